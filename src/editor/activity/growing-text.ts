/** How often what was just written has to be written anew in its place. Our choice: twice is no coincidence. */
const timesAnew = 2;

/** Of one change in a document, as the editor tells it. Offsets and lengths in UTF-16 units. */
interface Change {
	readonly rangeOffset: number;
	readonly rangeLength: number;
	readonly text: string;
}

/**
 * Tells text that is being heard: dictation writes what it has understood so far at the cursor, and puts the whole anew in
 * its place, with the cursor at its end, as more is said. Called at every keystroke: constant work, nothing allocated.
 */
export class GrowingText {
	private offset = 0;
	private length = 0;
	private anew = 0;

	note({ rangeOffset, rangeLength, text }: Change): void {
		const isAnew = rangeOffset === this.offset && rangeLength === this.length && rangeLength > 0;
		this.anew = isAnew ? this.anew + 1 : 0;
		this.offset = rangeOffset;
		this.length = text.length;
	}

	forget(): void {
		this.anew = 0;
		this.length = 0;
	}

	/** Where the cursor stands if somebody dictates; undefined where nothing suggests it. */
	get end(): number | undefined {
		return this.anew >= timesAnew ? this.offset + this.length : undefined;
	}
}
