import assert from "node:assert/strict";
import { PageInFront } from "../../../src/editor/move/page-in-front";

describe("a page that was left standing", () => {
	it("F5: gives way to a break that was started, and comes back after it", () => {
		const front = new PageInFront();
		assert.equal(front.isBreak(undefined, "outcome"), false);
		assert.equal(front.isBreak(100, "outcome"), true);
		assert.equal(front.isBreak(100.4, "outcome"), true, "the same break, by a clock that was read again");
		assert.equal(front.isBreak(undefined, "outcome"), false);
		assert.equal(front.isBreak(900, "outcome"), true, "and to the next break");
	});

	it("F5: that is asked for in the break, or becomes another, comes first", () => {
		const asked = new PageInFront();
		asked.isBreak(100, "question 3");
		asked.bringForward();
		assert.equal(asked.isBreak(100, "question 3"), false);
		const changed = new PageInFront();
		changed.isBreak(100, "s1 paused");
		assert.equal(changed.isBreak(100, "s2 paused"), false);
		const opened = new PageInFront();
		opened.isBreak(100, undefined);
		assert.equal(opened.isBreak(100, "notice"), false, "opened after the break began");
	});
});
