import * as l10n from "@vscode/l10n";
import type { DiaryEvent } from "../diary/events";
import { withPlausibleTimes } from "../diary/plausible-times";
import type { Exercise, Phase } from "../exercises/types";
import { openFrom } from "../l10n/clock-time";
import { afterEffectWords, baseUntil, flagsIn, type ItemState, itemStates } from "./after-effects";
import { cautionGate, cautionRule, cautionWayOut } from "./caution-gates";
import { dailyScores } from "./daily-scores";
import { closedGate, type GateFacts, gates } from "./gates";
import { type Now, type PhaseContext, type PhaseState, phaseState } from "./phase";
import { keptForLater } from "./phase-criteria";
import { easeWalking, isPaused } from "./programme-pause";
import { type ScreeningState, screeningState } from "./screening";
import { stopsIn } from "./stop-history";
import { putAsideHours } from "./stop-rules";

/** Whether an exercise may be done now; if not, by which rule, why, and how it opens. */
export type Access =
	| { readonly open: true; readonly smaller: boolean }
	| {
			readonly open: false;
			readonly rule: string;
			readonly reason: string;
			readonly wayOut: string;
			/** When it opens by itself, epoch milliseconds; absent where it is no matter of time. */
			readonly opensAt?: number;
	  };

/** All that the diary says about what is safe now. */
export interface SafetyState {
	/** The person's own events with plausible times: what was imported is history and opens nothing. */
	readonly events: readonly DiaryEvent[];
	readonly screen: ScreeningState;
	readonly phase: PhaseState;
	/** E6. */
	readonly paused: boolean;
	/** E7. */
	readonly easeWalking: boolean;
	readonly items: ReadonlyMap<string, ItemState>;
	/** Epoch milliseconds until which only the base is open (E5), where it is. */
	readonly baseUntil: number;
	/** Epoch milliseconds until which exercises are put aside after a stop. */
	readonly putAside: ReadonlyMap<string, number>;
	readonly gateFacts: GateFacts;
	readonly approved: ReadonlySet<string>;
	readonly now: Now;
}

const hour = 60 * 60_000;

/**
 * Tells everything that decides what may be done now: questions, phase, flags, what is put aside.
 * @param diary the whole diary, merged and in order
 */
export function safetyState(diary: readonly DiaryEvent[], now: Now, phaseOf: PhaseContext["phaseOf"]): SafetyState {
	const all = withPlausibleTimes(diary, now.at);
	const screen = screeningState(all, now.at);
	const events = all.some(({ imported }) => imported !== undefined)
		? all.filter(({ imported }) => imported === undefined)
		: all;
	const phase = isWell(screen)
		? everyPhase
		: phaseState(events, now, { screenOk: screen.decision.lock === "none", phaseOf });
	const flags = flagsIn(events);
	const putAside = new Map<string, number>();
	for (const { at, exercises } of stopsIn(events)) {
		for (const exercise of exercises) {
			putAside.set(exercise, at + putAsideHours * hour);
		}
	}
	return {
		events,
		screen,
		phase,
		paused: isPaused(events, flags, dailyScores(events), now),
		easeWalking: easeWalking(flags, now),
		items: itemStates(events),
		baseUntil: baseUntil(flags, now.at),
		putAside,
		gateFacts: {
			events,
			phase: phaseIn(screen, phase),
			noCaution: !screen.cautions.has("stenosis"),
			now: now.at,
		},
		approved: new Set(events.flatMap((event) => (event.kind === "approval" ? [event.rule] : []))),
		now,
	};
}

/** Whether a red flag stands (R1, R2 or R3): nothing is played, and nothing asks for movement. */
export function emergencyStands({ decision }: ScreeningState): boolean {
	return decision.lock === "everything";
}

/** R0: no pain now, nor in the last three months. */
export function isWell({ decision }: Pick<ScreeningState, "decision">): boolean {
	return decision.outcome === "WELL";
}

/** Phases go by how the pain comes: without any, all of them are open. What else holds an exercise back still does. */
const everyPhase: PhaseState = { phase: 3, baseOnly: false, constant: false, criteria: [], ways: [], highest: 3 };

function phaseIn({ decision }: ScreeningState, { phase }: PhaseState): Phase {
	return decision.lock === "none" ? phase : 1;
}

/** A plain break is open whenever no red flag stands. */
const plainBreak = "movement-break";

/** Walking and pelvic tilts, what E5 goes back to; and what loads nothing at all. */
const baseExercises: ReadonlySet<string> = new Set([
	plainBreak,
	"walk-short",
	"walk-pool",
	"weight-shift",
	"pelvic-tilt-supine",
	"pelvic-tilt-seated",
]);

/** The checks in the order in which they count: the first that objects is told. */
const checks: readonly ((exercise: Exercise, safety: SafetyState) => Access | undefined)[] = [
	({ id }, { screen }) => {
		const { decision } = screen;
		const locked = emergencyStands(screen) || (decision.lock === "exercise" && id !== plainBreak);
		return locked ? lockedBy(decision.rule, decision.words, decision.wayOut) : undefined;
	},
	({ id }, { paused }) =>
		paused && id !== plainBreak
			? lockedBy(
					"E6",
					afterEffectWords.E6,
					l10n.t("See somebody and record their word, or choose to begin again in phase 1."),
				)
			: undefined,
	({ phase }, { screen: { decision } }) =>
		decision.lock === "phase-1" && phase > 1 ? lockedBy(decision.rule, decision.words, decision.wayOut) : undefined,
	({ position, equipment }, { screen: { decision } }) =>
		decision.holdOn === true &&
		position === "standing" &&
		!equipment.some((item) => item === "chair" || item === "desk")
			? lockedBy(
					decision.rule,
					l10n.t("With new weakness, stand only with something firm to hold on to."),
					decision.wayOut,
				)
			: undefined,
	({ glide }, { screen }) =>
		glide && isWell(screen)
			? lockedBy(
					"R0",
					l10n.t("Nerve glides are for people with symptoms in the leg: without any there is nothing to glide for."),
					l10n.t("If you do have symptoms, answer what is asked about them."),
				)
			: undefined,
	(exercise, { screen: { cautions } }) => {
		const gate = cautionGate(exercise, cautions);
		return gate === undefined ? undefined : lockedBy(cautionRule(gate.caution), gate.reason, cautionWayOut);
	},
	({ id, phase }, { phase: { phase: reached } }) => {
		if (phase <= reached) {
			return undefined;
		}
		const own = gates.find(({ exercises, phaseOnly }) => phaseOnly === true && exercises.includes(id));
		const wayOut = l10n.t("Meet the criteria of the next phase, or record your clinician's word.");
		return lockedBy("P6", own?.reason ?? keptForLater, own?.wayOut ?? wayOut);
	},
	({ id, kind }, { phase: { baseOnly }, baseUntil, now }) =>
		baseOnly && !baseExercises.has(id) && kind !== "calm" && kind !== "checklist" && kind !== "thermal"
			? lockedUntil(baseUntil, now, "E5", afterEffectWords.E5, l10n.t("Or choose your phase anew."))
			: undefined,
	({ id }, { gateFacts, approved }) => {
		const gate = closedGate(id, gateFacts, (rule) => approved.has(rule));
		const opensAt = gate?.opensAt?.(gateFacts, id);
		return gate === undefined
			? undefined
			: opensAt === undefined
				? lockedBy(gate.gate, gate.reason, gate.wayOut)
				: lockedUntil(opensAt, { at: gateFacts.now }, gate.gate, gate.reason, gate.wayOut);
	},
	({ id }, { putAside, now }) => {
		const until = putAside.get(id) ?? 0;
		return now.at < until
			? lockedUntil(until, now, "stop", l10n.t("It hurt last time, so it is put aside for a day."))
			: undefined;
	},
	({ id }, { items, now }) => {
		const item = items.get(id);
		if (item?.removed === true) {
			return lockedBy(
				"E4",
				afterEffectWords.E4,
				l10n.t("Take it back in when you want to try again; it starts small."),
			);
		}
		const until = item?.restsUntil ?? 0;
		return now.at < until ? lockedUntil(until, now, "E3", afterEffectWords.E3) : undefined;
	},
];

function lockedBy(rule: string, reason: string, wayOut: string): Access {
	return { open: false, rule, reason, wayOut };
}

/** A lock that is a matter of time says when it opens. @param more what else opens it */
function lockedUntil(opensAt: number, now: Pick<Now, "at">, rule: string, reason: string, more = ""): Access {
	return { open: false, rule, reason, wayOut: `${openFrom(opensAt, now.at)} ${more}`.trim(), opensAt };
}

/** Whether `exercise` may be done now. */
export function access(exercise: Exercise, safety: SafetyState): Access {
	for (const check of checks) {
		const objection = check(exercise, safety);
		if (objection !== undefined) {
			return objection;
		}
	}
	const smaller = safety.items.get(exercise.id)?.smaller === true;
	return { open: true, smaller: smaller || (safety.easeWalking && exercise.kind === "walk") };
}
