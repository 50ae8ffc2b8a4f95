import assert from "node:assert/strict";
import type { SessionPlan } from "../../src/exercises/plan";
import { planRoutine } from "../../src/exercises/planner";
import { planSeconds } from "../../src/exercises/timeline";
import { exercise, lookup, lookupIn, plain, planOf, routineOf } from "./samples";

/** One line per block: kind, pose to pose, seconds, side, rep. */
function lines(plan: SessionPlan): readonly string[] {
	return plan.steps.flatMap((step) =>
		step.blocks.map((block) =>
			[
				block.kind,
				block.from === block.to ? block.to : `${block.from}>${block.to}`,
				block.seconds,
				block.side ?? "-",
				block.rep === undefined ? "-" : `${block.rep}/${block.reps}`,
			].join(" "),
		),
	);
}

describe("planning a routine", () => {
	it("runs the seated pelvic tilt as its contract says", () => {
		assert.deepEqual(lines(planRoutine(routineOf({ exercise: "pelvic-tilt-seated", reps: 2 }), lookup)), [
			"prepare rest 5 - -",
			"set-up rest 4 - -",
			"move rest>rolled-back 3 - 1/2",
			"hold rolled-back 1 - 1/2",
			"move rolled-back>rolled-forward 3 - 1/2",
			"hold rolled-forward 1 - 1/2",
			"move rolled-forward>rolled-back 3 - 2/2",
			"hold rolled-back 1 - 2/2",
			"move rolled-back>rolled-forward 3 - 2/2",
			"hold rolled-forward 1 - 2/2",
			"finish rolled-forward>rest 3 - -",
		]);
	});

	it("finishes one side of an ankle pump, changes, and sets up the other", () => {
		assert.deepEqual(lines(planRoutine(routineOf({ exercise: "ankle-pump", reps: 1 }), lookup)), [
			"prepare rest 5 left -",
			"set-up rest>leg-forward 4 left -",
			"move leg-forward>toes-down 2 left 1/1",
			"move toes-down>toes-up 2 left 1/1",
			"finish toes-up>rest 3 left -",
			"switch-side rest 5 right -",
			"set-up rest>leg-forward 4 right -",
			"move leg-forward>toes-down 2 right 1/1",
			"move toes-down>toes-up 2 right 1/1",
			"finish toes-up>rest 3 right -",
		]);
	});

	it("begins with the side that was chosen", () => {
		const plan = planRoutine(routineOf({ exercise: "ankle-pump", reps: 1 }), lookup, { firstSide: "right" });
		assert.equal(plan.steps[0]?.blocks[1]?.side, "right");
	});

	it("eases the slump glide back to the tucked chin with the knee bent and the foot relaxed", () => {
		const plan = planRoutine(routineOf({ exercise: "slump-glide", reps: 1 }), lookup);
		assert.deepEqual(lines(plan).slice(1, 8), [
			"set-up rest>shoulders-rounded 3 left -",
			"set-up shoulders-rounded>chin-tucked 2 left -",
			"move chin-tucked>knee-out 3 left 1/1",
			"move knee-out>toes-down 2 left 1/1",
			"move toes-down>toes-up 2 left 1/1",
			"move toes-up>chin-tucked 3 left 1/1",
			"finish chin-tucked>rest 4 left -",
		]);
	});

	it("runs the slider in a five-second cycle", () => {
		const plan = planRoutine(routineOf({ exercise: "slider-seated", reps: 1 }), lookup);
		assert.deepEqual(lines(plan).slice(2, 4), [
			"move rest>straight-look-up 2.5 left 1/1",
			"move straight-look-up>bent-chin-down 2.5 left 1/1",
		]);
	});

	it("previews the first exercise and rests before each other, announcing it", () => {
		const plan = planOf([plain("a"), plain("b")]);
		const ends = plan.steps.map((step) => [step.blocks[0]?.cue, step.blocks.at(-1)?.cue]);
		assert.deepEqual(ends, [
			["First: A", "Rest. Next: B"],
			["Sit", "Done"],
		]);
	});

	it("takes the side in turn when sides alternate, counting each side's reps", () => {
		const plan = planOf([plain("a", { sides: "alternate" })]);
		assert.deepEqual(
			plan.steps[0]?.blocks.flatMap((block) =>
				block.kind === "move" && block.to === "up" ? [`${block.side} ${block.rep}/${block.reps}`] : [],
			),
			["left 1/2", "right 1/2", "left 2/2", "right 2/2"],
		);
	});

	it("rests between reps only, where the dose asks for it", () => {
		const plan = planOf([
			plain("a", { dose: { reps: { value: 3, min: 1, max: 3, source: "guide" }, restBetween: 30 } }),
		]);
		const kinds = plan.steps[0]?.blocks.map((block) => block.kind);
		assert.deepEqual(kinds, [
			"prepare",
			"set-up",
			"move",
			"move",
			"rest",
			"move",
			"move",
			"rest",
			"move",
			"move",
			"finish",
		]);
	});

	it("cuts a timer at its cues and waits where something must be confirmed", () => {
		const timer = {
			duration: { value: 150, min: 60, max: 300, source: "guide" as const },
			cueEvery: 60,
			cues: ["one", "two"],
			confirm: ["Skin feels normal?"],
		};
		const plan = planOf([plain("a", { dose: { timer }, setUp: [], rep: [], finish: [] })]);
		assert.deepEqual(
			plan.steps[0]?.blocks.slice(1).map((block) => [block.kind, block.seconds, block.cue, block.confirm]),
			[
				["timer", 60, "one", "Skin feels normal?"],
				["timer", 60, "two", undefined],
				["timer", 30, "one", undefined],
			],
		);
	});

	it("plans half the reps and half the range after an after-effect", () => {
		const step = planRoutine(routineOf({ exercise: "slump-glide" }), lookup, { smaller: ["slump-glide"] }).steps[0];
		assert.deepEqual([step?.range, step?.blocks.find((block) => block.reps !== undefined)?.reps], [0.5, 3]);
	});

	it("plans half the hold instead where there is one rep, and half the time of a timer", () => {
		const smaller = ["figure4-supine", "walk-short"];
		const [stretch, walk] = planRoutine(routineOf({ exercise: "figure4-supine" }, { exercise: "walk-short" }), lookup, {
			smaller,
		}).steps;
		const held = stretch?.blocks.filter((block) => block.doseHold === true).map((block) => block.seconds);
		assert.deepEqual(held, [10, 10]);
		assert.equal(walk?.blocks.filter((block) => block.kind === "timer").length, 3);
	});

	it("takes about the time the programme gives for the desk glides", () => {
		const plan = planRoutine(
			routineOf({ exercise: "ankle-pump", reps: 10 }, { exercise: "slump-glide", reps: 5 }),
			lookup,
		);
		assert.equal(planSeconds(plan), 5 + (2 * (4 + 40 + 3) + 5) + 10 + (2 * (5 + 50 + 4) + 5));
	});

	it("says what is wrong with a routine that cannot be played", () => {
		assert.throws(() => planRoutine(routineOf(), lookup), /has no exercises/);
		assert.throws(() => planRoutine(routineOf({ exercise: "juggling" }), lookup), /does not exist: juggling/);
		const swim = plain("swim", { logOnly: true });
		assert.throws(() => planRoutine(routineOf({ exercise: "swim" }), lookupIn([swim])), /away from the desk/);
	});

	it("carries what the player shows", () => {
		const step = planRoutine(routineOf({ exercise: "slider-seated" }), lookup).steps[0];
		assert.equal(step?.name, exercise("slider-seated").name);
		assert.equal(step?.added, true);
		assert.equal(step?.seated, true);
		assert.equal(step?.easier, "slider-seated:smaller");
	});
});
