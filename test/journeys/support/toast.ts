import type { Locator } from "playwright-core";
import { patience } from "./patience";

/** A notification, on the screen as a toast or in the list behind the bell. */
export class Toast {
	constructor(readonly root: Locator) {}

	/** Waits until a person sees it. */
	async waitFor(withinMilliseconds = patience): Promise<void> {
		await this.root.waitFor({ timeout: withinMilliseconds });
	}

	async waitUntilGone(withinMilliseconds = patience): Promise<void> {
		await this.root.waitFor({ state: "hidden", timeout: withinMilliseconds });
	}

	isVisible(): Promise<boolean> {
		return this.root.isVisible();
	}

	message(): Promise<string> {
		// biome-ignore lint/performance/useDomNodeTextContent: what a person sees counts, not what the page holds.
		return this.root.locator(".notification-list-item-message").innerText();
	}

	/** The captions of its buttons, in their order. */
	buttons(): Promise<string[]> {
		return this.root.locator(".notification-list-item-buttons-container .monaco-button").allInnerTexts();
	}

	async click(button: string): Promise<void> {
		// The pointer must be on it: the toast fades its buttons in.
		await this.root.hover({ timeout: patience });
		await this.root
			.locator(".notification-list-item-buttons-container .monaco-button", { hasText: new RegExp(`^${button}$`) })
			.click({ timeout: patience });
	}

	/** Closes it with its cross, as a person who wants no part of it. */
	async close(): Promise<void> {
		await this.root.hover({ timeout: patience });
		await this.root.locator(".codicon-notifications-clear").click({ timeout: patience });
	}
}
