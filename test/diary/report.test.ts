import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import { reportOf } from "../../src/diary/report";
import { toHtml, toMarkdown } from "../../src/diary/report-format";
import { reportBlocks, type SafetySummary } from "../../src/diary/report-text";
import { wordingFaults } from "../safety/wording";
import { at, day, noon, routine } from "./make";
import { weeksOfDiary } from "./weeks";

const sixWeeks = { from: "2026-10-12", to: "2026-11-22" };

const safety: SafetySummary = {
	phase: 1,
	checked: "2026-10-12",
	held: [
		{ reason: "First the ankle pumps, on two different days, without having to stop.", exercises: ["Slump glide"] },
	],
	approvals: [],
};

describe("the report for a clinician", () => {
	it("is one page that reads like this", () => {
		const report = reportOf(weeksOfDiary(6, noon), sixWeeks);
		equal(toMarkdown(reportBlocks(report, safety)), golden);
	});

	it("of an empty diary says what there is not", () => {
		const text = toMarkdown(reportBlocks(reportOf([], sixWeeks), undefined));
		match(text, /No measures in this period/);
		match(text, /No guided routines in this period/);
		match(text, /No sitting was recorded/);
	});

	it("says of a pain figure that it changed only by two points and three tenths together", () => {
		const change = (first: number, last: number) => {
			const entries = [first, last].map((leg, index) => {
				const when = noon - (1 - index) * 20 * day;
				return at<"day-entry">(when, { kind: "day-entry", day: new Date(when).toISOString().slice(0, 10), leg });
			});
			const text = toMarkdown(reportBlocks(reportOf(entries, sixWeeks), undefined));
			return /no clear change|lower by \d|higher by \d/.exec(text)?.[0];
		};
		equal(change(9, 7), "no clear change");
		equal(change(3, 2), "no clear change");
		equal(change(6, 4), "lower by 2");
		equal(change(4, 7), "higher by 3");
	});

	it("takes what was written down for a day of the period, whenever that was", () => {
		const late = at<"day-entry">(noon + 9 * day, { kind: "day-entry", day: "2026-11-22", leg: 4 });
		equal(reportOf([late], sixWeeks).leg.count, 1);
		equal(reportOf([late], { from: "2026-12-01", to: "2026-12-02" }).leg.count, 0);
	});

	it("calls what hurt by its name, and by its id where it has none", () => {
		const stopped = [
			routine(noon, { outcome: "stopped", hurt: "slump-glide" }, "one"),
			routine(noon + 1, { outcome: "stopped", hurt: "gone" }, "two"),
		];
		const nameOf = (exercise: string) => (exercise === "slump-glide" ? "Gentle slump glide" : exercise);
		const { stops } = reportOf(stopped, { ...sixWeeks, nameOf });
		deepEqual(
			stops.map(({ exercise }) => exercise),
			["Gentle slump glide", "gone"],
		);
	});

	it("counts worse that settled apart from worse that stayed, and no question left unanswered", () => {
		const answered = (when: number, since: "worse" | "unanswered" | "better", still: boolean) =>
			at<"after-effect">(when, { kind: "after-effect", of: "r", since, still, exercises: [] });
		const events = [
			answered(noon, "worse", true),
			answered(noon + 1, "worse", false),
			answered(noon + 2, "unanswered", false),
			answered(noon + 3, "better", false),
		];
		deepEqual(reportOf(events, sixWeeks).afterEffects, { better: 1, same: 0, worse: 1, stayedWorse: 1 });
	});

	it("lets nothing that was written become markup", () => {
		const note = at<"note">(noon, { kind: "note", day: "2026-11-22", text: "# <b>bad</b> | [x](y)\nnext" });
		const named = routine(noon, { name: "a|b <i>" });
		const blocks = reportBlocks(reportOf([named, note], sixWeeks), undefined);
		match(toMarkdown(blocks), /- 2026-11-22: \\# \\<b\\>bad\\<\/b\\> \\\| \\\[x\\\]\(y\) next/);
		const page = toHtml(blocks, "<title>");
		doesNotMatch(page, /<b>|<i>|<title><title>/);
		match(page, /&lt;b&gt;bad/);
	});

	it("makes no claim", () => {
		const text = toMarkdown(reportBlocks(reportOf(weeksOfDiary(6, noon), sixWeeks), safety));
		deepEqual(text.split("\n").flatMap(wordingFaults), []);
	});
});

const golden = `# Movement diary

2026-10-12 to 2026-11-22 (42 days)

## What was written down

| Measure | First week | Last week | Range | Entries | Change |
| --- | --- | --- | --- | --- | --- |
| Leg pain, worst of the day (0 to 10) | 7 | 3 | 2 to 8 | 37 days | lower by 4 |
| How far down it reached | foot | thigh | buttock to foot | 37 days |  |
| Back pain (0 to 10) | 6 | 3 | 3 to 6 | 6 weeks | lower by 3 |
| Comfortable sitting | 20 min | 45 min | 20 min to 45 min | 6 weeks |  |
| Bother, four ratings together (0 to 24) | 11 | 2 | 2 to 11 | 6 weeks |  |
| Own activity: Sit through a meeting (0 cannot, 10 as before) | 4 | 8 | 4 to 8 | 3 times |  |

First and last week are medians. A pain figure counts as changed only by two points and by three tenths. Overall, as of 2026-11-22: much better.

## Routines

| Routine | Completed | In part | Stopped |
| --- | --- | --- | --- |
| Desk calm | 24 | 5 | 1 |
| Desk glide | 20 | 2 | 0 |

## Afterwards

The question some hours after a routine was not answered in this period.

Stopped or ended in sharp pain, 1 in all:

- 2026-11-10: Desk calm (slump-glide)

## What is held back now

Phase 1 of 3. Safety questions answered on 2026-10-12.

- First the ankle pumps, on two different days, without having to stop. (Slump glide)

## At the desk

On 30 days with a record, on average: 5 h 1 min at the desk, longest stretch 51 min, 6 breaks a day. Break reminders: 210, skipped 30.

This is a self-reported diary kept with Deskglide. Nobody has checked it, and it holds no findings. It is meant to be talked over with a clinician, if that is useful.
`;
