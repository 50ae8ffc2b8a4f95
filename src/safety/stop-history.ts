import type { DiaryEvent, EventOf } from "../diary/events";
import type { StopFeeling } from "../diary/recorded-answers";

/** A time at which something hurt enough to stop, or what was done here or elsewhere ended in sharp pain. */
export interface StopEvent {
	/** Epoch milliseconds. */
	readonly at: number;
	/** The event of the routine, or of what was done elsewhere. */
	readonly routine: string;
	/** What it is put down to. */
	readonly exercises: readonly string[];
	/** Unanswered counts as shooting pain. */
	readonly felt: StopFeeling;
}

/** All stops, in order of time. What turned out to be a mild stretch is none. */
export function stopsIn(events: readonly DiaryEvent[]): readonly StopEvent[] {
	const answers = new Map<string, StopFeeling>();
	for (const event of events) {
		if (event.kind === "stop-answer") {
			answers.set(event.of, event.felt);
		}
	}
	const stops: StopEvent[] = [];
	for (const event of events) {
		if (event.kind === "activity" && event.feeling === "sharp") {
			const felt = answers.get(event.id) ?? "shooting";
			if (felt !== "mild") {
				const at = Math.min(event.until, event.at);
				stops.push({ at, routine: event.id, exercises: event.exercises, felt });
			}
		}
		if (event.kind === "routine" && (event.outcome === "stopped" || event.feeling === "sharp")) {
			const felt = answers.get(event.id) ?? "shooting";
			if (felt !== "mild") {
				stops.push({ at: event.at, routine: event.id, exercises: blamed(event), felt });
			}
		}
	}
	return stops;
}

/** The exercise that hurt; where nobody can tell which, every one that was done. */
function blamed({ hurt, done }: EventOf<"routine">): readonly string[] {
	return hurt === undefined ? done.map(({ exercise }) => exercise) : [hurt];
}
