/** The words of another language, by the English ones, as the editor gives them to a page. */
type Words = Readonly<Record<string, string>> | undefined;

/** As an attribute of the page's body. */
export function givenWords(words: Words): string {
	return words === undefined
		? ""
		: ` data-words="${JSON.stringify(words).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"`;
}

/** The language's BCP 47 code, which is one of its words. */
export function languageOf(words: Words): string | undefined {
	return Object.entries(words ?? {}).find(([english]) => english.startsWith("en/"))?.[1];
}
