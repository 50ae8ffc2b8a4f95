import assert from "node:assert/strict";
import { SEGMENT, SIDES } from "../../src/exercises/figure/skeleton";
import type { Station } from "../../src/exercises/figure/spine";
import { distance, dot, type Frame, type Vec } from "../../src/exercises/figure/vectors";
import { bodies, EXERCISES, figureFor, named, TRAVELS } from "./figure-ways";
import { beyondLimits } from "./joint-limits";

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
			MANNERS.flatMap((manner) =>
				bodies(travel, manner).flatMap((body, index) =>
					beyondLimits(body).map((what) => `${named(travel)} at ${index}/20: ${what}`),
				),
			),
		);
		assert.deepEqual(found, []);
	});

	it("keeps the length of every bone", () => {
		for (const travel of TRAVELS) {
			for (const body of bodies(travel)) {
				for (const side of SIDES) {
					const leg = body.legs[side];
					const arm = body.arms[side];
					same(distance(leg.hip, leg.knee), SEGMENT.thigh, `${named(travel)}: thigh`);
					same(distance(leg.knee, leg.ankle), SEGMENT.shank, `${named(travel)}: shank`);
					same(distance(leg.heel, leg.ball), SEGMENT.heel + SEGMENT.ball, `${named(travel)}: sole`);
					same(distance(leg.ball, leg.toe), SEGMENT.toes, `${named(travel)}: toes`);
					same(distance(arm.shoulder, arm.elbow), SEGMENT.upperArm, `${named(travel)}: upper arm`);
					same(distance(arm.elbow, arm.wrist), SEGMENT.forearm, `${named(travel)}: forearm`);
					same(distance(arm.wrist, arm.finger), SEGMENT.hand, `${named(travel)}: hand`);
				}
			}
		}
	});

	it("keeps the length of the spine, whatever its curve", () => {
		for (const travel of TRAVELS) {
			for (const body of bodies(travel)) {
				const length = (start: Vec, stations: readonly Station[]): number =>
					stations.reduce((sum, { at }, index) => sum + distance(stations[index - 1]?.at ?? start, at), 0);
				same(length(body.sacrum.at, body.lumbar), SEGMENT.lumbar, `${named(travel)}: lumbar spine`);
				same(length(body.waist.at, body.thoracic), SEGMENT.thoracic, `${named(travel)}: thoracic spine`);
				same(length(body.neckBase.at, body.neck), SEGMENT.neck, `${named(travel)}: neck`);
			}
		}
	});

	it("keeps right and left apart: every frame is at right angles, and none is turned inside out", () => {
		for (const travel of TRAVELS) {
			for (const body of bodies(travel)) {
				const frames: readonly Frame[] = [
					body.pelvis,
					body.ribs,
					body.head,
					...SIDES.flatMap((side) => {
						const [leg, arm] = [body.legs[side], body.arms[side]];
						return [leg.thigh, leg.shin, leg.foot, arm.upper, arm.forearm, arm.hand];
					}),
				];
				for (const { f, u, s } of frames) {
					same(dot(f, f), 1, named(travel));
					same(dot(f, u), 0, named(travel));
					// Front across up is the person's right.
					same(
						s.x * (f.y * u.z - f.z * u.y) + s.y * (f.z * u.x - f.x * u.z) + s.z * (f.x * u.y - f.y * u.x),
						1,
						named(travel),
					);
				}
			}
		}
	});

	it("moves without a jump: no point goes further than a hand's breadth between two frames", () => {
		// 21 samples of a movement that lasts a second or more: 20 frames a second or more. A tenth of the body's height.
		const furthest = 15;
		for (const travel of TRAVELS) {
			const marks = bodies(travel).map((body) => [
				body.skull,
				body.hip,
				...SIDES.flatMap((side) => [
					body.arms[side].elbow,
					body.arms[side].finger,
					body.legs[side].knee,
					body.legs[side].toe,
				]),
			]);
			for (const [index, points] of marks.entries()) {
				for (const [which, point] of points.entries()) {
					const before = marks[index - 1]?.[which] ?? point;
					assert.ok(
						distance(before, point) < furthest,
						`${named(travel)}: ${distance(before, point)} at ${index}/20, point ${which}`,
					);
				}
			}
		}
	});

	it("starts each movement exactly where the one before ended", () => {
		for (const travel of TRAVELS) {
			const held = { ...travel, to: travel.from };
			assert.deepEqual(bodies(travel)[0], bodies(held)[0], named(travel));
		}
	});

	it("ends each movement exactly in the pose it goes to", () => {
		for (const travel of TRAVELS.filter(({ from, to }) => from !== to)) {
			const [end, pose] = [bodies(travel).at(-1), bodies({ ...travel, from: travel.to })[0]];
			assert.ok(end !== undefined && pose !== undefined);
			for (const key of ["skull", "hip"] as const) same(distance(end[key], pose[key]), 0, named(travel));
			for (const side of SIDES) {
				same(distance(end.legs[side].toe, pose.legs[side].toe), 0, named(travel));
				same(distance(end.arms[side].finger, pose.arms[side].finger), 0, named(travel));
			}
		}
	});

	it("stands truly still in a hold", () => {
		for (const exercise of EXERCISES) {
			for (const pose of Object.keys(figureFor(exercise).poses)) {
				const held = bodies({ exercise, from: pose, to: pose });
				for (const body of held) assert.deepEqual(body, held[0]);
			}
		}
	});
});
