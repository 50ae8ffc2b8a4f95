import { dayOf } from "./day";
import { emptyDayCounts } from "./day-counts";
import type { EngineConfig } from "./settings";
import type { Moment, State } from "./state";
import { openState } from "./working-hours";

/** Of the messages about breaks: none was due, shown, answered or put off. */
export const nothingSaid = {
	dueAt: null,
	episode: null,
	promptsEver: 0,
	prompt: null,
	snoozedUntilAt: null,
	snoozesInRow: 0,
	skipUntilSat: null,
	lastSkip: null,
	ignoredInRow: 0,
	closedInRow: false,
	messagesSeen: true,
	statusOnly: false,
	unseenToday: false,
	askTomorrow: false,
	askTiming: false,
	spokeAt: null,
} as const satisfies Partial<State>;

/** A person nothing is known of yet. */
export function initialState(now: Moment, rules: EngineConfig): State {
	const { settings, calendar } = rules;
	const hours = openState(now.wall, settings.workingHours, calendar);
	const day = dayOf(now.wall, settings.dayEnd, calendar);
	return {
		version: 1,
		origin: Math.round(now.wall).toString(36),
		sequence: 0,
		at: now.at,
		clockAt: now.at,
		clockWall: now.wall,
		load: 0,
		sat: 0,
		anchor: now.at,
		stretch: "none",
		lastEvidenceAt: null,
		focus: "",
		awaySaid: false,
		stood: 0,
		standing: null,
		hasStood: false,
		stretchSat: 0,
		lastAway: null,
		rest: null,
		activeBreak: null,
		routine: null,
		typing: null,
		quietUntilAt: null,
		...nothingSaid,
		breakpoint: null,
		postureSat: null,
		postureWantedAt: null,
		busy: {},
		debug: {},
		toolWork: null,
		debugQuiet: false,
		paused: null,
		meeting: null,
		call: null,
		reportedCall: null,
		micAlwaysOn: false,
		locked: false,
		greet: false,
		hoursOpen: hours.open,
		hoursUntilWall: hours.until,
		day: day.key,
		dayUntilWall: day.until,
		dayStartAt: now.at,
		daySat: 0,
		dayStood: 0,
		tally: emptyDayCounts,
	};
}
