import type { Exercise } from "../types";
import { minutes, suggested } from "./amount-builders";

const posture = [
	"Ear over shoulder over hip",
	"Low back supported",
	"Back pocket empty",
	"Changed position lately? Then change it again soon",
] as const;

const workstation = [
	"Screen: top edge about level with your eyes, an arm's length away",
	"Chair: feet flat, knees about level with the hips",
	"Low back: supported by the chair or a small cushion",
	"Arms: shoulders loose, elbows close, wrists straight",
	"Car seat: upright, near enough not to reach for the pedals",
	"One small change today counts",
] as const;

/** Looks at how you sit, not exercises. */
export const postureChecks: readonly Exercise[] = [
	{
		id: "posture-check",
		name: "Posture check",
		phase: 1,
		position: "seated",
		place: "desk",
		equipment: ["lumbar-support"],
		sides: "none",
		origin: "seed",
		glide: false,
		kind: "checklist",
		// A glance of ten seconds: one line every two and a half.
		dose: { timer: { duration: suggested(10), cueEvery: 2.5, cues: posture } },
		setUp: [],
		rep: [],
		finish: [],
		purpose: "A glance at how you sit or stand.",
		how: ["Run down the lines once.", "No posture is right for long: the next one is the best one."],
		mayFeel: "A little taller.",
		avoid: ["Sitting stiffly to keep it up"],
		mistakes: ["Forcing an arch"],
		stop: "If sitting tall hurts, find another way to sit.",
		progress: [],
		stepDown: [],
		checklist: posture,
	},
	{
		id: "ergo-check",
		name: "Workstation review",
		phase: 1,
		position: "any",
		place: "desk",
		equipment: ["desk", "chair"],
		sides: "none",
		origin: "seed",
		glide: false,
		kind: "checklist",
		dose: { timer: { duration: suggested(minutes(2)), cueEvery: 20, cues: workstation } },
		setUp: [],
		rep: [],
		finish: [],
		purpose: "Once a month: does the place still fit you?",
		how: ["Go through the lines and change one thing.", "Small changes add up."],
		mayFeel: "Nothing yet; it shows over days.",
		avoid: ["Changing everything at once"],
		mistakes: ["Setting it up once and for good"],
		stop: "If a change makes things worse, undo it.",
		progress: [],
		stepDown: [],
		checklist: workstation,
	},
];
