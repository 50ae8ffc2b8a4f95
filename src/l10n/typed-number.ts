/**
 * A number as a person types it: in the digits of their input method or script, with blanks around it. Whole numbers
 * only; undefined for anything else.
 */
export function typedNumber(text: string): number | undefined {
	const plain = plainDigits(text).trim();
	return /^\d{1,15}$/.test(plain) ? Number(plain) : undefined;
}

/** A text with every decimal digit, full-width or of another script, as one of 0 to 9; full-width signs become plain. */
export function plainDigits(text: string): string {
	return text.normalize("NFKC").replaceAll(/(?!\d)\p{Nd}/gu, (digit) => String(digitValue(digit)));
}

/** Scripts have their ten digits one after the other, and a zero before the first of which there is no digit. */
function digitValue(digit: string): number {
	const code = digit.codePointAt(0) ?? 0;
	let before = 0;
	while (/\p{Nd}/u.test(String.fromCodePoint(code - before - 1))) {
		before += 1;
	}
	return before % 10;
}
