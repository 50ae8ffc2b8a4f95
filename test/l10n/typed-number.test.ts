import { equal } from "node:assert/strict";
import fc from "fast-check";
import { plainDigits, typedNumber } from "../../src/l10n/typed-number";
import { readClockTime, readWorkingHours } from "../../src/sitting/parse-working-hours";

describe("a number that is typed", () => {
	it("I14: counts in the digits of an input method or a script", () => {
		for (const text of ["45", " 45 ", "４５", "٤٥", "۴۵", "४५", "৪৫", "๔๕", "４5", "\u300045\u3000", "𝟒𝟓", "𝟜𝟝"]) {
			equal(typedNumber(text), 45, text);
		}
	});

	it("I14: is every digit there is", () => {
		const digits = Array.from({ length: 0x1_fbfa }, (_, code) => code)
			.filter((code) => code < 0xd800 || code > 0xdfff)
			.map((code) => String.fromCodePoint(code))
			.filter((character) => /\p{Nd}/u.test(character));
		equal(digits.length >= 600 && digits.length % 10 === 0, true);
		for (const [index, digit] of digits.entries()) {
			equal(typedNumber(`1${digit}`), 10 + (index % 10), `U+${digit.codePointAt(0)?.toString(16)}`);
		}
	});

	it("is nothing else", () => {
		for (const text of [
			"",
			" ",
			"-4",
			"+4",
			"4.5",
			"4,5",
			"1e3",
			"0x10",
			"４，５",
			"四",
			"Ⅳ",
			"½",
			"4 5",
			"1".repeat(16),
		]) {
			equal(typedNumber(text), undefined, text);
		}
	});

	it("of plain digits stays as it is", () => {
		fc.assert(fc.property(fc.nat(1_000_000), (number) => typedNumber(String(number)) === number));
		equal(plainDigits("9:30-17:00"), "9:30-17:00");
	});

	it("I14: is a time and a range of working hours as well", () => {
		equal(readClockTime("０９：３０"), 9.5 * 3600);
		const problems: never[] = [];
		equal(readWorkingHours({ monday: ["０９：００－１７：３０"] }, problems)?.[1]?.[0]?.to, 17.5 * 3600);
		equal(problems.length, 0);
	});
});
