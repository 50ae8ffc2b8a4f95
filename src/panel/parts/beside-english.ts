import { html, type TemplateResult } from "lit";
import { apart } from "../../l10n/beside-english";

/**
 * A text with the English beside it on a line of its own, marked as English for whoever hears it. A text that has no
 * English beside it is left as it is.
 */
export function besideEnglish(text: string): TemplateResult | string {
	const { own, english } = apart(text);
	return english === undefined ? text : html`${own} <span class="english" lang="en">${english}</span>`;
}
