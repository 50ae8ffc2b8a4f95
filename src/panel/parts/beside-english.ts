import { html, type TemplateResult } from "lit";

/** A translation that must not be misunderstood, as the words of another language hold it. */
const pattern = /^(.*) \(English: (.*)\)$/s;

/**
 * A text with the English beside it on a line of its own, marked as English for whoever hears it. A text that has no
 * English beside it is left as it is.
 */
export function besideEnglish(text: string): TemplateResult | string {
	const [, translated, english] = pattern.exec(text) ?? [];
	return translated === undefined ? text : html`${translated} <span class="english" lang="en">${english}</span>`;
}
