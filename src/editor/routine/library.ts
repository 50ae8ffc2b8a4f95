import { dayOf } from "../../diary/day";
import type { DiaryEvent } from "../../diary/events";
import { completedOn, glideTimes, recentRoutines } from "../../diary/routines";
import { fitRoutine } from "../../exercises/fit";
import { glideCap } from "../../exercises/glide-cap";
import { planRoutine } from "../../exercises/planner";
import { type QuickRow, quickStretchRows } from "../../exercises/quick-stretch";
import { findRoutine, singleRoutine } from "../../exercises/single";
import { planSeconds } from "../../exercises/timeline";
import type { Routine } from "../../exercises/types";
import type { RoutineOffer } from "../../protocol";
import type { Catalogue } from "../catalogue";
import type { JournalFiles } from "../diary/journal-files";
import { currentPhase, exerciseLocks } from "./locks";

/** Offered in the panel for the moment, in this order; the rest is in the Routines view. Our choice. */
const offered = [
	"desk-calm",
	"exercise:pelvic-tilt-seated",
	"exercise:ankle-pump",
	"exercise:slump-glide",
	"exercise:slider-seated",
	"stand-reset",
	"quick-calm",
];

/** How long an offer without a timer's walk may take, seconds. */
const offerLength = 180;

/** The catalogue together with what the diary says of it today: what is open, what was done, how long it takes. */
export class Library {
	constructor(
		private readonly readCatalogue: () => Promise<Catalogue>,
		private readonly journal: Pick<JournalFiles, "events">,
		private readonly wall: () => number,
		private readonly dayEnd: () => number,
	) {}

	async now(): Promise<LibraryNow> {
		const [catalogue, events] = await Promise.all([this.readCatalogue(), this.journal.events()]);
		return new LibraryNow(catalogue, events, this.wall(), this.dayEnd());
	}
}

/** One look at the library: everything is derived from the same events and moment. */
export class LibraryNow {
	/** Why an exercise cannot be done now; undefined when it can. */
	readonly lockOf: (exercise: string) => string | undefined;
	readonly eventsOfToday: readonly DiaryEvent[];
	private readonly doneToday: ReadonlyMap<string, number>;
	private readonly glidesToday: readonly number[];

	constructor(
		readonly catalogue: Catalogue,
		readonly events: readonly DiaryEvent[],
		private readonly at: number,
		dayEnd: number,
	) {
		const today = dayOf(at, -new Date(at).getTimezoneOffset(), dayEnd);
		this.eventsOfToday = events.filter((event) => dayOf(event.at, event.zone, dayEnd) === today);
		const glides = new Set(catalogue.exercises.filter(({ glide }) => glide).map(({ id }) => id));
		this.lockOf = exerciseLocks(events, catalogue.lookup, dayEnd);
		this.doneToday = completedOn(events, today, dayEnd);
		this.glidesToday = glideTimes(events, glides, today, dayEnd);
	}

	find(id: string): Routine | undefined {
		return findRoutine(id, this.catalogue.routines, this.catalogue.lookup) ?? this.single(id);
	}

	/** Why the whole routine cannot be played now. */
	lockOfRoutine(routine: Routine): string | undefined {
		for (const { exercise } of routine.steps) {
			const reason = this.lockOf(exercise);
			if (reason !== undefined) {
				return reason;
			}
		}
		const cap = glideCap(this.glidesToday, this.at);
		const glides = routine.steps.some(({ exercise }) => this.catalogue.lookup(exercise)?.glide === true);
		return glides && !cap.allowed ? cap.reason : undefined;
	}

	offers(): RoutineOffer[] {
		return offered.flatMap((id) => {
			const routine = this.find(id);
			return routine === undefined ? [] : this.offer(routine);
		});
	}

	offer(routine: Routine): RoutineOffer {
		const short = fitRoutine(routine, offerLength, this.catalogue.lookup);
		const locked = this.lockOfRoutine(routine);
		return {
			id: routine.id,
			name: routine.name,
			purpose: routine.purpose,
			seconds: short?.seconds ?? this.secondsOf(routine),
			posture: routine.posture,
			...(locked !== undefined && { locked }),
			added: routine.origin === "beyond-seed",
			doneToday: this.doneToday.get(routine.id) ?? 0,
		};
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
			locked: this.lockOf,
			glidesToday: this.glidesToday,
			at: this.at,
			extras: false,
		};
		const { exercises, routines, lookup } = this.catalogue;
		const within = (routine: Routine) => routine.phase <= currentPhase;
		return quickStretchRows(wish, exercises, routines.filter(within), lookup);
	}

	secondsOf(routine: Routine): number {
		return planSeconds(planRoutine(routine, this.catalogue.lookup));
	}

	private single(id: string): Routine | undefined {
		const exercise = this.catalogue.lookup(id);
		return exercise === undefined || exercise.logOnly === true ? undefined : singleRoutine(exercise);
	}
}
