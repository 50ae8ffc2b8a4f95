import assert from "node:assert/strict";
import { figureFrame } from "../../src/exercises/figure/render-frame";
import type { FigureFrame } from "../../src/exercises/figure/shape";
import { EXERCISES, named, TRAVELS } from "./figure-ways";
import { overlap, piecesIn, regions, silhouette } from "./silhouette";

/** What belongs to the body itself, whatever lies on it or under it. */
const BODY = /^(neck|seat|shirt|trunks|face|hair|hair-behind|right-|left-)/;
const isBody = (key: string): boolean => BODY.test(key) && !key.endsWith("-edge");

describe("the outline of every figure", () => {
	it("is one closed region: no limb comes off, in no frame", () => {
		for (const { exercise, from, to } of TRAVELS) {
			const frame = figureFrame(exercise, from, to, 0.45);
			const where = `${exercise}: ${from} to ${to}`;
			assert.equal(regions(silhouette(frame, isBody)), 1, where);
			for (const key of ["seat", "shirt", "face", "right-foot", "left-forearm"]) {
				assert.equal(regions(silhouette(frame, (each) => each === key)), 1, `${where}: ${key}`);
			}
		}
	});

	it("is closed and turns one way, so that a tone fills it without seams or holes", () => {
		for (const travel of TRAVELS) {
			for (const { key, d } of figureFrame(travel.exercise, travel.from, travel.to, 0.4).shapes) {
				if (!isBody(key) || key === "hair") continue;
				for (const piece of piecesIn(d)) {
					const area = piece.reduce((sum, a, index) => {
						const b = piece[(index + 1) % piece.length] ?? a;
						return sum + a.x * b.y - b.x * a.y;
					}, 0);
					assert.ok(area <= 0, `${named(travel)}: a piece of ${key} is turned the other way`);
				}
			}
		}
	});

	/** Everything that is filled, what the body rests on too, but the floor and shadows. */
	const whole = (frame: FigureFrame): readonly Uint8Array[] =>
		silhouette(frame, (key) => !["floor", "shadow", "ghost", "path"].includes(key));
	const pose = (exercise: string, name: string): FigureFrame => figureFrame(exercise, name, name, 0);

	it("tells look-alikes apart", () => {
		for (const [a, b] of [
			[pose("dead-bug", "heel-down"), pose("heel-taps", "heel-tapped")],
			[pose("dead-bug", "shins-level"), pose("heel-taps", "feet-lifted")],
			[pose("knee-chest-single", "knee-to-chest"), pose("knee-chest-double", "knees-to-chest")],
			[pose("walk-short", "stride-right"), pose("movement-break", "stride-right")],
			[pose("walk-short", "stride-right"), pose("walk-pool", "rest")],
			[pose("figure4-seated", "hinged"), pose("torso-rotation", "turned")],
			[pose("weight-shift", "weight-right"), pose("hip-abduction", "leg-out")],
			[pose("plank", "plank"), pose("bird-dog", "reaching")],
		] as const) {
			assert.ok(overlap(whole(a), whole(b)) < 0.8, `${overlap(whole(a), whole(b))}`);
		}
	});

	it("tells heat, ice and both apart by their marks", () => {
		const marks = (exercise: string): string =>
			[
				...new Set(
					pose(exercise, "rest")
						.shapes.filter(({ tone, d }) => (tone === "warm" || tone === "cool") && d !== "")
						.map(({ tone }) => tone),
				),
			]
				.sort()
				.join();
		assert.equal(marks("heat"), "warm");
		assert.equal(marks("ice"), "cool");
		assert.equal(marks("heat-ice-alt"), "cool,warm");
	});

	it("has no two poses alike in an exercise", () => {
		for (const exercise of EXERCISES) {
			const names = [...new Set(TRAVELS.filter((each) => each.exercise === exercise).map(({ to }) => to))];
			const drawn = names.map((name) => JSON.stringify(pose(exercise, name).shapes));
			assert.equal(new Set(drawn).size, names.length, exercise);
		}
	});
});
