import assert from "node:assert/strict";
import { catalogue } from "../../src/exercises/catalogue/all";
import { figureFrame, hasFigure, posesOf } from "../../src/exercises/figure/frame";
import { EXERCISES, named, TRAVELS } from "./figure-ways";

const FRACTIONS = [0, 0.21, 0.5, 0.83, 1];

describe("a frame of a figure", () => {
	it("has only finite numbers, on a sheet of some size", () => {
		for (const { exercise, from, to } of TRAVELS) {
			for (const fraction of FRACTIONS) {
				const frame = figureFrame(exercise, from, to, fraction);
				assert.ok(frame.viewBox.every(Number.isFinite) && frame.viewBox[2] > 50 && frame.viewBox[3] > 50);
				for (const shape of frame.shapes) {
					assert.doesNotMatch(shape.d, /NaN|Infinity|undefined/, `${exercise} ${shape.key}`);
					assert.match(shape.d, /^($|M)/, `${exercise} ${shape.key}`);
				}
			}
		}
	});

	it("has the same shapes in the same order in every frame of an exercise, whatever the side", () => {
		for (const exercise of EXERCISES) {
			const keys = (from: string, to: string, fraction: number, side: "left" | "right"): string =>
				figureFrame(exercise, from, to, fraction, { side })
					.shapes.map(({ key, paint }) => `${key} ${paint}`)
					.join();
			const expected = keys("rest", "rest", 0, "right");
			assert.equal(new Set(expected.split(",")).size, expected.split(",").length, `${exercise}: a key twice`);
			for (const travel of TRAVELS.filter((each) => each.exercise === exercise)) {
				for (const side of ["left", "right"] as const) {
					assert.equal(keys(travel.from, travel.to, 0.4, side), expected, named(travel));
				}
			}
		}
	});

	it("draws every body inside its sheet", () => {
		for (const { exercise, from, to } of TRAVELS) {
			for (const fraction of FRACTIONS) {
				const { viewBox, shapes } = figureFrame(exercise, from, to, fraction);
				const [left, top, width, height] = viewBox;
				for (const { key, d } of shapes) {
					// Curves only: every second number is a height, and handles stay close to the outline.
					if (d.includes("A") || d.includes("H")) continue;
					const numbers = (d.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
					const where = `${exercise} ${from} to ${to} at ${fraction}: ${key}`;
					numbers.forEach((value, index) => {
						const [least, size] = index % 2 === 0 ? [left, width] : [top, height];
						assert.ok(value > least - 1 && value < least + size + 1, `${where}: ${value} outside`);
					});
				}
			}
		}
	});

	it("shows something in the accent colour wherever something moves", () => {
		for (const { exercise, from, to } of TRAVELS.filter((each) => each.from !== each.to)) {
			const { shapes } = figureFrame(exercise, from, to, 0.5);
			assert.ok(
				shapes.some(({ tone, d }) => (tone.startsWith("accent") || tone === "arc") && d !== ""),
				`${exercise} ${from} to ${to}`,
			);
		}
	});

	it("draws an arrow for a movement and none for a hold", () => {
		const arrows = (from: string, to: string): number =>
			figureFrame("ankle-pump", from, to, 0.5).shapes.filter(({ tone, d }) => tone === "arc" && d !== "").length;
		assert.equal(arrows("toes-down", "toes-up"), 1);
		assert.equal(arrows("toes-up", "toes-up"), 0);
	});

	it("turns the sheet over for the left leg", () => {
		const right = figureFrame("ankle-pump", "toes-down", "toes-up", 0.5, { side: "right" });
		const left = figureFrame("ankle-pump", "toes-down", "toes-up", 0.5, { side: "left" });
		assert.equal(right.transform, "");
		const [x, , width] = left.viewBox;
		assert.equal(left.transform, `matrix(-1 0 0 1 ${2 * x + width} 0)`);
		assert.deepEqual(left.shapes, right.shapes);
	});

	it("lets the other limbs work where sides alternate, without turning the person round", () => {
		const tones = (side: "left" | "right"): readonly string[] =>
			figureFrame("bird-dog", "rest", "reaching", 0.5, { side })
				.shapes.filter(({ tone }) => tone.startsWith("accent"))
				.map(({ key }) => key);
		assert.equal(figureFrame("bird-dog", "rest", "reaching", 0.5, { side: "left" }).transform, "");
		assert.ok(tones("right").includes("near-thigh") && tones("right").includes("far-forearm"));
		assert.ok(tones("left").includes("far-thigh") && tones("left").includes("near-forearm"));
		assert.ok(!tones("left").includes("near-thigh"));
	});

	it("moves no arm in the dead bug, whose arms the guide leaves where they lie", () => {
		const shapes = (fraction: number) =>
			figureFrame("dead-bug", "shins-level", "heel-down", fraction, {}).shapes.filter(({ key }) =>
				/arm|hand/.test(key),
			);
		assert.deepEqual(shapes(1), shapes(0));
	});

	it("stands the same where alternating sides change, so that nothing jumps", () => {
		for (const { id, rep, setUp } of catalogue.filter(({ sides }) => sides === "alternate")) {
			const start = setUp.at(-1)?.pose ?? "rest";
			assert.equal(rep.at(-1)?.pose, start, id);
			const [left, right] = (["left", "right"] as const).map((side) => figureFrame(id, start, start, 0, { side }));
			assert.equal(left?.transform, right?.transform, id);
			const moved = left?.shapes.filter(({ d }, index) => d !== right?.shapes[index]?.d).map(({ key }) => key);
			assert.deepEqual(moved, [], id);
		}
	});

	it("shows the end of the way at once where motion is unwelcome", () => {
		const still = figureFrame("slump-glide", "rest", "shoulders-rounded", 0.1, { reducedMotion: true });
		assert.deepEqual(still, figureFrame("slump-glide", "rest", "shoulders-rounded", 1));
	});

	it("names its poses, rest first, and refuses what it does not know", () => {
		assert.equal(hasFigure("ankle-pump"), true);
		assert.equal(hasFigure("toString"), false);
		assert.deepEqual(posesOf("ankle-pump"), ["rest", "leg-forward", "toes-down", "toes-up"]);
		for (const exercise of EXERCISES) assert.equal(posesOf(exercise)[0], "rest");
		assert.throws(() => figureFrame("juggling", "rest", "rest", 0), /no figure for the exercise "juggling"/);
		assert.throws(() => figureFrame("ankle-pump", "rest", "constructor", 0), /no pose "constructor"/);
	});
});
