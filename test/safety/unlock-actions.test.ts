import assert from "node:assert/strict";
import fc from "fast-check";
import type { DiaryEvent } from "../../src/diary/events";
import { catalogue } from "../../src/exercises/catalogue/all";
import type { Exercise } from "../../src/exercises/types";
import type { FromPanel } from "../../src/protocol";
import { access, type SafetyState, safetyState } from "../../src/safety/access";
import { safetyCards } from "../../src/safety/cards";
import { guideTopicOf, guideTopics } from "../../src/safety/guide-topics";
import { mayPlayStep } from "../../src/safety/may-play";
import { keptForLater } from "../../src/safety/phase-criteria";
import {
	lockCard,
	nextStretchQuestion,
	phaseCards,
	selfCheckCard,
	stretchCard,
} from "../../src/safety/requested-cards";
import { undoCard } from "../../src/safety/undo-card";
import type { Lock } from "../../src/safety/unlock-actions";
import type { CardView } from "../../src/safety/views";
import { at, day, hour, minute, noon, routine } from "../diary/make";
import { cardContext, inOrder, nowAfter, screen, wrote } from "./make";
import { stringsIn, wordingFaults } from "./wording";

const phaseOf = (id: string) => catalogue.find((known) => known.id === id)?.phase;

const stateOf = (events: readonly DiaryEvent[], later = 0): SafetyState =>
	safetyState(inOrder(...events), { ...nowAfter(0), at: noon + later }, phaseOf);

function lockOf(id: string, safety: SafetyState): Lock | undefined {
	const exercise = catalogue.find((known) => known.id === id);
	assert.ok(exercise, id);
	const result = access(exercise, safety);
	return result.open ? undefined : { ...result, exercise: id };
}

/** The card of a lock, with the glides there were. */
function cardOf(lock: Lock, safety: SafetyState, glides: readonly number[] = []): CardView {
	const lookup = (id: string) => catalogue.find((known) => known.id === id);
	const accessTo = (exercise: Exercise) => access(exercise, safety);
	const heldBy = (exercise: string) => {
		const result = mayPlayStep({ exercise }, { lookup, accessTo, glides, now: noon });
		return result.open ? undefined : result;
	};
	return lockCard("It", lock, safety, heldBy, (exercise) => lookup(exercise)?.name ?? "");
}

/** What the ways out of a lock are, as the messages their buttons send. */
function ways(id: string, events: readonly DiaryEvent[]): readonly FromPanel[] {
	const safety = stateOf(events);
	const lock = lockOf(id, safety);
	assert.ok(lock, `${id} is open`);
	return cardOf(lock, safety).actions.map(({ intent }) => intent);
}

const labels = ({ actions }: CardView) => actions.map(({ label }) => label);

const screened = screen(noon - 10 * day);
const reached = (phase: 2 | 3) => at(noon - 3 * day, { kind: "phase", phase, why: "clinician" });
const did = (exercise: string, days: number) =>
	routine(
		noon + days * day,
		{ done: [{ exercise, reps: 10, holds: 0, seconds: 60, sides: ["left", "right"], planned: 10 }] },
		`${exercise}${days}`,
	);
const worse = (exercise: string, days: number) =>
	at(noon + days * day, { kind: "after-effect", of: "x", since: "worse", still: true, exercises: [exercise] });

describe("the way out of a lock", () => {
	it("F6: has no button that leads to another lock: it says when that one opens", () => {
		const safety = stateOf([screened]);
		const lock = lockOf("slump-glide", safety);
		assert.ok(lock);
		const starts = (card: CardView) => card.actions.filter(({ intent }) => intent.type === "start-routine");
		assert.equal(starts(cardOf(lock, safety)).length, 1);
		const capped = cardOf(lock, safety, [noon - 10 * minute]);
		assert.equal(starts(capped).length, 0);
		assert.match(capped.lines.join(" "), /Ankle pump: Open from .*, in 1 h 50 min\./i);
		const hurt = routine(noon - hour, { outcome: "stopped", hurt: "pelvic-tilt-seated" }, "hurt");
		const stopped = stateOf([screened, hurt]);
		for (const { id } of catalogue) {
			const shut = lockOf(id, stopped);
			for (const { intent } of shut === undefined ? [] : starts(cardOf(shut, stopped))) {
				assert.ok(intent.type === "start-routine");
				assert.equal(lockOf(intent.routine.replace("exercise:", ""), stopped), undefined, `${id} leads to a lock`);
			}
		}
	});

	it("F7: of a lock that is a matter of time is said with its clock time: a stop, a rest, the base, a level", () => {
		const inTime = (id: string, events: readonly DiaryEvent[]) => {
			const lock = lockOf(id, stateOf(events));
			assert.match(lock?.wayOut ?? "", /^Open from \S/, `${id}: ${lock?.rule}`);
			return [lock?.rule, ((lock?.opensAt ?? 0) - noon) / hour];
		};
		const hurt = routine(noon - 2 * hour, { outcome: "stopped", hurt: "pelvic-tilt-seated" }, "hurt");
		assert.deepEqual(inTime("pelvic-tilt-seated", [screened, hurt]), ["stop", 22]);
		const twice = [worse("ankle-pump", -2), worse("ankle-pump", -1)];
		assert.deepEqual(inTime("ankle-pump", [screened, ...twice]), ["E3", 48]);
		const three = [worse("ankle-pump", -3), worse("chin-tuck", -2), worse("torso-rotation", -1)];
		assert.deepEqual(inTime("glute-squeeze", [screened, ...three]), ["E5", 4 * 24]);
		assert.deepEqual(inTime("clamshell-band", [screened, reached(3), did("clamshell", -10)]), ["G5", 4 * 24]);
	});

	it("G1 leads to the ankle pump", () => {
		assert.deepEqual(ways("slump-glide", [screened])[0], { type: "start-routine", routine: "exercise:ankle-pump" });
	});

	it("G2 leads to the phases, and from phase 3 to the gentler glide, or to what opens that", () => {
		assert.equal(ways("glide-sliding", [screened, reached(2)])[0]?.type, "open-phases");
		assert.deepEqual(ways("glide-sliding", [screened, reached(3)])[0], {
			type: "start-routine",
			routine: "exercise:ankle-pump",
		});
	});

	it("G3 leads to the short questions about this stretch", () => {
		for (const exercise of ["figure4-supine", "figure4-seated", "hamstring-strap"]) {
			assert.deepEqual(ways(exercise, [screened, reached(3)])[0], { type: "open-stretch-check", exercise });
		}
	});

	it("G4 leads to the phases, or to a clinician's word", () => {
		assert.deepEqual(
			ways("squat-bodyweight", [screened]).map(({ type }) => type),
			["open-phases", "open-guide", "dismiss-card"],
			"the phase comes first",
		);
	});

	it("G6 leads to the phases, and where a caution holds it back to a clinician's word", () => {
		assert.equal(ways("back-extension-standing", [screened])[0]?.type, "open-phases");
		const fell = [
			wrote(-2, { reach: 2 }),
			did("back-extension-standing", -1.5),
			wrote(-1, { reach: 3 }),
			wrote(0, { reach: 3 }),
		];
		assert.deepEqual(ways("back-extension-standing", [screened, reached(2), ...fell])[0], {
			type: "approve",
			rule: "G6",
		});
	});

	it("P6 leads to the phases", () => {
		assert.equal(ways("glute-bridge", [screened])[0]?.type, "open-phases");
	});

	it("E3 and E4 lead to taking the exercise back in", () => {
		const twice = [screened, worse("chin-tuck", -2), worse("chin-tuck", -1)];
		assert.deepEqual(ways("chin-tuck", twice)[0], { type: "take-back", exercise: "chin-tuck" });
		const thrice = [...twice, worse("chin-tuck", -0.5)];
		assert.equal(lockOf("chin-tuck", stateOf(thrice))?.rule, "E4");
		assert.deepEqual(ways("chin-tuck", thrice)[0], { type: "take-back", exercise: "chin-tuck" });
	});

	it("R1 to R8 lead back to the questions, with a clinician's word where that can undo the rule", () => {
		const rows = [
			["R1", { saddle: "yes" }, true],
			["R2", { chest: "yes" }, true],
			["R3", { fever: "yes" }, true],
			["R4", { site: undefined }, false],
			["R5", { weakMild: "new" }, true],
			["R6", { disabled: "yes" }, true],
			["R7", { minor: "yes" }, true],
			["R8", { site: "elsewhere" }, true],
		] as const;
		for (const [rule, answers, approvable] of rows) {
			const events = [screen(noon - day, answers)];
			const safety = stateOf(events);
			const locked = catalogue.find(({ id }) => lockOf(id, safety)?.rule === rule);
			assert.ok(locked, rule);
			const types = ways(locked.id, events).map(({ type }) => type);
			assert.equal(types[0], "open-check", rule);
			assert.equal(types.includes("approve"), approvable, rule);
		}
	});

	it("is there for every lock, whatever the diary holds", () => {
		const exercise = fc.constantFrom(...catalogue.map(({ id }) => id));
		const moment = fc.nat(20 * day).map((later) => noon - 20 * day + later);
		const anything = fc.oneof(
			fc
				.tuple(moment, exercise)
				.map(([when, id]) =>
					at(when, { kind: "after-effect", of: "x", since: "worse", still: true, exercises: [id] }, `w${when}`),
				),
			fc
				.tuple(moment, fc.constantFrom(2 as const, 3 as const))
				.map(([when, phase]) => at(when, { kind: "phase", phase, why: "clinician" })),
			fc
				.tuple(moment, exercise, fc.constantFrom("completed" as const, "stopped" as const))
				.map(([when, id, outcome]) =>
					routine(
						when,
						{ outcome, done: [{ exercise: id, reps: 9, holds: 9, seconds: 99, sides: [], planned: 9 }] },
						`r${when}`,
					),
				),
			fc.nat(20).map((days) => wrote(-days, { leg: days % 10, reach: days % 6 })),
		);
		const asked = fc.constantFrom({}, { fever: "yes" }, { weakMild: "new" }, { caution: "yes" }, { site: "low-back" });
		fc.assert(
			fc.property(fc.array(anything, { maxLength: 12 }), asked, (history, answers) => {
				const safety = stateOf([...history, screen(noon - hour, answers)]);
				for (const { id } of catalogue) {
					const lock = lockOf(id, safety);
					if (lock !== undefined) {
						const card = cardOf(lock, safety);
						const open = card.actions.filter(({ intent }) => !["dismiss-card", "open-guide"].includes(intent.type));
						assert.ok(open.length > 0 || lock.opensAt !== undefined, `${id}: ${lock.rule}`);
						assert.ok(card.lines.every((line) => line.length > 20));
					}
				}
			}),
			{ numRuns: 60 },
		);
	});
});

describe("the questions before a stretch", () => {
	it("G3 are two, and a third for the hamstring", () => {
		assert.equal(nextStretchQuestion("figure4-supine", {}), "tight");
		assert.equal(nextStretchQuestion("figure4-supine", { tight: false }), "nervePain");
		assert.equal(nextStretchQuestion("figure4-supine", { tight: true, nervePain: false }), undefined);
		assert.equal(nextStretchQuestion("hamstring-strap", { tight: true, nervePain: false }), "eases");
		assert.equal(nextStretchQuestion("hamstring-strap", { tight: true, nervePain: false, eases: true }), undefined);
	});
});

describe("the phases on show", () => {
	const cards = (events: readonly DiaryEvent[]) => phaseCards(stateOf(events));
	const intents = ({ actions }: CardView) => actions.flatMap(({ intent }) => ("why" in intent ? [intent] : []));

	it("P6 show what is met of each, and give a later one only for a clinician's word", () => {
		const [one, two, three] = cards([screened, ...[-2, -1, 0].map((days) => wrote(days, { pattern: "often" }))]);
		assert.ok(one && two && three);
		assert.deepEqual(one.lines, ["You are here."]);
		assert.ok(two.lines.some((line) => line.startsWith("Not yet: On three days")));
		assert.ok(two.lines.some((line) => line.startsWith("✓ Your answers to the safety questions")));
		assert.deepEqual(intents(two), [{ type: "choose-phase", phase: 2, why: "clinician" }]);
		assert.deepEqual(intents(three), [{ type: "choose-phase", phase: 3, why: "clinician" }]);
		assert.deepEqual(
			[one, two, three].map(({ title }) => title),
			["Phase 1: gentle", "Phase 2: strength", "Phase 3: mobility"],
		);
		assert.deepEqual(
			[one, two, three].map(({ lines }) => lines.includes(keptForLater)),
			[false, true, false],
			"said where the way on goes through it, and nowhere else",
		);
	});

	it("P4 offer the next phase when its criteria are met, and never the one after", () => {
		const [, two, three] = cards([screened, ...[-2, -1, 0].map((days) => wrote(days, { pattern: "occasional" }))]);
		assert.deepEqual(two && intents(two), [{ type: "choose-phase", phase: 2, why: "offer" }]);
		assert.deepEqual(three && intents(three), [{ type: "choose-phase", phase: 3, why: "clinician" }]);
	});

	it("always allow a step back", () => {
		const [one, two] = cards([screened, reached(3)]);
		assert.deepEqual(one && intents(one), [{ type: "choose-phase", phase: 1, why: "own" }]);
		assert.deepEqual(two && intents(two), [{ type: "choose-phase", phase: 2, why: "own" }]);
	});

	it("let a person return to where they have been", () => {
		const [, two] = cards([
			screened,
			reached(2),
			wrote(-2, { reach: 1 }),
			wrote(-1, { reach: 4 }),
			wrote(0, { reach: 4 }),
		]);
		assert.deepEqual(two && intents(two), [{ type: "choose-phase", phase: 2, why: "own" }]);
	});

	it("P5 ask for the self-check by themselves when nothing else is missing", () => {
		const sessions = [-9, -8, -6, -5, -3, -1].map((days) => did("glute-bridge", days));
		const calm = Array.from({ length: 10 }, (_, index) => wrote(-index, { leg: 1, pattern: "none" }));
		const second = at(noon - 9.5 * day, { kind: "phase", phase: 2, why: "clinician" });
		const events = inOrder(screened, second, ...sessions, ...calm);
		const shown = safetyCards(events, stateOf(events), cardContext);
		const card = shown.find(({ id }) => id === "self-check");
		assert.deepEqual(card && labels(card), ["All steady", "Not yet", "Not now"]);
		const done = [...events, at(noon, { kind: "self-check", steady: true })];
		assert.equal(
			safetyCards(done, stateOf(done), cardContext).find(({ id }) => id === "self-check"),
			undefined,
		);
		assert.ok(safetyCards(done, stateOf(done), cardContext).some(({ id }) => id === "offer-3"));
	});
});

describe("what was just chosen", () => {
	const card = (events: readonly DiaryEvent[], later: number) => undoCard(events, stateOf(events, later));

	it("can be undone for an hour", () => {
		const chosen = at(noon, { kind: "phase", phase: 2, why: "clinician" }, "chosen");
		const shown = card([screened, chosen], 10 * minute);
		assert.match(shown?.lines.join() ?? "", /clinician's word/);
		assert.deepEqual(shown?.actions[0], { label: "Undo", intent: { type: "undo", of: "chosen" } });
		assert.equal(card([screened, chosen], 2 * hour), undefined);
	});

	it("says what follows from an answer of worse", () => {
		const answer = (still: boolean) =>
			at(noon, { kind: "after-effect", of: "x", since: "worse", still, exercises: ["ankle-pump"] }, "answer");
		assert.match(card([screened, answer(true)], 0)?.lines.join() ?? "", /half the repetitions/);
		assert.match(card([screened, answer(false)], 0)?.lines.join() ?? "", /settled within two hours/);
	});
});

describe("the words of these cards", () => {
	it("are calm and promise nothing", () => {
		const safety = stateOf([screened]);
		const lock = lockOf("slump-glide", safety);
		assert.ok(lock);
		const cards = [cardOf(lock, safety), ...phaseCards(safety), selfCheckCard()];
		const questions = (["tight", "nervePain", "eases"] as const).map((each) => stretchCard("It", "x", each));
		for (const { path, text } of stringsIn([...cards, ...questions])) {
			assert.deepEqual(wordingFaults(text), [], path);
			assert.doesNotMatch(text, /[—!]/, path);
		}
	});

	it("link each rule to a part of the guide that there is", () => {
		for (const rule of ["R1", "R2", "R3", "R5", "R8", "P2", "P6", "G1", "G3", "G6", "E2", "E7", "D1", "stop"]) {
			const topic = guideTopicOf(rule);
			assert.ok(topic !== undefined && guideTopics.includes(topic), rule);
		}
	});
});
