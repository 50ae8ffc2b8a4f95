import assert from "node:assert/strict";
import type { SideBody } from "../../src/exercises/figure/kinematics";
import { frontBodies, sideBodies, travelsOf } from "./figure-ways";

function bodies(exercise: string, from: string, to = from): readonly SideBody[] {
	return sideBodies({ exercise, from, to });
}

function endOf(exercise: string, from: string, to = from): SideBody {
	const body = bodies(exercise, from, to).at(-1);
	assert.ok(body !== undefined, exercise);
	return body;
}

const knee = (body: SideBody): number => body.legs.near.joints.knee;
const ankle = (body: SideBody): number => body.legs.near.joints.ankle;
const slump = (body: SideBody): number => body.neckBase.turn;

/** Whether two measures go up and down together over a movement (1), against each other (-1), or neither (0). */
function together(frames: readonly SideBody[], a: (body: SideBody) => number, b: (body: SideBody) => number): number {
	const moves = frames.slice(1).map((body, index) => {
		const before = frames[index] ?? body;
		return Math.sign(Math.round((a(body) - a(before)) * 1e6)) * Math.sign(Math.round((b(body) - b(before)) * 1e6));
	});
	if (moves.every((sign) => sign >= 0) && moves.includes(1)) return 1;
	if (moves.every((sign) => sign <= 0) && moves.includes(-1)) return -1;
	return 0;
}

describe("what the figures show", () => {
	it("seated tilt: the pelvis rolls back as the low back rounds, and forward as it arches, feet and knees still", () => {
		const [rest, back, forward] = [
			endOf("pelvic-tilt-seated", "rest"),
			endOf("pelvic-tilt-seated", "rolled-back"),
			endOf("pelvic-tilt-seated", "rolled-forward"),
		];
		assert.ok(back.trunk.pelvis < rest.trunk.pelvis - 12 && back.trunk.lumbar > rest.trunk.lumbar + 15);
		assert.ok(forward.trunk.pelvis > rest.trunk.pelvis + 12 && forward.trunk.lumbar < rest.trunk.lumbar - 12);
		for (const body of [back, forward]) {
			assert.ok(Math.abs(body.legs.near.knee.x - rest.legs.near.knee.x) < 0.01);
			assert.ok(Math.abs(body.headTilt) < 16, `the head stays nearly level: ${body.headTilt}`);
		}
		assert.ok(forward.skull.y > rest.skull.y && back.skull.y < rest.skull.y, "the chest lifts and sinks");
	});

	it("ankle pump: only the ankle moves", () => {
		for (const body of bodies("ankle-pump", "toes-down", "toes-up")) {
			const start = endOf("ankle-pump", "toes-down");
			assert.ok(Math.abs(knee(body) - knee(start)) < 4, `knee ${knee(body)}`);
			assert.ok(Math.abs(body.legs.near.thighDirection - start.legs.near.thighDirection) < 4);
			assert.deepEqual(body.skull, start.skull);
		}
		assert.ok(ankle(endOf("ankle-pump", "toes-up")) - ankle(endOf("ankle-pump", "toes-down")) > 25);
	});

	it("slump glide: the trunk is slumped and the chin tucked throughout the reps, the knee never straight", () => {
		const seated = endOf("slump-glide", "rest");
		for (const travel of travelsOf("slump-glide")) {
			for (const body of sideBodies(travel)) assert.ok(knee(body) > 25, `${travel.to}: knee ${knee(body)}`);
		}
		for (const pose of ["chin-tucked", "knee-out", "toes-down", "toes-up"]) {
			const body = endOf("slump-glide", pose);
			assert.ok(slump(body) > slump(seated) + 20, pose);
			assert.ok(body.headTilt > 35, `${pose}: looks down`);
		}
		assert.ok(knee(endOf("slump-glide", "knee-out")) < knee(endOf("slump-glide", "chin-tucked")) - 30);
	});

	it("slider: as the knee straightens the head looks up, as it bends the chin comes down", () => {
		const up = bodies("slider-seated", "bent-chin-down", "straight-look-up");
		assert.equal(
			together(up, knee, (body) => body.headTilt),
			1,
			"knee bend and chin go down together",
		);
		assert.ok(knee(endOf("slider-seated", "straight-look-up")) < 20);
		assert.ok(endOf("slider-seated", "straight-look-up").headTilt < -15);
		assert.ok(endOf("slider-seated", "bent-chin-down").headTilt > 20);
		const trunks = up.map((body) => body.trunk.lumbar);
		assert.ok(Math.max(...trunks) - Math.min(...trunks) < 0.01, "the trunk stays tall");
	});

	it("tensioner: slump and toes-up load both ends together, and both let go together", () => {
		const folding = endOf("glide-sliding", "folded-toes-up");
		const tall = endOf("glide-sliding", "tall-toes-pointed");
		assert.ok(slump(folding) > slump(tall) + 25 && folding.headTilt > 30 && ankle(folding) > 5);
		assert.ok(ankle(tall) < ankle(folding) - 30, "toes pointed when tall");
		const rising = bodies("glide-sliding", "folded-toes-up", "tall-toes-pointed");
		assert.equal(together(rising, slump, ankle), 1, "slump and toes go the same way");
		for (const body of rising) assert.ok(knee(body) > 5 && knee(body) < 45, `knee ${knee(body)}`);
	});

	it("slider and tensioner differ: one frees an end as it loads the other, one loads both", () => {
		const slider = bodies("slider-seated", "bent-chin-down", "straight-look-up");
		const straight = (body: SideBody): number => -knee(body);
		assert.equal(
			together(slider, straight, (body) => body.headTilt),
			-1,
		);
		const tensioner = bodies("glide-sliding", "tall-toes-pointed", "folded-toes-up");
		// The catalogue goes there through toes-up; the two ends still load in the same direction.
		assert.equal(together(tensioner, slump, ankle), 1);
	});

	it("chin tuck: the head slides back without nodding", () => {
		const [rest, back] = [endOf("chin-tuck", "rest"), endOf("chin-tuck", "chin-back")];
		assert.ok(back.skull.x < rest.skull.x - 2.5, `${rest.skull.x} to ${back.skull.x}`);
		assert.ok(Math.abs(back.headTilt - rest.headTilt) < 8, `${rest.headTilt} to ${back.headTilt}`);
	});

	it("hamstring scoop: straight knee, straight back, hinged at the hips", () => {
		for (const body of bodies("hamstring-scoop", "heel-on-step", "hinged")) {
			assert.ok(knee(body) < 20, `knee ${knee(body)}`);
			assert.ok(Math.abs(body.trunk.lumbar) < 10);
		}
		assert.ok(endOf("hamstring-scoop", "hinged").trunk.pelvis > 25);
	});

	it("squat: thighs no lower than level", () => {
		for (const body of bodies("squat-bodyweight", "rest", "thighs-level")) {
			assert.ok(body.hip.y > body.legs.near.knee.y, `hips at ${body.hip.y}`);
		}
	});

	it("dead bug: the low back stays down and the knee bent while the heel goes to the floor", () => {
		for (const body of bodies("dead-bug", "shins-level", "heel-down")) {
			assert.ok(body.trunk.lumbar > 10);
			assert.ok(knee(body) > 50, `knee ${knee(body)}`);
		}
	});

	it("bird dog and plank: one long line", () => {
		const reach = endOf("bird-dog", "reaching");
		assert.ok(Math.abs(reach.legs.near.ankle.y - reach.hip.y) < 8, "the leg level with the hips");
		assert.ok(Math.abs(reach.arms.far.wrist.y - reach.arms.far.shoulder.y) < 8, "the arm level with the shoulder");
		for (const [exercise, pose] of [
			["plank", "plank"],
			["desk-plank", "plank-at-desk"],
		] as const) {
			const { hip, legs, arms } = endOf(exercise, pose);
			const part = (hip.x - legs.near.ankle.x) / (arms.near.shoulder.x - legs.near.ankle.x);
			const line = legs.near.ankle.y + part * (arms.near.shoulder.y - legs.near.ankle.y);
			assert.ok(Math.abs(hip.y - line) < 4, `${exercise}: hips ${(hip.y - line).toFixed(1)} off the line`);
		}
	});

	it("bridge: shoulders, hips and knees in one line", () => {
		const { hip, legs, arms } = endOf("glute-bridge", "bridge");
		const part = (hip.x - arms.near.shoulder.x) / (legs.near.knee.x - arms.near.shoulder.x);
		const line = arms.near.shoulder.y + part * (legs.near.knee.y - arms.near.shoulder.y);
		assert.ok(Math.abs(hip.y - line) < 5, `hips ${(hip.y - line).toFixed(1)} off the line`);
	});

	it("walking: the strides are each other's mirror, and go on evenly", () => {
		const [left, right] = [endOf("walk-short", "stride-left"), endOf("walk-short", "stride-right")];
		assert.ok(right.legs.near.ankle.x > right.legs.far.ankle.x + 25);
		assert.ok(Math.abs(left.legs.far.joints.knee - right.legs.near.joints.knee) < 0.01);
		const way = bodies("walk-short", "stride-left", "stride-right").map(knee);
		const steps = way.slice(1).map((value, index) => Math.abs(value - (way[index] ?? value)));
		assert.ok((steps[0] ?? 0) > 0.15, "no pause where a stride begins");
	});

	it("weight shift: the hips go over one foot, the trunk stays upright", () => {
		const [over] = frontBodies({ exercise: "weight-shift", from: "weight-right", to: "weight-right" });
		assert.ok(over !== undefined && over.hips.x < -5 && Math.abs(over.ribsLean) < 4);
	});

	it("a smaller range goes half as far and keeps what the set-up left", () => {
		const { rest, full, half } = {
			rest: endOf("pelvic-tilt-seated", "rest"),
			full: endOf("pelvic-tilt-seated", "rolled-back"),
			half: sideBodies({ exercise: "pelvic-tilt-seated", from: "rolled-back", to: "rolled-back" }, { range: 0.5 })[0],
		};
		assert.ok(half !== undefined);
		assert.ok(Math.abs(half.trunk.pelvis - (rest.trunk.pelvis + full.trunk.pelvis) / 2) < 1e-9);
		const step = sideBodies({ exercise: "hamstring-scoop", from: "heel-on-step", to: "heel-on-step" }, { range: 0.5 });
		assert.deepEqual(step[0], endOf("hamstring-scoop", "heel-on-step"));
	});
});
