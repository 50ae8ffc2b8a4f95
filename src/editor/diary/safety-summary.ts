import { dayOfEvent } from "../../diary/day-of-event";
import type { DiaryEvent } from "../../diary/events";
import type { SafetySummary } from "../../diary/report-text";
import type { LibraryNow } from "../routines/library";

/** What the report says of the safety rules as they stand. */
export function safetySummary({ catalogue, events, safety }: LibraryNow, dayEnd: number): SafetySummary {
	const held = new Map<string, { readonly rule: string; readonly reason: string; readonly exercises: string[] }>();
	const dayOf = (event: DiaryEvent | undefined) => (event === undefined ? undefined : dayOfEvent(event, dayEnd));
	for (const exercise of catalogue.exercises) {
		const access = safety.accessTo(exercise);
		if (!access.open) {
			const { rule, reason } = access;
			const { exercises } = held.get(reason) ?? { exercises: [] };
			held.set(reason, { rule, reason, exercises: [...exercises, exercise.name] });
		}
	}
	const screens = events.filter(({ kind }) => kind === "screen");
	return {
		phase: safety.state.phase.phase,
		checked: dayOf(screens.at(-1)),
		held: [...held.values()],
		approvals: [...new Set(events.filter(isClinicianWord).flatMap((event) => dayOf(event) ?? []))],
	};
}

/** For a rule, or for a phase. */
function isClinicianWord(event: DiaryEvent): boolean {
	return event.kind === "approval" || (event.kind === "phase" && event.why === "clinician");
}
