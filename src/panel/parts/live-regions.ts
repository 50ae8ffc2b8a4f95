import { html, type TemplateResult } from "lit";

/** Where a page says what only ears need: one place that waits its turn, one that interrupts. */
export function liveRegions(): TemplateResult {
	return html`<div id="polite" class="hidden-text" role="status"></div>
		<div id="urgent" class="hidden-text" role="alert"></div>`;
}

/**
 * Has a screen reader say a text, at once where it is urgent.
 * @param root that holds the live regions
 */
export function speakIn(root: ParentNode, text: string, urgent: boolean): void {
	const region = root.querySelector(urgent ? "#urgent" : "#polite");
	// The same words twice are two announcements: a space at the end makes them differ.
	if (region !== null) region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
