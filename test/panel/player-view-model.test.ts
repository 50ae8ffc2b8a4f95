import { deepEqual, equal, ok } from "node:assert/strict";
import { cursorAt, planSeconds, planStart } from "../../src/exercises/timeline";
import { examplePose, nextTextChange, playerViewModelAt, segmentsOf } from "../../src/panel/player/player-view-model";
import { planOf, seatedPlan } from "./support/snapshots";

function at(plan: typeof seatedPlan, seconds: number) {
	const showing = playerViewModelAt(plan, cursorAt(plan, planStart, seconds * 1000));
	if (showing === undefined) throw new Error(`Nothing to show at ${seconds} s.`);
	return showing;
}

describe("what the player shows", () => {
	it("plays an example of the coming rep while it previews an exercise", () => {
		const tilt = at(seatedPlan, 1.5);
		equal(tilt.preview, true);
		deepEqual(tilt.pose, { from: "rest", to: "rolled-back", fraction: 0.5 });
		equal(tilt.countdown, 4);
	});

	it("F29: shows the movement of what is only looked at, over and over, though the routine stands", () => {
		const start = at(seatedPlan, 0);
		const poses = [0, 1500, 3000, 4500, 60_000].map((elapsed) => examplePose(start, elapsed));
		ok(new Set(poses.map((pose) => JSON.stringify(pose))).size >= 4, JSON.stringify(poses));
		deepEqual(poses[1], at(seatedPlan, 1.5).pose, "as the example does that plays before it begins");
	});

	it("shows the next exercise in the rest before it, and the one after that as next", () => {
		const seconds = seatedPlan.steps[0]?.blocks.reduce((sum, block) => sum + block.seconds, 0) ?? 0;
		const rest = at(seatedPlan, seconds - 5);
		equal(rest.position.block.kind, "rest");
		equal(rest.step.exercise, "ankle-pump");
		equal(rest.side, "left");
		equal(rest.next?.exercise, "slump-glide");
		equal(rest.countdown, 5);
	});

	it("gives the tempo of a rep as a ring and counts nothing down while the body moves", () => {
		const moving = at(seatedPlan, 11);
		equal(moving.position.rep?.number, 1);
		equal(moving.countdown, undefined);
		equal(moving.tempo, 0.25);
	});

	it("counts a hold down, second by second", () => {
		const plan = planOf("Floor", [{ exercise: "knee-chest-single", reps: 1 }]);
		const start = plan.steps[0]?.blocks.findIndex((block) => block.doseHold === true) ?? -1;
		const cursor = { step: 0, block: start, into: 4200 };
		const showing = playerViewModelAt(plan, cursor);
		equal(showing?.countdown, 16);
		equal(showing && nextTextChange(showing), 800);
	});

	it("counts a timer down as a whole, whatever its cues", () => {
		const plan = planOf("Walk", [{ exercise: "walk-short" }]);
		const whole = planSeconds(plan) - 5;
		equal(at(plan, 5 + 90).countdown, whole - 90);
		equal(at(plan, 5 + 90).tempo, 90 / whole);
	});

	it("gives each exercise its share of the whole, filled up to the moment", () => {
		const segments = segmentsOf(seatedPlan, { step: 1, block: 0, into: 0 });
		equal(segments.length, 3);
		ok(Math.abs(segments.reduce((sum, segment) => sum + segment.share, 0) - 1) < 1e-9);
		deepEqual(
			segments.map((segment) => segment.done),
			[1, 0, 0],
		);
	});

	it("has the poses of a rep for those who want no motion, each once", () => {
		deepEqual(at(seatedPlan, 11).poses, ["rolled-back", "rolled-forward"]);
	});

	it("shows nothing for a cursor that is not of the plan", () => {
		equal(playerViewModelAt(seatedPlan, { step: 9, block: 0, into: 0 }), undefined);
	});
});
