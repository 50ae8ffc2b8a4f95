import assert from "node:assert/strict";
import * as v from "valibot";
import { alternatives, catalogue, routines } from "../../src/exercises/catalogue/all";
import { onwardNames, planRoutine } from "../../src/exercises/planner";
import { planSeconds } from "../../src/exercises/timeline";
import type { Amount, Exercise, Segment } from "../../src/exercises/types";
import { exerciseSchema, routineSchema } from "./catalogue-schema";
import { exercise, lookup } from "./samples";

/** A dose in short: `10-15` with the value at its start, `8 (6-12)` otherwise; `*` where the guide is silent. */
function short(amount: Amount | undefined): string {
	if (amount === undefined) {
		return "";
	}
	const { value, min, max, source } = amount;
	const mark = source === "guide" ? "" : "*";
	return value === min ? (min === max ? `${value}${mark}` : `${min}-${max}${mark}`) : `${value} (${min}-${max})${mark}`;
}

function facts({ phase, position, place, sides, dose }: Exercise): string {
	const parts = [
		`ph ${phase}`,
		position,
		place,
		sides,
		dose.reps && `reps ${short(dose.reps)}`,
		dose.hold && `hold ${short(dose.hold)}`,
		dose.timer && `timer ${short(dose.timer.duration)}`,
	];
	return parts.filter((part) => part !== undefined).join(", ");
}

/** What the guide names, with the doses it gives; figures marked * are suggested where it is silent. */
const guide: Readonly<Record<string, string>> = {
	"walk-short": "ph 1, walking, desk, none, timer 300-600",
	"weight-shift": "ph 1, standing, desk, none, reps 10 (5-10)*",
	"walk-pool": "ph 1, walking, home, none",
	"knee-chest-single": "ph 1, supine, home, each, reps 2 (1-2)*, hold 20-30",
	"pelvic-tilt-supine": "ph 1, supine, home, none, reps 8 (5-10)*",
	"ankle-pump": "ph 1, seated, desk, each, reps 10-15",
	"slump-glide": "ph 1, seated, desk, each, reps 5-8",
	"dead-bug": "ph 2, supine, home, alternate, reps 5-8*",
	"bird-dog": "ph 2, quadruped, home, alternate, reps 5-6*, hold 3-5",
	plank: "ph 2, prone, home, none, reps 2-3*, hold 10-20",
	"glute-bridge": "ph 2, supine, home, none, reps 8 (6-12)*, hold 2-3",
	"glute-bridge-single": "ph 2, supine, home, each, reps 5 (3-8)*, hold 2-3",
	"glute-bridge-band": "ph 2, supine, home, none, reps 8 (6-12)*, hold 2-3",
	clamshell: "ph 2, side-lying, home, each, reps 5-10*",
	"clamshell-band": "ph 2, side-lying, home, each, reps 5-10*",
	"hip-abduction-weight": "ph 2, standing, desk, each, reps 8 (5-10)*",
	"hip-abduction-band": "ph 2, standing, desk, each, reps 8 (5-10)*",
	"hip-abduction": "ph 2, standing, desk, each, reps 8 (5-10)*",
	"figure4-supine": "ph 3, supine, home, each, reps 1-2*, hold 20-30",
	"hamstring-strap": "ph 3, supine, home, each, reps 1-2*, hold 30",
	"knee-chest-double": "ph 3, supine, home, none, reps 1-2*, hold 20-30",
	"glide-sliding": "ph 3, seated, desk, each, reps 10-15",
	"hamstring-scoop": "ph 3, standing, partly, each, reps 10-12, hold 2",
	"torso-rotation": "ph 2, seated, desk, alternate, reps 5 (3-5)*",
	"heel-taps": "ph 2, supine, home, alternate, reps 6 (4-8)*",
	"squat-bodyweight": "ph 3, standing, desk, none, reps 5-8*",
	"cycle-upright": "ph 1, any, home, none",
	swim: "ph 1, any, home, none",
	breathing: "ph 1, any, desk, none, reps 18 (6-30)*",
	meditation: "ph 1, any, partly, none, timer 300 (60-1200)*",
	heat: "ph 1, any, partly, none, timer 900-1200",
	ice: "ph 1, any, partly, none, timer 900",
	"heat-ice-alt": "ph 1, any, partly, none, timer 1800 (900-1800)*",
	"posture-check": "ph 1, seated, desk, none, timer 10*",
	"movement-break": "ph 1, walking, desk, none, timer 300",
	"ergo-check": "ph 1, any, desk, none, timer 120*",
};

const beyond: Readonly<Record<string, string>> = {
	"pelvic-tilt-seated": "ph 1, seated, desk, none, reps 5 (3-10)*",
	"slider-seated": "ph 1, seated, desk, each, reps 5-10*",
	"figure4-seated": "ph 3, seated, desk, each, reps 1-2*, hold 20 (10-30)*",
	"thoracic-ext": "ph 2, seated, desk, none, reps 5-8*",
	"chin-tuck": "ph 1, seated, desk, none, reps 10 (5-10)*",
	"shoulder-roll": "ph 1, seated, desk, none, reps 5 (3-5)*",
	"back-extension-standing": "ph 2, standing, desk, none, reps 5 (3-5)*, hold 1-3*",
	"glute-squeeze": "ph 1, seated, desk, none, reps 5-8*, hold 3*",
	"desk-plank": "ph 2, standing, desk, none, reps 1-2*, hold 10-20*",
	"sit-to-stand": "ph 2, standing, desk, none, reps 5 (3-8)*",
};

/** The timing of a rep: pose and seconds, `=` for a hold. */
function timing(segments: readonly Segment[]): string {
	return segments.map(({ pose, kind, seconds }) => `${pose}${kind === "hold" ? "=" : " "}${seconds}`).join(", ");
}

const timings: Readonly<Record<string, string>> = {
	"weight-shift": "weight-right 2, weight-right=1, weight-left 2, weight-left=1",
	"knee-chest-single": "knee-to-chest 4, knee-to-chest=dose, rest 4",
	"pelvic-tilt-supine": "back-flat 3, back-flat=1, back-arched 3, back-arched=1",
	"ankle-pump": "toes-down 2, toes-up 2",
	"slump-glide": "knee-out 3, toes-down 2, toes-up 2, chin-tucked 3",
	"dead-bug": "shins-level=2, heel-down 3, heel-down=1, shins-level 3",
	"bird-dog": "reaching 3, reaching=dose, rest 3",
	plank: "plank 5, plank=dose, rest 2",
	"glute-bridge": "bridge 2, bridge=dose, rest 3, rest=1",
	"glute-bridge-single": "bridge 2, bridge=dose, one-leg-out 3, one-leg-out=1",
	"glute-bridge-band": "bridge 2, bridge=dose, rest 3, rest=1",
	clamshell: "knee-lifted 2, knee-lifted=1, rest 3",
	"clamshell-band": "knee-lifted 2, knee-lifted=1, rest 3",
	"hip-abduction-weight": "leg-out 2, leg-out=1, rest 3",
	"hip-abduction-band": "leg-out 2, leg-out=1, rest 3",
	"hip-abduction": "leg-out 2, leg-out=1, rest 3",
	"figure4-supine": "thigh-drawn 4, thigh-drawn=dose, ankle-crossed 4",
	"hamstring-strap": "leg-straight 5, leg-straight=dose, strap-on 5",
	"knee-chest-double": "knees-to-chest 4, knees-to-chest=dose, rest 4",
	"glide-sliding": "folded-toes-up 3, tall-toes-pointed 3, leg-out-toes-up 1",
	"hamstring-scoop": "hinged 3, hinged=dose, heel-on-step 3",
	"torso-rotation": "turned 3, turned=2, arms-crossed 3",
	"heel-taps": "heel-tapped 2, heel-tapped=1, feet-lifted 2",
	"squat-bodyweight": "thighs-level 3, thighs-level=1, rest 2",
	breathing: "breathed-in 5, rest 5",
	"pelvic-tilt-seated": "rolled-back 3, rolled-back=1, rolled-forward 3, rolled-forward=1",
	"slider-seated": "straight-look-up 2.5, bent-chin-down 2.5",
	"figure4-seated": "hinged 4, hinged=dose, ankle-on-knee-tall 4",
	"thoracic-ext": "leaned-back 2, leaned-back=2, head-supported 2",
	"chin-tuck": "chin-back 2, chin-back=3, rest 2",
	"shoulder-roll": "shoulders-up 2, shoulders-back 2, rest 2",
	"back-extension-standing": "leaned-back 2, leaned-back=dose, hands-on-hips 2",
	"glute-squeeze": "squeezed 2, squeezed=dose, rest 2",
	"desk-plank": "plank-at-desk 3, plank-at-desk=dose, hands-on-desk 3",
	"sit-to-stand": "leaned-forward 1, standing 2, rest 3",
};

const setUps: Readonly<Record<string, string>> = {
	"ankle-pump": "leg-forward 4",
	"slump-glide": "shoulders-rounded 3, chin-tucked 2",
	"figure4-supine": "ankle-crossed 8",
	"hamstring-strap": "strap-on 8",
	"glide-sliding": "leg-out-toes-up 6",
	"hamstring-scoop": "heel-on-step 6",
	"figure4-seated": "ankle-on-knee 5, ankle-on-knee-tall 3",
};

const texts = (one: Exercise): readonly string[] => [
	one.name,
	one.purpose,
	...one.how,
	one.mayFeel,
	...one.avoid,
	...one.mistakes,
	one.stop,
	...onwardNames([...one.progress, ...one.stepDown], lookup),
	one.note ?? "",
	...(one.checklist ?? []),
	...[...one.setUp, ...one.rep, ...one.finish].map((segment) => segment.cue ?? ""),
	...(one.dose.timer?.cues ?? []),
	...(one.dose.timer?.confirm ?? []),
];

describe("the catalogue", () => {
	it("holds everything of the guide, with its phase, place, sides and dose", () => {
		const held = catalogue.filter((one) => one.origin === "seed").map((one) => [one.id, facts(one)]);
		assert.deepEqual(Object.fromEntries(held), guide);
	});

	it("holds the desk items from beyond the guide, marked as such", () => {
		const held = catalogue.filter((one) => one.origin === "beyond-seed").map((one) => [one.id, facts(one)]);
		assert.deepEqual(Object.fromEntries(held), beyond);
	});

	it("shows only the seated tilt and the slider of those without being asked", () => {
		const shown = catalogue.filter((one) => one.origin === "beyond-seed" && one.extra !== true);
		assert.deepEqual(
			shown.map((one) => one.id),
			["pelvic-tilt-seated", "slider-seated"],
		);
		assert.deepEqual(
			catalogue.filter((one) => one.origin === "seed" && one.extra === true),
			[],
		);
	});

	it("times every rep and set-up as the programme does", () => {
		const reps = catalogue.filter((one) => one.rep.length > 0).map((one) => [one.id, timing(one.rep)]);
		assert.deepEqual(Object.fromEntries(reps), timings);
		const found = Object.keys(setUps).map((id) => [id, timing(exercise(id).setUp)]);
		assert.deepEqual(Object.fromEntries(found), setUps);
	});

	it("rests half a minute between planks", () => {
		assert.equal(exercise("plank").dose.restBetween, 30);
	});

	it("sways for a minute in ten cycles", () => {
		const { rep, dose } = exercise("weight-shift");
		const cycle = rep.reduce((sum, segment) => sum + Number(segment.seconds), 0);
		assert.equal(cycle * (dose.reps?.value ?? 0), 60);
	});

	it("breathes for three minutes, at most five", () => {
		const { dose } = exercise("breathing");
		assert.deepEqual([(dose.reps?.value ?? 0) * 10, (dose.reps?.max ?? 0) * 10], [180, 300]);
	});

	it("cues walks every minute", () => {
		for (const id of ["walk-short", "movement-break"]) {
			assert.equal(exercise(id).dose.timer?.cueEvery, 60);
		}
	});

	it("asks about the skin before heat, before ice, and before each of the two in turn", () => {
		const asks = ["heat", "ice", "heat-ice-alt"].map((id) => exercise(id).dose.timer?.confirm ?? []);
		assert.deepEqual(
			asks.map((texts) => texts.length),
			[1, 1, 2],
		);
		assert.ok(asks.flat().every((text) => text.includes("skin")));
	});

	it("counts exactly the nerve glides as glides", () => {
		assert.deepEqual(
			catalogue.filter((one) => one.glide).map((one) => one.id),
			["ankle-pump", "slump-glide", "slider-seated", "glide-sliding", "hamstring-scoop"],
		);
	});

	it("has the shape its schema gives it", () => {
		for (const one of catalogue) {
			const parsed = v.safeParse(exerciseSchema, one);
			assert.deepEqual(parsed.issues?.map((issue) => `${one.id} ${v.getDotPath(issue)}: ${issue.message}`) ?? [], []);
		}
	});

	it("names each exercise once", () => {
		assert.equal(new Set(catalogue.map((one) => one.id)).size, catalogue.length);
		assert.equal(new Set(catalogue.map((one) => one.name)).size, catalogue.length);
	});

	it("marks holds for the dose exactly where there is one", () => {
		for (const one of catalogue) {
			const marked = one.rep.some((segment) => segment.seconds === "dose");
			assert.equal(marked, one.dose.hold !== undefined, one.id);
			assert.ok(
				[...one.setUp, ...one.finish].every((segment) => segment.seconds !== "dose"),
				one.id,
			);
		}
	});

	it("can play everything but what is only logged", () => {
		for (const one of catalogue) {
			const playable = one.dose.timer !== undefined || (one.dose.reps !== undefined && one.rep.length > 0);
			assert.equal(playable, one.logOnly !== true, one.id);
		}
	});

	it("comes to rest at the end, and holds only where it has moved to", () => {
		for (const one of catalogue) {
			let pose = "rest";
			for (const segment of [...one.setUp, ...one.rep]) {
				assert.ok(segment.kind === "move" || segment.pose === pose, `${one.id} holds ${segment.pose} in ${pose}`);
				pose = segment.pose;
			}
			assert.equal([...one.rep, ...one.finish].at(-1)?.pose ?? "rest", "rest", one.id);
		}
	});

	it("can change sides after each rep, for it ends where the set-up ended", () => {
		for (const one of catalogue.filter((each) => each.sides !== "none" && each.setUp.length > 0)) {
			const start = one.setUp.at(-1)?.pose;
			// The slider swings on between its two ends; only its finish comes back.
			if (one.sides === "alternate") {
				assert.equal(one.rep.at(-1)?.pose, start, one.id);
			}
		}
	});

	it("gives every first movement of a rep a cue", () => {
		for (const one of catalogue.filter((each) => each.rep.length > 0)) {
			assert.ok(one.rep[0]?.cue !== undefined, one.id);
		}
	});

	it("steps down to something that exists and is not harder, and never in a circle of one", () => {
		for (const one of catalogue) {
			for (const other of one.stepDown.map((entry) => (typeof entry === "string" ? lookup(entry) : undefined))) {
				assert.ok(
					other === undefined || (other.phase <= one.phase && other.id !== one.id),
					`${one.id} to ${other?.id}`,
				);
			}
			for (const entry of [...one.stepDown, ...one.progress]) {
				assert.ok(typeof entry !== "string" || lookup(entry) !== undefined, `${one.id} names ${entry}`);
			}
		}
	});

	it("says what it means in calm words and promises nothing", () => {
		const forbidden =
			/\b(treat|cure|heal|fix|relie[fv]\w*|monitor|damage\w*|trapped|worn|terrible|pounding|massive)\b|—/i;
		for (const one of [...catalogue.map((each) => [each.id, texts(each)] as const)]) {
			for (const text of one[1]) {
				assert.doesNotMatch(text, forbidden, one[0]);
			}
		}
		for (const { id, avoid, reason, use } of alternatives) {
			assert.doesNotMatch(`${avoid} ${reason} ${use}`, forbidden, id);
		}
	});

	it("eases the slump glide by bending the knee and letting the foot go, never by drawing the toes up", () => {
		const glide = exercise("slump-glide");
		assert.match(glide.mayFeel, /ease when you bend the knee back and let the foot relax/);
		assert.equal(glide.rep.at(-1)?.cue, "Bend the knee back and let the foot relax");
	});

	it("keeps the stronger glide for the third phase, after the slider, and says that it is stronger", () => {
		const strong = exercise("glide-sliding");
		assert.equal(strong.phase, 3);
		assert.match(strong.name, /stronger/);
		assert.equal(strong.stepDown[0], "slider-seated");
	});
});

describe("the ready routines", () => {
	const contents: Readonly<Record<string, readonly string[]>> = {
		"desk-calm": ["pelvic-tilt-seated 5", "ankle-pump 10", "walk-short"],
		"desk-glide": ["ankle-pump 10", "slump-glide 5"],
		"stand-reset": ["weight-shift 10", "walk-short"],
		"desk-strength": ["hip-abduction 8", "pelvic-tilt-seated 5"],
		"floor-foundation": ["dead-bug 6", "bird-dog 6", "plank 3", "glute-bridge 10", "clamshell 8"],
		"desk-mobility": ["glide-sliding 10", "torso-rotation 5"],
		"floor-maintain": ["figure4-supine 2", "hamstring-strap 1", "knee-chest-double 2"],
		"quick-calm": ["breathing 12", "shoulder-roll"],
	};
	for (const [id, steps] of Object.entries(contents)) {
		it(`${id} holds what the programme gives it`, () => {
			const routine = routines.find((each) => each.id === id);
			assert.deepEqual(
				routine?.steps.map((step) => [step.exercise, step.reps].filter((part) => part !== undefined).join(" ")),
				steps,
			);
		});
	}

	it("take about the time the programme names", () => {
		const minutes = (id: string, without: readonly string[] = []) => {
			const routine = routines.find((each) => each.id === id);
			assert.ok(routine !== undefined);
			const steps = routine.steps.filter((step) => !without.includes(step.exercise));
			return planSeconds(planRoutine({ ...routine, steps }, lookup)) / 60;
		};
		const table: readonly (readonly [number, number, number])[] = [
			[minutes("desk-calm", ["walk-short"]), 2, 3],
			[minutes("desk-glide"), 3.5, 4],
			[minutes("stand-reset"), 3, 6],
			[minutes("desk-strength"), 2.5, 3.5],
			[minutes("floor-foundation"), 9, 12],
			[minutes("desk-mobility"), 4, 4.5],
			[minutes("floor-maintain"), 5, 6],
			[minutes("quick-calm"), 2, 4],
		];
		for (const [found, least, most] of table) {
			assert.ok(found >= least && found <= most, `${found} between ${least} and ${most}`);
		}
	});

	it("have the shape their schema gives them, and can be played", () => {
		for (const routine of routines) {
			assert.deepEqual(v.safeParse(routineSchema, routine).issues, undefined, routine.id);
			assert.ok(planRoutine(routine, lookup).steps.length > 0);
		}
	});

	it("put mobility and strength before stretches", () => {
		for (const routine of routines) {
			const kinds = routine.steps.map((step) => exercise(step.exercise).kind);
			const firstStretch = kinds.indexOf("stretch");
			const after = firstStretch < 0 ? [] : kinds.slice(firstStretch);
			assert.ok(!after.includes("strength") && !after.includes("mobility"), routine.id);
		}
	});

	it("belong to the latest phase among their exercises", () => {
		for (const routine of routines) {
			const phase = Math.max(...routine.steps.map((step) => exercise(step.exercise).phase));
			assert.equal(routine.phase, phase, routine.id);
		}
	});

	it("keep within the dose of each exercise, but for the shorter walk of the reset", () => {
		for (const routine of routines) {
			for (const step of routine.steps) {
				const { reps } = exercise(step.exercise).dose;
				assert.ok(step.reps === undefined || (reps && step.reps >= reps.min && step.reps <= reps.max), routine.id);
			}
		}
	});
});

describe("the movements to be careful with", () => {
	it("each name a safer alternative that exists", () => {
		assert.equal(alternatives.length, 10);
		for (const { id, exercises, use } of alternatives) {
			assert.ok(use.length > 0);
			for (const each of exercises) {
				assert.ok(lookup(each) !== undefined, `${id} names ${each}`);
			}
		}
	});
});
