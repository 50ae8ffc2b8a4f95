import assert from "node:assert/strict";
import type { Body } from "../../src/exercises/figure/body";
import { degrees, distance } from "../../src/exercises/figure/vectors";
import { bodies, travelsOf } from "./figure-ways";
import { ankleOf, hipAngles } from "./joint-limits";

const way = (exercise: string, from: string, to = from): readonly Body[] => bodies({ exercise, from, to });

function endOf(exercise: string, from: string, to = from): Body {
	const body = way(exercise, from, to).at(-1);
	assert.ok(body !== undefined, exercise);
	return body;
}

const knee = (body: Body): number => body.legs.right.joints.knee;
const ankle = (body: Body): number => ankleOf(body.legs.right);
/** How far the top of the ribs, and the head, lean forward in the room. */
const slump = (body: Body): number => degrees(Math.atan2(body.neckBase.frame.u.x, body.neckBase.frame.u.y));
const headTilt = (body: Body): number => degrees(Math.atan2(body.head.u.x, body.head.u.y));

/** Whether two measures go up and down together over a movement (1), against each other (-1), or neither (0). */
function together(frames: readonly Body[], a: (body: Body) => number, b: (body: Body) => number): number {
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
			assert.ok(distance(body.legs.right.knee, rest.legs.right.knee) < 0.2);
			assert.ok(Math.abs(headTilt(body)) < 16, `the head stays nearly level: ${headTilt(body)}`);
		}
		assert.ok(forward.skull.y > rest.skull.y && back.skull.y < rest.skull.y, "the chest lifts and sinks");
	});

	it("ankle pump: only the ankle moves", () => {
		const start = endOf("ankle-pump", "toes-down");
		for (const body of way("ankle-pump", "toes-down", "toes-up")) {
			assert.ok(Math.abs(knee(body) - knee(start)) < 4, `knee ${knee(body)}`);
			assert.ok(distance(body.legs.right.knee, start.legs.right.knee) < 2.5);
			assert.deepEqual(body.skull, start.skull);
		}
		assert.ok(ankle(endOf("ankle-pump", "toes-up")) - ankle(endOf("ankle-pump", "toes-down")) > 25);
	});

	it("slump glide: the trunk is slumped and the chin tucked throughout the reps, the knee never straight", () => {
		const seated = endOf("slump-glide", "rest");
		for (const travel of travelsOf("slump-glide")) {
			for (const body of bodies(travel)) assert.ok(knee(body) > 25, `${travel.to}: knee ${knee(body)}`);
		}
		for (const pose of ["chin-tucked", "knee-out", "toes-down", "toes-up"]) {
			const body = endOf("slump-glide", pose);
			assert.ok(slump(body) > slump(seated) + 20, pose);
			assert.ok(headTilt(body) > 35, `${pose}: looks down`);
		}
		assert.ok(knee(endOf("slump-glide", "knee-out")) < knee(endOf("slump-glide", "chin-tucked")) - 30);
	});

	it("slider: as the knee straightens the head looks up, as it bends the chin comes down", () => {
		const up = way("slider-seated", "bent-chin-down", "straight-look-up");
		assert.equal(together(up, knee, headTilt), 1, "knee bend and chin go down together");
		assert.ok(knee(endOf("slider-seated", "straight-look-up")) < 20);
		assert.ok(headTilt(endOf("slider-seated", "straight-look-up")) < -15);
		assert.ok(headTilt(endOf("slider-seated", "bent-chin-down")) > 20);
		const trunks = up.map((body) => body.trunk.lumbar);
		assert.ok(Math.max(...trunks) - Math.min(...trunks) < 0.01, "the trunk stays tall");
	});

	it("tensioner: slump and toes-up load both ends together, and both let go together", () => {
		const folding = endOf("glide-sliding", "folded-toes-up");
		const tall = endOf("glide-sliding", "tall-toes-pointed");
		assert.ok(slump(folding) > slump(tall) + 25 && headTilt(folding) > 30 && ankle(folding) > 5);
		assert.ok(ankle(tall) < ankle(folding) - 30, "toes pointed when tall");
		const rising = way("glide-sliding", "folded-toes-up", "tall-toes-pointed");
		assert.equal(together(rising, slump, ankle), 1, "slump and toes go the same way");
		for (const body of rising) assert.ok(knee(body) > 5 && knee(body) < 45, `knee ${knee(body)}`);
	});

	it("slider and tensioner differ: one frees an end as it loads the other, one loads both", () => {
		const slider = way("slider-seated", "bent-chin-down", "straight-look-up");
		const straight = (body: Body): number => -knee(body);
		assert.equal(together(slider, straight, headTilt), -1);
		const tensioner = way("glide-sliding", "tall-toes-pointed", "folded-toes-up");
		// The catalogue goes there through toes-up; the two ends still load in the same direction.
		assert.equal(together(tensioner, slump, ankle), 1);
	});

	it("chin tuck: the head slides back without nodding", () => {
		const [rest, back] = [endOf("chin-tuck", "rest"), endOf("chin-tuck", "chin-back")];
		assert.ok(back.skull.x < rest.skull.x - 2.5, `${rest.skull.x} to ${back.skull.x}`);
		assert.ok(Math.abs(headTilt(back) - headTilt(rest)) < 8, `${headTilt(rest)} to ${headTilt(back)}`);
	});

	it("hamstring scoop: straight knee, straight back, hinged at the hips", () => {
		for (const body of way("hamstring-scoop", "heel-on-step", "hinged")) {
			assert.ok(knee(body) < 20, `knee ${knee(body)}`);
			assert.ok(Math.abs(body.trunk.lumbar) < 10);
		}
		assert.ok(endOf("hamstring-scoop", "hinged").trunk.pelvis > 25);
	});

	it("squat: thighs no lower than level, knees over the feet", () => {
		for (const body of way("squat-bodyweight", "rest", "thighs-level")) {
			assert.ok(body.hip.y > body.legs.right.knee.y, `hips at ${body.hip.y}`);
			for (const { knee: bent, toe } of [body.legs.right, body.legs.left]) {
				assert.ok(Math.abs(bent.z) > Math.abs(toe.z) - 5, `knee at ${bent.z}, toes at ${toe.z}`);
			}
		}
	});

	it("dead bug: the low back stays down and the knee bent while the heel goes to the floor", () => {
		for (const body of way("dead-bug", "shins-level", "heel-down")) {
			assert.ok(body.trunk.lumbar > 10);
			assert.ok(knee(body) > 50, `knee ${knee(body)}`);
		}
	});

	it("bird dog and plank: one long line", () => {
		const reach = endOf("bird-dog", "reaching");
		assert.ok(Math.abs(reach.legs.right.ankle.y - reach.hip.y) < 8, "the leg level with the hips");
		assert.ok(Math.abs(reach.arms.left.wrist.y - reach.arms.left.shoulder.y) < 8, "the arm level with the shoulder");
		for (const [exercise, pose] of [
			["plank", "plank"],
			["desk-plank", "plank-at-desk"],
		] as const) {
			const { hip, legs, arms } = endOf(exercise, pose);
			const part = (hip.x - legs.right.ankle.x) / (arms.right.shoulder.x - legs.right.ankle.x);
			const line = legs.right.ankle.y + part * (arms.right.shoulder.y - legs.right.ankle.y);
			assert.ok(Math.abs(hip.y - line) < 4, `${exercise}: hips ${(hip.y - line).toFixed(1)} off the line`);
		}
	});

	it("bridge: shoulders, hips and knees in one line", () => {
		const { hip, legs, arms } = endOf("glute-bridge", "bridge");
		const part = (hip.x - arms.right.shoulder.x) / (legs.right.knee.x - arms.right.shoulder.x);
		const line = arms.right.shoulder.y + part * (legs.right.knee.y - arms.right.shoulder.y);
		assert.ok(Math.abs(hip.y - line) < 5, `hips ${(hip.y - line).toFixed(1)} off the line`);
	});

	it("walking: the strides are each other's mirror, and go on evenly", () => {
		const [left, right] = [endOf("walk-short", "stride-left"), endOf("walk-short", "stride-right")];
		assert.ok(right.legs.right.ankle.x > right.legs.left.ankle.x + 25);
		assert.ok(Math.abs(left.legs.left.joints.knee - right.legs.right.joints.knee) < 0.01);
		const knees = way("walk-short", "stride-left", "stride-right").map(knee);
		const steps = knees.slice(1).map((value, index) => Math.abs(value - (knees[index] ?? value)));
		assert.ok((steps[0] ?? 0) > 0.15, "no pause where a stride begins");
	});

	it("weight shift: the hips go over one foot, the trunk stays upright", () => {
		const over = endOf("weight-shift", "weight-right");
		assert.ok(over.hip.z > 5, `hips at ${over.hip.z}`);
		assert.ok(over.ribs.u.y > Math.cos((4 * Math.PI) / 180), "ribs upright");
	});

	it("side leg lift: the leg goes straight out, the pelvis and the toes stay", () => {
		const [rest, out] = [endOf("hip-abduction", "rest"), endOf("hip-abduction", "leg-out")];
		assert.ok(out.legs.right.ankle.z > rest.legs.right.ankle.z + 25 && knee(out) < 6);
		assert.ok(out.legs.right.foot.f.x > 0.9, "toes to the front");
		assert.ok(Math.abs(out.trunk.side) < 5);
	});

	it("seated turn: ribs and head turn to the side that works, the pelvis stays", () => {
		for (const [left, sign] of [
			[false, 1],
			[true, -1],
		] as const) {
			const turned = bodies({ exercise: "torso-rotation", from: "turned", to: "turned" }, { left })[0];
			assert.ok(
				turned !== undefined && sign * turned.ribs.f.z > 0.4 && sign * turned.head.f.z > sign * turned.ribs.f.z,
			);
			assert.ok(Math.abs(turned.pelvis.f.z) < 0.01);
		}
	});

	it("figure four: the thigh is turned out and the ankle lies on the other thigh", () => {
		for (const [exercise, pose] of [
			["figure4-seated", "ankle-on-knee-tall"],
			["figure4-supine", "ankle-crossed"],
		] as const) {
			const body = endOf(exercise, pose);
			const { turn, out } = hipAngles(body.legs.right, body, 1);
			assert.ok(turn > 40 && out > 15, `${exercise}: turned ${turn}, out ${out}`);
			assert.ok(body.legs.right.knee.z > 15, `${exercise}: knee at ${body.legs.right.knee.z}`);
		}
	});

	it("breathing: ribs and belly get fuller", () => {
		assert.ok(endOf("breathing", "breathed-in").trunk.breath > endOf("breathing", "rest").trunk.breath + 0.9);
	});

	it("a smaller range goes half as far and keeps what the set-up left", () => {
		const [rest, full] = [endOf("pelvic-tilt-seated", "rest"), endOf("pelvic-tilt-seated", "rolled-back")];
		const [half] = bodies({ exercise: "pelvic-tilt-seated", from: "rolled-back", to: "rolled-back" }, { range: 0.5 });
		assert.ok(half !== undefined);
		assert.ok(Math.abs(half.trunk.pelvis - (rest.trunk.pelvis + full.trunk.pelvis) / 2) < 1e-9);
		const [step] = bodies({ exercise: "hamstring-scoop", from: "heel-on-step", to: "heel-on-step" }, { range: 0.5 });
		assert.deepEqual(step, endOf("hamstring-scoop", "heel-on-step"));
	});
});
