import type { Routine } from "../types";

/** Ready routines. Mobility and strength always come before stretches. */
export const routines: readonly Routine[] = [
	{
		id: "desk-glide",
		name: "Desk glides",
		phase: 1,
		place: "desk",
		posture: "seated",
		purpose: "Ankle pumps, then a gentle slump glide on each side.",
		steps: [
			{ exercise: "ankle-pump", reps: 10 },
			{ exercise: "slump-glide", reps: 5 },
		],
		origin: "seed",
	},
];
