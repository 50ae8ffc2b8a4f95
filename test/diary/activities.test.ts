import assert from "node:assert/strict";
import { dueToday } from "../../src/diary/adherence";
import { toCsv } from "../../src/diary/csv";
import { summaryOf } from "../../src/diary/day-summaries";
import { diaryDays } from "../../src/diary/diary-days";
import type { EventBody, EventOf } from "../../src/diary/events";
import { reportOf } from "../../src/diary/report";
import { completedOn, daysCompleted, glideSessions } from "../../src/diary/routine-history";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import { loggable, loggableWith } from "../../src/exercises/loggable";
import { sharpCards } from "../../src/safety/stop-cards";
import { stopsIn } from "../../src/safety/stop-history";
import { at, hour, minute, noon } from "./make";

const today = "2026-11-22";

/** A walk of twenty minutes that ended at noon, unless said otherwise. */
function logged(more: Partial<EventBody<"activity">> = {}, when = noon): EventOf<"activity"> {
	const walk = { activity: "walk-short", name: "Walk", exercises: ["walk-short"], seconds: 1200 };
	return at(when, { kind: "activity", day: today, until: when, ...walk, ...more });
}

const glides = new Set(["ankle-pump"]);
const deskCalm = { activity: "desk-calm", name: "Desk calm", exercises: ["pelvic-tilt-seated", "ankle-pump"] };

describe("what was done elsewhere and logged", () => {
	it("F13: can be everything of the catalogue, walks, pool, bike and swimming first", () => {
		const all = loggable(catalogue, routines);
		assert.deepEqual(
			all.filter(({ kind }) => kind === "activity").map(({ id }) => id),
			["walk-short", "walk-pool", "cycle-upright", "swim"],
		);
		for (const { id } of [...catalogue, ...routines]) {
			assert.notEqual(loggableWith(all, id), undefined, id);
		}
		assert.deepEqual(loggableWith(all, "desk-calm")?.exercises.includes("ankle-pump"), true);
		assert.equal(loggableWith(all, "constructor"), undefined);
	});

	it("stands under its day, whenever it was written down", () => {
		const [first] = diaryDays([logged({ day: "2026-11-21", until: noon - 8 * hour })]);
		assert.deepEqual([first?.summary.day, first?.entries.length], ["2026-11-21", 1]);
		assert.deepEqual(first?.summary.activities, { count: 1, seconds: 1200 });
	});

	it("is the break it was when it is a walk, and one the timer saw is no second one", () => {
		const seen = (seconds: number) => at(noon - seconds, { kind: "natural-break", seconds });
		const natural = (...events: Parameters<typeof summaryOf>[0]) => summaryOf(events, today).breaks.natural;
		assert.equal(natural(logged()), 1);
		assert.equal(natural(seen(1500), logged()), 1);
		assert.equal(natural(seen(600), logged()), 2, "that was another, shorter one");
		assert.equal(natural(seen(1500), logged(), logged({}, noon + hour)), 2);
		assert.equal(natural(logged({ activity: "swim" })), 0);
	});

	it("counts for what the plan asks, unless it hurt", () => {
		const asked = { name: "Desk calm", routine: "desk-calm", frequency: { timesADay: 2, daysAWeek: 7 } };
		assert.deepEqual(dueToday([logged(deskCalm)], asked, today), { done: 1, asked: 2 });
		assert.deepEqual(dueToday([logged({ ...deskCalm, feeling: "sharp" })], asked, today), { done: 0, asked: 2 });
		const pump = { name: "Ankle pump", exercise: "ankle-pump", frequency: { timesADay: 1, daysAWeek: 7 } };
		assert.deepEqual(dueToday([logged(deskCalm)], pump, today), { done: 1, asked: 1 });
		assert.equal(completedOn([logged(deskCalm)], today).get("desk-calm"), 1);
	});

	it("keeps a nerve at rest as long as one done here, from the latest it can have been, and opens nothing", () => {
		const sessions = glideSessions([logged({ ...deskCalm, until: noon - hour })], glides, noon - 2 * hour);
		assert.deepEqual(
			sessions.map((session) => session.at),
			[noon - hour],
		);
		assert.deepEqual(glideSessions([logged({ ...deskCalm, until: noon - 3 * hour })], glides, noon - 2 * hour), []);
		assert.deepEqual(glideSessions([logged()], glides, noon - 2 * hour), []);
		assert.deepEqual(daysCompleted([logged(deskCalm)], "ankle-pump"), []);
	});

	it("that ended in sharp pain is a stop, and asks what it was", () => {
		const hurt = logged({ ...deskCalm, feeling: "sharp" });
		assert.deepEqual(
			stopsIn([hurt]).map(({ exercises }) => exercises),
			[deskCalm.exercises],
		);
		assert.deepEqual(
			sharpCards([hurt], noon + minute, () => true).map(({ title }) => title),
			["What was it?"],
		);
		const answer = at(noon + minute, { kind: "stop-answer", of: hurt.id, felt: "mild" });
		assert.deepEqual(stopsIn([hurt, answer]), []);
		assert.deepEqual(
			sharpCards([logged({ feeling: "fine" })], noon, () => true),
			[],
		);
	});

	it("stands in report and table, summed up", () => {
		const events = [
			logged(),
			logged({}, noon + hour),
			logged({ activity: "swim", name: "Easy swimming" }, noon + 2 * hour),
		];
		const report = reportOf(events, { from: "2026-11-16", to: today });
		assert.deepEqual(report.logged, [
			{ name: "Walk", times: 2, minutes: 40 },
			{ name: "Easy swimming", times: 1, minutes: 20 },
		]);
		const [head = "", line = ""] = toCsv(events).slice(1).split("\r\n");
		assert.equal(line.split(",")[head.split(",").indexOf("activity_minutes")], "60");
	});
});
