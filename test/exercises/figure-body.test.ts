import assert from "node:assert/strict";
import { type Point, SEGMENT } from "../../src/exercises/figure/skeleton";
import { EXERCISES, frontBodies, named, sideBodies, sideFigure, TRAVELS } from "./figure-ways";
import { beyondFrontLimits, beyondLimits } from "./joint-limits";

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y, a.z - b.z);

function same(actual: number, expected: number, what: string): void {
	assert.ok(Math.abs(actual - expected) < 1e-3, `${what} is ${actual}, not ${expected}`);
}

/** All that may be asked of a body: full and smaller range, right and left. */
const MANNERS = [{}, { range: 0.5 }, { left: true }] as const;

describe("the body of every figure, in every frame", () => {
	// Thousands of placements each: more than a busy machine does in the usual two seconds.

	it("is there for every exercise of the list", () => {
		assert.ok(EXERCISES.length >= 41);
		assert.ok(TRAVELS.length > 120);
	});

	it("bends no joint further than a body bends", () => {
		const found = TRAVELS.flatMap((travel) =>
			MANNERS.flatMap((manner) => [
				...sideBodies(travel, manner).flatMap((body, index) =>
					beyondLimits(body).map((what) => `${named(travel)} at ${index}/20: ${what}`),
				),
				...frontBodies(travel, manner).flatMap((body, index) =>
					beyondFrontLimits(body).map((what) => `${named(travel)} at ${index}/20: ${what}`),
				),
			]),
		);
		assert.deepEqual(found, []);
	});

	it("keeps the length of every bone", () => {
		for (const travel of TRAVELS) {
			for (const body of [...sideBodies(travel), ...frontBodies(travel)]) {
				for (const leg of [body.legs.near, body.legs.far]) {
					same(distance(leg.hip, leg.knee), SEGMENT.thigh, `${named(travel)}: thigh`);
					same(distance(leg.knee, leg.ankle), SEGMENT.shank, `${named(travel)}: shank`);
				}
				for (const arm of [body.arms.near, body.arms.far]) {
					same(distance(arm.shoulder, arm.elbow), SEGMENT.upperArm, `${named(travel)}: upper arm`);
					same(distance(arm.elbow, arm.wrist), SEGMENT.forearm, `${named(travel)}: forearm`);
					same(distance(arm.wrist, arm.finger), SEGMENT.hand, `${named(travel)}: hand`);
				}
			}
		}
	});

	it("keeps the length of the spine, whatever its curve", () => {
		for (const travel of TRAVELS) {
			for (const body of sideBodies(travel)) {
				const length = (start: Point, stations: readonly { readonly at: Point }[]): number =>
					stations.reduce((sum, { at }, index) => sum + distance(stations[index - 1]?.at ?? start, at), 0);
				const waist = body.lumbar.at(-1)?.at ?? body.sacrum.at;
				same(length(body.sacrum.at, body.lumbar), SEGMENT.lumbar, `${named(travel)}: lumbar spine`);
				same(length(waist, body.thoracic), SEGMENT.thoracic, `${named(travel)}: thoracic spine`);
				same(length(body.neckBase.at, body.neck), SEGMENT.neck, `${named(travel)}: neck`);
			}
		}
	});

	it("keeps feet the length of feet", () => {
		for (const travel of TRAVELS) {
			for (const body of sideBodies(travel)) {
				for (const leg of [body.legs.near, body.legs.far]) {
					same(distance(leg.heel, leg.ball), SEGMENT.heel + SEGMENT.ball, `${named(travel)}: sole`);
					same(distance(leg.ball, leg.toe), SEGMENT.toes, `${named(travel)}: toes`);
				}
			}
		}
	});

	it("moves without a jump: no point goes further than a hand's breadth between two frames", () => {
		// 21 samples of a movement that lasts a second or more: 20 frames a second or more. A tenth of the body's height.
		const furthest = 15;
		for (const travel of TRAVELS) {
			const marks = [
				...sideBodies(travel).map((body) => [body.skull, body.hip, body.arms.near.finger, body.legs.near.toe]),
				...frontBodies(travel).map((body) => [body.skull, body.hips, body.arms.near.finger, body.legs.near.ankle]),
			];
			for (const [index, points] of marks.entries()) {
				for (const [which, point] of points.entries()) {
					const before = marks[index - 1]?.[which] ?? point;
					assert.ok(distance(before, point) < furthest, `${named(travel)}: ${distance(before, point)} at ${index}/20`);
				}
			}
		}
	});

	it("starts each movement exactly where the one before ended", () => {
		for (const travel of TRAVELS) {
			const held = { ...travel, to: travel.from };
			const [start, rest] = [sideBodies(travel)[0], sideBodies(held)[0]];
			assert.deepEqual(start, rest, named(travel));
			assert.deepEqual(frontBodies(travel)[0], frontBodies(held)[0], named(travel));
		}
	});

	it("stands truly still in a hold", () => {
		for (const exercise of EXERCISES) {
			for (const pose of Object.keys(sideFigure(exercise)?.poses ?? {})) {
				const bodies = sideBodies({ exercise, from: pose, to: pose });
				for (const body of bodies) assert.deepEqual(body, bodies[0]);
			}
		}
	});
});
