import type { Exercise } from "../types";
import { guide, minutes, suggested } from "./amount-builders";

const skinBefore =
	"Check the skin first: do you feel a light touch, warm and cold there as you do elsewhere, and is it unbroken? If it is numb or broken, do not do this.";

const common = {
	phase: 1,
	position: "any",
	place: "partly",
	sides: "none",
	origin: "seed",
	glide: false,
	kind: "thermal",
	setUp: [],
	rep: [],
	finish: [],
	mayFeel: "Some ease, or nothing in particular. Try both and keep what suits you.",
	progress: [],
	stepDown: [],
} as const;

/** Heat and ice, with a look at the skin before each: numb skin can be scalded or frozen unnoticed. */
export const heatAndIce: readonly Exercise[] = [
	{
		...common,
		id: "heat",
		name: "Heat",
		equipment: ["heat-pad"],
		dose: {
			timer: {
				duration: guide(minutes(15), minutes(15), minutes(20)),
				cueEvery: minutes(5),
				cues: ["Warm, never hot", "Does the skin still feel comfortable?", "Shift a little if you have sat still"],
				confirm: [skinBefore],
			},
		},
		purpose: "Warmth on tight muscles.",
		how: [
			"Put a warm pad, wrapped, on the tight muscles for fifteen to twenty minutes.",
			"Warm is enough. Stay awake.",
		],
		avoid: ["Numb or broken skin", "Falling asleep on it", "A scalding hot-water bottle"],
		mistakes: ["Too hot", "Straight on the skin"],
		stop: "Take it off if it burns.",
	},
	{
		...common,
		id: "ice",
		name: "Ice, wrapped",
		equipment: ["ice-pack"],
		dose: {
			timer: {
				duration: guide(minutes(15)),
				cueEvery: minutes(5),
				cues: ["Wrapped in a cloth, resting lightly", "Lift it and look at the skin", "Nearly there"],
				confirm: [skinBefore],
			},
		},
		purpose: "Cold on a sharp, sore spot.",
		how: ["Wrap the pack in a cloth and rest it on the sore place for fifteen minutes.", "Never bare ice. Stay awake."],
		avoid: ["Numb or broken skin", "Falling asleep on it"],
		mistakes: ["Bare ice", "Pressing it on"],
		stop: "Take it off if it burns or the skin goes white.",
	},
	{
		...common,
		id: "heat-ice-alt",
		name: "Heat, then ice",
		equipment: ["heat-pad", "ice-pack"],
		dose: {
			timer: {
				duration: suggested(minutes(30), minutes(15), minutes(30)),
				cueEvery: minutes(15),
				cues: ["Heat: warm, never hot", "Ice: wrapped in a cloth"],
				confirm: [
					skinBefore,
					"The heat is over: take the pad off. Check the skin again. If it feels normal, go on with wrapped ice for up to 15 minutes; if not, stop here.",
				],
			},
		},
		purpose: "Both in turn, if you like the change.",
		how: ["Stop after 15 to 20 minutes of heat; if you change over, ice for up to 15.", "Check the skin before each."],
		avoid: ["Numb or broken skin", "Falling asleep on either"],
		mistakes: ["Too hot", "Bare ice"],
		stop: "Take it off if it burns.",
	},
];
