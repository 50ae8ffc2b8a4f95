import { deepEqual, doesNotMatch, equal, match } from "node:assert/strict";
import MarkdownIt from "markdown-it";
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
		{
			rule: "G1",
			reason: "First the ankle pumps, on two different days, without having to stop.",
			exercises: ["Slump glide"],
		},
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

	it("O7: makes no link, formula, symbol or attribute of a note, in Markdown with everything on", () => {
		const texts = [
			"https://example.test/x",
			"see www.example.test now",
			"someone@example.test",
			"mailto:someone@example.test",
			"//example.com/x",
			"example.com",
			"$x^2$ and $$y$$",
			"<https://example.test>",
			"[a]: https://example.test",
			"![a](https://example.test/p.png)",
			"&lt;b&gt; &amp;",
			"a ~~b~~ ==c== ^d^ {.e}",
			":smile:",
			"1. one",
			"- two",
			"javascript:alert(1)",
		];
		for (const text of texts) {
			const note = at<"note">(noon, { kind: "note", day: "2026-11-22", text });
			const markdown = toMarkdown(reportBlocks(reportOf([note], sixWeeks), undefined));
			const reader = new MarkdownIt({ html: true, linkify: true });
			const line = reader
				.render(markdown)
				.split("\n")
				.find((each) => each.startsWith("<li>2026-11-22"));
			equal(line, `<li>2026-11-22\\: ${reader.utils.escapeHtml(text)}</li>`.replace("\\", ""), text);
			const source = markdown.split("\n").find((each) => each.startsWith("- 2026-11-22")) ?? "";
			doesNotMatch(source.replaceAll(/\\[!-/:-@[-`{-~]/g, ""), /[$^~{}]|:\S|@|\/\//, `${text}: ${source}`);
		}
	});

	it("F32: has lines for a name and a date of birth, to be filled in by hand", () => {
		const blocks = reportBlocks(reportOf([], sixWeeks), undefined);
		match(toMarkdown(blocks), /^Name: (\\_)+$\n\n^Date of birth: (\\_)+$/m);
		match(toHtml(blocks, ""), /<p class="form"><span>Name<\/span><span>Date of birth<\/span><\/p>/);
	});

	it("F32: draws the leg and the reach day by day, within the picture", () => {
		const page = toHtml(reportBlocks(reportOf(weeksOfDiary(6, noon), sixWeeks), undefined), "");
		equal(page.match(/<svg /g)?.length, 2);
		for (const [, x, y] of page.matchAll(/cx="([\d.]+)" cy="([\d.]+)"/g)) {
			equal(Number(x) >= 26 && Number(x) <= 692 && Number(y) >= 8 && Number(y) <= 100, true, `${x}, ${y}`);
		}
		doesNotMatch(toHtml(reportBlocks(reportOf([], sixWeeks), undefined), ""), /<svg /);
	});

	it("F32: speaks to a clinician: nothing in it says you", () => {
		const held = [...forRules].map((rule) => ({
			rule,
			reason: "You can go on if your clinician asked you to.",
			exercises: ["Slump glide", "Squat"],
		}));
		const text = toMarkdown(reportBlocks(reportOf(weeksOfDiary(6, noon), sixWeeks), { ...safety, held }));
		doesNotMatch(text, /\byour?\b/i);
		match(text, /\| Slump glide, Squat \| The criteria of the later phase are not met\. \|/);
	});

	it("F32: agrees in number", () => {
		const desk = (breaks: number) => {
			const sitting = at<"sitting">(noon, { kind: "sitting", seconds: 7200, from: noon - 7_200_000, to: noon });
			const taken = Array.from({ length: breaks }, (_, index) =>
				at<"natural-break">(noon + index, { kind: "natural-break", seconds: 600 }),
			);
			return toMarkdown(reportBlocks(reportOf([sitting, ...taken], sixWeeks), undefined));
		};
		match(desk(1), /longest stretch 120 min, 1 break a day\./);
		match(desk(2), /longest stretch 120 min, 2 breaks a day\./);
		match(desk(1), /On 1 day with a record/);
	});

	it("F12: says how the person's own plan was kept to", () => {
		const prescriptions = [
			{ name: "Ankle pump", frequency: { timesADay: 2, daysAWeek: 5 }, exercise: "ankle-pump" },
			{ name: "Evening", frequency: { timesADay: 1, daysAWeek: 7 }, routine: "evening" },
		];
		const events = [0, 1, 2, 3].flatMap((back) =>
			[0, 1, 2].map((time) => routine(noon - back * day + time * 1000, {}, `${back} ${time}`)),
		);
		const text = toMarkdown(
			reportBlocks(reportOf(events, { from: "2026-11-09", to: "2026-11-22", prescriptions }), undefined),
		);
		match(text, /\| Ankle pump \| 2 times a day, 5 days a week \| 4 of 4 \| 8 of 8 \|/);
		match(text, /\| Evening \| once a day, every day \| 0 of 14 \| 0 of 14 \|/);
	});

	it("makes no claim", () => {
		const text = toMarkdown(reportBlocks(reportOf(weeksOfDiary(6, noon), sixWeeks), safety));
		deepEqual(text.split("\n").flatMap(wordingFaults), []);
	});
});

/** Every rule whose own words speak to the person. */
const forRules = ["R1", "R2", "R3", "R4", "R5", "R6", "R7", "R8", "R9", "P6", "E3", "E4", "E5", "E6", "stop"];

const golden = `# Movement diary

2026-10-12 to 2026-11-22 (42 days)

Name: ${"\\_".repeat(24)}

Date of birth: ${"\\_".repeat(24)}

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

Leg pain, worst of the day (0 to 10), week by week: 7, 6, 5.5, 5, 4, 3

How far down it reached (0 none, 5 foot), week by week: 5, 5, 4, 4, 3, 2.5

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

| Exercises | Why |
| --- | --- |
| Slump glide | First the ankle pumps, on two different days, without having to stop. |

## At the desk

On 30 days with a record, on average: 5 h 1 min at the desk, longest stretch 51 min, 6 breaks a day. Break reminders: 210, skipped 30.

This is a self-reported diary kept with Deskglide. Nobody has checked it, and it holds no findings. It is meant to be talked over with a clinician, if that is useful.
`;
