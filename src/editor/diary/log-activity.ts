import * as l10n from "@vscode/l10n";
import { QuickPickItemKind, ThemeIcon, window } from "vscode";
import { dayOf } from "../../diary/day";
import type { EventOf } from "../../diary/events";
import { type Loggable, loggable, loggableWith, otherActivity } from "../../exercises/loggable";
import { formatNumber } from "../../l10n/locale";
import { typedNumber } from "../../l10n/typed-number";
import { isId } from "../integrations/arguments";
import { InvalidArgumentError } from "../integrations/invalid-argument-error";
import { showInformation } from "../platform/messages";
import type { Choice } from "../platform/quick-pick";
import { sanitizeForMessage } from "../platform/sanitize-message";
import type { DiaryContext } from "./diary-context";
import { roundedDuration } from "./diary-labels";
import { dayOfRow } from "./diary-rows";
import { askStep, type StepRow } from "./multi-step-pick";

/** What was done away from the editor, in four picks: what, how long, when, and how it felt. */

type Activity = EventOf<"activity">;

/** Minutes to choose from; anything else can be typed. Our choice. */
const lengths = [5, 10, 15, 20, 30, 45, 60, 90];

const wholeDay = 24 * 60 * 60_000;

/** The day it belongs to, and the latest moment at which it can have ended. */
interface When {
	readonly day: string;
	readonly until: number;
	/** It has only just ended. */
	readonly justNow?: true;
}

/**
 * Asks what was done and writes it down.
 * @param argument a row of the Routines or the Diary view, or the id of what was done
 * @throws InvalidArgumentError
 */
export async function logActivity(parts: DiaryContext, argument: unknown): Promise<void> {
	const { exercises, routines } = await parts.catalogue();
	const all = loggable(exercises, routines);
	const given = givenBy(argument, all);
	const what = given ?? (await askWhat(all));
	const minutes = what === undefined ? undefined : await askLength(what.name, 15);
	if (what !== undefined && minutes !== undefined) {
		await writeDown(parts, what, minutes, dayOfRow(argument));
	}
}

/** Another program that asks, as the person is told of it. */
export type Asker = "link" | "extension";

/** Tells the person what another program says they did, and writes it down if they want that: they say when, and how it felt. */
export async function askToLog(parts: DiaryContext, what: Loggable, minutes: number, by: Asker): Promise<void> {
	const write = l10n.t("Write It Down…");
	const [name, length] = [sanitizeForMessage(what.name), roundedDuration(minutes * 60)];
	const question =
		by === "link"
			? l10n.t("A link asks to write into your diary: {0}, {1}.", name, length)
			: l10n.t("Another extension asks to write into your diary: {0}, {1}.", name, length);
	if ((await showInformation(question, write)) === write) {
		await writeDown(parts, what, minutes, undefined);
	}
}

/** @param day of the row it was asked from */
async function writeDown(parts: DiaryContext, what: Loggable, minutes: number, day: string | undefined): Promise<void> {
	const when = await askWhen(parts, day);
	if (when === undefined) {
		return;
	}
	const feeling = await askFeeling(undefined);
	const { id, name } = what;
	const entry = await parts.recorder.record<"activity">({
		kind: "activity",
		day: when.day,
		activity: id,
		name,
		exercises: [...what.exercises],
		seconds: minutes * 60,
		until: when.until,
		...(feeling !== undefined && { feeling }),
	});
	if (when.justNow === true) {
		parts.moved();
	}
	if (feeling === "sharp") {
		// What to do now is said there, and never in a notification.
		parts.showMove();
	}
	const undo = l10n.t("Undo");
	const answer = await showInformation(l10n.t("In the diary: {0}, {1}.", name, roundedDuration(minutes * 60)), undo);
	if (answer === undo) {
		await parts.recorder.record({ kind: "deletion", of: entry.id });
	}
}

/** Asks for length and feeling once more; what it was and when stay. */
export async function editActivity({ recorder }: DiaryContext, entry: Activity): Promise<void> {
	const minutes = await askLength(entry.name, Math.round(entry.seconds / 60));
	if (minutes === undefined) {
		return;
	}
	const feeling = (await askFeeling(entry.feeling)) ?? entry.feeling;
	await recorder.revise(entry, { seconds: minutes * 60, ...(feeling !== undefined && { feeling }) });
}

function givenBy(argument: unknown, all: readonly Loggable[]): Loggable | undefined {
	const { routine, activity } = (typeof argument === "object" && argument !== null ? argument : {}) as {
		routine?: { id?: unknown };
		activity?: { id?: unknown };
	};
	const id = typeof argument === "string" ? argument : (routine?.id ?? activity?.id);
	if (id === undefined) {
		return undefined;
	}
	const what = isId(id) ? loggableWith(all, id) : undefined;
	if (what === undefined) {
		throw new InvalidArgumentError(l10n.t("This command takes the id of a routine, an exercise or an activity."));
	}
	return what;
}

const title = (words: string, step: number): string => l10n.t("{0} ({1}/{2})", words, step, 4);

const heading = (label: string) => ({ kind: QuickPickItemKind.Separator, label, value: undefined });

async function askWhat(all: readonly Loggable[]): Promise<Loggable | undefined> {
	const rows = (kind: Loggable["kind"]) =>
		all.filter((one) => one.kind === kind).map((value): Choice<Loggable> => ({ label: value.name, value }));
	const other: Loggable = { id: otherActivity, name: l10n.t("Something else…"), exercises: [], kind: "activity" };
	const chosen = await window.showQuickPick(
		[
			...rows("activity"),
			{ label: other.name, value: other },
			heading(l10n.t("Routines done elsewhere")),
			...rows("routine"),
			heading(l10n.t("Exercises done elsewhere")),
			...rows("exercise"),
		],
		{ title: title(l10n.t("What did you do?"), 1) },
	);
	if (chosen?.value?.id !== otherActivity) {
		return chosen?.value;
	}
	const name = await window.showInputBox({
		title: title(l10n.t("What did you do?"), 1),
		prompt: l10n.t("In a word or two, for example: gardening."),
		validateInput: (input) =>
			input.trim() === "" || input.length > 100 ? l10n.t("From 1 to 100 characters.") : undefined,
	});
	return name === undefined ? undefined : { ...other, name: name.trim() };
}

/** Minutes; undefined when the person leaves. */
async function askLength(name: string, usual: number): Promise<number | undefined> {
	const choices: readonly Choice<number | undefined>[] = [
		...lengths.map((minutes) => ({ label: l10n.t("{0} min", formatNumber(minutes)), value: minutes })),
		{ label: l10n.t("Another length…"), iconPath: new ThemeIcon("edit"), value: undefined },
	];
	const chosen = await window.showQuickPick(choices, { title: title(l10n.t("{0}: how long?", name), 2) });
	if (chosen === undefined || chosen.value !== undefined) {
		return chosen?.value;
	}
	const isLength = (input: string) => {
		const minutes = typedNumber(input);
		return minutes !== undefined && minutes >= 1 && minutes <= 24 * 60;
	};
	const typed = await window.showInputBox({
		title: title(l10n.t("{0}: how long?", name), 2),
		prompt: l10n.t("A whole number of minutes, from 1 to 1440."),
		value: String(usual),
		validateInput: (input) => (isLength(input) ? undefined : l10n.t("A whole number of minutes, from 1 to 1440.")),
	});
	return typed === undefined ? undefined : typedNumber(typed);
}

/** @param given the day of the row it was asked from */
async function askWhen({ clock, dayEnd }: DiaryContext, given: string | undefined): Promise<When | undefined> {
	const now = clock.wall();
	const zone = -new Date(now).getTimezoneOffset();
	const today = dayOf(now, zone, dayEnd());
	const yesterday = dayOf(now - wholeDay, zone, dayEnd());
	// No later than its day ended: a rule that waits for hours waits from then.
	const endOf = (day: string) => Math.min(now, Date.parse(day) + wholeDay + (dayEnd() - zone) * 60_000);
	if (given !== undefined && given !== today) {
		return { day: given, until: endOf(given) };
	}
	const choices: readonly Choice<When>[] = [
		{ label: l10n.t("Just now"), value: { day: today, until: now, justNow: true } },
		{ label: l10n.t("Earlier today"), value: { day: today, until: now } },
		...(given === undefined
			? [{ label: l10n.t("Yesterday"), value: { day: yesterday, until: endOf(yesterday) } }]
			: []),
	];
	return (await window.showQuickPick(choices, { title: title(l10n.t("When was it?"), 3) }))?.value;
}

async function askFeeling(current: Activity["feeling"]): Promise<Activity["feeling"]> {
	const rows: readonly StepRow<NonNullable<Activity["feeling"]>>[] = [
		{ label: l10n.t("Fine"), detail: l10n.t("Nothing much, or a light stretch that has gone."), value: "fine" },
		{ label: l10n.t("Mild"), detail: l10n.t("A little pulling or tingling, already fading."), value: "mild" },
		{ label: l10n.t("Sharp"), detail: l10n.t("Sharp, shooting or burning, or it moved down the leg."), value: "sharp" },
	];
	const answer = await askStep({ title: l10n.t("How did it feel?"), step: 4, of: 4, rows, current });
	return answer.type === "given" ? answer.value : undefined;
}
