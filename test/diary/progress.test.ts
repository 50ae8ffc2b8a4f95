import { deepEqual, equal, ok } from "node:assert/strict";
import { parse } from "valibot";
import { progress } from "../../src/diary/progress";
import type { ProgressChoice } from "../../src/diary/progress-view";
import { toProgress } from "../../src/diary/progress-view";
import { at, day, hour, noon, routine } from "./make";
import { weeksOfDiary } from "./weeks";

const today = "2026-11-22";
const look = (choice: Partial<ProgressChoice> = {}) => ({
	choice: { range: "week", back: 0, scope: "everywhere", ...choice } as const,
	today,
});
const said = (daysAgo: number, leg: number, reach = 2) =>
	at<"day-entry">(noon - daysAgo * day, {
		kind: "day-entry",
		day: new Date(noon - daysAgo * day).toISOString().slice(0, 10),
		leg,
		reach,
	});

describe("progress", () => {
	it("of an empty diary is empty, with all its days there", () => {
		const view = progress([], look());
		equal(view.empty, true);
		equal(view.furthestBack, 0);
		deepEqual(view.leg.values, Array(7).fill(null));
		deepEqual(view.wins, []);
	});

	it("shows single days as they are, and through them the median of seven days", () => {
		const { leg } = progress([said(8, 9), said(7, 9), said(6, 2), said(3, 4), said(0, 10)], look());
		deepEqual(leg.values, [2, null, null, 4, null, null, 10]);
		deepEqual(leg.median, [9, 9, 9, 6.5, 6.5, 4, 4]);
	});

	it("has no median of fewer than three days in seven: it would be a single day in disguise", () => {
		deepEqual(progress([said(3, 4), said(0, 10)], look()).leg.median, Array(7).fill(null));
	});

	it("is not moved by one bad day", () => {
		const quiet = [6, 5, 4, 3, 2, 1].map((ago) => said(ago, 3));
		equal(progress([...quiet, said(0, 10)], look()).leg.median.at(-1), 3);
	});

	it("tells a day without breaks from a day without a record", () => {
		const sat = { kind: "sitting", seconds: 3600, from: noon - hour, to: noon } as const;
		const { columns } = progress([at<"sitting">(noon, sat)], look());
		deepEqual(columns.at(-1), { from: today, days: 1, sitting: 60, standing: 0, longest: 60, breaks: 0, routines: 0 });
		equal(columns.at(-2)?.breaks, null);
	});

	it("counts standing beside sitting, and a day on which somebody only stood as a day with a record", () => {
		const stood = { kind: "standing", seconds: 1800, from: noon - hour / 2, to: noon } as const;
		const { columns } = progress([at<"standing">(noon, stood)], look());
		deepEqual(columns.at(-1), { from: today, days: 1, sitting: 0, standing: 30, longest: 0, breaks: 0, routines: 0 });
	});

	it("puts a quarter and a year into columns of a week, each the mean of its days with a record", () => {
		const events = [routine(noon - 2 * day), routine(noon), routine(noon + hour)];
		const { columns } = progress(events, look({ range: "quarter" }));
		equal(columns.length, 13);
		deepEqual(columns.at(-1), {
			from: "2026-11-16",
			days: 7,
			sitting: 0,
			standing: 0,
			longest: 0,
			breaks: 0,
			routines: 1.5,
		});
		equal(progress(events, look({ range: "year" })).columns.length, 52);
	});

	it("of one workspace counts what was done there, and leaves the person's own figures alone", () => {
		const here = { ...routine(noon), workspace: "here" };
		const there = { ...routine(noon + 1), workspace: "there" };
		const view = progress([said(0, 3), here, there], { ...look({ scope: "workspace" }), workspace: "here" });
		equal(view.columns.at(-1)?.routines, 1);
		equal(view.leg.values.at(-1), 3);
		equal(progress([here, there], look()).columns.at(-1)?.routines, 2);
	});

	it("falls back to everywhere where no workspace is open", () => {
		equal(progress([], look({ scope: "workspace" })).choice.scope, "everywhere");
	});

	it("goes back range by range, and says how far there is anything", () => {
		const events = [said(9, 4), said(0, 2)];
		const now = progress(events, look());
		deepEqual([now.from, now.to, now.furthestBack], ["2026-11-16", today, 1]);
		const before = progress(events, look({ back: 1 }));
		deepEqual([before.from, before.to, before.furthestBack], ["2026-11-09", "2026-11-15", 1]);
		equal(before.leg.values[4], 4);
	});

	it("goes back as far as the range that holds the first day, and nowhere in an empty diary", () => {
		const furthest = (daysAgo: number) => progress([said(daysAgo, 4), said(0, 2)], look()).furthestBack;
		deepEqual([0, 6, 7, 13, 14].map(furthest), [0, 0, 1, 1, 2]);
		equal(progress([], look({ back: 3 })).furthestBack, 0);
	});

	it("has one line for each kind of small win in sight, with how often it came", () => {
		const view = progress(weeksOfDiary(6, noon), look({ range: "month" }));
		const kinds = view.wins.map(({ text }) => text);
		equal(new Set(kinds).size, kinds.length);
		ok(view.wins.some(({ text, times }) => text.startsWith("Five breaks") && times > 1));
	});

	it("always gives what the tab can read", () => {
		const events = weeksOfDiary(10, noon);
		for (const range of ["week", "month", "quarter", "year"] as const) {
			for (const back of [0, 500]) {
				const view = progress(events, look({ range, back }));
				deepEqual(parse(toProgress, { type: "progress", view }).view, view);
			}
		}
	});
});
