import assert from "node:assert/strict";
import fc from "fast-check";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import { budgetFor, fitRoutine, roundedLength } from "../../src/exercises/fit-to-time";
import { glideCap } from "../../src/exercises/glide-cap";
import { planRoutine } from "../../src/exercises/planner";
import { quickLengths, quickStretchRows } from "../../src/exercises/quick-stretch";
import { findRoutine, singleRoutine } from "../../src/exercises/single-exercise";
import { type SuggestionContext, suggest } from "../../src/exercises/suggest-routine";
import { planSeconds } from "../../src/exercises/timeline";
import type { Phase, Routine } from "../../src/exercises/types";
import { exercise, lookup } from "./samples";

const hour = 3_600_000;

function ready(id: string): Routine {
	const found = routines.find((routine) => routine.id === id);
	assert.ok(found !== undefined);
	return found;
}

describe("right now, where nothing suits the chair", () => {
	it("F9: is what is open on one's feet, or breathing, never a bare refusal", () => {
		const moment: SuggestionContext = {
			phase: 1,
			secondsAvailable: 180,
			posture: "seated",
			doneToday: [],
			recentGlides: [10 * hour],
			at: 10 * hour + 60_000,
			locked: (id) => (["weight-shift", "walk-short", "breathing"].includes(id) ? undefined : "Locked."),
			extras: true,
		};
		const found = suggest(moment, catalogue, lookup);
		assert.ok(found.routine !== undefined);
		assert.ok(found.routine.steps.every(({ exercise: id }) => moment.locked(id) === undefined));
		const breathing = suggest(
			{ ...moment, locked: (id) => (id === "breathing" ? undefined : "Locked.") },
			catalogue,
			lookup,
		);
		assert.deepEqual(
			breathing.routine?.steps.map(({ exercise: id }) => id),
			["breathing"],
		);
		assert.equal(breathing.routine?.name, "Right now");
	});
});

describe("fitting a routine into a time", () => {
	it("F25: gives what is cut a name of its own, so that one name has one length", () => {
		const whole = ready("desk-calm");
		assert.equal(fitRoutine(whole, 600, lookup)?.routine.name, whole.name);
		assert.equal(fitRoutine(whole, 180, lookup)?.routine.name, `${whole.name}, short`);
		for (const seconds of quickLengths) {
			for (const routine of routines) {
				const fitted = fitRoutine(routine, seconds, lookup);
				const same = fitted?.seconds === planSeconds(planRoutine(routine, lookup));
				assert.ok(fitted === undefined || same === (fitted.routine.name === routine.name), routine.id);
			}
		}
	});

	it("leaves alone what fits", () => {
		assert.deepEqual(fitRoutine(ready("desk-glide"), 300, lookup), { routine: ready("desk-glide"), seconds: 237 });
	});

	it("leaves out what is optional before it touches a dose", () => {
		const fitted = fitRoutine(ready("desk-calm"), 180, lookup);
		assert.deepEqual(
			fitted?.routine.steps.map((step) => [step.exercise, step.reps]),
			[
				["pelvic-tilt-seated", 5],
				["ankle-pump", 10],
			],
		);
	});

	it("then asks for fewer reps, but never below the dose", () => {
		const fitted = fitRoutine(ready("desk-calm"), 120, lookup);
		assert.deepEqual(
			fitted?.routine.steps.map((step) => step.reps),
			[3, 10],
		);
		assert.equal(fitted?.seconds, 145);
	});

	it("gives up rather than go below the dose", () => {
		assert.equal(fitRoutine(ready("desk-calm"), 60, lookup), undefined);
	});

	it("says the length it really has", () => {
		fc.assert(
			fc.property(fc.constantFrom(...routines), fc.integer({ min: 20, max: 900 }), (routine, seconds) => {
				const fitted = fitRoutine(routine, seconds, lookup);
				if (fitted !== undefined) {
					assert.equal(fitted.seconds, planSeconds(planRoutine(fitted.routine, lookup)));
					assert.ok(fitted.seconds <= budgetFor(seconds));
				}
			}),
			{ numRuns: 100 },
		);
	});

	it("names lengths as a person would", () => {
		assert.deepEqual(
			[7, 44, 52, 58, 104, 237, 290, 335, 577].map(roundedLength),
			[10, 40, 50, 60, 90, 240, 300, 360, 600],
		);
	});
});

describe("the cap on glides", () => {
	const noon = 12 * hour;
	const table: readonly (readonly [string, readonly number[], boolean])[] = [
		["the first may begin", [], true],
		["one second short of two hours is too soon", [noon - 2 * hour + 1000], false],
		["two hours are enough", [noon - 2 * hour], true],
		["the third may begin", [noon - 8 * hour, noon - 4 * hour], true],
		["a fourth may not, however late", [noon - 10 * hour, noon - 8 * hour, noon - 6 * hour], false],
		[
			"T13: nor on the next day, before 24 hours are over",
			[noon - 23 * hour, noon - 20 * hour, noon - 14 * hour],
			false,
		],
		[
			"T13: it may once the first of the three is 24 hours ago",
			[noon - 24 * hour, noon - 20 * hour, noon - 14 * hour],
			true,
		],
		["one dated ahead of now counts as now", [noon + 10 * 365 * 24 * hour], false],
	];
	for (const [name, today, allowed] of table) {
		it(name, () => {
			assert.equal(glideCap(today, noon).allowed, allowed);
		});
	}

	it("says when the gap is over", () => {
		const cap = glideCap([noon - hour], noon);
		assert.equal(cap.allowed ? undefined : cap.nextAt, noon + hour);
	});

	it("T13: says when a day is over since the first of three", () => {
		const cap = glideCap([noon - 14 * hour, noon - 20 * hour, noon - 23 * hour], noon);
		assert.equal(cap.allowed ? undefined : cap.nextAt, noon + hour);
	});
});

const calm: SuggestionContext = {
	phase: 1,
	secondsAvailable: 120,
	posture: "seated",
	doneToday: [],
	recentGlides: [],
	at: 12 * hour,
	locked: () => undefined,
	extras: false,
};

function picks(changes: Partial<SuggestionContext>): readonly string[] {
	return suggest({ ...calm, ...changes }, catalogue, lookup).routine?.steps.map((step) => step.exercise) ?? [];
}

describe("right now", () => {
	const table: readonly (readonly [string, Partial<SuggestionContext>, readonly string[]])[] = [
		["tilts in half a minute", { secondsAvailable: 30 }, ["pelvic-tilt-seated"]],
		["tilts, then the gentlest glide", {}, ["pelvic-tilt-seated", "ankle-pump"]],
		[
			"a second glide only after the gentler one",
			{ secondsAvailable: 300 },
			["pelvic-tilt-seated", "ankle-pump", "slump-glide"],
		],
		["no glide within two hours of one", { recentGlides: [11 * hour] }, ["pelvic-tilt-seated"]],
		[
			"no locked exercise",
			{ locked: (id) => (id === "ankle-pump" ? "rest" : undefined), secondsAvailable: 60 },
			["pelvic-tilt-seated"],
		],
		[
			"a walk when there is time on the feet",
			{ posture: "standing", secondsAvailable: 300 },
			["weight-shift", "walk-short"],
		],
		["strength in the second phase", { phase: 2, posture: "standing" }, ["weight-shift", "hip-abduction"]],
		[
			"no glide before the gentler one, even if only the stronger fits",
			{ secondsAvailable: 60, locked: (id) => (id === "pelvic-tilt-seated" ? "rest" : undefined) },
			["weight-shift"],
		],
		[
			"a stronger glide by itself once the gentler was done today",
			{
				secondsAvailable: 60,
				locked: (id) => (id === "pelvic-tilt-seated" ? "rest" : undefined),
				doneToday: ["ankle-pump"],
			},
			["slider-seated"],
		],
		[
			"what was done least today first",
			{ posture: "any", phase: 2, secondsAvailable: 60, doneToday: ["weight-shift", "hip-abduction", "hip-abduction"] },
			["pelvic-tilt-seated"],
		],
		[
			"no stretch without something before it",
			{ phase: 3, posture: "floor", locked: (id) => (exercise(id).kind === "stretch" ? undefined : "rest") },
			[],
		],
		[
			"a stretch after strength done earlier",
			{
				phase: 3,
				posture: "floor",
				doneToday: ["dead-bug"],
				locked: (id) => (exercise(id).kind === "stretch" ? undefined : "rest"),
			},
			["figure4-supine", "knee-chest-double"],
		],
	];
	for (const [name, moment, expected] of table) {
		it(name, () => {
			assert.deepEqual(picks(moment), expected);
		});
	}

	it("says why when there is nothing", () => {
		const tooShort = suggest({ ...calm, posture: "floor", secondsAvailable: 10 }, catalogue, lookup);
		const locked = suggest({ ...calm, locked: () => "locked" }, catalogue, lookup);
		assert.match(tooShort.reason, /too|short/);
		assert.match(locked.reason, /Nothing is open/);
	});

	const phases = fc.constantFrom<Phase>(1, 2, 3);
	const moments = fc.record({
		phase: phases,
		secondsAvailable: fc.integer({ min: 10, max: 900 }),
		posture: fc.constantFrom<Routine["posture"]>("seated", "standing", "floor", "any"),
		doneToday: fc.array(fc.constantFrom(...catalogue.map((each) => each.id)), { maxLength: 6 }),
		recentGlides: fc.array(fc.integer({ min: 0, max: 12 * hour }), { maxLength: 4 }),
		at: fc.constant(12 * hour),
		lockedIds: fc.subarray(catalogue.map((each) => each.id)),
		extras: fc.boolean(),
	});

	it("never breaks a rule, whatever the moment", () => {
		fc.assert(
			fc.property(moments, ({ lockedIds, ...rest }) => {
				const moment: SuggestionContext = { ...rest, locked: (id) => (lockedIds.includes(id) ? "locked" : undefined) };
				const found = suggest(moment, catalogue, lookup);
				if (found.routine === undefined) {
					return;
				}
				const steps = found.routine.steps.map((step) => exercise(step.exercise));
				const kinds = steps.map((each) => each.kind);
				assert.ok(found.seconds <= budgetFor(moment.secondsAvailable));
				assert.ok(steps.every((each) => each.phase <= moment.phase && !lockedIds.includes(each.id)));
				assert.ok(moment.extras || steps.every((each) => each.extra !== true));
				assert.ok(glideCap(moment.recentGlides, moment.at).allowed || steps.every((each) => !each.glide));
				const stretch = kinds.indexOf("stretch");
				assert.ok(stretch < 0 || !kinds.slice(stretch).some((kind) => kind === "strength" || kind === "mobility"));
				assert.equal(new Set(steps.map((each) => each.id)).size, steps.length);
			}),
			{ numRuns: 120 },
		);
	});
});

describe("quick stretch", () => {
	const wish = {
		seconds: 120,
		posture: "seated" as const,
		recent: [] as readonly string[],
		locked: (): string | undefined => undefined,
		recentGlides: [],
		at: 12 * hour,
		extras: false,
	};
	const ids = (changes: object) =>
		quickStretchRows({ ...wish, ...changes }, catalogue, routines, lookup).map((row) => row.routine.id);

	it("offers something in each length and posture", () => {
		for (const seconds of quickLengths) {
			for (const posture of ["seated", "standing"] as const) {
				assert.ok(ids({ seconds, posture }).length > 0, `${seconds} ${posture}`);
			}
		}
	});

	it("offers routines before single exercises, in the posture and time asked for", () => {
		assert.deepEqual(ids({}).slice(0, 4), [
			"desk-calm",
			"quick-calm",
			"exercise:pelvic-tilt-seated",
			"exercise:torso-rotation",
		]);
		assert.ok(!ids({}).includes("desk-glide"));
		assert.ok(!ids({}).includes("exercise:weight-shift"));
	});

	it("puts what was played lately first, the newest at the top", () => {
		const recent = ["exercise:slider-seated", "quick-calm"];
		assert.deepEqual(ids({ recent }).slice(0, 3), ["exercise:slider-seated", "quick-calm", "desk-calm"]);
	});

	it("keeps locked rows at the end, with their reason", () => {
		const locked = (id: string) => (id === "pelvic-tilt-seated" ? "Resting until tomorrow." : undefined);
		const rows = quickStretchRows({ ...wish, locked, recent: ["desk-calm"] }, catalogue, routines, lookup);
		const held = rows.filter((row) => row.locked !== undefined);
		assert.deepEqual(
			held.map((row) => [row.routine.id, row.locked]),
			[
				["desk-calm", "Resting until tomorrow."],
				["exercise:pelvic-tilt-seated", "Resting until tomorrow."],
			],
		);
		assert.deepEqual(rows.slice(-2), held);
	});

	it("holds glides back within two hours of one", () => {
		const rows = quickStretchRows({ ...wish, recentGlides: [11 * hour] }, catalogue, routines, lookup);
		const pump = rows.find((row) => row.routine.id === "exercise:ankle-pump");
		assert.match(pump?.locked ?? "", /two hours/);
	});

	it("shows extras only when asked", () => {
		assert.ok(!ids({}).includes("exercise:chin-tuck"));
		assert.ok(ids({ extras: true }).includes("exercise:chin-tuck"));
	});

	it("leaves heat, ice and the floor for elsewhere", () => {
		const all = quickLengths.flatMap((seconds) => ids({ seconds: seconds * 10, extras: true }));
		assert.ok(!all.some((id) => id.includes("heat") || id.includes("ice") || id.includes("supine")));
	});
});

describe("a routine of one exercise", () => {
	it("is found again by its id", () => {
		const single = singleRoutine(exercise("ankle-pump"));
		assert.deepEqual(findRoutine(single.id, routines, lookup), single);
	});

	it("is not made of what is only logged, or unknown", () => {
		assert.equal(findRoutine("exercise:swim", routines, lookup), undefined);
		assert.equal(findRoutine("exercise:juggling", routines, lookup), undefined);
		assert.equal(findRoutine("juggling", routines, lookup), undefined);
	});
});
