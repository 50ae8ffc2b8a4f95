import { recentRoutines } from "../diary/routines";
import type { SittingView, TodayView } from "../protocol";
import { timeOfDay } from "./diary/words";
import type { LibraryNow } from "./routine/library";
import { roomNow } from "./routine/right-now";
import type { SittingService } from "./sitting/service";
import { reasonInWords } from "./sitting/words";

/** Routines named in the day's line. Our choice: what fits without scrolling. */
const recentShown = 3;

/** The panel's Today, from one look at the timer and one at the diary. */
export function todayView(sitting: SittingService, library: LibraryNow, problem: string | undefined): TodayView {
	const { today } = sitting.view();
	const { eventsOfToday, safety } = library;
	const recent = recentRoutines(eventsOfToday, recentShown);
	return {
		sitting: sittingView(sitting),
		offers: safety.state.screen.decision.lock === "everything" ? [] : library.offers(roomNow(sitting.view())),
		diary: {
			sitting: today.sitting,
			breaksTaken: today.breaksTaken,
			naturalBreaks: today.naturalBreaks,
			routines: eventsOfToday.filter(({ kind }) => kind === "routine").length,
			recent: recent.map(({ name, outcome, at, zone }) => ({ name, outcome, at: timeOfDay(at, zone) })),
		},
		cards: safety.cards,
		entry: safety.entry,
		...(problem !== undefined && { problem }),
	};
}

function sittingView(sitting: SittingService): SittingView {
	const view = sitting.view();
	const reason = reasonInWords(view);
	return {
		status: view.status,
		load: view.load,
		limit: view.limit,
		untilBreak: view.untilBreak,
		...(view.break !== undefined && { break: { elapsed: view.break.elapsed, length: view.break.length } }),
		rate: sitting.rate,
		...(reason !== undefined && { reason }),
		snoozes: sitting.settings.snoozes,
	};
}
