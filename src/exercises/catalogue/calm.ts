import type { Exercise } from "../types";
import { minutes, move, suggested } from "./amount-builders";

/** For a tense day. */
export const calmExercises: readonly Exercise[] = [
	{
		id: "breathing",
		name: "Slow breathing",
		phase: 1,
		position: "any",
		place: "desk",
		equipment: [],
		sides: "none",
		origin: "seed",
		glide: false,
		kind: "calm",
		// Ten seconds a breath: eighteen are three minutes, thirty are five.
		dose: { reps: suggested(18, 6, 30) },
		setUp: [],
		rep: [move("breathed-in", 5, "Breathe in", { breath: "in" }), move("rest", 5, "Breathe out", { breath: "out" })],
		finish: [],
		purpose: "Lets a tense body settle.",
		how: ["Sit, stand or lie as you like.", "Breathe low and easy, five seconds in and five out. No holding."],
		mayFeel: "Calmer.",
		avoid: ["Forcing deep breaths"],
		mistakes: ["Lifting the shoulders", "Holding the breath"],
		stop: "If you get light-headed, breathe as usual.",
		progress: [],
		stepDown: [{ words: "A shorter count" }],
	},
	{
		id: "meditation",
		name: "Quiet minutes",
		phase: 1,
		position: "any",
		place: "partly",
		equipment: [],
		sides: "none",
		origin: "seed",
		glide: false,
		kind: "calm",
		dose: {
			timer: {
				duration: suggested(minutes(5), minutes(1), minutes(20)),
				cueEvery: minutes(1),
				cues: ["Settle, and let the breath come and go", "Notice where you are tense, and let it be"],
			},
		},
		setUp: [],
		rep: [],
		finish: [],
		purpose: "Time for whatever quiets you.",
		how: [
			"Choose a comfortable position and something that calms you: the breath, a sound, a thought.",
			"Stay with it.",
		],
		mayFeel: "Calmer, or simply rested.",
		avoid: ["Judging how well it goes"],
		mistakes: ["Staying in a position that starts to hurt"],
		stop: "Change position whenever you need to.",
		progress: [],
		stepDown: [{ words: "A shorter time" }],
	},
];
