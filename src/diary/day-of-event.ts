import { dayOf } from "./day";
import type { DiaryEvent } from "./events";

/** The day an event belongs to: the one it speaks of where it names one, otherwise the one it happened on. */
export function dayOfEvent(event: DiaryEvent, dayEnd: number): string {
	return "day" in event ? event.day : dayOf(event.at, event.zone, dayEnd);
}
