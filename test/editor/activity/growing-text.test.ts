import assert from "node:assert/strict";
import { GrowingText } from "../../../src/editor/activity/growing-text";

describe("text that grows in its place", () => {
	const write = (text: GrowingText, ...changes: [offset: number, deleted: number, written: string][]) => {
		for (const [rangeOffset, rangeLength, written] of changes) text.note({ rangeOffset, rangeLength, text: written });
		return text.end;
	};

	it("is told from its third writing on, with where it ends", () => {
		const text = new GrowingText();
		assert.equal(write(text, [10, 0, "the"], [10, 3, "the tide"]), undefined);
		assert.equal(write(text, [10, 8, "the tide is"]), 21);
		assert.equal(write(text, [10, 11, "the tide is in "]), 25);
	});

	it("is not typing, pasting, or a tool that writes here and there or from the beginning of the file again", () => {
		assert.equal(write(new GrowingText(), [0, 0, "a"], [1, 0, "b"], [2, 0, "c"], [3, 0, "d"]), undefined);
		assert.equal(write(new GrowingText(), [0, 0, "tide"], [4, 0, "tide"], [8, 0, "tide"]), undefined);
		assert.equal(write(new GrowingText(), [5, 0, ""], [5, 0, ""], [5, 0, ""]), undefined);
		assert.equal(
			write(new GrowingText(), [0, 90, "one\n"], [0, 90, "one\ntwo\n"], [0, 90, "one\ntwo\nthree\n"]),
			undefined,
		);
	});

	it("is forgotten where another document comes", () => {
		const text = new GrowingText();
		write(text, [10, 0, "the"], [10, 3, "the tide"], [10, 8, "the tide is"]);
		text.forget();
		assert.equal(write(text, [10, 11, "the tide is in"]), undefined);
	});
});
