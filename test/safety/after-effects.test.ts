import assert from "node:assert/strict";
import type { DiaryEvent, EventBody } from "../../src/diary/events";
import {
	askingTime,
	flagsIn,
	itemStates,
	leadsBackToBase,
	sessionOf,
	sessionsToAskAbout,
} from "../../src/safety/after-effects";
import { dailyScores } from "../../src/safety/daily-scores";
import { easeWalking, isPaused } from "../../src/safety/programme-pause";
import { stopsIn } from "../../src/safety/stop-history";
import { at, day, hour, minute, noon, routine } from "../diary/make";
import { dayAfter, inOrder, nowAfter, swam, wrote } from "./make";

const afterwards = (
	days: number,
	exercises: readonly string[],
	more: Partial<EventBody<"after-effect">> = {},
): DiaryEvent =>
	at(noon + days * day, { kind: "after-effect", of: "none", since: "worse", still: true, exercises, ...more });

const everyone = { onlyStopped: false };

const item = (events: readonly DiaryEvent[], exercise = "plank") => itemStates(inOrder(...events)).get(exercise);
const paused = (events: readonly DiaryEvent[], days = 0) => {
	const all = inOrder(...events);
	return isPaused(all, flagsIn(all), dailyScores(all), nowAfter(days));
};

describe("what follows from how it was hours later", () => {
	it("E1 worse but settled within two hours changes nothing", () => {
		assert.equal(item([afterwards(0, ["plank"], { still: false })]), undefined);
		assert.equal(item([afterwards(0, ["plank"], { since: "same" })]), undefined);
		assert.equal(item([afterwards(0, ["plank"], { since: "unanswered" })]), undefined);
	});

	it("E2 worse for more than two hours halves it next time", () => {
		for (const since of ["worse", "much-worse"] as const) {
			assert.deepEqual(item([afterwards(0, ["plank"], { since })]), { rule: "E2", smaller: true, removed: false });
		}
	});

	it("E2 ends once it was done again and was fine afterwards", () => {
		const again = routine(noon + day, {
			done: [{ exercise: "plank", reps: 1, holds: 1, seconds: 10, sides: [], planned: 2 }],
		});
		const fine = afterwards(2, [], { of: again.id, since: "same", still: false });
		assert.equal(item([afterwards(0, ["plank"]), again, fine])?.smaller, false);
		assert.equal(item([afterwards(0, ["plank"]), again])?.smaller, true);
		const unanswered = afterwards(2, [], { of: again.id, since: "unanswered", still: false });
		assert.equal(item([afterwards(0, ["plank"]), again, unanswered])?.smaller, true);
	});

	it("E2 does not end by an afternoon that was put down to another exercise of the same routine", () => {
		const done = ["plank", "bird-dog"].map((exercise) => ({
			exercise,
			reps: 1,
			holds: 1,
			seconds: 10,
			sides: [],
			planned: 2,
		}));
		const again = routine(noon + day, { done });
		const named = afterwards(2, ["bird-dog"], { of: again.id, which: "named" });
		assert.equal(item([afterwards(0, ["plank"]), again, named])?.smaller, true);
	});

	it("E3 again within a week rests it for three days", () => {
		const twice = item([afterwards(-3, ["plank"]), afterwards(0, ["plank"])]);
		assert.deepEqual(twice, { rule: "E3", smaller: true, removed: false, restsUntil: noon + 3 * day });
		assert.equal(item([afterwards(-7.1, ["plank"]), afterwards(0, ["plank"])])?.rule, "E2");
		assert.equal(item([afterwards(-3, ["bird-dog"]), afterwards(0, ["plank"])])?.rule, "E2");
	});

	it("E4 a third time puts it away until the person takes it back", () => {
		const thrice = [afterwards(-20, ["plank"]), afterwards(-3, ["plank"]), afterwards(0, ["plank"])];
		assert.deepEqual(item(thrice), { rule: "E4", smaller: true, removed: true });
		const back = at(noon + 1, { kind: "taken-back", exercise: "plank" });
		const small = { rule: "E2", smaller: true, removed: false };
		assert.deepEqual(item([...thrice, back]), small, "it comes back small");
		const done = [{ exercise: "plank", reps: 1, holds: 1, seconds: 10, sides: [], planned: 2 }];
		const again = routine(noon + 2 * day, { done }, "again");
		const fine = afterwards(3, [], { of: "again", since: "same", still: false });
		assert.equal(item([...thrice, back, again, fine])?.smaller, false, "until it was fine");
		assert.equal(item([...thrice, back, afterwards(1, ["plank"])])?.rule, "E2");
	});

	it("E2 and E3 can be undone by the person: what was halved is whole again, what rests comes back small", () => {
		const back = at(noon + 1, { kind: "taken-back", exercise: "plank" });
		assert.equal(item([afterwards(0, ["plank"]), back]), undefined);
		const twice = [afterwards(-3, ["plank"]), afterwards(0, ["plank"]), back];
		assert.deepEqual(item(twice), { rule: "E2", smaller: true, removed: false });
	});

	it("E6 walking and tilts that both leave something behind pause the programme", () => {
		const both = [afterwards(-5, ["walk-short"]), afterwards(0, ["pelvic-tilt-seated"])];
		assert.equal(paused(both), true);
		assert.equal(paused(both, 30), true, "until somebody has looked, or the person begins again");
		assert.equal(paused(both.slice(1)), false);
		assert.equal(paused([afterwards(-8, ["walk-short"]), afterwards(0, ["pelvic-tilt-seated"])]), false);
		assert.equal(paused([...both, at(noon + 1, { kind: "approval", rule: "E6" })], 1), false);
		assert.equal(paused([...both, at(noon + 1, { kind: "phase", phase: 1, why: "own" })], 1), false);
		assert.equal(paused([...both, at(noon + 1, { kind: "approval", rule: "E5" })], 1), true);
	});

	it("N10 E6 takes two answers: one about a routine with walking and tilts pauses nothing", () => {
		assert.equal(paused([afterwards(0, ["pelvic-tilt-seated", "ankle-pump", "walk-short"])]), false);
		const named = (days: number, exercise: string) => afterwards(days, [exercise], { which: "named" });
		assert.equal(paused([named(-1, "walk-short"), named(0, "pelvic-tilt-seated")]), true);
		assert.equal(paused([afterwards(0, ["walk-short"]), afterwards(1, ["walk-pool"])], 1), false);
	});

	it("E6 a week of severe pain, or of climbing pain, pauses it too", () => {
		const week = (leg: number) => Array.from({ length: 7 }, (_, index) => wrote(index - 6, { leg }));
		assert.equal(paused(week(7)), true);
		assert.equal(paused(week(7).slice(1)), false);
		assert.equal(paused(week(6)), false);
		const usual = Array.from({ length: 14 }, (_, index) => wrote(index - 20, { leg: 2 }));
		assert.equal(paused([...usual, ...week(4)]), true);
		assert.equal(paused([...usual, ...week(3)]), false);
		assert.equal(paused([...week(7), at(noon, { kind: "approval", rule: "E6" })]), false);
	});

	it("N8 E6 takes seven days out of the last ten for a week", () => {
		const on = (days: readonly number[], leg: number) => days.map((number) => wrote(number, { leg }));
		assert.equal(paused(on([-9, -8, -7, -4, -3, -2, -1], 7)), true);
		assert.equal(paused(on([-10, -8, -7, -4, -3, -2, -1], 7)), false, "seven out of eleven");
		assert.equal(paused(on([-9, -8, -7, -6, -5, -3, -2], 7)), false, "nothing since the day before yesterday");
	});

	it("E7 three walks followed by worse ease the walking", () => {
		const walks = [afterwards(-20, ["walk-short"]), afterwards(-9, ["walk-short"]), afterwards(0, ["walk-short"])];
		assert.equal(easeWalking(flagsIn(walks), nowAfter(0)), true);
		assert.equal(easeWalking(flagsIn(walks.slice(1)), nowAfter(0)), false);
		assert.equal(easeWalking(flagsIn(walks), nowAfter(10)), false);
	});

	it("E7 counts walks that were done elsewhere, and what was said of them afterwards", () => {
		const walked = [-4, -2, 0].map((days) =>
			at<"activity">(
				noon + days * day,
				{
					kind: "activity",
					day: dayAfter(days),
					activity: "walk-short",
					name: "Walk",
					exercises: ["walk-short"],
					seconds: 1200,
					until: noon + days * day,
				},
				`walk${days}`,
			),
		);
		const worse = walked.map(({ id, exercises }, index) => {
			const session = sessionOf(walked, id);
			assert.deepEqual(session?.exercises, exercises);
			return afterwards(-4 + 2 * index + 0.2, exercises, { of: id });
		});
		assert.equal(easeWalking(flagsIn(worse), nowAfter(1)), true);
		assert.equal(item([...walked, ...worse], "walk-short"), undefined);
	});

	it("N10 walks are eased by E7 alone: never rested, put away, or counted among three for E5", () => {
		const walks = [-5, -3, 0].map((days) => afterwards(days, ["walk-short"]));
		assert.equal(item(walks, "walk-short"), undefined);
		assert.equal(easeWalking(flagsIn(walks), nowAfter(0)), true);
		const three = [afterwards(-2, ["plank"]), afterwards(-1, ["bird-dog"]), afterwards(0, ["walk-short"])];
		assert.equal(leadsBackToBase(flagsIn(three), noon), false);
		assert.equal(leadsBackToBase(flagsIn([...three, afterwards(0, ["clamshell"])]), noon), true);
	});

	it("N10 an answer about several exercises counts against none until one is named", () => {
		const several = afterwards(0, ["plank", "bird-dog"]);
		assert.deepEqual(flagsIn([several]), []);
		const named = afterwards(-1, ["plank"], { which: "named" });
		const state = { rule: "E2", smaller: true, removed: false };
		assert.deepEqual([item([several]), item([named, several])], [state, state], "no second time within the week");
	});

	it("N10 is asked once about every session, the latest first, three at most", () => {
		const sessions = [-30, -20, -10, 0].map((hours) => routine(noon + hours * hour));
		const [first, second, third, fourth] = sessions.map(({ id }) => id);
		const ask = (events: readonly DiaryEvent[], hours: number) =>
			sessionsToAskAbout(inOrder(...events), noon + hours * hour, everyone).map(({ last }) => last.id);
		assert.deepEqual(ask(sessions, 1.99), [third, second, first]);
		assert.deepEqual(ask(sessions, 2), [fourth, third, second]);
		const answered = (of: string | undefined) => afterwards(0, [], { of: of ?? "", since: "unanswered" });
		assert.deepEqual(ask([...sessions, answered(third)], 2), [fourth, second, first], "not asked twice");
		assert.deepEqual(ask(sessions, 7 * 24 - 5), [fourth], "nobody remembers a week");
		assert.deepEqual(ask([routine(noon, { done: [] })], 4), []);
	});

	it("N10 sessions within half an hour of each other are one, asked about by its last", () => {
		const did = (minutes: number, exercise: string) =>
			routine(noon + minutes * minute, {
				seconds: 300,
				done: [{ exercise, reps: 1, holds: 1, seconds: 10, sides: [], planned: 2 }],
			});
		const events = [did(0, "plank"), did(35, "bird-dog"), did(70, "plank"), did(106, "clamshell")];
		const [latest, before, ...others] = sessionsToAskAbout(events, noon + 5 * hour, everyone);
		assert.deepEqual(others, []);
		assert.deepEqual([latest?.last.id, latest?.exercises], [events[3]?.id, ["clamshell"]]);
		assert.deepEqual([before?.last.id, before?.exercises], [events[2]?.id, ["plank", "bird-dog"]]);
		assert.deepEqual(sessionsToAskAbout(events, noon + 3 * hour, everyone), [], "two hours after the last of them");
	});

	it("N10 tells when a question waits", () => {
		const [early, first, last] = [routine(noon - 8 * day), routine(noon - 5 * hour), routine(noon)];
		assert.deepEqual(askingTime([first, last], everyone), { from: noon - 3 * hour, until: noon + 7 * day });
		assert.deepEqual(askingTime([early, last], everyone), { from: noon + 2 * hour, until: noon + 7 * day });
		assert.equal(
			askingTime([last, afterwards(1, [], { of: last.id, since: "same", still: false })], everyone),
			undefined,
		);
	});

	it("N10 is asked about what was done elsewhere and written down, by when it can have been over at the latest", () => {
		const swim = (more: Partial<EventBody<"activity">> = {}, when = noon, id = "swim") =>
			at<"activity">(when, { ...swam(when), ...more }, id);
		const asked = (events: readonly DiaryEvent[], hours: number) =>
			sessionsToAskAbout(inOrder(...events), noon + hours * hour, everyone).map(({ last }) => last.id);
		assert.deepEqual(asked([swim()], 1.99), []);
		assert.deepEqual(asked([swim()], 2), ["swim"]);
		assert.deepEqual(asked([swim(), afterwards(0.1, ["swim"], { of: "swim" })], 3), [], "once");
		assert.deepEqual(asked([swim({ until: noon - 20 * hour })], 0), ["swim"], "written down the day after");
		assert.deepEqual(asked([swim({ exercises: [] })], 3), [], "gardening is no exercise to hold anything against");
		const played = routine(noon - hour, {}, "played");
		assert.deepEqual(asked([swim(), played], 4), ["swim"], "half an hour after the routine: one session");
		assert.deepEqual(sessionsToAskAbout([swim(), played], noon + 4 * hour, everyone)[0]?.exercises, [
			"ankle-pump",
			"swim",
		]);
		const early = swim({ until: noon - 9 * hour });
		assert.deepEqual(asked([played, early], 4), ["played", "swim"], "by when it was, not when it was written down");
	});

	it("N0 is asked of the well only after something hurt, and no question is said to wait otherwise", () => {
		const well = { onlyStopped: true };
		const [fine, sharp] = [routine(noon, {}, "fine"), routine(noon + hour, { feeling: "sharp" }, "sharp")];
		assert.deepEqual(sessionsToAskAbout([fine], noon + 3 * hour, well), []);
		assert.equal(askingTime([fine], well), undefined);
		assert.deepEqual(
			sessionsToAskAbout([fine, sharp], noon + 4 * hour, well).map(({ last }) => last.id),
			["sharp"],
		);
		assert.deepEqual(askingTime([fine, sharp], well), { from: noon + 3 * hour, until: noon + hour + 7 * day });
	});
});

describe("a stop", () => {
	const answer = (felt: "mild" | "further") => at(noon + 1, { kind: "stop-answer", of: "r", felt });
	const stopped = routine(noon, { outcome: "stopped", hurt: "slump-glide" }, "r");

	it("is put down to the exercise that hurt, and unanswered counts as shooting pain", () => {
		assert.deepEqual(stopsIn([stopped]), [{ at: noon, routine: "r", exercises: ["slump-glide"], felt: "shooting" }]);
		assert.equal(stopsIn([stopped, answer("further")])[0]?.felt, "further");
	});

	it("is none when it turned out to be a mild stretch", () => {
		assert.deepEqual(stopsIn([stopped, answer("mild")]), []);
	});

	it("is what a routine that ended in sharp pain counts as, put down to all that was done", () => {
		assert.deepEqual(stopsIn([routine(noon, { feeling: "sharp" })])[0]?.exercises, ["ankle-pump"]);
		assert.deepEqual(stopsIn([routine(noon, { feeling: "mild" })]), []);
	});
});
