import type { DiaryEvent } from "../../diary/events";
import type { SafetySummary } from "../../diary/report-text";
import type { LibraryNow } from "../routines/library";

/** What the report says of the safety rules as they stand. */
export function safetySummary({ catalogue, events, safety }: LibraryNow): SafetySummary {
	const held = new Map<string, string[]>();
	for (const exercise of catalogue.exercises) {
		const access = safety.accessTo(exercise);
		if (!access.open) {
			held.set(access.reason, [...(held.get(access.reason) ?? []), exercise.name]);
		}
	}
	const screens = events.filter(({ kind }) => kind === "screen");
	return {
		phase: safety.state.phase.phase,
		checked: dayOf(screens.at(-1)),
		held: [...held].map(([reason, exercises]) => ({ reason, exercises })),
		approvals: [...new Set(events.filter(isClinicianWord).flatMap((event) => dayOf(event) ?? []))],
	};
}

/** For a rule, or for a phase. */
function isClinicianWord(event: DiaryEvent): boolean {
	return event.kind === "approval" || (event.kind === "phase" && event.why === "clinician");
}

function dayOf(event: DiaryEvent | undefined): string | undefined {
	return event === undefined ? undefined : new Date(event.at + event.zone * 60_000).toISOString().slice(0, 10);
}
