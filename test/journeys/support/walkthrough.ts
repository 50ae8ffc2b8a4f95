import type { Locator, Page } from "playwright-core";

const shownWithinMilliseconds = 30_000;

/** The editor's page with the steps of a walkthrough. */
export class Walkthrough {
	private readonly root: Locator;

	constructor(private readonly page: Page) {
		this.root = page.locator(".gettingStartedContainer");
	}

	async waitFor(): Promise<void> {
		await this.root.locator(".getting-started-step.expanded").waitFor({ timeout: shownWithinMilliseconds });
	}

	/** Opens a step by its title. */
	async open(title: string): Promise<void> {
		if ((await this.step(title).getAttribute("aria-expanded")) !== "true") {
			await this.step(title).locator(".step-title").click({ timeout: shownWithinMilliseconds });
		}
	}

	/** Clicks a button of the open step. */
	async press(name: string): Promise<void> {
		const button = this.root.locator(".getting-started-step.expanded .monaco-button", { hasText: name });
		await button.click({ timeout: shownWithinMilliseconds });
	}

	/** Opens a step by keyboard. */
	reachStep(title: string): Promise<void> {
		return this.reach(this.root.locator(".getting-started-step:focus", { hasText: title }), title);
	}

	/** Presses a button of the open step by keyboard. */
	reachButton(name: string): Promise<void> {
		return this.reach(this.root.locator(".monaco-button:focus", { hasText: name }), name);
	}

	private async reach(focused: Locator, what: string): Promise<void> {
		for (let tries = 0; tries < 40; tries += 1) {
			if ((await focused.count()) > 0) {
				await this.page.keyboard.press("Enter");
				return;
			}
			await this.page.keyboard.press("Tab");
		}
		throw new Error(`"${what}" was not reached with Tab.`);
	}

	/** Waits until a step shows that it is done. */
	async untilDone(title: string): Promise<void> {
		const done = this.step(title).locator('[role="checkbox"][aria-checked="true"]');
		await done.waitFor({ timeout: shownWithinMilliseconds });
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
		await page.locator("svg path").first().waitFor({ timeout: shownWithinMilliseconds });
		return new Set(
			await page.locator("svg path").evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill)),
		);
	}

	private step(title: string): Locator {
		return this.root.locator(".getting-started-step", { has: this.page.locator(".step-title", { hasText: title }) });
	}
}
