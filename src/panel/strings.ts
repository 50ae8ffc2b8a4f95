import * as l10n from "@vscode/l10n";
import type { Block } from "../exercises/plan";
import type { Feeling, SessionOutcome } from "../exercises/session-types";
import type { Side } from "../exercises/types";
import { exactDuration, inMinutes, inSeconds } from "../l10n/durations";
import { formatNumber, plural } from "../l10n/locale";
import type { RoutineOffer, SittingView } from "../protocol";
import { clock, wholeMinutes } from "./amounts";

/**
 * Every sentence of the panel that does not come from the editor. Plurals and numbers are functions, so that
 * another language can order its words as it must.
 */

const inReps = (count: number): string =>
	plural(count, l10n.t("{0} rep", formatNumber(count)), l10n.t("{0} reps", formatNumber(count)));

const reps = (count: number, sided: boolean): string =>
	sided
		? plural(count, l10n.t("{0} rep a side", formatNumber(count)), l10n.t("{0} reps a side", formatNumber(count)))
		: inReps(count);

const rep = (at: number, of: number | undefined): string =>
	of === undefined ? l10n.t("Rep {0}", formatNumber(at)) : l10n.t("Rep {0} of {1}", formatNumber(at), formatNumber(of));

const side: Record<Side, string> = { left: l10n.t("Left side"), right: l10n.t("Right side") };

const sideWithin: Record<Side, string> = { left: l10n.t("left side"), right: l10n.t("right side") };

/** What is said in one breath: the parts there are, as sentences. */
const sentences = (...parts: readonly (string | undefined)[]): string =>
	parts.filter((part) => part !== undefined && part !== "").join(". ");

export const strings = {
	duration: exactDuration,
	clock,

	app: {
		loading: l10n.t("Getting your day ready…"),
		garbled: l10n.t("The panel received something it could not read. Reload the window if it does not recover."),
		incomplete: l10n.t("The routine player could not be loaded. Reload the window to try again."),
		dismiss: l10n.t("Dismiss"),
	},

	today: {
		title: l10n.t("Today"),
		heading: {
			sitting: (untilBreak: number): string =>
				untilBreak < 60
					? l10n.t("Next break in under a minute")
					: l10n.t("Next break in {0} min", formatNumber(Math.ceil(untilBreak / 60))),
			due: l10n.t("Time for a break"),
			away: l10n.t("Away from the desk"),
			break: l10n.t("On a break"),
			paused: l10n.t("Reminders paused"),
			quiet: l10n.t("Quiet time"),
		} satisfies Record<SittingView["status"], string | ((untilBreak: number) => string)>,
		sat: {
			load: (load: number, limit: number): string =>
				l10n.t("{0} of {1} min sitting", formatNumber(Math.floor(load / 60)), formatNumber(Math.round(limit / 60))),
			ring: (load: number, limit: number): string =>
				l10n.t("Sitting for {0} of {1}", wholeMinutes(load), inMinutes(Math.round(limit / 60))),
		},
		stood: {
			heading: (left: number): string =>
				left < 60
					? l10n.t("Standing: a change in under a minute")
					: l10n.t("Standing: a change in {0} min", formatNumber(Math.ceil(left / 60))),
			due: l10n.t("Time to sit or walk a little"),
			load: (stood: number, limit: number): string =>
				l10n.t("{0} of {1} min standing", formatNumber(Math.floor(stood / 60)), formatNumber(Math.round(limit / 60))),
			ring: (stood: number, limit: number): string =>
				l10n.t("Standing for {0} of {1}", wholeMinutes(stood), inMinutes(Math.round(limit / 60))),
		},
		startBreak: l10n.t("Start a break"),
		resume: l10n.t("Resume reminders"),
		endMeeting: l10n.t("The meeting is over"),
		sit: l10n.t("I am sitting now"),
		snooze: l10n.t("Later, in"),
		snoozeBy: (count: number): string => l10n.t("{0} min", formatNumber(count)),
		snoozeLabel: (count: number): string => l10n.t("Remind me in {0}", inMinutes(count)),
		pausedRoutine: (name: string): string => l10n.t("{0} is paused, and goes on where it was.", name),
		resumeRoutine: l10n.t("Resume routine"),
		noticeWaiting: l10n.t("There is a short safety notice before your first routine."),
		readNotice: l10n.t("Read it now"),
	},

	offers: {
		title: l10n.t("Suggested now"),
		empty: l10n.t("No routines to offer just now. A short walk is always a good one."),
		posture: {
			seated: l10n.t("Seated"),
			standing: l10n.t("Standing"),
			floor: l10n.t("On the floor"),
			any: l10n.t("Any position"),
		} satisfies Record<RoutineOffer["posture"], string>,
		added: l10n.t("Added for the desk"),
		addedHint: l10n.t("Added for the desk; not part of the original guide"),
		doneToday: (count: number): string =>
			count === 1 ? l10n.t("Done today") : l10n.t("Done {0} times today", formatNumber(count)),
		startWord: l10n.t("Start"),
		locked: l10n.t("Locked"),
		waiting: (count: number): string =>
			plural(
				count,
				l10n.t("{0} is not open now: why?", formatNumber(count)),
				l10n.t("{0} are not open now: why?", formatNumber(count)),
			),
		howItOpens: l10n.t("How it opens"),
		howThisOpens: (name: string): string => l10n.t("How it opens: {0}", name),
	},

	diary: {
		figures: (
			sitting: number,
			standing: number | undefined,
			breaks: number,
			routines: number,
		): readonly { value: string; label: string }[] => [
			{ value: exactDuration(sitting), label: l10n.t("sitting") },
			...(standing === undefined ? [] : [{ value: exactDuration(standing), label: l10n.t("standing") }]),
			{ value: formatNumber(breaks), label: plural(breaks, l10n.t("break"), l10n.t("breaks")) },
			{ value: formatNumber(routines), label: plural(routines, l10n.t("routine"), l10n.t("routines")) },
		],
		empty: l10n.t("Nothing noted yet today."),
		outcome: {
			completed: l10n.t("Completed"),
			partial: l10n.t("Partly done"),
			stopped: l10n.t("Stopped early"),
		} satisfies Record<SessionOutcome, string>,
	},

	links: {
		title: l10n.t("More"),
		quickStretch: l10n.t("Quick Stretch"),
		logActivity: l10n.t("Log an activity"),
		diary: l10n.t("Diary"),
		guide: l10n.t("Guide"),
		somethingNew: l10n.t("Something new or worrying?"),
	},

	break: {
		left: (seconds: number): string =>
			seconds <= 0
				? l10n.t("Break done")
				: seconds < 60
					? l10n.t("Under a minute left")
					: l10n.t("{0} min left", formatNumber(Math.ceil(seconds / 60))),
		line: l10n.t("Walk or stand if you can. Five minutes is plenty."),
		over: l10n.t("Carry on whenever you are ready."),
		done: l10n.t("Break done. Welcome back."),
		after: (rested: number, limit: number): string =>
			l10n.t(
				"Away from the chair: {0}. Welcome back whenever you are ready: the next break comes after {1} of sitting.",
				wholeMinutes(rested),
				inMinutes(Math.round(limit / 60)),
			),
		welcome: (rested: number): string => l10n.t("Welcome back. Away from the chair: {0}.", wholeMinutes(rested)),
		or: l10n.t("Or follow a routine"),
		end: l10n.t("End break"),
		ring: (elapsed: number, length: number): string =>
			l10n.t("{0} of {1} rested", wholeMinutes(elapsed), wholeMinutes(length)),
	},

	notice: { accept: l10n.t("I understand"), decline: l10n.t("Not now") },

	player: {
		seconds: l10n.t("sec"),
		stepOf: (step: number, steps: number): string => l10n.t("{0} of {1}", formatNumber(step), formatNumber(steps)),
		left: (seconds: number): string =>
			l10n.t("{0} left", exactDuration(seconds < 60 ? Math.ceil(seconds / 5 - 1e-6) * 5 : seconds)),
		side,
		rep,
		reps,
		ofReps: (reps: number | undefined): string =>
			reps === undefined ? l10n.t("rep") : l10n.t("of {0}", formatNumber(reps)),
		phase: {
			prepare: l10n.t("Get ready"),
			"set-up": l10n.t("Set up"),
			move: l10n.t("Move"),
			hold: l10n.t("Hold"),
			finish: l10n.t("Finish"),
			"switch-side": l10n.t("Change sides"),
			rest: l10n.t("Rest"),
			timer: l10n.t("Keep going"),
		} satisfies Record<Block["kind"], string>,
		breath: { in: l10n.t("Breathe in"), out: l10n.t("Breathe out") },
		paused: l10n.t("Paused"),
		how: l10n.t("How to do it"),
		mayFeel: l10n.t("You may feel"),
		avoid: l10n.t("Avoid"),
		mistakes: l10n.t("Common mistakes"),
		onward: l10n.t("Gentler, or harder later"),
		harder: l10n.t("Harder, later"),
		gentler: l10n.t("Gentler"),
		beCareful: l10n.t("Movements to be careful with"),
		stopSign: l10n.t("When to stop"),
		next: (name: string): string => l10n.t("Next: {0}", name),
		after: (name: string): string => l10n.t("Then: {0}", name),
		upNext: l10n.t("Up next"),
		last: l10n.t("Last exercise"),
		pause: l10n.t("Pause"),
		resume: l10n.t("Resume"),
		back: l10n.t("Back"),
		forward: l10n.t("Next"),
		switchSide: l10n.t("Switch side"),
		easier: l10n.t("Easier version"),
		fuller: l10n.t("Back to the full version"),
		hurts: l10n.t("It hurts: stop"),
		forEars: l10n.t(
			"The last button on this page always stops. Single keys such as H work in your screen reader’s focus mode.",
		),
		close: l10n.t("End routine"),
		toTab: l10n.t("Play large, in an editor tab"),
		toMove: l10n.t("Bring it back to the side bar"),
		yes: l10n.t("Yes, go on"),
		no: l10n.t("No, skip this"),
		controls: l10n.t("Routine controls"),
		figure: (name: string, side: Side | undefined): string =>
			side === undefined ? name : `${name}, ${sideWithin[side]}`,
	},

	elsewhere: {
		line: l10n.t("Played in an editor tab."),
		show: l10n.t("Show the tab"),
		back: l10n.t("Bring it back here"),
	},

	sound: {
		title: l10n.t("Sound and keys"),
		tones: l10n.t("Soft tones"),
		speech: l10n.t("Spoken cues"),
		noVoice: l10n.t("No voice is installed on this machine."),
		volume: l10n.t("Volume"),
		test: l10n.t("Try it"),
		sample: l10n.t("Sit tall and breathe out."),
		keys: [
			["Space", l10n.t("Pause or resume")],
			["← →", l10n.t("Back and next")],
			["S", l10n.t("Switch side")],
			["E", l10n.t("Easier version")],
			["F", l10n.t("Back to the full version")],
			["Esc", l10n.t("Pause, then put aside")],
			["H", l10n.t("It hurts: stop")],
		] as const,
	},

	asking: {
		title: l10n.t("How was that?"),
		feelings: {
			fine: { name: l10n.t("Fine"), line: l10n.t("Nothing much, or a light stretch that has gone.") },
			mild: { name: l10n.t("Mild"), line: l10n.t("A little pulling or tingling, already fading.") },
			sharp: { name: l10n.t("Sharp"), line: l10n.t("Sharp, shooting or burning, or it moved down the leg.") },
		} satisfies Record<Feeling, { name: string; line: string }>,
		done: l10n.t("What you did"),
		skip: l10n.t("Skip the question"),
		nothing: l10n.t("Nothing was completed this time."),
	},

	done: {
		work: (reps: number, holds: number, seconds: number): string => {
			const parts = [
				reps > 0 ? inReps(reps) : "",
				holds > 0
					? plural(holds, l10n.t("{0} hold", formatNumber(holds)), l10n.t("{0} holds", formatNumber(holds)))
					: "",
			].filter((part) => part !== "");
			return parts.length > 0 ? parts.join(", ") : exactDuration(seconds);
		},
		sides: (sides: readonly Side[]): string =>
			sides.length === 2 ? l10n.t("both sides") : sides.map((one) => sideWithin[one]).join(""),
	},

	stopped: {
		title: l10n.t("Stopped"),
		noted: l10n.t("This has been noted in your diary."),
		now: l10n.t("What to do now"),
		advice: [
			l10n.t("Come back to an easy position and let it settle."),
			l10n.t("A short, gentle walk is fine if it feels all right."),
			l10n.t("Leave this exercise for today."),
		],
		close: l10n.t("Back to today"),
		guide: l10n.t("When to see someone"),
	},

	thanks: {
		fine: l10n.t("Thanks, noted. Small and often is what counts."),
		mild: l10n.t("Thanks, noted. Mild is fine as long as it fades; keep the next one small."),
		sharp: l10n.t("Thanks, noted. Leave that one for today and let it settle."),
	} satisfies Record<Feeling, string>,

	announce: {
		paused: l10n.t("Paused"),
		goingOn: (where: string): string => sentences(l10n.t("Going on"), where),
		joining: (name: string, which: Side | undefined, at: { number: number; of: number } | undefined): string =>
			sentences(name, which && side[which], at && rep(at.number, at.of)),
		ready: (name: string): string => l10n.t("{0}, paused", name),
		prepare: (name: string, which: Side | undefined, count: number | undefined, sided: boolean): string =>
			sentences(name, which && side[which], count === undefined ? undefined : reps(count, sided)),
		cue: (cue: string, which: Side | undefined): string => sentences(which && side[which], cue),
		rest: (seconds: number): string => l10n.t("Rest, {0}", inSeconds(Math.round(seconds))),
		restBefore: (seconds: number, next: string): string =>
			sentences(l10n.t("Rest, {0}", inSeconds(Math.round(seconds))), l10n.t("Next: {0}", next)),
		hold: (seconds: number, cue: string | undefined): string =>
			sentences(cue === l10n.t("Hold") ? undefined : cue, l10n.t("Hold, {0}", inSeconds(Math.round(seconds)))),
		rep: (at: number, of: number | undefined, which?: Side): string =>
			[rep(at, of), which && sideWithin[which]].filter((part) => part !== undefined).join(", "),
		lastRep: (which: Side | undefined): string =>
			which === undefined ? l10n.t("Last one") : l10n.t("Last one, {0}", sideWithin[which]),
		asking: l10n.t("Routine finished. How was that?"),
		stopped: l10n.t("Stopped. Let it settle."),
	},
} as const;
