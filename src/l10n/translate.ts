/** Texts of a language by their English; one with a note for its translator by both, with a slash between. */
export type Translations = Readonly<Record<string, string>>;

/** A text in English, or one with a note for who translates it. */
type Text = string | { readonly message: string; readonly comment: readonly string[] };

/**
 * What `t` of `@vscode/l10n` does with texts and values like ours, in a tenth of its size: that library would ship in
 * each of our files, and half of it reads words from places where we have none.
 * A text without words stays English, a placeholder without a value stays as it is.
 */
export function createTranslator(
	words: Translations = {},
): (text: Text, ...values: readonly (string | number | boolean)[]) => string {
	return (text, ...values) => {
		const { message, comment } = typeof text === "string" ? { message: text, comment: [] } : text;
		const key = comment.length === 0 ? message : `${message}/${comment.join("")}`;
		return (words[key] || message).replaceAll(/\{(\d+)\}/g, (placeholder, at) => String(values[at] ?? placeholder));
	};
}
