import { type DueToday, dueToday } from "../../diary/adherence";
import { dayOf } from "../../diary/day";
import type { DiaryEvent } from "../../diary/events";
import { withPlausibleTimes } from "../../diary/plausible-times";
import { completedOn, type GlideSession, glideSessions, recentRoutines } from "../../diary/routine-history";
import { fitRoutine } from "../../exercises/fit-to-time";
import { glideWindow } from "../../exercises/glide-cap";
import { type PlanChoices, planRoutine } from "../../exercises/planner";
import { type QuickRow, quickStretchRows } from "../../exercises/quick-stretch";
import { findRoutine, singleRoutine, singleRoutineId } from "../../exercises/single-exercise";
import { type Suggestion, suggest } from "../../exercises/suggest-routine";
import { planSeconds } from "../../exercises/timeline";
import type { Exercise, Routine } from "../../exercises/types";
import { withoutEnglish } from "../../l10n/beside-english";
import type { RoutineOffer } from "../../protocol";
import { type Access, emergencyStands, isWell } from "../../safety/access";
import {
	accessTo,
	isGlide,
	objectionTo,
	type PlayFacts,
	type StepAccess,
	type StepToPlay,
} from "../../safety/may-play";
import { type Lock, unlockActions } from "../../safety/unlock-actions";
import type { JournalFiles } from "../diary/journal-files";
import type { Availability } from "../move/available-time";
import type { SafetyController, SafetyNow } from "../safety/safety-controller";
import type { Catalogue } from "./catalogue";
import { prescriptionsOf } from "./prescriptions";

/** Offered in the panel, in this order; the rest is in the Routines view. Our choice. */
const offered = [
	"desk-calm",
	"pelvic-tilt-seated",
	"ankle-pump",
	"slump-glide",
	"slider-seated",
	"stand-reset",
	"quick-calm",
];

/** Routines of a person's own plan offered in the panel before those. Our choice. */
const ownOffered = 3;

/** How long an offer may take, seconds, where it can be cut: a break has room for it and for a few steps. Our choice. */
const offerLength = 180;

/** The rule that says the safety questions are not answered yet: no lock to show, but a way to go. */
const unanswered = "R4";

/** Milliseconds for which one look serves all who ask, as long as nothing else changes. Our choice. */
const serves = 10_000;

/** A session the steps are asked about: what it has done so far does not count against what is left of it. */
export interface SessionAskedAbout {
	readonly id: string | undefined;
	/** Exercises that were done a moment ago and are not in the diary yet. */
	readonly justDone?: readonly string[];
}

/**
 * The catalogue together with what the diary says of it today: what is open, what was done, how long it takes. Worked
 * out once for each change, for everybody who asks.
 */
export class Library {
	private newest: LibraryNow | undefined;
	private asked = 0;
	private newestAsked = 0;

	constructor(
		private readonly readCatalogue: () => Promise<Catalogue>,
		private readonly journal: Pick<JournalFiles, "events" | "invalidateRecent">,
		private readonly safety: SafetyController,
		private readonly wall: () => number,
		private readonly dayEnd: () => number,
		/** Whether to show exercises from beyond the guide that are off by default. */
		private readonly extras: () => boolean,
	) {}

	/** What was made for a moment and offered: it is played as it was offered, also when the moment is over. */
	private readonly made = new Map<string, Routine>();

	/** Whether there is a routine or exercise of this id to play, whatever the diary says of it. */
	async has(id: string): Promise<boolean> {
		return routineIn(await this.readCatalogue(), id) !== undefined;
	}

	/** As `now`, also where no word came of what another window wrote: for what must not be wrong. */
	async nowFresh(): Promise<LibraryNow> {
		this.journal.invalidateRecent();
		return this.now();
	}

	/** The newest look anybody has had; undefined before the first. */
	get latest(): LibraryNow | undefined {
		return this.newest;
	}

	/** Rejects when the diary or the catalogue cannot be read. */
	async now(): Promise<LibraryNow> {
		this.asked += 1;
		const { asked } = this;
		const [catalogue, events] = await Promise.all([this.readCatalogue(), this.journal.events()]);
		const facts = { catalogue, events, at: this.wall(), dayEnd: this.dayEnd(), extras: this.extras() };
		if (this.newest?.serves(facts) === true) {
			return this.newest;
		}
		const look = new LibraryNow(facts, this.safety.now(events, catalogue.lookup), this.made);
		// Who asked earlier may be answered later, by what was true before.
		if (asked > this.newestAsked) {
			this.newestAsked = asked;
			this.newest = look;
		}
		return look;
	}
}

function routineIn({ lookup, routines }: Catalogue, id: string): Routine | undefined {
	const exercise = lookup(id);
	return exercise === undefined || exercise.logOnly === true
		? findRoutine(id, routines, lookup)
		: singleRoutine(exercise);
}

/** What a look at the library is taken from. */
interface LookFacts {
	readonly catalogue: Catalogue;
	readonly events: readonly DiaryEvent[];
	/** Epoch milliseconds. */
	readonly at: number;
	/** Minutes after midnight at which a day ends. */
	readonly dayEnd: number;
	/** Whether exercises from beyond the guide are shown that are off by default. */
	readonly extras: boolean;
}

/** One look at the library: everything in it is derived from the same events and moment. */
export class LibraryNow {
	readonly catalogue: Catalogue;
	readonly events: readonly DiaryEvent[];
	readonly eventsOfToday: readonly DiaryEvent[];
	/** The person's day, `YYYY-MM-DD`. */
	readonly today: string;
	/** When the look was taken, epoch milliseconds. */
	readonly at: number;
	private readonly dayEnd: number;
	private readonly extras: boolean;
	private readonly doneToday: ReadonlyMap<string, number>;
	private readonly glides: ReadonlySet<string>;
	private readonly glideSessions: readonly GlideSession[];

	constructor(
		private readonly facts: LookFacts,
		readonly safety: SafetyNow,
		private readonly made: Map<string, Routine>,
	) {
		const { catalogue, events, at, dayEnd, extras } = facts;
		this.catalogue = catalogue;
		this.events = events;
		this.at = at;
		this.dayEnd = dayEnd;
		this.extras = extras;
		const today = dayOf(at, -new Date(at).getTimezoneOffset(), dayEnd);
		this.today = today;
		this.eventsOfToday = events.filter((event) => dayOf(event.at, event.zone, dayEnd) === today);
		this.doneToday = completedOn(events, today, dayEnd);
		const { lookup } = catalogue;
		this.glides = new Set(
			catalogue.exercises.filter(({ id }) => isGlide({ exercise: id }, lookup)).map(({ id }) => id),
		);
		// One dated ahead of now counts as of when it was first met.
		this.glideSessions = glideSessions(withPlausibleTimes(events, at), this.glides, at - glideWindow);
	}

	/** Whether this look still tells what one taken from these facts would. */
	serves(facts: LookFacts): boolean {
		const { catalogue, events, at, dayEnd, extras } = this.facts;
		const age = facts.at - at;
		return (
			facts.catalogue === catalogue &&
			facts.events === events &&
			facts.dayEnd === dayEnd &&
			facts.extras === extras &&
			age >= 0 &&
			age < serves
		);
	}

	/** A routine by its id, or the routine of a single exercise by the exercise's. */
	find(id: string): Routine | undefined {
		return routineIn(this.catalogue, id) ?? this.made.get(id);
	}

	/** Exercises that can be played by themselves; those off by default only if asked for, or in the person's own plan. */
	get shownExercises(): readonly Exercise[] {
		return this.catalogue.exercises.filter(
			(exercise) =>
				exercise.logOnly !== true &&
				(exercise.extra !== true || this.extras || isWell(this.safety.state.screen) || isPrescribed(exercise)),
		);
	}

	/** A routine made for this moment, or why there is none. */
	rightNow({ seconds, posture }: Availability): Suggestion {
		const moment = {
			phase: this.safety.state.gateFacts.phase,
			secondsAvailable: seconds,
			posture,
			doneToday: this.eventsOfToday.flatMap((event) =>
				event.kind === "routine" ? event.done.map(({ exercise }) => exercise) : [],
			),
			recentGlides: this.glideSessions.map(({ at }) => at),
			at: this.at,
			locked: (exercise: string) => this.lockOf(exercise),
			extras: true,
		};
		const suggestion = suggest(moment, this.shownExercises, this.catalogue.lookup);
		if (suggestion.routine !== undefined) {
			this.made.set(suggestion.routine.id, suggestion.routine);
		}
		return suggestion;
	}

	/** The safety questions are answered, whatever came of them. */
	get checked(): boolean {
		return this.safety.state.screen.decision.rule !== unanswered;
	}

	/** The safety questions have to be answered before this can be played. */
	needsCheck({ steps }: Routine): boolean {
		return steps.some(({ exercise }) => this.ruleAgainst(exercise)?.rule === unanswered);
	}

	/** Why a routine cannot be played now, and how it opens; undefined when it can, or when only the safety questions are missing. */
	lockOfRoutine(routine: Routine): string | undefined {
		const held = this.heldBy(routine);
		return held === undefined || held.rule === unanswered ? undefined : lockSentence(held);
	}

	/** What holds a routine back now, and how it opens. */
	heldBy({ steps }: Pick<Routine, "steps">): Lock | undefined {
		return this.objectionTo(steps, { id: undefined });
	}

	/** What stands against playing these steps now, as part of this session: the one answer for every way to them. */
	objectionTo(steps: readonly StepToPlay[], { id, justDone = [] }: SessionAskedAbout): Lock | undefined {
		const others = this.glideSessions.filter((session) => session.id !== id).map(({ at }) => at);
		const glides = justDone.some((exercise) => this.glides.has(exercise)) ? [...others, this.at] : others;
		return objectionTo(steps, { ...this.rules, glides, now: this.at });
	}

	/**
	 * What stands against doing these steps later, away from the editor: all but how long ago the last glides were, which is
	 * another time then.
	 */
	lockAtHome(steps: readonly StepToPlay[]): Lock | undefined {
		return objectionTo(steps, { ...this.rules, glides: [], now: this.at });
	}

	/** What the person's plan still asks of today for this; undefined where it asks nothing, or not today. */
	dueOf(routine: Routine): DueToday | undefined {
		const [only] = routine.steps;
		const isSingle = only !== undefined && routine.id === singleRoutineId(only.exercise);
		const { name, frequency } = routine;
		return frequency === undefined
			? undefined
			: dueToday(
					this.events,
					{ name, frequency, ...(isSingle ? { exercise: only.exercise } : { routine: routine.id }) },
					this.today,
					this.dayEnd,
				);
	}

	/** How many things the plan still asks for today: none while a red flag stands. */
	get leftOfPlan(): number {
		if (emergencyStands(this.safety.state.screen)) {
			return 0;
		}
		return prescriptionsOf(this.catalogue).filter((prescription) => {
			const due = dueToday(this.events, prescription, this.today, this.dayEnd);
			return due !== undefined && due.done < due.asked;
		}).length;
	}

	/** The single exercise of this routine, where it is done smaller after what it left behind. */
	smallerIn({ steps }: Routine): string | undefined {
		const [only] = steps;
		const smaller = steps.length === 1 && only !== undefined && this.safety.state.items.get(only.exercise)?.smaller;
		return smaller === true ? only?.exercise : undefined;
	}

	/** What a plan has to heed: exercises that start small again, and those that may not be offered as easier ones. */
	planChoices(): PlanChoices {
		const smaller = this.catalogue.exercises.filter(({ id }) => {
			const access = this.accessTo(id);
			return access.open && access.smaller;
		});
		return { smaller: smaller.map(({ id }) => id), allowed: (id) => this.accessTo(id).open };
	}

	offers(available: Availability): RoutineOffer[] {
		const own = this.catalogue.routines.filter(({ origin }) => origin === "own").slice(0, ownOffered);
		// Glides are no lock to somebody who is well, but nothing to offer.
		const known = offered.flatMap((id) => this.find(id) ?? []).filter((one) => this.heldBy(one)?.rule !== "R0");
		const offers = [this.rightNow(available).routine ?? [], own, known].flat().map((routine) => this.offer(routine));
		// What can be done stands above what cannot.
		return [
			...offers.filter(({ locked }) => locked === undefined),
			...offers.filter(({ locked }) => locked !== undefined),
		];
	}

	/** When the next exercise opens by itself, epoch milliseconds; undefined where none waits for a time. */
	get nextOpening(): number | undefined {
		const times = this.shownExercises.flatMap(({ id }) => this.heldBy({ steps: [{ exercise: id }] })?.opensAt ?? []);
		return times.length === 0 ? undefined : Math.min(...times);
	}

	/** A lock that time alone opens. */
	private waits(held: Lock): boolean {
		const heldBy = (exercise: string) => this.heldBy({ steps: [{ exercise }] });
		return held.opensAt !== undefined && unlockActions(held, this.safety.state, heldBy).length === 0;
	}

	/** The routine as an offer plays it: cut to a short break where that can be done. A prescribed one stays as it is. */
	shortened(routine: Routine): Routine {
		if (routine.origin === "own") {
			return routine;
		}
		return fitRoutine(routine, offerLength, this.catalogue.lookup)?.routine ?? routine;
	}

	quickStretch(seconds: number, posture: "seated" | "standing"): readonly QuickRow[] {
		const wish = {
			seconds,
			posture,
			recent: recentRoutines(this.events, 20).map(({ routine }) => routine),
			locked: (exercise: string) => this.lockOf(exercise),
			recentGlides: this.glideSessions.map(({ at }) => at),
			at: this.at,
			extras: true,
		};
		const { routines, lookup } = this.catalogue;
		return quickStretchRows(wish, this.shownExercises, routines, lookup);
	}

	secondsOf(routine: Routine): number {
		return planSeconds(planRoutine(routine, this.catalogue.lookup));
	}

	private offer(routine: Routine): RoutineOffer {
		const short = this.shortened(routine);
		const held = this.heldBy(short);
		const locked = held === undefined || held.rule === unanswered ? undefined : lockSentence(held);
		return {
			id: routine.id,
			name: short.name,
			purpose: routine.purpose,
			seconds: this.secondsOf(short),
			posture: routine.posture,
			...(locked !== undefined && { locked }),
			...(held !== undefined && this.waits(held) && { waits: true as const }),
			added: routine.origin === "beyond-seed",
			doneToday: this.doneToday.get(routine.id) ?? 0,
		};
	}

	lockOf(id: string): string | undefined {
		const against = this.ruleAgainst(id);
		return against === undefined || against.rule === unanswered ? undefined : lockSentence(against);
	}

	private ruleAgainst(id: string): Lock | undefined {
		const access = this.accessTo(id);
		return access.open ? undefined : access;
	}

	private accessTo(id: string): StepAccess {
		return accessTo({ exercise: id }, this.rules);
	}

	/** One look gives one answer for each exercise: some rules read the whole diary for it. */
	private readonly known = new Map<string, Access>();

	private readonly rules: Pick<PlayFacts, "lookup" | "accessTo"> = {
		lookup: (id) => this.catalogue.lookup(id),
		accessTo: (exercise) => {
			const access = this.known.get(exercise.id) ?? this.safety.accessTo(exercise);
			this.known.set(exercise.id, access);
			return access;
		},
	};
}

function lockSentence({ reason, wayOut }: Lock): string {
	return `${withoutEnglish(reason)} ${wayOut}`;
}

/** Whether the person's own plan holds this exercise, or another dose for it. */
export function isPrescribed({ origin, dose: { reps, hold, timer } }: Exercise): boolean {
	return origin === "own" || [reps, hold, timer?.duration].some((amount) => amount?.source === "own");
}
