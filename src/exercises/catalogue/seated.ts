import type { Exercise } from "../types";
import { guide, hold, move, suggested } from "./building";

/** Small movements in the chair, for the day as it is. */
export const seated: readonly Exercise[] = [
	{
		id: "pelvic-tilt-seated",
		name: "Seated pelvic tilt",
		phase: 1,
		position: "seated",
		place: "desk",
		equipment: ["chair"],
		sides: "none",
		// Small, unloaded and with the feet supported; the same motion as the guide's lying tilt.
		origin: "beyond-seed",
		glide: false,
		kind: "mobility",
		dose: { reps: suggested(5, 3, 10) },
		setUp: [hold("rest", 4, "Sit clear of the backrest, feet flat")],
		rep: [
			move("rolled-back", 3, "Roll the pelvis back, low back softly round"),
			hold("rolled-back", 1),
			move("rolled-forward", 3, "Roll forward, small arch, chest lifts"),
			hold("rolled-forward", 1),
		],
		finish: [move("rest", 3, "Come to rest in the middle")],
		purpose: "Moves a low back that has sat still, without load.",
		how: [
			"Sit towards the front of the seat with both feet flat.",
			"Let the pelvis roll back and then forward, like a bowl tipping slowly.",
			"Keep it small and finish in the middle.",
		],
		mayFeel: "Easy movement in the low back and a little work in the tummy.",
		avoid: ["Big swings", "Holding the breath", "Leaning with the whole trunk"],
		mistakes: ["Rocking the shoulders instead of the pelvis", "Pushing to the end of the range"],
		stop: "Stop if pain travels down the leg. If only rounding brings it on, do the forward half; if only arching, the back half.",
		progress: ["up to ten, still small", "dead-bug"],
		stepDown: ["smaller range", "breathing"],
	},
	{
		id: "ankle-pump",
		name: "Seated ankle pump",
		phase: 1,
		position: "seated",
		place: "desk",
		equipment: ["chair"],
		sides: "each",
		origin: "seed",
		// The guide lists it as the gentlest of its nerve glides, so it counts as one.
		glide: true,
		kind: "glide",
		dose: { reps: guide(10, 10, 15) },
		setUp: [move("leg-forward", 4, "Sit tall, one leg a little forward, heel down")],
		rep: [move("toes-down", 2, "Point the toes down"), move("toes-up", 2, "Draw the toes up")],
		finish: [move("rest", 3, "Bring the foot back")],
		purpose: "The smallest of the nerve glides: only the ankle moves.",
		how: [
			"Sit tall on a firm chair and slide one foot a little forward, heel on the floor.",
			"Point the toes slowly, then draw them up towards the shin.",
			"Knee and thigh stay quiet.",
		],
		mayFeel: "Nothing much, or a very mild tingle or stretch in the calf or behind the knee.",
		avoid: ["Anything that hurts", "Hurrying"],
		mistakes: ["The knee or thigh joining in", "Pumping fast"],
		stop: "Stop if pain shoots down the leg.",
		progress: ["slump-glide"],
		stepDown: ["fewer reps, knee more bent"],
	},
];
