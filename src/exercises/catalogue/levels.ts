import type { Equipment, Exercise } from "../types";
import { floorStrength } from "./floor-strength";
import { standingExercises } from "./standing";

/**
 * Harder levels of strength exercises, as the guide names them `[seed]`: on one leg, with a band, with a weight. Each is
 * chosen by the person, after two steady weeks at the base level (gate G5), and moves as its base does, whose rules hold
 * for it too.
 */

function level(
	base: string,
	id: string,
	name: string,
	more: { readonly equipment: Equipment; readonly how: string; readonly avoid: string },
): Exercise {
	const exercise = [...floorStrength, ...standingExercises].find((one) => one.id === base);
	if (exercise === undefined) {
		throw new Error(`There is no exercise ${base} to make ${id} of.`);
	}
	return {
		...exercise,
		id,
		name,
		level: base,
		equipment: [...exercise.equipment, more.equipment],
		how: [more.how, ...exercise.how.slice(-2)],
		avoid: [more.avoid, ...exercise.avoid],
		progress: [],
		stepDown: [base],
	};
}

const bridge = floorStrength.find(({ id }) => id === "glute-bridge");

export const levels: readonly Exercise[] = [
	...(bridge === undefined
		? []
		: [
				{
					...bridge,
					id: "glute-bridge-single",
					name: "Single-leg bridge",
					level: "glute-bridge",
					sides: "each",
					dose: { ...bridge.dose, reps: { value: 5, min: 3, max: 8, source: "suggested" } },
					setUp: [{ pose: "one-leg-out", kind: "move", seconds: 4, cue: "One knee straight, thighs side by side" }],
					rep: [
						{ pose: "bridge", kind: "move", seconds: 2, cue: "Squeeze the seat and lift" },
						{ pose: "bridge", kind: "hold", seconds: "dose", cue: "Hips level" },
						{ pose: "one-leg-out", kind: "move", seconds: 3, cue: "Lower slowly" },
						{ pose: "one-leg-out", kind: "hold", seconds: 1 },
					],
					finish: [{ pose: "rest", kind: "move", seconds: 3, cue: "Foot down" }],
					purpose: "The bridge on one leg, once it is steady on two.",
					how: [
						"Lie on your back, knees bent, feet flat, and straighten one knee so that the thighs stay side by side.",
						"Squeeze the seat and lift with the foot on the floor, hips level.",
						"Hold, lower slowly, and change legs after the set.",
					],
					avoid: ["Letting one hip drop", ...bridge.avoid],
					progress: [],
					stepDown: ["glute-bridge"],
				} satisfies Exercise,
			]),
	level("glute-bridge", "glute-bridge-band", "Glute bridge with a band", {
		equipment: "band",
		how: "Put a light band around the thighs, above the knees, and keep the knees apart.",
		avoid: "A band so strong that the knees fall in",
	}),
	level("clamshell", "clamshell-band", "Clamshell with a band", {
		equipment: "band",
		how: "Put a light band around the thighs, above the knees, and lie on your side with the knees bent.",
		avoid: "A band so strong that the pelvis rolls",
	}),
	level("hip-abduction", "hip-abduction-weight", "Side leg lift with an ankle weight", {
		equipment: "weight",
		how: "Fasten a light weight around the ankle and stand tall with a hand on the desk or a chair.",
		avoid: "A weight that makes you lean",
	}),
	level("hip-abduction", "hip-abduction-band", "Side leg lift against a band", {
		equipment: "band",
		how: "Put a light band around both ankles and stand tall with a hand on the desk or a chair.",
		avoid: "A band that makes you lean",
	}),
];
