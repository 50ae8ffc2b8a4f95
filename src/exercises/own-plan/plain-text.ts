/** What a text of a plan may be made of, and how long it is for a person who counts. */

/**
 * One line of plain text: no line break of any kind, nothing that turns the direction of writing, no half character, and
 * not the sign that stands for bytes that could not be read.
 */
const plain = /^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFD]*$/u;

/** A character that is seen: no space, mark, or one of those that are there to be invisible. The last is a blank letter. */
const seen = /[^\p{M}\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** UTF-16 units a character may have at most, its marks included. Our choice: a family of four has 11. */
const mostUnits = 16;

/** Whether a text holds only characters that are shown as they are written. */
export function isPlainText(text: string): boolean {
	return plain.test(text);
}

/** Whether there is something to be seen in it. */
export function hasVisibleText(text: string): boolean {
	return seen.test(text);
}

/** Whether a text has at most so many characters, counted as a person counts: an emoji or a syllable is one. */
export function isWithin(text: string, most: number): boolean {
	if (text.length <= most) {
		return true;
	}
	if (text.length > most * mostUnits) {
		return false;
	}
	let count = 0;
	for (const _ of new Intl.Segmenter().segment(text)) {
		count += 1;
		if (count > most) {
			return false;
		}
	}
	return true;
}

/** A text cut to so many UTF-16 units, and no character cut in two. */
export function cutTo(text: string, units: number): string {
	if (text.length <= units) {
		return text;
	}
	let end = 0;
	for (const { index, segment } of new Intl.Segmenter().segment(text)) {
		if (index + segment.length > units) {
			break;
		}
		end = index + segment.length;
	}
	return text.slice(0, end);
}
