import { dayOf } from "../../diary/day";
import type { DiaryEvent } from "../../diary/events";
import { completedOn, glideTimes, recentRoutines } from "../../diary/routines";
import { fitRoutine } from "../../exercises/fit";
import { glideCap } from "../../exercises/glide-cap";
import { type PlanChoices, planRoutine } from "../../exercises/planner";
import { type QuickRow, quickStretchRows } from "../../exercises/quick-stretch";
import { findRoutine, singleRoutine } from "../../exercises/single";
import { planSeconds } from "../../exercises/timeline";
import type { Routine } from "../../exercises/types";
import type { RoutineOffer } from "../../protocol";
import type { Catalogue } from "../catalogue";
import type { JournalFiles } from "../diary/journal-files";
import type { SafetyDesk, SafetyNow } from "../safety/safety-desk";

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

/** How long an offer may take, seconds, where it can be cut: a break has room for it and for a few steps. Our choice. */
const offerLength = 180;

/** The rule that says the safety questions are not answered yet: no lock to show, but a way to go. */
const unanswered = "R4";

/** The catalogue together with what the diary says of it today: what is open, what was done, how long it takes. */
export class Library {
	constructor(
		private readonly readCatalogue: () => Promise<Catalogue>,
		private readonly journal: Pick<JournalFiles, "events">,
		private readonly safety: SafetyDesk,
		private readonly wall: () => number,
		private readonly dayEnd: () => number,
	) {}

	async now(): Promise<LibraryNow> {
		const [catalogue, events] = await Promise.all([this.readCatalogue(), this.journal.events()]);
		const safety = this.safety.now(events, catalogue.lookup);
		return new LibraryNow(catalogue, events, safety, this.wall(), this.dayEnd());
	}
}

/** One look at the library: everything in it is derived from the same events and moment. */
export class LibraryNow {
	readonly eventsOfToday: readonly DiaryEvent[];
	private readonly doneToday: ReadonlyMap<string, number>;
	private readonly glidesToday: readonly number[];

	constructor(
		readonly catalogue: Catalogue,
		readonly events: readonly DiaryEvent[],
		readonly safety: SafetyNow,
		private readonly at: number,
		dayEnd: number,
	) {
		const today = dayOf(at, -new Date(at).getTimezoneOffset(), dayEnd);
		const glides = new Set(catalogue.exercises.filter(({ glide }) => glide).map(({ id }) => id));
		this.eventsOfToday = events.filter((event) => dayOf(event.at, event.zone, dayEnd) === today);
		this.doneToday = completedOn(events, today, dayEnd);
		this.glidesToday = glideTimes(events, glides, today, dayEnd);
	}

	/** A routine by its id, or the routine of a single exercise by the exercise's. */
	find(id: string): Routine | undefined {
		const exercise = this.catalogue.lookup(id);
		return exercise === undefined || exercise.logOnly === true
			? findRoutine(id, this.catalogue.routines, this.catalogue.lookup)
			: singleRoutine(exercise);
	}

	/** The safety questions have to be answered before this can be played. */
	needsCheck({ steps }: Routine): boolean {
		return steps.some(({ exercise }) => this.ruleAgainst(exercise)?.rule === unanswered);
	}

	/** Why a routine cannot be played now, and how it opens; undefined when it can, or when only the safety questions are missing. */
	lockOfRoutine({ steps }: Routine): string | undefined {
		for (const { exercise } of steps) {
			const reason = this.lockOf(exercise);
			if (reason !== undefined) {
				return reason;
			}
		}
		const cap = glideCap(this.glidesToday, this.at);
		const glides = steps.some(({ exercise }) => this.catalogue.lookup(exercise)?.glide === true);
		return glides && !cap.allowed ? cap.reason : undefined;
	}

	/** What a plan has to heed: exercises that start small again, and those that may not be offered as easier ones. */
	planChoices(): PlanChoices {
		const open = (id: string) => {
			const exercise = this.catalogue.lookup(id);
			return exercise === undefined ? undefined : this.safety.accessTo(exercise);
		};
		const smaller = this.catalogue.exercises.filter(({ id }) => {
			const access = open(id);
			return access?.open === true && access.smaller;
		});
		return { smaller: smaller.map(({ id }) => id), allowed: (id) => open(id)?.open === true };
	}

	offers(): RoutineOffer[] {
		return offered.flatMap((id) => {
			const routine = this.find(id);
			return routine === undefined ? [] : this.offer(routine);
		});
	}

	/** The routine as an offer plays it: cut to a short break where that can be done. */
	shortened(routine: Routine): Routine {
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
			extras: false,
		};
		const { exercises, routines, lookup } = this.catalogue;
		return quickStretchRows(wish, exercises, routines, lookup);
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
		return against === undefined || against.rule === unanswered ? undefined : `${against.reason} ${against.wayOut}`;
	}

	private ruleAgainst(id: string) {
		const exercise = this.catalogue.lookup(id);
		const access = exercise === undefined ? undefined : this.safety.accessTo(exercise);
		return access?.open === false ? access : undefined;
	}
}
