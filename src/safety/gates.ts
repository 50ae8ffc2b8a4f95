import * as l10n from "@vscode/l10n";
import type { DiaryEvent, EventOf } from "../diary/events";
import { daysCompleted } from "../diary/routine-history";
import type { Phase } from "../exercises/types";
import { stopsIn } from "./stop-history";

/** The third block of the decision table: what has to come before certain exercises. */

export type GateId = "G1" | "G2" | "G3" | "G4" | "G5" | "G6";

export interface GateFacts {
	readonly events: readonly DiaryEvent[];
	readonly phase: Phase;
	/** C6 of the safety questions was answered with no. */
	readonly noCaution: boolean;
	/** Epoch milliseconds. */
	readonly now: number;
}

export interface Gate {
	readonly gate: GateId;
	readonly exercises: readonly string[];
	/** Whether it is open for this exercise. */
	readonly open: (facts: GateFacts, exercise: string) => boolean;
	readonly reason: string;
	readonly wayOut: string;
	/** It waits for a phase and nothing else: what it says is said of the phase, which the exercise belongs to as well. */
	readonly phaseOnly?: true;
	/** When it opens by itself if all goes on as it is, epoch milliseconds; undefined where that is no matter of time. */
	readonly opensAt?: (facts: GateFacts, exercise: string) => number | undefined;
}

const twoWeeks = 14 * 24 * 60 * 60_000;

/** Days on which an exercise was completed and nothing in that routine had to be stopped. */
const tolerated = ({ events }: GateFacts, exercise: string): number => daysCompleted(events, exercise).length;

/** Harder levels, each with the exercise whose base level comes before it. */
const levelsOf: Readonly<Record<string, string>> = {
	"glute-bridge-single": "glute-bridge",
	"glute-bridge-band": "glute-bridge",
	"clamshell-band": "clamshell",
	"hip-abduction-weight": "hip-abduction",
	"hip-abduction-band": "hip-abduction",
};

const stretches = ["figure4-supine", "figure4-seated", "hamstring-strap"];

export const gates: readonly Gate[] = [
	{
		gate: "G1",
		exercises: ["slump-glide", "slider-seated"],
		// "Only if the ones before are tolerable" [seed]; two days are our choice.
		open: (facts) => tolerated(facts, "ankle-pump") >= 2,
		reason: l10n.t("First the ankle pumps, on two different days, without having to stop."),
		wayOut: l10n.t("Complete the ankle pump on two days."),
	},
	{
		gate: "G2",
		exercises: ["glide-sliding", "hamstring-scoop"],
		open: (facts) => facts.phase === 3 && tolerated(facts, "slump-glide") + tolerated(facts, "slider-seated") >= 2,
		reason: l10n.t("This is a stronger glide for the third phase, after the gentler ones went well twice."),
		wayOut: l10n.t("Reach phase 3, and complete the slump glide or the seated slider on two days."),
	},
	{
		gate: "G3",
		exercises: stretches,
		open: ({ events }, exercise) => {
			const check = lastCheck(events, exercise);
			const wanted = check?.tight === true && !check.nervePain;
			return wanted && (exercise !== "hamstring-strap" || check.eases === true);
		},
		reason: l10n.t("Stretching is only for a muscle that feels tight, and never where it brings nerve pain."),
		wayOut: l10n.t("Answer the short questions about this stretch."),
	},
	{
		gate: "G4",
		exercises: ["squat-bodyweight"],
		open: ({ phase }) => phase === 3,
		reason: l10n.t("Squats come once the pain has become much better."),
		wayOut: l10n.t("Reach phase 3. Bridges and standing up from a chair train the same muscles."),
		phaseOnly: true,
	},
	{
		gate: "G5",
		exercises: Object.keys(levelsOf),
		open: (facts, exercise) => steadyForTwoWeeks(facts, levelsOf[exercise] ?? exercise),
		reason: l10n.t("One leg, a weight or a band comes after two steady weeks without it."),
		wayOut: l10n.t("Keep to the base version for two weeks without having to stop."),
		opensAt: (facts, exercise) => steadyFrom(facts, levelsOf[exercise] ?? exercise),
	},
	{
		gate: "G6",
		exercises: ["back-extension-standing"],
		open: (facts) => facts.phase >= 2 && facts.noCaution && !reachFellAfterFirst(facts, "back-extension-standing"),
		reason: l10n.t("Bending back is for later, and only where it does not send the pain lower."),
		wayOut: l10n.t(
			"Reach phase 2. Where it sent the pain lower, or something on the caution list applies, ask a professional.",
		),
	},
];

/** Whether an exercise was begun two weeks ago or more, and not stopped since. */
function steadyForTwoWeeks(facts: GateFacts, exercise: string): boolean {
	const from = steadyFrom(facts, exercise);
	return from !== undefined && facts.now >= from;
}

/** Two weeks after an exercise was begun or last stopped, epoch milliseconds; undefined before it was begun. */
function steadyFrom({ events }: GateFacts, exercise: string): number | undefined {
	const first = events.find(
		(event) => event.kind === "routine" && event.done.some((done) => done.exercise === exercise),
	);
	const stops = stopsIn(events).flatMap(({ at, exercises }) => (exercises.includes(exercise) ? [at] : []));
	return first === undefined ? undefined : Math.max(first.at, ...stops) + twoWeeks;
}

function lastCheck(events: readonly DiaryEvent[], exercise: string): EventOf<"stretch-check"> | undefined {
	// Both ways of the figure-4 stretch reach the same muscle.
	const same = (id: string) => id.replace(/^figure4-.*/, "figure4");
	return events.findLast(
		(event): event is EventOf<"stretch-check"> =>
			event.kind === "stretch-check" && same(event.exercise) === same(exercise),
	);
}

/** Whether the pain reached further down at the first figure written down after the first try than at the last before. */
function reachFellAfterFirst({ events }: GateFacts, exercise: string): boolean {
	let before: number | undefined;
	let tried = false;
	for (const event of events) {
		if (event.kind === "routine" && event.done.some((done) => done.exercise === exercise)) {
			tried = true;
		} else if (event.kind === "day-entry" && event.reach !== undefined) {
			if (tried) {
				return before !== undefined && event.reach > before;
			}
			before = event.reach;
		}
	}
	return false;
}

/** The gate that is shut for an exercise; undefined when none is. */
export function closedGate(exercise: string, facts: GateFacts, approved: (gate: GateId) => boolean): Gate | undefined {
	return gates.find((gate) => gate.exercises.includes(exercise) && !approved(gate.gate) && !gate.open(facts, exercise));
}
