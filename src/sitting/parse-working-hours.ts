import { plainDigits } from "../l10n/typed-number";
import type { SettingProblem } from "./setting-specs";
import type { TimeRange, WorkingHours } from "./working-hours";

export const weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"] as const;

const DAY = 86_400;
/** A range that ends before it starts runs past midnight, unless it would be this long: then it is a slip. Our choice. */
const LONGEST_PAST_MIDNIGHT = 12 * 3600;

/**
 * Working hours as written: `{ "monday": ["09:00-12:30", "13:30-18:00"], "friday": ["22:00-06:00"] }`. Nothing written
 * means always; a weekday not named is free. A day of which no range can be read is not limited: a reminder too many
 * is noticed, a missing one is not.
 */
export function readWorkingHours(value: unknown, problems: SettingProblem[]): WorkingHours | null {
	if (value === undefined || value === null) return null;
	if (typeof value !== "object" || Array.isArray(value)) {
		problems.push({ key: "workingHours", given: value, because: "not-hours", used: "always" });
		return null;
	}
	const days = Object.entries(value);
	for (const [name, ranges] of days) {
		if (!isWeekday(name))
			problems.push({ key: "workingHours", given: { [name]: ranges }, because: "no-weekday", used: "left out" });
	}
	const named = new Map(days.filter(([name]) => isWeekday(name)));
	if (named.size === 0) return null;
	return weekdays.map((name) => (named.has(name) ? readDay(name, named.get(name), problems) : []));
}

function readDay(day: string, value: unknown, problems: SettingProblem[]): readonly TimeRange[] {
	if (!Array.isArray(value)) {
		problems.push({ key: `workingHours.${day}`, given: value, because: "not-ranges", used: "whole day" });
		return [{ from: 0, to: DAY }];
	}
	const read = value.map((written) => ({ written, range: readRange(written) }));
	const ranges = read.flatMap(({ range }) => (typeof range === "object" ? [range] : []));
	const used = ranges.length > 0 ? "left out" : "whole day";
	for (const { written, range } of read) {
		if (typeof range === "string") problems.push({ key: `workingHours.${day}`, given: written, because: range, used });
	}
	return ranges.length === 0 && value.length > 0 ? [{ from: 0, to: DAY }] : ranges;
}

function readRange(written: unknown): TimeRange | "not-a-range" | "empty-range" | "end-before-start" {
	const parts = typeof written === "string" ? plainDigits(written).split("-") : [];
	const from = readClockTime(parts[0]);
	const to = readClockTime(parts[1]);
	if (from === undefined || to === undefined || parts.length !== 2 || from >= DAY) return "not-a-range";
	if (from === to) return "empty-range";
	if (to > from) return { from, to };
	return to + DAY - from <= LONGEST_PAST_MIDNIGHT ? { from, to: to + DAY } : "end-before-start";
}

/** Seconds after midnight of `9:00`, `09:30` or `24:00`. */
export function readClockTime(written: unknown): number | undefined {
	const match = typeof written === "string" ? /^\s*(\d{1,2}):(\d{2})\s*$/.exec(plainDigits(written)) : null;
	if (match === null) return undefined;
	const hours = Number(match[1]);
	const clock = Number(match[2]);
	return clock < 60 && hours * 60 + clock <= 24 * 60 ? hours * 3600 + clock * 60 : undefined;
}

function isWeekday(name: string): boolean {
	return (weekdays as readonly string[]).includes(name);
}
