/** Letters without their accents, small; as many of them as before, so that a place in one is the same place in the other. */
function fold(text: string): string {
	return [...Array(text.length).keys()]
		.map((at) => {
			const [letter = " "] = text.charAt(at).normalize("NFD").toLowerCase();
			return letter.length === 1 ? letter : " ";
		})
		.join("");
}

/** What was typed, as the words each of which must be there. */
export function termsOf(query: string): readonly string[] {
	return fold(query)
		.split(/\s+/)
		.filter((term) => term !== "");
}

/** Whether every term stands somewhere in the text, whatever its accents and capitals. */
export function holdsAll(text: string, terms: readonly string[]): boolean {
	const folded = fold(text);
	return terms.every((term) => folded.includes(term));
}

/** Every place of a text at which one of the terms stands: from, and to without its end. */
export function placesOf(text: string, terms: readonly string[]): readonly (readonly [number, number])[] {
	const folded = fold(text);
	return terms.flatMap((term) => {
		const places: (readonly [number, number])[] = [];
		for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
			places.push([at, at + term.length]);
		}
		return places;
	});
}
