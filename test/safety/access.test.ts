import assert from "node:assert/strict";
import fc from "fast-check";
import type { DiaryEvent } from "../../src/diary/events";
import type { StopFeeling } from "../../src/diary/recorded-answers";
import { catalogue } from "../../src/exercises/catalogue/all";
import { planRoutine } from "../../src/exercises/planner";
import { singleRoutine } from "../../src/exercises/single-exercise";
import type { Exercise } from "../../src/exercises/types";
import { access, safetyState } from "../../src/safety/access";
import { safetyCards } from "../../src/safety/cards";
import { questions } from "../../src/safety/screening-questions";
import { flagKeys } from "../../src/safety/screening-rules";
import { stopRules } from "../../src/safety/stop-rules";
import { at, day, hour, minute, noon, routine } from "../diary/make";
import { cardContext, inOrder, nowAfter, screen, wrote } from "./make";

const exerciseOf = (id: string): Exercise => {
	const exercise = catalogue.find((known) => known.id === id);
	assert.ok(exercise, id);
	return exercise;
};
const phaseOf = (id: string) => catalogue.find((known) => known.id === id)?.phase;

function rule(id: string, events: readonly DiaryEvent[], days = 0): string {
	const result = access(exerciseOf(id), safetyState(inOrder(...events), nowAfter(days), phaseOf));
	return result.open ? (result.smaller ? "open, smaller" : "open") : result.rule;
}

/** What holds somebody standing in one position for longer than so many seconds. */
const standsStill = (seconds: number) =>
	catalogue
		.filter(({ position }) => position === "standing")
		.filter((exercise) =>
			planRoutine(singleRoutine(exercise), (id) => catalogue.find((one) => one.id === id)).steps.some(
				({ blocks, motion }) => motion === undefined && blocks.some((block) => block.seconds > seconds),
			),
		)
		.map(({ id }) => id);

const screened = screen(noon - 10 * day);
const clean = [screened, routine(noon - 2 * day, {}, "one"), routine(noon - day, {}, "two")];
const reached = (phase: 2 | 3) => at(noon - 3 * day, { kind: "phase", phase, why: "clinician" });

describe("what may be done now", () => {
	it("is nothing but a plain break before the safety questions are answered", () => {
		for (const { id } of catalogue) {
			assert.equal(rule(id, []), id === "movement-break" ? "open" : "R4");
		}
	});

	it("is not even a plain break in an emergency", () => {
		for (const { id } of catalogue) {
			assert.equal(rule(id, [screen(noon, { saddle: "unsure" })]), "R1");
			assert.equal(rule(id, [screen(noon, { chest: "yes" })]), "R2");
		}
	});

	it("N2 is nothing while a doctor has to look today, plain breaks and walks included", () => {
		for (const { id } of catalogue) {
			assert.equal(rule(id, [screen(noon, { fever: "yes" })]), "R3", id);
		}
	});

	it("N3 with new weakness is standing only where a hand is on something firm, and never on one leg", () => {
		const weak = [screen(noon, { weakMild: "new" })];
		const standing = catalogue.filter(
			({ id, position }) => position === "standing" && rule(id, weak).startsWith("open"),
		);
		assert.deepEqual(
			standing.map(({ id }) => id),
			["weight-shift"],
		);
		assert.match(standing[0]?.how.join(" ") ?? "", /a hand on the desk/);
	});

	it("N0 for the well is everything but glides, stretches behind their questions, and all of it without a word of illness", () => {
		const well = [screen(noon, { pain: "no" })];
		for (const id of [
			"pelvic-tilt-seated",
			"breathing",
			"walk-short",
			"shoulder-roll",
			"glute-bridge",
			"squat-bodyweight",
		]) {
			assert.equal(rule(id, well), "open", id);
		}
		for (const { id } of catalogue.filter(({ glide }) => glide)) {
			assert.equal(rule(id, well), "R0", id);
		}
		assert.equal(rule("hamstring-strap", well), "G3");
		const worse = at(noon + 1, { kind: "day-entry", day: "2026-11-22", leg: 8, pattern: "constant" });
		assert.equal(rule("glute-bridge", [...well, worse]), "open");
		const cards = safetyCards(
			[...well, routine(noon + minute)],
			safetyState([...well, routine(noon + minute)], nowAfter(9), phaseOf),
			cardContext,
		);
		assert.deepEqual(
			cards.map(({ id }) => id),
			[],
		);
		const afterwards = (feeling: "fine" | "sharp") => {
			const done = inOrder(...well, routine(noon + minute, { feeling }));
			const state = safetyState(done, { at: noon + 3 * hour, day: "2026-11-22" }, phaseOf);
			return safetyCards(done, state, cardContext).map(({ id }) => id);
		};
		assert.deepEqual([afterwards("fine"), afterwards("sharp")], [[], ["after"]], "only after a stop");
	});

	it("N4 each tick holds back its own, and a clinician's word about that tick opens it", () => {
		const shut = (answers: Readonly<Record<string, string>>) => {
			const before = new Set(
				catalogue.filter(({ id }) => rule(id, [screened, reached(3)]).startsWith("open")).map(({ id }) => id),
			);
			const events = [screen(noon - day, answers), reached(3)];
			return catalogue.filter(({ id }) => before.has(id) && !rule(id, events).startsWith("open")).map(({ id }) => id);
		};
		for (const { id, position } of catalogue.filter((one) => shut({ pregnant: "yes" }).includes(one.id))) {
			assert.ok(position === "supine" || position === "prone", id);
		}
		assert.ok(shut({ pregnant: "yes" }).includes("glute-bridge"));
		assert.ok(shut({ osteoporosis: "yes" }).includes("knee-chest-single"));
		assert.ok(shut({ hipReplacement: "yes" }).includes("squat-bodyweight"));
		assert.deepEqual(shut({ numbSkin: "yes" }), ["heat", "ice", "heat-ice-alt"]);
		assert.deepEqual(shut({ bloodThinners: "yes" }), []);
		for (const { id, how, mistakes, dose } of catalogue.filter(({ equipment }) => equipment.includes("ice-pack"))) {
			const said = [...how, ...(dose.timer?.cues ?? [])].join(" ");
			assert.match(said, /(Wrap|wrapped).* in a cloth/, `${id}: no ice on bare skin`);
			assert.ok(mistakes.includes("Bare ice"), id);
		}
		assert.match(questions.find(({ key }) => key === "trauma")?.text ?? "", /blood thinners/, "a minor fall counts");
		assert.deepEqual(standsStill(120), [], "nobody stands still longer than two minutes");
		assert.equal(rule("back-extension-standing", [screen(noon, { stenosis: "yes" }), reached(2)]), "D-stenosis");
		assert.equal(rule("walk-short", [screen(noon, { operation: "yes" })]), "R7", "all exercise waits");
		assert.equal(rule("movement-break", [screen(noon, { operation: "yes" })]), "open");
		const told = screen(noon - day, { pregnant: "yes" });
		const word = { ...at(noon, { kind: "approval", rule: "R7", signs: [`${told.id}:pregnant`] }), n: 2 };
		assert.equal(rule("pelvic-tilt-supine", [told]), "D-pregnant");
		assert.equal(rule("pelvic-tilt-supine", [told, word]), "open");
		const other = { ...word, signs: [`${told.id}:numbSkin`] };
		assert.equal(rule("pelvic-tilt-supine", [told, other]), "D-pregnant", "a word about something else");
	});

	it("N5 pain in the low back alone leaves the phases to their criteria", () => {
		const low = screen(noon, { site: "low-back" });
		assert.equal(rule("torso-rotation", [low, reached(2)]), "open");
		assert.equal(rule("torso-rotation", [screen(noon, { site: "elsewhere" }), reached(2)]), "R8");
		const told = screen(noon - day, { site: "elsewhere" });
		const word = { ...at(noon, { kind: "approval", rule: "R8", signs: [`${told.id}:site`] }), n: 2 };
		assert.equal(rule("torso-rotation", [told, reached(2), word]), "open");
	});

	it("is the first phase to begin with", () => {
		assert.equal(rule("pelvic-tilt-seated", [screened]), "open");
		assert.equal(rule("ankle-pump", [screened]), "open");
		assert.equal(rule("glute-bridge", [screened]), "P6");
		assert.equal(rule("glute-bridge", [screened, reached(2)]), "open");
		assert.equal(rule("hamstring-strap", [screened, reached(2)]), "P6");
	});

	it("is no more than the first phase where the screen says so, whatever phase was reached", () => {
		for (const [answers, id] of [
			[{ weakMild: "new" }, "R5"],
			[{ disabled: "yes" }, "R6"],
			[{ caution: "yes" }, "R7"],
			[{ site: "hip-groin" }, "R8"],
		] as const) {
			assert.equal(rule("glute-bridge", [screen(noon, answers), reached(3)]), id);
			assert.equal(rule("pelvic-tilt-seated", [screen(noon, answers), reached(3)]), "open");
		}
		assert.equal(rule("glute-bridge", [screen(noon, { assessed: "no" }), reached(2)]), "open");
	});

	it("is, with new weakness, nothing on two feet without a hold", () => {
		const standing = exerciseOf("weight-shift");
		assert.deepEqual([standing.position, standing.phase], ["standing", 1]);
		const safety = safetyState([screen(noon, { weakMild: "new" })], nowAfter(0), phaseOf);
		const free: Exercise = { ...standing, equipment: [] };
		const held: Exercise = { ...standing, equipment: ["desk"] };
		assert.equal(access(free, safety).open, false);
		assert.equal(access(held, safety).open, true);
	});

	it("waits behind a gate, which a clinician's word opens", () => {
		assert.equal(rule("slump-glide", [screened]), "G1");
		assert.equal(rule("slump-glide", clean), "open");
		assert.equal(rule("slump-glide", [screened, at(noon, { kind: "approval", rule: "G1" })]), "open");
		assert.equal(rule("slump-glide", [screened, at(noon, { kind: "approval", rule: "G2" })]), "G1");
	});

	it("leaves out for a day what hurt", () => {
		const hurt = routine(noon, { outcome: "stopped", hurt: "slump-glide" }, "hurt");
		assert.equal(rule("slump-glide", [...clean, hurt]), "stop");
		assert.equal(rule("ankle-pump", [...clean, hurt]), "open");
		assert.equal(rule("slump-glide", [...clean, hurt], 1), "open");
		const mild = at(noon + minute, { kind: "stop-answer", of: "hurt", felt: "mild" });
		assert.equal(rule("slump-glide", [...clean, hurt, mild]), "open");
	});

	it("E2, E3, E4: is smaller, rests, or is put away by what it left behind", () => {
		const left = (days: number) =>
			at(noon + days * day, {
				kind: "after-effect",
				of: "x",
				since: "worse",
				still: true,
				exercises: ["ankle-pump"],
			});
		assert.equal(rule("ankle-pump", [screened, left(-1)]), "open, smaller");
		assert.equal(rule("ankle-pump", [screened, left(-3), left(-1)]), "E3");
		assert.equal(rule("ankle-pump", [screened, left(-3), left(-1)], 2), "open, smaller");
		assert.equal(rule("ankle-pump", [screened, left(-5), left(-3), left(-1)], 2), "E4");
		assert.equal(rule("pelvic-tilt-seated", [screened, left(-5), left(-3), left(-1)]), "open");
	});

	it("E5: is walking and tilts after three different exercises left something behind", () => {
		const left = ["ankle-pump", "shoulder-roll", "chin-tuck"].map((exercise, index) =>
			at(noon - index * day, { kind: "after-effect", of: "x", since: "worse", still: true, exercises: [exercise] }),
		);
		assert.equal(rule("knee-chest-single", [screened, ...left]), "E5");
		for (const open of ["walk-short", "pelvic-tilt-seated", "pelvic-tilt-supine", "breathing"]) {
			assert.equal(rule(open, [screened, ...left]), "open");
		}
	});

	it("E6, E7: pauses when walking and tilts are too much, and walks are halved before that", () => {
		const left = (days: number, exercise: string) =>
			at(noon + days * day, { kind: "after-effect", of: "x", since: "worse", still: true, exercises: [exercise] });
		const both = [screened, left(-2, "walk-short"), left(-1, "pelvic-tilt-supine")];
		assert.equal(rule("breathing", both), "E6");
		assert.equal(rule("movement-break", both), "open");
		const walks = [-9.5, -5, -2].map((days) => left(days, "walk-pool"));
		assert.equal(rule("walk-short", [screened, ...walks]), "open, smaller");
	});

	it("always tells why not, and how it opens", () => {
		for (const events of [[], [screened], [screen(noon, { fever: "yes" })]]) {
			const safety = safetyState(events, nowAfter(0), phaseOf);
			for (const exercise of catalogue) {
				const result = access(exercise, safety);
				assert.ok(result.open || (result.reason.length > 20 && result.wayOut.length > 20), exercise.id);
			}
		}
	});

	it("is never anything while a red flag stands or an answer is missing, whatever else the diary holds", () => {
		const moment = fc.nat(20 * day).map((later) => noon - 20 * day + later);
		const exercise = fc.constantFrom(...catalogue.map(({ id }) => id));
		const anything = fc.oneof(
			moment.map((when) => screen(when)),
			fc
				.tuple(moment, fc.constantFrom("R1", "R2", "R3", "R4", "G1", "G3", "E4", "E6"))
				.map(([when, id]) => at(when, { kind: "approval", rule: id })),
			fc
				.tuple(moment, fc.constantFrom(1 as const, 2 as const, 3 as const))
				.map(([when, phase]) => at(when, { kind: "phase", phase, why: "clinician" })),
			fc.tuple(moment, exercise).map(([when, id]) => at(when, { kind: "taken-back", exercise: id })),
			fc
				.tuple(moment, exercise)
				.map(([when, id]) =>
					at(when, { kind: "stretch-check", exercise: id, tight: true, nervePain: false, eases: true }),
				),
			fc
				.tuple(moment, exercise)
				.map(([when, id]) =>
					routine(
						when,
						{ done: [{ exercise: id, reps: 9, holds: 9, seconds: 99, sides: [], planned: 9 }] },
						`r${when}`,
					),
				),
			fc.nat(20).map((days) => wrote(-days, { leg: 0, reach: 0, pattern: "none" })),
		);
		const lastAnswers = fc.record({
			flag: fc.constantFrom(...flagKeys),
			answer: fc.constantFrom("yes", "unsure", undefined),
			left: fc.subarray(questions.map(({ key }) => key)),
		});
		fc.assert(
			fc.property(fc.array(anything, { maxLength: 15 }), lastAnswers, (history, { flag, answer, left }) => {
				const missing = Object.fromEntries(left.map((key) => [key, undefined]));
				const last = screen(noon + hour, { ...missing, [flag]: answer });
				const safety = safetyState(inOrder(...history, last), { ...nowAfter(0), at: noon + 2 * hour }, phaseOf);
				for (const known of catalogue) {
					assert.ok(known.id === "movement-break" || !access(known, safety).open, known.id);
				}
			}),
			{ numRuns: 100 },
		);
	});
});

describe("the stop rule", () => {
	const rows: readonly (readonly [StopFeeling, string])[] = [
		["mild", "continue"],
		["shooting", "stop"],
		["further", "stop"],
		["numb", "screen"],
		["strong", "stop"],
		["chest", "emergency"],
	];

	for (const [felt, action] of rows) {
		it(`${felt}: ${action}`, () => {
			const found = stopRules.filter((row) => row.felt === felt);
			assert.deepEqual(
				found.map((row) => row.action),
				[action],
			);
			assert.ok(found.every(({ label, words }) => label.length > 10 && words.length > 20));
		});
	}

	it("asks how far it reached when pain travelled down the leg", () => {
		assert.deepEqual(
			stopRules.filter(({ askReach }) => askReach).map(({ felt }) => felt),
			["further"],
		);
	});
});
