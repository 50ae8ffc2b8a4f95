import type { Block } from "../exercises/plan";
import type { Side } from "../exercises/types";
import type { Feeling, RoutineOffer, RoutineOutcome, SittingView } from "../protocol";

/**
 * Every English sentence of the panel that does not come from the editor. Plurals and numbers are functions, so that
 * another language can order its words as it must.
 */

const plural = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** Seconds as a person would say them: `45 sec`, `3½ min`, `1 h 20 min`. */
function duration(seconds: number): string {
	if (seconds < 60) return `${Math.round(seconds / 5) * 5} sec`;
	if (seconds < 600) {
		const halves = Math.round(seconds / 30);
		return `${Math.floor(halves / 2)}${halves % 2 === 1 ? "½" : ""} min`;
	}
	const minutes = Math.round(seconds / 60);
	if (minutes < 60) return `${minutes} min`;
	return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** Whole minutes, for text that must not tick: 0 reads as less than a minute. */
const minutes = (seconds: number): string =>
	seconds < 60 ? "less than a minute" : plural(Math.floor(seconds / 60), "minute", "minutes");

const reps = (count: number, sided: boolean): string => `${plural(count, "rep", "reps")}${sided ? " a side" : ""}`;

const side: Record<Side, string> = { left: "Left side", right: "Right side" };

/** Seconds counted down: `8`, from a minute on `4:05`. */
const clock = (seconds: number): string =>
	seconds < 60 ? `${seconds}` : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

const sentences = (...parts: readonly (string | undefined)[]): string =>
	parts.filter((part) => part !== undefined && part !== "").join(". ");

export const strings = {
	duration,
	clock,

	app: {
		loading: "Getting your day ready…",
		garbled: "The panel received something it could not read. Reload the window if it does not recover.",
		incomplete: "The routine player could not be loaded. Reload the window to try again.",
		dismiss: "Dismiss",
	},

	today: {
		title: "Today",
		heading: {
			sitting: (untilBreak: number): string =>
				untilBreak < 60 ? "Next break in under a minute" : `Next break in ${Math.ceil(untilBreak / 60)} min`,
			due: "Time for a break",
			away: "Away from the desk",
			break: "On a break",
			paused: "Timer paused",
			quiet: "Quiet time",
		} satisfies Record<SittingView["status"], string | ((untilBreak: number) => string)>,
		load: (load: number, limit: number): string => `${Math.floor(load / 60)} of ${Math.round(limit / 60)} min sitting`,
		ring: (load: number, limit: number): string =>
			`Sitting for ${minutes(load)} of ${plural(Math.round(limit / 60), "minute", "minutes")}`,
		startBreak: "Start a break",
		resume: "Resume timer",
		snooze: "Later, in",
		snoozeBy: (count: number): string => `${count} min`,
		snoozeLabel: (count: number): string => `Remind me in ${plural(count, "minute", "minutes")}`,
		noticeWaiting: "There is a short safety notice before your first routine.",
		readNotice: "Read it now",
	},

	offers: {
		title: "Routines",
		empty: "No routines to offer just now. A short walk is always a good one.",
		posture: { seated: "Seated", standing: "Standing", floor: "On the floor", any: "Any position" } satisfies Record<
			RoutineOffer["posture"],
			string
		>,
		added: "Added",
		addedHint: "Added for the desk; not part of the original guide",
		doneToday: (count: number): string => (count === 1 ? "Done today" : `Done ${count} times today`),
		startWord: "Start",
		locked: "Locked",
	},

	diary: {
		title: "Diary",
		figures: (sitting: number, breaks: number, routines: number): readonly { value: string; label: string }[] => [
			{ value: duration(sitting), label: "sitting" },
			{ value: `${breaks}`, label: breaks === 1 ? "break" : "breaks" },
			{ value: `${routines}`, label: routines === 1 ? "routine" : "routines" },
		],
		empty: "Nothing noted yet today.",
		outcome: { completed: "Completed", partial: "Partly done", stopped: "Stopped early" } satisfies Record<
			RoutineOutcome,
			string
		>,
	},

	links: { title: "More", quickStretch: "Quick Stretch", diary: "Diary", guide: "Guide" },

	break: {
		title: "On a break",
		left: (seconds: number): string =>
			seconds <= 0 ? "Break done" : seconds < 60 ? "Under a minute left" : `${Math.ceil(seconds / 60)} min left`,
		line: "Walk or stand if you can. Five minutes is plenty.",
		over: "Carry on whenever you are ready.",
		or: "Or follow a routine",
		end: "End break",
		ring: (elapsed: number, length: number): string => `${minutes(elapsed)} of ${minutes(length)} rested`,
	},

	notice: { accept: "I understand", decline: "Not now" },

	player: {
		whole: "Whole routine",
		seconds: "sec",
		stepOf: (step: number, steps: number): string => ` · ${step} of ${steps}`,
		left: (seconds: number): string => `${duration(seconds < 60 ? Math.ceil(seconds / 10) * 10 : seconds)} left`,
		side,
		rep: (rep: number, reps: number | undefined): string =>
			reps === undefined ? `Rep ${rep}` : `Rep ${rep} of ${reps}`,
		reps,
		ofReps: (reps: number | undefined): string => (reps === undefined ? "rep" : `of ${reps}`),
		phase: {
			prepare: "Get ready",
			"set-up": "Set up",
			move: "Move",
			hold: "Hold",
			finish: "Finish",
			"switch-side": "Change sides",
			rest: "Rest",
			timer: "Keep going",
		} satisfies Record<Block["kind"], string>,
		breath: { in: "Breathe in", out: "Breathe out" },
		paused: "Paused",
		how: "How to do it",
		mayFeel: "You may feel",
		avoid: "Avoid",
		stopSign: "When to stop",
		next: (name: string): string => `Next: ${name}`,
		after: (name: string): string => `Then: ${name}`,
		upNext: "Up next",
		last: "Last exercise",
		addedHint: "Added for the desk; not part of the original guide",
		added: "Added",
		pause: "Pause",
		resume: "Resume",
		back: "Back",
		forward: "Next",
		switchSide: "Switch side",
		easier: "Easier version",
		hurts: "It hurts: stop",
		close: "End routine",
		yes: "Yes, go on",
		no: "No, skip this",
		controls: "Routine controls",
		figure: (name: string, side: Side | undefined): string => (side === undefined ? name : `${name}, ${side} side`),
	},

	sound: {
		title: "Sound and keys",
		tones: "Soft tones",
		speech: "Spoken cues",
		noVoice: "No voice is installed on this machine.",
		volume: "Volume",
		test: "Try it",
		sample: "Sit tall and breathe out.",
		keys: [
			["Space", "Pause or resume"],
			["← →", "Back and next"],
			["S", "Switch side"],
			["E", "Easier version"],
			["Esc", "Pause, then end"],
			["H", "It hurts: stop"],
		] as const,
	},

	asking: {
		title: "How was that?",
		feelings: {
			fine: { name: "Fine", line: "Nothing much, or a light stretch that has gone." },
			mild: { name: "Mild", line: "A little pulling or tingling, already fading." },
			sharp: { name: "Sharp", line: "Sharp, shooting or burning, or it moved down the leg." },
		} satisfies Record<Feeling, { name: string; line: string }>,
		done: "What you did",
		skip: "Skip the question",
		nothing: "Nothing was completed this time.",
	},

	done: {
		work: (reps: number, holds: number, seconds: number): string => {
			const parts = [
				reps > 0 ? plural(reps, "rep", "reps") : "",
				holds > 0 ? plural(holds, "hold", "holds") : "",
			].filter((part) => part !== "");
			return parts.length > 0 ? parts.join(", ") : duration(seconds);
		},
		sides: (sides: readonly Side[]): string =>
			sides.length === 2 ? "both sides" : sides.length === 1 ? `${sides[0]} side` : "",
	},

	stopped: {
		title: "Stopped",
		noted: "This has been noted in your diary.",
		now: "What to do now",
		advice: [
			"Come back to an easy position and let it settle.",
			"A short, gentle walk is fine if it feels all right.",
			"Leave this exercise for today.",
		],
		close: "Back to today",
		guide: "When to see someone",
	},

	thanks: {
		fine: "Thanks, noted. Small and often is what counts.",
		mild: "Thanks, noted. Mild is fine as long as it fades; keep the next one small.",
		sharp: "Thanks, noted. Leave that one for today and let it settle.",
	} satisfies Record<Feeling, string>,

	announce: {
		paused: "Paused",
		goingOn: (where: string): string => `Going on. ${where}`,
		joining: (name: string, which: Side | undefined, rep: { number: number; of: number } | undefined): string =>
			sentences(name, which && side[which], rep && `Rep ${rep.number} of ${rep.of}`),
		ready: (name: string): string => `${name}, paused`,
		prepare: (name: string, which: Side | undefined, count: number | undefined, sided: boolean): string =>
			sentences(name, which && side[which], count === undefined ? undefined : reps(count, sided)),
		cue: (cue: string, which: Side | undefined): string => sentences(which && side[which], cue),
		rest: (seconds: number): string => `Rest, ${Math.round(seconds)} seconds`,
		restBefore: (seconds: number, next: string): string => `Rest, ${Math.round(seconds)} seconds. Next: ${next}`,
		hold: (seconds: number, cue: string | undefined): string =>
			sentences(cue === "Hold" ? undefined : cue, `Hold, ${Math.round(seconds)} seconds`),
		rep: (rep: number, reps: number | undefined, which?: Side): string =>
			[reps === undefined ? `Rep ${rep}` : `Rep ${rep} of ${reps}`, which && side[which].toLowerCase()]
				.filter((part) => part !== undefined)
				.join(", "),
		lastRep: (which: Side | undefined): string =>
			which === undefined ? "Last one" : `Last one, ${side[which].toLowerCase()}`,
		asking: "Routine finished. How was that?",
		stopped: "Stopped. Let it settle.",
	},
} as const;
