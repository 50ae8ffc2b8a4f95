import { readdirSync } from "node:fs";
import { besideEnglish } from "./emergency-texts";

/** A text by its key, as in the files of `l10n/`: the words, or the words with a note for who translates. */
export type Texts = Readonly<Record<string, string | { readonly message: string }>>;

/** The languages there are texts in besides English. */
export function inLanguages(folder: string): readonly string[] {
	return readdirSync(folder)
		.flatMap((name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [])
		.sort();
}

/** What is wrong with the texts of a language, a line each: missing, left over, with other placeholders, or an emergency's without the English. */
export function faults(english: Texts, translated: Texts, emergency: ReadonlySet<string>): readonly string[] {
	const missing = Object.keys(english).filter((key) => !wordsOf(translated[key]));
	const left = Object.keys(translated).filter((key) => !(key in english));
	const uneven = Object.keys(english).filter((key) => {
		const words = wordsOf(translated[key]);
		return words !== "" && placeholders(words) !== placeholders(wordsOf(english[key]));
	});
	const alone = [...emergency].filter(
		(key) => key in english && !wordsOf(translated[key]).endsWith(besideEnglish("", key)),
	);
	return [
		...missing.map((key) => `missing: ${key}`),
		...left.map((key) => `left over: ${key}`),
		...uneven.map((key) => `other placeholders than the English: ${key}`),
		...alone.map((key) => `an emergency's text without the English beside it: ${key}`),
	];
}

export function wordsOf(text: Texts[string] | undefined): string {
	return typeof text === "object" ? text.message : (text ?? "");
}

/** A text may say a placeholder twice or in another order, but must have the same ones. */
function placeholders(text: string): string {
	return [...new Set(text.match(/\{[^}]+\}/g))].sort().join(" ");
}
