import type { Exercise } from "../types";
import { guide, hold, move, suggested } from "./building";

/**
 * Nerve glides: tiny and slow, to give the nerve room to move, never a forced stretch. At most three sessions a day,
 * two hours apart, so that what follows one can be seen before the next.
 */
export const glides: readonly Exercise[] = [
	{
		id: "slump-glide",
		name: "Gentle slump glide",
		phase: 1,
		position: "seated",
		place: "desk",
		equipment: ["chair"],
		sides: "each",
		origin: "seed",
		glide: true,
		kind: "glide",
		dose: { reps: guide(5, 5, 8) },
		setUp: [
			move("shoulders-rounded", 3, "Let the shoulders round a little"),
			move("chin-tucked", 2, "Tuck the chin slightly"),
		],
		rep: [
			// The foot stays on the floor, so the knee opens only part of the way as the heel slides.
			move("knee-out", 3, "Slide the heel forward, knee only part straight"),
			move("toes-down", 2, "Point the toes"),
			move("toes-up", 2, "Toes up a little"),
			// Reworded with care: the pull should fade as the knee bends and the foot lets go. Toes drawn up would add to it.
			move("chin-tucked", 3, "Bend the knee back and let the foot relax"),
		],
		finish: [move("rest", 4, "Rise tall, look ahead")],
		purpose: "Lets the nerve slide a little further than the ankle pump does.",
		how: [
			"Sit near the front edge of a firm chair, shoulders slightly rounded, chin slightly tucked.",
			"Slide one heel forward, point the toes, lift them, then come back.",
			"The foot stays on the floor and the knee never locks.",
		],
		mayFeel: "Perhaps a light pull behind the leg. It should ease when you bend the knee back and let the foot relax.",
		avoid: ["Hunching hard", "A straight, locked knee", "Bouncing"],
		mistakes: ["Slumping as far as it goes", "Lifting the foot off the floor", "Going faster as it gets familiar"],
		stop: "Leave it out if it brings on much leg pain. Do it only when the ankle pump feels fine.",
		progress: ["slider-seated", "glide-sliding"],
		stepDown: ["ankle-pump"],
	},
	{
		id: "slider-seated",
		name: "Seated slider",
		phase: 1,
		position: "seated",
		place: "desk",
		equipment: ["chair"],
		sides: "each",
		origin: "beyond-seed",
		glide: true,
		kind: "glide",
		dose: { reps: suggested(5, 5, 10) },
		setUp: [hold("rest", 3, "Sit tall, hands resting")],
		rep: [
			move("straight-look-up", 2.5, "Straighten the knee as you look up"),
			move("bent-chin-down", 2.5, "Bend the knee as the chin lowers"),
		],
		finish: [move("rest", 3, "Look ahead, foot down")],
		purpose: "One end of the nerve lets go as the other is drawn, so it slides with little strain.",
		how: [
			"Sit tall with the thigh supported and the foot free to swing.",
			"Straighten the knee as the eyes go up; bend it as the chin comes down.",
			"Knee and head move together, smoothly, well short of the limit.",
		],
		mayFeel: "Movement behind the thigh or knee, and little else.",
		avoid: ["Going to the end of the range", "Chin down while the knee is straight"],
		mistakes: ["Knee and head out of step", "Slumping the back"],
		stop: "Make it smaller at the first sign of leg symptoms, and stop if they stay.",
		progress: ["glide-sliding"],
		stepDown: ["smaller range", "ankle-pump"],
	},
];
