import assert from "node:assert/strict";
import fc from "fast-check";
import type { DiaryEvent, EventBody } from "../../src/diary/events";
import { type PhaseContext, phaseState } from "../../src/safety/phase";
import { at, day, hour, noon, routine } from "../diary/make";
import { inOrder, nowAfter, wrote } from "./make";

const phaseOf = (exercise: string) => (exercise === "glute-bridge" ? 2 : exercise === "slump-glide" ? 1 : undefined);
const context: PhaseContext = { screenOk: true, phaseOf };
const state = (events: readonly DiaryEvent[], days = 0, more: Partial<PhaseContext> = {}) =>
	phaseState(inOrder(...events), nowAfter(days), { ...context, ...more });

/** A clinician's word brings a person into a phase without more ado. */
const into = (phase: 1 | 2 | 3, days: number) => at(noon + days * day, { kind: "phase", phase, why: "clinician" });

type Figures = Omit<EventBody<"day-entry">, "kind" | "day">;

/** The same figures on each day from `first` to `last`. */
const daily = (first: number, last: number, figures: Figures) =>
	Array.from({ length: last - first + 1 }, (_, index) => wrote(first + index, figures));

const bridges = (when: number) =>
	routine(
		when,
		{ done: [{ exercise: "glute-bridge", reps: 10, holds: 10, seconds: 80, sides: [], planned: 10 }] },
		`bridges-${when}`,
	);

describe("the phase of a person", () => {
	it("is the first, whatever they report, until they go on", () => {
		assert.equal(state([]).phase, 1);
		assert.equal(state(daily(-30, 0, { leg: 0, reach: 0, pattern: "none" })).phase, 1);
	});

	it("P1 constant pain, or sitting and standing that are hard to bear, lead back to the first phase", () => {
		for (const figures of [{ pattern: "constant" as const }, { sitStandHard: true }]) {
			const { phase, because } = state([
				into(3, -5),
				at(noon - 4 * day, { kind: "phase", phase: 3, why: "offer" }),
				wrote(0, figures),
			]);
			assert.deepEqual([phase, because?.rule], [1, "P1"]);
		}
		assert.equal(state([into(3, -5), wrote(0, { pattern: "often", sitStandHard: false })]).phase, 3);
	});

	it("N7 P1 holds over a choice of one's own and over a clinician's phase for as long as it is true", () => {
		for (const why of ["own", "clinician"] as const) {
			const choice = at(noon + hour, { kind: "phase", phase: 3, why });
			const events = [into(3, -5), wrote(0, { pattern: "constant" }), choice];
			const { phase, because, constant, returnTo } = state(events);
			assert.deepEqual([phase, because?.rule, constant, returnTo], [1, "P1", true, undefined], why);
			assert.equal(state([...events, wrote(1, { leg: 3 })], 1).phase, 1, "a day that does not tell");
			assert.equal(state(events, 9).phase, 1, "nothing written since");
		}
		assert.equal(state([into(2, -1), wrote(0, { pattern: "constant" })]).phase, 1);
	});

	it("N7 the phase there was is offered again on the first day after without it, and taken by the person", () => {
		const events = [into(3, -5), wrote(-1, { pattern: "constant" }), wrote(0, { pattern: "occasional" })];
		const { phase, because, returnTo, offer } = state(events);
		assert.deepEqual([phase, because, returnTo, offer], [1, undefined, 3, undefined]);
		const taken = at(noon + hour, { kind: "phase", phase: 3, why: "own" });
		const after = state([...events, taken]);
		assert.deepEqual([after.phase, after.returnTo], [3, undefined]);
		const corrected = [
			into(3, -5),
			wrote(0, { pattern: "constant" }),
			{ ...wrote(0, { pattern: "often" }), at: noon + 1 },
		];
		assert.equal(state(corrected).returnTo, 3, "a day that was corrected");
		const filledIn = [
			into(3, -5),
			wrote(0, { pattern: "none" }),
			{ ...wrote(-2, { pattern: "constant" }), at: noon + 1 },
		];
		assert.equal(state(filledIn).phase, 3, "a day filled in later, before the latest");
	});

	it("P2 pain two steps further down on two days running leads back to the first phase", () => {
		for (const phase of [2, 3] as const) {
			const before = [into(phase, -9), ...daily(-8, -2, { reach: 2 })];
			const back = state([...before, wrote(-1, { reach: 4 }), wrote(0, { reach: 5 })]);
			assert.deepEqual([back.phase, back.because?.rule], [1, "P2"]);
			assert.equal(state([...before, wrote(-1, { reach: 4 }), wrote(0, { reach: 3 })]).phase, phase);
			assert.equal(state([...before, wrote(-1, { reach: 3 }), wrote(0, { reach: 4 })]).phase, phase);
		}
	});

	it("P3 leg pain two above the usual for three days leads back to the second phase", () => {
		const before = [into(3, -20), ...daily(-16, -3, { leg: 2 })];
		const back = state([...before, ...daily(-2, 0, { leg: 4 })]);
		assert.deepEqual([back.phase, back.because?.rule], [2, "P3"]);
		assert.equal(state([...before, ...daily(-1, 0, { leg: 4 })]).phase, 3);
		assert.equal(state([...before, ...daily(-2, 0, { leg: 3 })]).phase, 3);
		assert.equal(state([into(2, -20), ...daily(-16, -3, { leg: 2 }), ...daily(-2, 0, { leg: 4 })]).phase, 2);
	});

	it("N8 P2 and P3 count the days on which something was written, the last of them today or yesterday", () => {
		const before = [into(3, -20), ...daily(-16, -8, { reach: 2, leg: 2 })];
		const low = (days: number) => wrote(days, { reach: 4 });
		assert.equal(state([...before, low(-3), low(0)]).because?.rule, "P2", "two days out of the last five");
		assert.equal(state([...before, low(-5), low(0)]).phase, 3, "two days out of six");
		assert.equal(state([...before, low(-4), wrote(-2, { reach: 2 }), low(0)]).phase, 3, "a good day in between");
		const bad = (days: number) => wrote(days, { leg: 4 });
		assert.equal(state([...before, bad(-5), bad(-1), bad(0)]).because?.rule, "P3", "three days out of the last six");
		assert.equal(state([...before, bad(-6), bad(-1), bad(0)]).phase, 3, "three days out of seven");
		const late = [bad(-4), bad(-3), bad(-2)].map((entry) => ({ ...entry, at: noon }));
		assert.equal(state([...before, ...late]).phase, 3, "the last of them the day before yesterday");
	});

	it("N8 P2 and P3 count days by their date, in whatever order they were written", () => {
		const before = [into(3, -20), ...daily(-16, -3, { reach: 2, leg: 2 })];
		const written = (days: number, when: number) => ({ ...wrote(days, { reach: 4, leg: 4 }), at: noon + when });
		const days = [-2, -1, 0];
		for (const order of [days, days.toReversed(), [-1, 0, -2]]) {
			const entries = order.map((day, index) => ({ ...written(day, index), id: `late-${index}` }));
			assert.equal(state([...before, ...entries]).because?.rule, "P2", order.join());
		}
		const legs = [0, -2, -1].map((day, index) => ({ ...wrote(day, { leg: 4 }), at: noon + index, id: `leg-${index}` }));
		assert.equal(state([...before, ...legs]).because?.rule, "P3");
	});

	it("P4 three days with gaps in the pain lead to the offer of the second", () => {
		for (const figures of [
			{ pattern: "occasional" as const },
			{ pattern: "none" as const },
			{ pattern: "often" as const, reach: 3 },
		]) {
			assert.equal(state(daily(-2, 0, figures)).offer?.to, 2);
			assert.equal(state(daily(-3, -1, figures)).offer?.rule, "P4", "today may still be missing");
		}
		const good = daily(-2, 0, { pattern: "none" });
		assert.equal(state(daily(-2, 0, { pattern: "often", reach: 4 })).offer, undefined);
		assert.equal(state(daily(-2, 0, { pattern: "often" })).offer, undefined, "no missing figure counts as good");
		assert.equal(state(good.slice(1)).offer, undefined);
		assert.equal(state([wrote(-3, { pattern: "none" }), ...good.slice(1)]).offer, undefined, "not running");
		assert.equal(state(good, 0, { screenOk: false }).offer, undefined);
		assert.equal(state([...good, routine(noon - 71 * hour, { outcome: "stopped" })]).offer, undefined);
		assert.equal(state([...good, routine(noon - 72 * hour, { outcome: "stopped" })]).offer?.to, 2);
	});

	it("P5 little pain, steady strength and no stop lead to the offer of the third", () => {
		const sessions = [1, 3, 5, 7, 9, 11].map((ago) => bridges(noon - ago * day));
		const check = at(noon - day, { kind: "self-check", steady: true });
		const calm = [...daily(-9, -3, { leg: 2 }), ...daily(-2, 0, { leg: 5 })];
		const ready = [into(2, -20), ...sessions, check, ...calm];
		assert.equal(state(ready).offer?.to, 3);
		assert.equal(state(ready).offer?.rule, "P5");
		assert.equal(state([into(2, -20), ...sessions.slice(1), check, ...calm]).offer, undefined);
		const oldest = (at: number) => [into(2, -20), bridges(at), ...sessions.slice(0, 5), check, ...calm];
		assert.equal(state(oldest(noon - 14 * day)).offer?.to, 3, "two weeks ago to the moment");
		assert.equal(state(oldest(noon - 14 * day - 1)).offer, undefined);
		assert.equal(state([into(2, -20), ...sessions, ...calm]).offer, undefined);
		assert.equal(state([...ready, at(noon, { kind: "self-check", steady: false })]).offer, undefined);
		assert.equal(state([...ready, wrote(-9, { leg: 3 })]).offer, undefined);
		assert.equal(state([...ready, routine(noon - 6 * day, { outcome: "stopped" })]).offer, undefined);
		assert.equal(state(ready, 0, { screenOk: false }).offer, undefined);
	});

	it("P6 the way on shows what is met of it, and a clinician's word opens it", () => {
		const { criteria } = state(daily(-1, 0, { pattern: "none" }));
		assert.deepEqual(
			criteria.map(({ met }) => met),
			[false, true, true],
		);
		assert.equal(state([into(3, 0)]).phase, 3);
		assert.deepEqual(state([into(3, 0)]).criteria, []);
	});

	it("goes on by one at an offer, and by one's own wish no further than one has been", () => {
		const choose = (phase: 1 | 2 | 3, why: "offer" | "own", days = 0) =>
			at(noon + days * day, { kind: "phase", phase, why });
		assert.equal(state([choose(3, "offer")]).phase, 2);
		assert.equal(state([choose(3, "own")]).phase, 1);
		assert.equal(state([choose(2, "offer", -3), choose(1, "own", -2), choose(2, "own")]).phase, 2);
		assert.equal(state([choose(2, "offer", -3), choose(3, "own")]).phase, 2);
	});

	it("can be taken up again by the person after a step back", () => {
		const back = [into(2, -9), ...daily(-8, -2, { reach: 2 }), wrote(-1, { reach: 4 }), wrote(0, { reach: 4 })];
		const again = at(noon + hour, { kind: "phase", phase: 2, why: "own" });
		const { phase, because } = state([...back, again], 1);
		assert.deepEqual([phase, because], [2, undefined]);
	});

	it("E5 three different exercises that left something behind in a week lead back to walking and tilts", () => {
		const left = (days: number, exercise: string) =>
			at(noon + days * day, { kind: "after-effect", of: "x", since: "worse", still: true, exercises: [exercise] });
		const flags = [left(-6, "dead-bug"), left(-3, "bird-dog"), left(0, "plank")];
		const back = state([into(3, -9), ...flags]);
		assert.deepEqual([back.phase, back.baseOnly, back.because?.rule], [1, true, "E5"]);
		const atOnce = at<"after-effect">(noon, {
			kind: "after-effect",
			of: "x",
			since: "worse",
			still: true,
			exercises: ["dead-bug", "bird-dog", "plank"],
		});
		assert.equal(state([into(3, -9), atOnce]).phase, 3, "N10 one answer about a routine of three");
		assert.equal(state([into(3, -9), { ...atOnce, exercises: ["plank"], which: "named" }]).phase, 3, "one named");
		assert.equal(state([into(3, -9), left(-6, "plank"), left(-3, "bird-dog"), left(0, "plank")]).phase, 3);
		assert.equal(state([into(3, -9), left(-8, "dead-bug"), ...flags.slice(1)]).phase, 3);
		assert.equal(state([into(3, -9), ...flags], 7).baseOnly, false, "a week later");
		assert.equal(
			state([into(3, -9), ...flags, at(noon + hour, { kind: "phase", phase: 2, why: "own" })], 1).baseOnly,
			false,
		);
	});

	it("never goes up by itself", () => {
		const figures = fc.record(
			{
				leg: fc.nat(10),
				reach: fc.nat(5),
				pattern: fc.constantFrom("constant" as const, "often" as const, "occasional" as const, "none" as const),
				sitStandHard: fc.boolean(),
			},
			{ requiredKeys: [] },
		);
		fc.assert(
			fc.property(
				fc.array(figures, { maxLength: 20 }),
				fc.constantFrom(1 as const, 2 as const, 3 as const),
				(days, start) => {
					const events = days.map((entry, index) => wrote(index - days.length, entry));
					let phase: number = start;
					for (let count = 0; count <= events.length; count += 1) {
						const next = state([into(start, -50), ...events.slice(0, count)]).phase;
						assert.ok(next <= phase);
						phase = next;
					}
				},
			),
			{ numRuns: 100 },
		);
	});
});
