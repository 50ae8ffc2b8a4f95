import * as l10n from "@vscode/l10n";

/** The language the texts are in, as a BCP 47 code: that of the words found, whatever the editor is set to. */
export function language(): string {
	return l10n.t({
		message: "en",
		comment: ["The BCP 47 code of the language of these texts, such as de or pt-BR: numbers and plurals follow it."],
	});
}

/** Which way the language is written. */
export function textDirection(): "ltr" | "rtl" {
	return /^(ar|fa|he|ur)\b/.test(language()) ? "rtl" : "ltr";
}

/**
 * One of two whole sentences, by the number in it and the rules of the language.
 * All languages we ship say amounts below a million with at most these two forms.
 */
export function plural(count: number, one: string, other: string): string {
	return new Intl.PluralRules(language()).select(count) === "one" ? one : other;
}

/** A number as the language writes it. @param digits the most digits after the point */
export function formatNumber(value: number, digits = 0): string {
	return new Intl.NumberFormat(language(), { maximumFractionDigits: digits }).format(value);
}
