import type { Locator, Page } from "playwright-core";
import { patience } from "./patience";

const unfoldsMilliseconds = 1000;

/** The editor's page with the steps of a walkthrough. */
export class Walkthrough {
	private readonly root: Locator;

	constructor(private readonly page: Page) {
		this.root = page.locator(".gettingStartedContainer");
	}

	async waitFor(): Promise<void> {
		await this.root.locator(".getting-started-step.expanded").waitFor({ timeout: patience });
	}

	/** Opens a step by its title. */
	async open(title: string): Promise<void> {
		if ((await this.step(title).getAttribute("aria-expanded")) !== "true") {
			await this.step(title).locator(".step-title").click({ timeout: patience });
			await this.untilUnfolded();
		}
	}

	/** Clicks a button of the open step. */
	async press(name: string): Promise<void> {
		const button = this.root.locator(".getting-started-step.expanded .monaco-button", { hasText: name });
		await button.click({ timeout: patience });
	}

	/** Opens a step by keyboard. */
	async reachStep(title: string): Promise<void> {
		await this.reach(this.root.locator(".getting-started-step:focus", { hasText: title }), title);
		await this.page.keyboard.press("Enter");
		await this.untilUnfolded();
	}

	/**
	 * Presses a button of the open step by keyboard. The key comes up once what it opened has the focus: where it comes up
	 * on the button, the editor takes it for a choice of the step as well and puts the focus back there.
	 */
	async reachButton(name: string): Promise<void> {
		const focused = this.root.locator(".monaco-button:focus", { hasText: name });
		await this.reach(focused, name);
		await this.page.keyboard.down("Enter");
		await focused.waitFor({ state: "detached", timeout: patience });
		await this.page.keyboard.up("Enter");
	}

	private async reach(focused: Locator, what: string): Promise<void> {
		for (let tries = 0; tries < 40; tries += 1) {
			if ((await focused.count()) > 0) {
				return;
			}
			await this.page.keyboard.press("Tab");
		}
		throw new Error(`"${what}" was not reached with Tab.`);
	}

	/** Waits until a step shows that it is done. */
	async untilDone(title: string): Promise<void> {
		const done = this.step(title).locator('[role="checkbox"][aria-checked="true"]');
		await done.waitFor({ timeout: patience });
	}

	/** A step takes the focus once more when it has unfolded, from whatever has it by then; nothing shows that it did. */
	private untilUnfolded(): Promise<void> {
		return this.page.waitForTimeout(unfoldsMilliseconds);
	}

	/** The titles of the steps that are done. */
	async done(): Promise<string[]> {
		return this.root
			.locator('.getting-started-step:has([role="checkbox"][aria-checked="true"]) .step-title')
			.allInnerTexts();
	}

	/** The colours the picture of the open step is filled with, once it is drawn. */
	async pictureColours(): Promise<ReadonlySet<string>> {
		const page = this.page
			.locator("iframe.webview.ready")
			.first()
			.contentFrame()
			.locator("#active-frame")
			.contentFrame();
		await page.locator("svg path").first().waitFor({ timeout: patience });
		return new Set(
			await page.locator("svg path").evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill)),
		);
	}

	private step(title: string): Locator {
		return this.root.locator(".getting-started-step", { has: this.page.locator(".step-title", { hasText: title }) });
	}
}
