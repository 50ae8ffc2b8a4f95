import { mapStrings } from "../../l10n/with-texts";

/** The fields of exercises and routines that a person reads. Everything else in them is data. */
const readFields: ReadonlySet<string> = new Set([
	"name",
	"purpose",
	"how",
	"mayFeel",
	"avoid",
	"mistakes",
	"stop",
	"cue",
	"cues",
	"note",
	"confirm",
	"checklist",
	"reason",
	"use",
	"words",
]);

/** Every text a person reads in the data, once, in the order it stands there. */
export function translatableTexts(data: unknown): readonly string[] {
	const found = new Set<string>();
	mapTexts(data, (text) => {
		found.add(text);
		return text;
	});
	return [...found];
}

/** The same data with its texts in other words, given in the order of `texts`; a text without any stays as it is. */
export function withTranslations<T>(data: T, words: readonly (string | null)[]): T {
	const spoken = new Map(translatableTexts(data).map((text, at) => [text, words[at] ?? text]));
	return mapTexts(data, (text) => spoken.get(text) ?? text) as T;
}

function mapTexts(data: unknown, say: (text: string) => string): unknown {
	return mapStrings(data, (text, field) => (readFields.has(field) ? say(text) : text));
}
