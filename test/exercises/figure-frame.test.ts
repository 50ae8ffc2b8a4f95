import assert from "node:assert/strict";
import { catalogue } from "../../src/exercises/catalogue/all";
import { PEOPLE, personFor } from "../../src/exercises/figure/person";
import { figureFrame, figurePoses, hasFigure } from "../../src/exercises/figure/render-frame";
import type { FigureFrame } from "../../src/exercises/figure/shape";
import { singleRoutineId } from "../../src/exercises/single-exercise";
import { EXERCISES, figureFor, named, TRAVELS } from "./figure-ways";
import { cornersIn } from "./silhouette";

const FRACTIONS = [0.3, 1];

describe("a frame of a figure", () => {
	it("has the same shapes in every frame of an exercise, whatever the side, each once", () => {
		for (const exercise of EXERCISES) {
			const keys = (from: string, to: string, fraction: number, side: "left" | "right"): string =>
				figureFrame(exercise, from, to, fraction, { side })
					.shapes.map(({ key, paint }) => `${key} ${paint}`)
					.sort()
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

	it("has only finite numbers, and draws everything inside its sheet, whoever is drawn", () => {
		for (const [index, { exercise, from, to }] of TRAVELS.entries()) {
			const person = PEOPLE[index % PEOPLE.length];
			assert.ok(person !== undefined);
			for (const fraction of FRACTIONS) {
				const { viewBox, shapes } = figureFrame(exercise, from, to, fraction, { person });
				assert.ok(viewBox.every(Number.isFinite) && viewBox[2] > 50 && viewBox[3] > 50);
				const [left, top, width, height] = viewBox;
				for (const { key, d } of shapes) {
					const where = `${exercise} ${from} to ${to} at ${fraction}: ${key}`;
					assert.match(d, /^($|M[-\d.MLCl z]*$)/, where);
					for (const { x, y } of cornersIn(d)) {
						const inside = x > left - 0.5 && x < left + width + 0.5 && y > top - 0.5 && y < top + height + 0.5;
						if (!inside) assert.fail(`${where} at ${x} ${y}`);
					}
				}
			}
		}
	});

	it("shows something in the accent colour wherever something moves", () => {
		for (const { exercise, from, to } of TRAVELS.filter((each) => each.from !== each.to)) {
			if (figureFor(exercise).cycle !== undefined && to === "rest") continue;
			const { shapes } = figureFrame(exercise, from, to, 0.5);
			assert.ok(
				shapes.some(({ tone, d }) => (tone.startsWith("accent") || tone === "arc" || tone === "ghost") && d !== ""),
				`${exercise} ${from} to ${to}`,
			);
		}
	});

	it("means one thing by a colour: what is marked stays marked in all poses of an exercise", () => {
		for (const exercise of EXERCISES) {
			const marks = figurePoses(exercise).map((pose) =>
				figureFrame(exercise, pose, pose, 0)
					.shapes.filter(({ tone, d }) => tone.startsWith("accent") && d !== "")
					.map(({ key }) => key)
					.sort()
					.join(),
			);
			assert.equal(new Set(marks).size, 1, `${exercise}: ${marks.join(" | ")}`);
		}
	});

	it("draws an arrow for a movement and none for a hold", () => {
		const arrows = (from: string, to: string): number =>
			figureFrame("ankle-pump", from, to, 0.5).shapes.filter(({ tone, d }) => tone === "arc" && d !== "").length;
		assert.equal(arrows("toes-down", "toes-up"), 1);
		assert.equal(arrows("toes-up", "toes-up"), 0);
	});

	it("draws no arrow too short to see, or under the floor", () => {
		for (const { exercise, from, to } of TRAVELS) {
			const { shapes, viewBox } = figureFrame(exercise, from, to, 0.5);
			for (const { key, d } of shapes.filter((shape) => shape.key.startsWith("arrow-") && shape.d !== "")) {
				const spots = cornersIn(d);
				const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
				const size = Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
				assert.ok(size > 7, `${exercise} ${from} to ${to}: ${key} is ${size} long`);
				assert.ok(Math.max(...ys) < viewBox[1] + viewBox[3], `${exercise} ${from} to ${to}: ${key}`);
			}
		}
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
		const sheet = (side: "left" | "right"): FigureFrame => figureFrame("bird-dog", "reaching", "reaching", 0, { side });
		assert.equal(sheet("left").transform, "");
		const foot = (side: "left" | "right", which: "left" | "right"): number =>
			Math.min(...cornersIn(sheet(side).shapes.find(({ key }) => key === `${which}-foot`)?.d ?? "").map(({ x }) => x));
		assert.ok(foot("right", "right") < foot("right", "left") - 20, "the right leg reaches");
		assert.ok(foot("left", "left") < foot("left", "right") - 20, "the left leg reaches");
	});

	it("shows what makes a level harder, in every pose", () => {
		for (const { id, level, equipment } of catalogue) {
			const more = equipment.find((each) => each === "band" || each === "weight");
			if (level === undefined || more === undefined) continue;
			for (const pose of figurePoses(id)) {
				const shape = figureFrame(id, pose, pose, 0).shapes.find(({ key }) => key === more);
				assert.ok((shape?.d ?? "").length > 20, `${id} in ${pose}`);
			}
		}
	});

	it("stretches a band with the legs it is around", () => {
		const width = (pose: string): number => {
			const band = figureFrame("hip-abduction-band", pose, pose, 0).shapes.find(({ key }) => key === "band");
			const xs = cornersIn(band?.d ?? "").map(({ x }) => x);
			return Math.max(...xs) - Math.min(...xs);
		};
		assert.ok(width("leg-out") > 2 * width("rest"));
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
			const drawn = (side: "left" | "right"): Map<string, string> =>
				new Map(figureFrame(id, start, start, 0, { side }).shapes.map(({ key, d }) => [key, d]));
			const [left, right] = [drawn("left"), drawn("right")];
			const moved = [...left].filter(([key, d]) => !key.startsWith("mark") && d !== right.get(key)).map(([key]) => key);
			assert.deepEqual(moved, [], id);
		}
	});

	it("shows the end of the way at once where motion is unwelcome", () => {
		const still = figureFrame("slump-glide", "rest", "shoulders-rounded", 0.1, { reducedMotion: true });
		assert.deepEqual(still, figureFrame("slump-glide", "rest", "shoulders-rounded", 1));
	});

	it("is the same whatever was drawn before it", () => {
		const first = figureFrame("chin-tuck", "rest", "chin-back", 0.4);
		figureFrame("chin-tuck", "chin-back", "rest", 0.9, { range: 0.5 });
		assert.deepEqual(figureFrame("chin-tuck", "rest", "chin-back", 0.4), first);
	});

	it("moves all people alike, and chooses them by the routine, never by the exercise", () => {
		const [first, ...others] = PEOPLE.map((person) =>
			figureFrame("slump-glide", "rest", "chin-tucked", 0.5, { person }),
		);
		assert.ok(PEOPLE.length >= 4 && new Set(PEOPLE.map(({ skin }) => skin)).size >= 3);
		const hand = (frame: FigureFrame | undefined) => frame?.shapes.find(({ key }) => key === "right-forearm")?.d;
		for (const other of others) assert.equal(hand(other), hand(first));
		assert.equal(new Set(catalogue.map(({ id }) => personFor(singleRoutineId(id)))).size, 1);
		assert.ok(new Set(["phase1", "phase2", "phase3", "easy", "morning", "desk"].map(personFor)).size >= 2);
	});

	it("names its poses, rest first, and refuses what it does not know", () => {
		assert.equal(hasFigure("ankle-pump"), true);
		assert.equal(hasFigure("toString"), false);
		assert.deepEqual(figurePoses("ankle-pump"), ["rest", "leg-forward", "toes-down", "toes-up"]);
		for (const exercise of EXERCISES) assert.equal(figurePoses(exercise)[0], "rest");
		assert.throws(() => figureFrame("juggling", "rest", "rest", 0), /no figure for the exercise "juggling"/);
		assert.throws(() => figureFrame("ankle-pump", "rest", "constructor", 0), /no pose "constructor"/);
	});
});
