import type { Routine } from "../types";

/** A movement to leave out or leave for later, and what does instead. */
export interface Alternative {
	readonly id: string;
	readonly avoid: string;
	/** Why, in calm words. */
	readonly reason: string;
	/** What to do instead, in words. */
	readonly use: string;
	/** The same, as exercises: mobility and strength before stretches. */
	readonly exercises: readonly string[];
}

export const alternatives: readonly Alternative[] = [
	{
		id: "toe-touches",
		avoid: "Toe touches and standing forward bends",
		reason: "They load the discs and draw hard on the nerve; many people feel worse afterwards.",
		use: "Pelvic tilts, nerve glides, and later the gentle hamstring stretch lying down.",
		exercises: ["pelvic-tilt-supine", "ankle-pump", "hamstring-strap"],
	},
	{
		id: "deep-twists",
		avoid: "Deep twists, above all with a weight",
		reason: "They raise the pressure in the discs and can irritate the nerve roots.",
		use: "Easy seated turns without force.",
		exercises: ["torso-rotation"],
	},
	{
		id: "double-leg-lifts",
		avoid: "Lifting both legs at once",
		reason: "It puts a high load on the low back.",
		use: "Alternating heel taps and the modified dead bug.",
		exercises: ["heel-taps", "dead-bug"],
	},
	{
		id: "impact",
		avoid: "Running and jumping in a flare",
		reason: "The jolts can stir up a sensitive nerve.",
		use: "Walking, upright cycling or swimming.",
		exercises: ["walk-short", "cycle-upright", "swim"],
	},
	{
		id: "heavy-lifts",
		avoid: "Heavy squats and deadlifts in a flare",
		reason: "They press hard on the spine.",
		use: "Bridges for now; bodyweight squats no lower than level when things are much better.",
		exercises: ["glute-bridge", "squat-bodyweight"],
	},
	{
		id: "crunches",
		avoid: "Crunches and sit-ups",
		reason: "They raise the pressure in the spine.",
		use: "Dead bug, bird dog and short planks.",
		exercises: ["dead-bug", "bird-dog", "plank"],
	},
	{
		id: "deep-yoga",
		avoid: "Deep yoga poses while it is acute",
		reason: "Forcing a sensitive nerve tends to set it back.",
		use: "The gentle movements of the first phase.",
		exercises: ["pelvic-tilt-supine", "knee-chest-single", "walk-short"],
	},
	{
		id: "gym-lifts",
		avoid: "Bent-over rows, deep squats and deadlifts that bring nerve pain",
		reason: "What brings on nerve pain keeps the nerve sensitive.",
		use: "Much less weight, form first, the first two phases, and a physiotherapist who knows lifting.",
		exercises: [],
	},
	{
		id: "long-walk",
		avoid: "One long painful walk, and hills early on",
		reason: "It can leave you worse for hours.",
		use: "Five to ten minutes on the flat, often.",
		exercises: ["walk-short"],
	},
	{
		id: "back-pocket",
		avoid: "A wallet in the back pocket, and long slouching",
		reason: "Pressure on one side, and the same load for hours.",
		use: "An empty pocket, support for the low back, and moving often.",
		exercises: ["posture-check", "movement-break"],
	},
];

/** Routines of the safer alternatives that hold more than a single exercise and can be played as one. */
export const alternativeRoutines: readonly Routine[] = [
	{
		id: "instead-of-toe-touches",
		name: "Instead of toe touches",
		phase: 3,
		place: "home",
		posture: "floor",
		purpose: "Tilts and ankle pumps first, then the back of the thigh, lying down.",
		steps: [{ exercise: "pelvic-tilt-supine" }, { exercise: "ankle-pump" }, { exercise: "hamstring-strap" }],
		origin: "seed",
	},
	{
		id: "instead-of-leg-lifts",
		name: "Instead of double leg lifts",
		phase: 2,
		place: "home",
		posture: "floor",
		purpose: "One heel at a time, the back quiet.",
		steps: [{ exercise: "heel-taps" }, { exercise: "dead-bug" }],
		origin: "seed",
	},
	{
		id: "instead-of-heavy-lifts",
		name: "Instead of heavy lifts",
		phase: 3,
		place: "home",
		posture: "floor",
		purpose: "Bridges, then squats to level without weights.",
		steps: [{ exercise: "glute-bridge" }, { exercise: "squat-bodyweight" }],
		origin: "seed",
	},
	{
		id: "instead-of-crunches",
		name: "Instead of crunches",
		phase: 2,
		place: "home",
		posture: "floor",
		purpose: "A trunk that stays steady while arms and legs move.",
		steps: [{ exercise: "dead-bug" }, { exercise: "bird-dog" }, { exercise: "plank" }],
		origin: "seed",
	},
];
