import assert from "node:assert/strict";
import { cameraFor } from "../../src/exercises/figure/camera";
import { figureFrame } from "../../src/exercises/figure/render-frame";
import type { FigureFrame } from "../../src/exercises/figure/shape";
import { box, topOf } from "../../src/exercises/figure/solids";
import { cornersOf, linkOf } from "../../src/exercises/figure/volumes";
import { EXERCISES, named, TRAVELS } from "./figure-ways";
import { type Corner, overlap, piecesIn, regions, silhouette } from "./silhouette";

/** What belongs to the body itself, whatever lies on it or under it. */
const BODY = /^(neck|seat|shirt|trunks|face|hair|locks|right-|left-)/;
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
				if (!isBody(key)) continue;
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

	/** How far a spot is outside a convex outline that turns to the left; 0 inside. */
	function outside(spot: Corner, outline: readonly Corner[]): number {
		return outline.reduce((most, a, index) => {
			const b = outline[(index + 1) % outline.length] ?? a;
			const length = Math.hypot(b.x - a.x, b.y - a.y);
			if (length < 1e-6) return most;
			return Math.max(most, ((b.y - a.y) * (spot.x - a.x) - (b.x - a.x) * (spot.y - a.y)) / length);
		}, 0);
	}

	it("has every corner of a box and of its top in it, from wherever it is seen", () => {
		const solids = [
			box([30, 76], [60.6, 64], [-34, 34], 1.4),
			topOf([30, 76], 64, [-34, 34]),
			box([-84, 62], [0, 2.4], [-23, 23], 1.6),
		];
		for (let heading = -90; heading <= 90; heading += 5) {
			for (const tilt of [4, 9, 15, 26]) {
				for (const [index, beads] of solids.entries()) {
					const hull = linkOf(beads, cameraFor({ heading, tilt }));
					const numbers: number[] = [];
					cornersOf(hull, numbers);
					const outline = Array.from({ length: numbers.length / 2 }, (_, at) => ({
						x: numbers[at * 2] ?? 0,
						y: numbers[at * 2 + 1] ?? 0,
					}));
					for (const disc of hull) {
						const off = outside(disc, outline);
						assert.ok(off < 0.2, `solid ${index} from ${heading}, ${tilt} up: a corner is ${off.toFixed(1)} outside`);
					}
				}
			}
		}
	});

	it("draws no arrow across a foot", () => {
		const found: string[] = [];
		for (const travel of TRAVELS.filter(({ from, to }) => from !== to)) {
			const { shapes } = figureFrame(travel.exercise, travel.from, travel.to, 1);
			const feet = shapes.filter(({ key }) => /^(right|left)-foot$/.test(key)).flatMap(({ d }) => piecesIn(d));
			for (const { key, d } of shapes.filter((shape) => shape.key.startsWith("arrow-") && shape.d !== "")) {
				const [line = []] = piecesIn(d);
				// Ends of the curves, and the middles between them; the two handles may lie aside.
				const ends = line.filter((_, index) => index % 3 === 0);
				const spots = ends.flatMap((a, index) => {
					const b = ends[index + 1] ?? a;
					return [a, { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }];
				});
				const over = spots.filter((spot) =>
					feet.some(
						(foot) =>
							outside(
								{ x: spot.x, y: -spot.y },
								foot.map(({ x, y }) => ({ x, y: -y })),
							) === 0,
					),
				);
				if (over.length > 0) found.push(`${named(travel)}: ${key}`);
			}
		}
		assert.deepEqual(found, []);
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
