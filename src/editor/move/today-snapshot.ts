import { recentRoutines } from "../../diary/routine-history";
import type { SittingView, TodayView } from "../../protocol";
import { emergencyStands, isWell } from "../../safety/access";
import { timeOfDay } from "../diary/diary-labels";
import type { LibraryNow } from "../routines/library";
import type { SittingService } from "../timer/sitting-service";
import { addedSentence, namedState } from "../timer/status-text";
import { availabilityNow } from "./available-time";

/** Routines named in the day's line. Our choice: what fits without scrolling. */
const recentShown = 3;

/** The panel's Today, from one look at the timer and one at the diary. */
export function todaySnapshot(sitting: SittingService, library: LibraryNow, problem: string | undefined): TodayView {
	const { today } = sitting.view();
	const { eventsOfToday, safety } = library;
	const recent = recentRoutines(eventsOfToday, recentShown);
	return {
		sitting: sittingView(sitting),
		offers: emergencyStands(safety.state.screen) ? [] : library.offers(availabilityNow(sitting.view())),
		diary: {
			sitting: today.sitting,
			...(today.standing >= 60 && { standing: today.standing }),
			breaksTaken: today.breaksTaken,
			naturalBreaks: today.naturalBreaks,
			routines: eventsOfToday.filter(({ kind }) => kind === "routine").length,
			recent: recent.map(({ name, outcome, at, zone }) => ({ name, outcome, at: timeOfDay(at, zone) })),
		},
		cards: safety.cards,
		// Of somebody without pain nothing is asked about it (R0).
		...(!isWell(safety.state.screen) && { entry: safety.entry }),
		...(problem !== undefined && { problem }),
	};
}

function sittingView(sitting: SittingService): SittingView {
	const view = sitting.view();
	const reason = addedSentence(view);
	const named = namedState(view);
	return {
		status: view.status,
		load: view.load,
		limit: view.limit,
		untilBreak: view.untilBreak,
		...(view.standing !== undefined && { standing: view.standing }),
		...(view.break !== undefined && { break: { elapsed: view.break.elapsed, length: view.break.length } }),
		...(view.afterBreak !== undefined && { afterBreak: view.afterBreak }),
		...(view.untilRested !== undefined && { untilRested: view.untilRested }),
		rate: sitting.rate,
		...(named !== undefined && { name: named.name }),
		...(named?.kind === "meeting" && { meeting: true }),
		...(reason !== undefined && { reason }),
		snoozes: sitting.settings.snoozes,
	};
}
