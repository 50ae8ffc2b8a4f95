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

function mapStrings(data: unknown, change: (text: string) => string): unknown {
	if (typeof data === "string") {
		return change(data);
	}
	if (Array.isArray(data)) {
		return data.map((item) => mapStrings(item, change));
	}
	if (typeof data === "object" && data !== null) {
		return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapStrings(value, change)]));
	}
	return data;
}
