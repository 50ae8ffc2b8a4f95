import { type DueToday, dueToday } from "../../diary/adherence";
import { dayOf } from "../../diary/day";
import type { DiaryEvent } from "../../diary/events";
import { completedOn, glideTimes, recentRoutines } from "../../diary/routine-history";
import { fitRoutine } from "../../exercises/fit-to-time";
import { glideCap } from "../../exercises/glide-cap";
import { type PlanChoices, planRoutine } from "../../exercises/planner";
import { type QuickRow, quickStretchRows } from "../../exercises/quick-stretch";
import { findRoutine, singleRoutine, singleRoutineId } from "../../exercises/single-exercise";
import { type Suggestion, suggest } from "../../exercises/suggest-routine";
import { planSeconds } from "../../exercises/timeline";
import type { Exercise, Routine } from "../../exercises/types";
import type { RoutineOffer } from "../../protocol";
import type { Access } from "../../safety/access";
import type { Lock } from "../../safety/unlock-actions";
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

/** The catalogue together with what the diary says of it today: what is open, what was done, how long it takes. */
export class Library {
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

	/** As `now`, also where no word came of what another window wrote: for what must not be wrong. */
	async nowFresh(): Promise<LibraryNow> {
		this.journal.invalidateRecent();
		return this.now();
	}

	async now(): Promise<LibraryNow> {
		const [catalogue, events] = await Promise.all([this.readCatalogue(), this.journal.events()]);
		const safety = this.safety.now(events, catalogue.lookup);
		return new LibraryNow(catalogue, events, safety, this.wall(), this.dayEnd(), this.extras(), this.made);
	}
}

/** One look at the library: everything in it is derived from the same events and moment. */
export class LibraryNow {
	readonly eventsOfToday: readonly DiaryEvent[];
	/** The person's day, `YYYY-MM-DD`. */
	readonly today: string;
	private readonly doneToday: ReadonlyMap<string, number>;
	private readonly glidesToday: readonly number[];

	constructor(
		readonly catalogue: Catalogue,
		readonly events: readonly DiaryEvent[],
		readonly safety: SafetyNow,
		private readonly at: number,
		private readonly dayEnd: number,
		private readonly extras: boolean,
		private readonly made: Map<string, Routine>,
	) {
		const today = dayOf(at, -new Date(at).getTimezoneOffset(), dayEnd);
		this.today = today;
		const glides = new Set(catalogue.exercises.filter(({ glide }) => glide).map(({ id }) => id));
		this.eventsOfToday = events.filter((event) => dayOf(event.at, event.zone, dayEnd) === today);
		this.doneToday = completedOn(events, today, dayEnd);
		this.glidesToday = glideTimes(events, glides, today, dayEnd);
	}

	/** A routine by its id, or the routine of a single exercise by the exercise's. */
	find(id: string): Routine | undefined {
		const exercise = this.catalogue.lookup(id);
		return exercise === undefined || exercise.logOnly === true
			? (findRoutine(id, this.catalogue.routines, this.catalogue.lookup) ?? this.made.get(id))
			: singleRoutine(exercise);
	}

	/** Exercises that can be played by themselves; those off by default only if asked for, or in the person's own plan. */
	get shownExercises(): readonly Exercise[] {
		return this.catalogue.exercises.filter(
			(exercise) => exercise.logOnly !== true && (exercise.extra !== true || this.extras || isPrescribed(exercise)),
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
			glidesToday: this.glidesToday,
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
		return held !== undefined && "rule" in held ? lockSentence(held) : held?.reason;
	}

	/** What holds a routine back now: the rule behind it, or a reason that passes by itself. */
	heldBy({ steps }: Routine): Lock | { readonly reason: string } | undefined {
		for (const { exercise } of steps) {
			const lock = this.ruleAgainst(exercise);
			if (lock !== undefined && lock.rule !== unanswered) {
				return lock;
			}
		}
		const cap = glideCap(this.glidesToday, this.at);
		const glides = steps.some(({ exercise }) => this.catalogue.lookup(exercise)?.glide === true);
		return glides && !cap.allowed ? { reason: cap.reason } : undefined;
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

	/** How many things the plan still asks for today. */
	get leftOfPlan(): number {
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
		const open = (id: string) => this.accessTo(id);
		const smaller = this.catalogue.exercises.filter(({ id }) => {
			const access = open(id);
			return access?.open === true && access.smaller;
		});
		return { smaller: smaller.map(({ id }) => id), allowed: (id) => open(id)?.open === true };
	}

	offers(available: Availability): RoutineOffer[] {
		const own = this.catalogue.routines.filter(({ origin }) => origin === "own").slice(0, ownOffered);
		const known = offered.flatMap((id) => this.find(id) ?? []);
		return [this.rightNow(available).routine ?? [], own, known].flat().map((routine) => this.offer(routine));
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
			glidesToday: this.glidesToday,
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
		const locked = this.lockOfRoutine(short);
		return {
			id: routine.id,
			name: routine.name,
			purpose: routine.purpose,
			seconds: this.secondsOf(short),
			posture: routine.posture,
			...(locked !== undefined && { locked }),
			added: routine.origin === "beyond-seed",
			doneToday: this.doneToday.get(routine.id) ?? 0,
		};
	}

	private lockOf(id: string): string | undefined {
		const against = this.ruleAgainst(id);
		return against === undefined || against.rule === unanswered ? undefined : lockSentence(against);
	}

	private ruleAgainst(id: string): Lock | undefined {
		const access = this.accessTo(id);
		const { exercise = id } = access ?? {};
		return access?.open === false ? { ...access, exercise } : undefined;
	}

	/** One that borrows another's figure is that movement, and what holds for the other holds for it. */
	private accessTo(id: string): (Access & { readonly exercise: string }) | undefined {
		const exercise = this.catalogue.lookup(id);
		if (exercise === undefined) {
			return undefined;
		}
		const own = { ...this.safety.accessTo(exercise), exercise: id };
		const borrowed = exercise.figure === undefined ? undefined : this.accessTo(exercise.figure);
		if (!own.open || borrowed === undefined) {
			return own;
		}
		return borrowed.open ? { open: true, smaller: own.smaller || borrowed.smaller, exercise: id } : borrowed;
	}
}

function lockSentence({ reason, wayOut }: Lock): string {
	return `${reason} ${wayOut}`;
}

/** Whether the person's own plan holds this exercise, or another dose for it. */
export function isPrescribed({ origin, dose: { reps, hold, timer } }: Exercise): boolean {
	return origin === "own" || [reps, hold, timer?.duration].some((amount) => amount?.source === "own");
}
