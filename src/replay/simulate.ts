import type { Calendar } from "../sitting/calendar";
import type { Effect } from "../sitting/effect";
import { initialState } from "../sitting/initial-state";
import type { EngineConfig, Settings } from "../sitting/settings";
import { finish, step } from "../sitting/step";
import type { TraceRow } from "./trace";

/** A recording has no date of its own: it begins on a Monday morning of a calendar without zones. */
const START = Date.UTC(2024, 0, 1, 9);
const DAY = 86_400_000;

const plainCalendar: Calendar = {
	fields(wall) {
		const date = new Date(wall);
		return {
			year: date.getUTCFullYear(),
			month: date.getUTCMonth() + 1,
			day: date.getUTCDate(),
			weekday: date.getUTCDay(),
			seconds: Math.floor((wall - Math.floor(wall / DAY) * DAY) / 1000),
		};
	},
	moment(year, month, day, seconds) {
		return Date.UTC(year, month - 1, day) + seconds * 1000;
	},
};

/** Everything the engine does on a trace to whose messages nobody answers. Ends with the last row. */
export function simulate(rows: readonly TraceRow[], settings: Settings): Effect[] {
	// With nobody to answer, falling silent after unanswered prompts would only hide the rest of the recording.
	const rules: EngineConfig = { settings: { ...settings, ignoredLimit: 0 }, calendar: plainCalendar };
	const effects: Effect[] = [];
	const first = rows[0];
	if (first === undefined) return effects;
	const wallOf = (at: number): number => START + (at - first.at) * 1000;
	let state = initialState({ at: first.at, wall: wallOf(first.at) }, rules);
	for (const { at, body } of rows) {
		const next = step(state, { ...body, at, wall: wallOf(at) }, rules);
		state = next.state;
		for (const effect of next.effects) effects.push(effect);
	}
	return [...effects, ...finish(state, rules).effects];
}
