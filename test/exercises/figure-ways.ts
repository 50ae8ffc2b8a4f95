import { catalogue } from "../../src/exercises/catalogue/all";
import type { Body } from "../../src/exercises/figure/body";
import type { Figure } from "../../src/exercises/figure/figure";
import { FIGURES } from "../../src/exercises/figure/figures/all";
import { bodyAt, type Transition } from "../../src/exercises/figure/transition";

/** Every movement and hold an exercise can ask of its figure, as the catalogue runs through them. */
export interface Travel {
	readonly exercise: string;
	readonly from: string;
	readonly to: string;
}

function legsOf(exercise: string): readonly Travel[] {
	const entry = catalogue.find((each) => each.id === exercise);
	if (entry === undefined) return [{ exercise, from: "rest", to: "rest" }];
	const names = (segments: readonly { readonly pose: string }[]): string[] => segments.map(({ pose }) => pose);
	const motion = names(entry.dose.timer?.motion ?? []);
	const rep = names(entry.rep);
	// Twice through the rep, so that the way from its end back to its start is there too.
	const course = ["rest", ...names(entry.setUp), ...rep, ...rep, ...names(entry.finish)];
	const pairs = course.slice(1).map((to, index) => ({ from: course[index] ?? "rest", to }));
	const strides = motion.map((to, index) => ({ from: motion.at(index - 1) ?? "rest", to }));
	const seen = new Set<string>();
	return [{ from: "rest", to: "rest" }, ...pairs, ...strides]
		.map((pair) => ({ exercise, ...pair }))
		.filter(({ from, to }) => {
			const key = `${from}>${to}`;
			if (seen.has(key)) return false;
			seen.add(key);
			return true;
		});
}

export const EXERCISES: readonly string[] = Object.keys(FIGURES);
export const TRAVELS: readonly Travel[] = EXERCISES.flatMap(legsOf);

export const SAMPLES: readonly number[] = Array.from({ length: 21 }, (_, index) => index / 20);

export function figureFor(exercise: string): Figure {
	const figure = FIGURES[exercise];
	if (figure === undefined) throw new Error(`No figure for ${exercise}.`);
	return figure;
}

export function bodies(travel: Travel, more: Partial<Transition> = {}): readonly Body[] {
	return SAMPLES.map(bodyAt(figureFor(travel.exercise), { range: 1, left: false, ...travel, ...more }));
}

export function travelsOf(...exercises: readonly string[]): readonly Travel[] {
	return TRAVELS.filter((travel) => exercises.includes(travel.exercise));
}

export const named = ({ exercise, from, to }: Travel): string => `${exercise}: ${from} to ${to}`;
