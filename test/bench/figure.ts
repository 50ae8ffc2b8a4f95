import { figureFrame } from "../../src/exercises/figure/render-frame";
import { TRAVELS } from "../exercises/figure-ways";
import { median, report } from "./report";

/** What a frame of the figure costs in script, over every movement of every exercise. */

const FRACTIONS = [0.1, 0.3, 0.5, 0.7, 0.9];
const WARM_UP = 3;
const ROUNDS = 20;

/** Milliseconds a frame of each movement takes, in the order of the movements. */
function round(): readonly number[] {
	return TRAVELS.map(({ exercise, from, to }) => {
		const start = performance.now();
		for (const fraction of FRACTIONS) figureFrame(exercise, from, to, fraction);
		return (performance.now() - start) / FRACTIONS.length;
	});
}

for (let index = 0; index < WARM_UP; index++) round();
const rounds = Array.from({ length: ROUNDS }, round);
// The lower quartile over rounds of each movement: what else the machine does meanwhile is not the figure's cost.
const lowerQuartile = (values: readonly number[]): number =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 4)] ?? Number.NaN;
const costs = TRAVELS.map((_, index) => lowerQuartile(rounds.map((times) => times[index] ?? Number.NaN)));
report({ name: "figure: script a frame, median", value: median(costs), unit: "ms", budget: 2 });
report({ name: "figure: script a frame, dearest movement", value: Math.max(...costs), unit: "ms", budget: 2 });
const bytes = TRAVELS.map(({ exercise, from, to }) =>
	figureFrame(exercise, from, to, 0.5).shapes.reduce((sum, shape) => sum + shape.d.length, 0),
);
report({ name: "figure: path data of a frame, median", value: median(bytes) / 1024, unit: "KB" });
