import * as l10n from "@vscode/l10n";
import { window } from "vscode";
import { dayName, isDay } from "../../diary/day";
import { ownEntriesOn } from "../../diary/diary-days";
import type { EventBody, EventOf } from "../../diary/events";
import { type Activities, type AskedActivity, correctedActivities, mostActivities } from "../../diary/fortnight";
import { overallLabels, reachLabels } from "../../diary/scale-labels";
import { typedNumber } from "../../l10n/typed-number";
import { choose } from "../platform/quick-pick";
import { type DiaryContext, todayOf } from "./diary-context";
import { dayInWords } from "./diary-labels";
import { askInTurn, askStep, field, type StepRow, scale } from "./multi-step-pick";

/** The ten-second day, the weekly minute and the fortnight. All of it optional; asked again, it corrects. */

const wholeDay = 24 * 60 * 60_000;

type AnswersOf<K extends "day-entry" | "weekly" | "fortnightly"> = Omit<EventBody<K>, "kind" | "day">;

/**
 * Asks for the scores of a day, step by step, and records them; what the day already has is there as the answer.
 * @param day `YYYY-MM-DD`; left out: today
 */
export async function logDay(parts: DiaryContext, day = todayOf(parts)): Promise<void> {
	const earlier = ownEntriesOn(await parts.journal.events(), "day-entry", day);
	const before: AnswersOf<"day-entry"> = Object.assign({}, ...earlier);
	const patterns: readonly StepRow<NonNullable<EventOf<"day-entry">["pattern"]>>[] = [
		// From nothing upwards, as the questions before it: what Enter takes is never the worst.
		{ label: l10n.t("Not at all"), value: "none" },
		{ label: l10n.t("Now and then"), value: "occasional" },
		{ label: l10n.t("Often"), value: "often" },
		{ label: l10n.t("All the time"), value: "constant" },
	];
	const today = todayOf(parts);
	const isToday = day === today;
	const name = dayInWords(day, today);
	const about = (title: string) => (isToday ? title : `${name}: ${title}`);
	const leg = isToday ? l10n.t("Leg pain today, at its worst") : about(l10n.t("Leg pain, at its worst"));
	const said = await askInTurn<AnswersOf<"day-entry">>([
		field(leg, zeroToTen(), before.leg, (leg) => ({ leg })),
		field(about(l10n.t("How far down did it reach?")), reachRows(), before.reach, (reach) => ({ reach })),
		field(about(l10n.t("How did it come?")), patterns, before.pattern, (pattern) => ({ pattern })),
	]);
	if (said !== undefined) {
		await parts.recorder.record({ kind: "day-entry", day, ...said });
		confirm(
			isToday
				? l10n.t("Written into the diary. Log Today again corrects it.")
				: l10n.t("Written into the diary: {0}.", name),
		);
	}
}

/** Days that can be picked at once; any other is typed. Our choice. */
const daysToPick = 14;

/** Logs a day that is over, also one of which the diary has nothing yet. @param day of the row it was asked from */
export async function logOtherDay(parts: DiaryContext, day?: string): Promise<void> {
	const chosen = day ?? (await askDay(parts));
	if (chosen !== undefined) {
		await logDay(parts, chosen);
	}
}

async function askDay(parts: DiaryContext): Promise<string | undefined> {
	const today = todayOf(parts);
	const last = Math.round(Date.parse(today) / wholeDay);
	const logged = new Set(
		(await parts.journal.events()).flatMap((event) => (event.kind === "day-entry" ? [event.day] : [])),
	);
	const days = Array.from({ length: daysToPick }, (_, back) => dayName(last - back - 1));
	const rows = days.map((value) => ({
		label: dayInWords(value, today),
		...(logged.has(value) && { description: l10n.t("logged") }),
		value,
	}));
	const title = l10n.t("Which day?");
	const chosen = await choose<string>([...rows, { label: l10n.t("Another date…"), value: "other" }], title);
	if (chosen !== "other") {
		return chosen;
	}
	const isPast = (text: string) => isDay(text.trim()) && text.trim() < today;
	const text = await window.showInputBox({
		title,
		prompt: l10n.t("As year, month and day"),
		value: dayName(last - daysToPick - 1),
		validateInput: (input) =>
			isPast(input) ? undefined : l10n.t("A day before today is needed here, such as {0}.", dayName(last - 1)),
	});
	return text?.trim();
}

/** The week's answers, flat as they are asked for. */
interface WeekAnswers {
	readonly back?: number;
	readonly minutes?: number;
	readonly bother?: EventOf<"weekly">["bother"];
}

/**
 * Asks the weekly minute, with what was given before already chosen, and records what was answered.
 * @param day `YYYY-MM-DD`
 */
export async function logWeek(parts: DiaryContext, day = todayOf(parts)): Promise<void> {
	const entries = (await parts.journal.events()).filter((event) => event.kind === "weekly");
	const today = ownEntriesOn(entries, "weekly", day).at(-1);
	let bother = today?.bother ?? {};
	const rating = (name: keyof NonNullable<EventOf<"weekly">["bother"]>, title: string) =>
		field<number, WeekAnswers>(title, zeroToSix(), today?.bother?.[name], (value) => {
			bother = { ...bother, [name]: value };
			return { bother };
		});
	const said = await askInTurn<WeekAnswers>([
		field(l10n.t("Back pain this week, at its worst"), zeroToTen(), today?.back, (back) => ({ back })),
		(step, of) => askMinutes(step, of, entries.at(-1)?.sitting),
		rating("leg", l10n.t("How much did leg pain bother you this week?")),
		rating("numbness", l10n.t("How much did numbness or tingling bother you?")),
		rating("weakness", l10n.t("How much did weakness in the leg or foot bother you?")),
		rating("sitting", l10n.t("How much did pain while sitting bother you?")),
	]);
	if (said === undefined) {
		return;
	}
	const back = said.back ?? today?.back;
	const sitting = said.minutes ?? today?.sitting;
	await parts.recorder.record({
		kind: "weekly",
		day,
		...(back !== undefined && { back }),
		...(sitting !== undefined && { sitting }),
		...(Object.keys(bother).length > 0 && { bother }),
	});
	confirm(l10n.t("The week is written into the diary."));
}

/** Minutes of comfortable sitting; Escape leaves, an empty field passes over. */
async function askMinutes(step: number, of: number, current: number | undefined): Promise<WeekAnswers | "left"> {
	const text = await window.showInputBox({
		title: `${l10n.t("How many minutes can you sit before it gets uncomfortable?")} (${step}/${of})`,
		prompt: l10n.t("A whole number of minutes. Leave it empty to pass over it."),
		value: current === undefined ? "" : String(current),
		validateInput: (input) =>
			input.trim() === "" || isMinutesOfADay(typedNumber(input))
				? undefined
				: l10n.t("A whole number from 0 to 1440, or nothing."),
	});
	if (text === undefined) {
		return "left";
	}
	const minutes = typedNumber(text);
	return minutes === undefined ? {} : { minutes };
}

function isMinutesOfADay(minutes: number | undefined): boolean {
	return minutes !== undefined && minutes <= 24 * 60;
}

/**
 * Asks the fortnightly questions and records what was answered.
 * @param day `YYYY-MM-DD`
 */
export async function logFortnight(parts: DiaryContext, day = todayOf(parts)): Promise<void> {
	const entries = (await parts.journal.events()).filter((event) => event.kind === "fortnightly");
	const today = ownEntriesOn(entries, "fortnightly", day).at(-1);
	const known = entries.at(-1)?.activities ?? [];
	const before = today?.activities ?? [];
	const asked: AskedActivity[] = [];
	const steps = mostActivities + 1;
	let given = false;
	let left = false;
	for (let index = 0; index < mostActivities && !left; index += 1) {
		const name = await askActivity(index + 1, steps, known[index]?.name);
		left = name === undefined;
		if (name === undefined || name === "") {
			break;
		}
		const title = l10n.t("How well can you do this now: {0}?", name);
		const answer = await askStep({
			title,
			step: index + 1,
			of: steps,
			rows: abilities(),
			current: scoreOf(name, before),
		});
		left = answer.type === "left";
		given ||= answer.type === "given";
		asked.push({ name, ...(answer.type === "given" && { score: answer.value }) });
	}
	const rows = overallLabels.map((label, index) => ({ label, value: index - 3 }));
	const change = left
		? undefined
		: await askStep({
				title: l10n.t("All in all, compared with when you began"),
				step: steps,
				of: steps,
				rows: rows.reverse(),
				current: today?.overall,
			});
	const overall = change?.type === "given" ? change.value : today?.overall;
	if (!given && change?.type !== "given") {
		return;
	}
	await parts.recorder.record({
		kind: "fortnightly",
		day,
		activities: correctedActivities(before, asked, !left),
		...(overall !== undefined && { overall }),
	});
	confirm(l10n.t("The fortnight is written into the diary."));
}

function scoreOf(activity: string, activities: Activities): number | undefined {
	return activities.find(({ name }) => name === activity)?.score;
}

/** Undefined when the person leaves, empty when there are no more. */
async function askActivity(step: number, of: number, known: string | undefined): Promise<string | undefined> {
	const text = await window.showInputBox({
		title: `${l10n.t("An activity of your own that is hard just now")} (${step}/${of})`,
		prompt: l10n.t("For example: sit through a meeting. Empty: no more activities."),
		value: known ?? "",
		validateInput: (input) => (input.length > 200 ? l10n.t("At most 200 characters.") : undefined),
	});
	return text?.trim();
}

/**
 * Asks for a note and records it; an empty one is none.
 * @param day `YYYY-MM-DD`
 */
export async function addNote(parts: DiaryContext, day = todayOf(parts)): Promise<void> {
	const today = todayOf(parts);
	const text = await askNote("", day === today ? undefined : dayInWords(day, today));
	if (text !== undefined && text !== "") {
		await parts.recorder.record({ kind: "note", day, text });
	}
}

/** The text of a note; undefined when the person leaves. @param day in words, where it is not today */
export async function askNote(value: string, day?: string): Promise<string | undefined> {
	const text = await window.showInputBox({
		title: day === undefined ? l10n.t("Note") : `${day}: ${l10n.t("Note")}`,
		prompt: l10n.t("Kept in your own diary."),
		value,
		validateInput: (input) => (input.length > 10_000 ? l10n.t("At most 10,000 characters.") : undefined),
	});
	return text?.trim();
}

/** Says it where the eyes are, without a toast to close. */
function confirm(message: string): void {
	window.setStatusBarMessage(`$(notebook) ${message}`, 4000);
}

function zeroToTen(): readonly StepRow<number>[] {
	return scale(0, 10, { 0: l10n.t("none"), 10: l10n.t("the worst you can imagine") });
}

function zeroToSix(): readonly StepRow<number>[] {
	return scale(0, 6, { 0: l10n.t("not at all"), 3: l10n.t("somewhat"), 6: l10n.t("extremely") });
}

function abilities(): readonly StepRow<number>[] {
	return scale(0, 10, { 0: l10n.t("not at all"), 10: l10n.t("as well as before") });
}

function reachRows(): readonly StepRow<number>[] {
	return reachLabels.map((label, value) => ({ label, value }));
}
