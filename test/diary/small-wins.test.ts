import { deepEqual, doesNotMatch, equal } from "node:assert/strict";
import type { DiaryEvent, EventBody } from "../../src/diary/events";
import { type SmallWin, smallWins, winText } from "../../src/diary/small-wins";
import { wordingFaults } from "../safety/wording";
import { at, day, hour, noon, routine } from "./make";

const nameOf = (when: number) => new Date(when).toISOString().slice(0, 10);
const today = nameOf(noon);

/** The kinds of win that are found, with the days before `noon` on which they are. */
function found(events: readonly DiaryEvent[]): readonly (readonly [string, number])[] {
	return smallWins(events).map((win) => [win.kind, Math.round((noon - Date.parse(`${win.day}T12:00Z`)) / day)]);
}

const said = (daysAgo: number, entry: Omit<EventBody<"day-entry">, "kind" | "day">) =>
	at<"day-entry">(noon - daysAgo * day, { kind: "day-entry", day: nameOf(noon - daysAgo * day), ...entry });

const sits = (daysAgo: number, sitting: number) =>
	at<"weekly">(noon - daysAgo * day, { kind: "weekly", day: nameOf(noon - daysAgo * day), sitting });

describe("small win: sitting ten minutes longer", () => {
	it("is told at each full ten minutes above the first time it was written down, and once", () => {
		deepEqual(found([sits(28, 20), sits(21, 29), sits(14, 30), sits(7, 25), sits(6, 31), sits(0, 41)]), [
			["sits-longer", 14],
			["sits-longer", 0],
		]);
	});

	it("names the minutes", () => {
		equal(
			winText({ kind: "sits-longer", day: today, minutes: 20 }, today),
			"You can sit 20 minutes longer than when you began writing it down.",
		);
	});
});

describe("small win: above the knee", () => {
	const below = said(10, { reach: 5 });

	it("is told on the third day running, after it had reached the calf or foot", () => {
		deepEqual(
			found([below, said(4, { reach: 3 }), said(3, { reach: 2 }), said(2, { reach: 3 }), said(1, { reach: 1 })]),
			[["above-knee", 2]],
		);
	});

	it("is not told where a day between was left out, or where it never reached below", () => {
		deepEqual(found([below, said(4, { reach: 3 }), said(3, { reach: 2 }), said(1, { reach: 3 })]), []);
		deepEqual(found([said(3, { reach: 3 }), said(2, { reach: 2 }), said(1, { reach: 3 })]), []);
	});

	it("goes by the correction of a day, not by what it corrects", () => {
		const corrected = { ...said(2, { reach: 4 }), id: "again", at: noon - 2 * day + hour };
		deepEqual(found([below, said(4, { reach: 3 }), said(3, { reach: 3 }), said(2, { reach: 3 }), corrected]), []);
	});
});

describe("small win: five breaks in a day", () => {
	const taken = (when: number) =>
		at<"break-taken">(when, { kind: "break-taken", seconds: 300, how: "manual", early: false });
	const natural = (when: number) => at<"natural-break">(when, { kind: "natural-break", seconds: 600 });

	it("counts breaks that were started and natural ones", () => {
		const four = [0, 1, 2].map((index) => taken(noon + index * hour)).concat();
		deepEqual(found([...four, natural(noon + 3 * hour)]), []);
		deepEqual(found([...four, natural(noon + 3 * hour), natural(noon + 4 * hour)]), [["five-breaks", 0]]);
	});

	it("says so of today, and of an earlier day otherwise", () => {
		const win: SmallWin = { kind: "five-breaks", day: today };
		equal(winText(win, today), "Five breaks today.");
		equal(winText(win, "2026-11-23"), "Five breaks in one day.");
	});
});

describe("small win: from constant to gaps", () => {
	it("is told when the pain first comes in another way than all the time", () => {
		deepEqual(found([said(5, { pattern: "constant" }), said(3, { pattern: "often" }), said(2, { pattern: "none" })]), [
			["gaps", 3],
		]);
		deepEqual(found([said(3, { pattern: "often" })]), []);
	});
});

describe("small win: a full week of the base routine", () => {
	const week = Array.from({ length: 9 }, (_, index) => routine(noon - (8 - index) * day));

	it("is told on the seventh day running, and only once", () => {
		deepEqual(found(week), [["full-week", 2]]);
	});

	it("is not told with a day between, or of other routines", () => {
		deepEqual(found(week.filter((_, index) => index !== 4)), []);
		deepEqual(found(week.map((event) => ({ ...event, routine: "desk-glide" }))), []);
	});
});

describe("small win: beginning again after a flare", () => {
	const stopped = routine(noon - 6 * day, { outcome: "stopped" });

	it("is told for the first routine completed after days of rest", () => {
		deepEqual(found([stopped, routine(noon - 3 * day), routine(noon)]), [["began-again", 3]]);
	});

	it("is not told where there was no rest, or no flare", () => {
		deepEqual(found([stopped, routine(noon - 5 * day)]), []);
		deepEqual(found([routine(noon - 6 * day), routine(noon)]), []);
	});

	it("is told at once after a phase lowered", () => {
		const phase = (daysAgo: number, to: 1 | 2) =>
			at<"phase">(noon - daysAgo * day, { kind: "phase", phase: to, why: "own" });
		deepEqual(found([phase(9, 2), phase(3, 1), routine(noon - 2 * day)]), [["began-again", 2]]);
	});
});

describe("the words of small wins", () => {
	const kinds = ["above-knee", "five-breaks", "gaps", "full-week", "began-again"] as const;
	const texts = [
		...kinds.map((kind) => winText({ kind, day: today }, today)),
		winText({ kind: "sits-longer", day: today, minutes: 10 }, today),
	];

	it("promise nothing and cheer for nothing", () => {
		deepEqual(texts.flatMap(wordingFaults), []);
		for (const text of texts) {
			doesNotMatch(text, /!|streak|great|well done|score/i);
		}
	});
});
