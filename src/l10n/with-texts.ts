/**
 * The same data with other texts, given in the order in which all its texts stand; `null` leaves the one that is there.
 * Data of a language thus ships as its words alone.
 */
export function withTexts<T>(data: T, texts: readonly (string | null)[]): T {
	let at = 0;
	return mapStrings(data, (text) => {
		const other = texts[at];
		at += 1;
		return other ?? text;
	}) as T;
}

/** Every text of some data, in the order it stands there. */
export function textsOf(data: unknown): readonly string[] {
	const texts: string[] = [];
	mapStrings(data, (text) => {
		texts.push(text);
		return text;
	});
	return texts;
}

/**
 * The same data with each of its texts changed.
 * @param change is given the name of the field a text stands in, also that of the list around it; `""` where there is none
 */
export function mapStrings(data: unknown, change: (text: string, field: string) => string, field = ""): unknown {
	if (typeof data === "string") {
		return change(data, field);
	}
	if (Array.isArray(data)) {
		return data.map((item) => mapStrings(item, change, field));
	}
	if (typeof data === "object" && data !== null) {
		return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapStrings(value, change, key)]));
	}
	return data;
}
