import type { Locator, Page } from "playwright-core";
import { patience } from "./patience";

/** The extension's entry in the status bar. */
export class StatusItem {
	readonly root: Locator;

	constructor(private readonly page: Page) {
		this.root = page.locator('.statusbar-item[id^="deskglide.deskglide"]').first();
	}

	async waitFor(withinMilliseconds = patience): Promise<void> {
		await this.root.waitFor({ timeout: withinMilliseconds });
	}

	/** The text beside the icon. */
	async text(): Promise<string> {
		await this.waitFor();
		// biome-ignore lint/performance/useDomNodeTextContent: what a person sees counts, not what the page holds.
		return (await this.root.innerText()).trim();
	}

	/** What a screen reader says. */
	async label(): Promise<string> {
		await this.waitFor();
		return (await this.root.locator("[aria-label]").first().getAttribute("aria-label")) ?? "";
	}

	/** Resolves when a screen reader would hear these words, or no longer. */
	async says(words: string, state: "attached" | "detached" = "attached"): Promise<void> {
		const saying = this.root.locator(`[aria-label*="${words}"]`).first();
		await saying.waitFor({ state, timeout: patience });
	}

	async click(): Promise<void> {
		await this.waitFor();
		await this.root.click();
	}

	/** Rests the pointer on it and gives the tooltip's text. */
	async tooltip(): Promise<string> {
		await this.waitFor();
		await this.root.hover();
		const hover = this.page.locator(".monaco-hover:visible").last();
		await hover.waitFor({ timeout: patience });
		// biome-ignore lint/performance/useDomNodeTextContent: what a person sees counts, not what the page holds.
		return hover.innerText();
	}
}
