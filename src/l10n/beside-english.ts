/**
 * A translation that must not be misunderstood has its English beside it, in case it is poor: "… (English: …)", as the
 * words of another language hold it. What shows it takes the two apart.
 */
const pattern = /^(.*) \(English: (.*)\)$/s;

/** The words of the language, and the English beside them where there is any. */
export function apart(text: string): { readonly own: string; readonly english?: string } {
	const [, own, english] = pattern.exec(text) ?? [];
	return own === undefined || english === undefined ? { own: text } : { own, english };
}

/** For a voice, and where one line is all there is. */
export function withoutEnglish(text: string): string {
	return apart(text).own;
}
