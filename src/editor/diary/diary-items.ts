import * as l10n from "@vscode/l10n";
import { ThemeIcon, TreeItem, TreeItemCollapsibleState } from "vscode";
import type { DiaryDay, DiaryEntry, OwnEntry } from "../../diary/diary-days";
import type { EventOf } from "../../diary/events";
import { overallLabels, reachLabels } from "../../diary/scale-labels";
import type { SessionOutcome } from "../../exercises/session-types";
import { breaksInWords, dayInWords, roundedDuration, routinesInWords, timeOfDay } from "./diary-labels";

/** The rows of the Diary view. Each says in its label for screen readers what icon and colour show. */

/**
 * Returns the row of a day, with its breaks and routines.
 * @param today `YYYY-MM-DD`; its row stands open
 */
export function dayItem({ summary }: DiaryDay, today: string): TreeItem {
	const name = dayInWords(summary.day, today);
	const expanded = summary.day === today;
	const item = new TreeItem(name, TreeItemCollapsibleState[expanded ? "Expanded" : "Collapsed"]);
	const { completed, partial, stopped } = summary.routines;
	item.id = summary.day;
	item.description = [
		breaksInWords(summary.breaks.taken + summary.breaks.natural),
		routinesInWords(completed + partial + stopped),
	].join(" · ");
	item.tooltip = [summary.day, item.description].join("\n");
	item.accessibilityInformation = { label: `${name}, ${item.description}` };
	item.contextValue = summary.day === today ? "day-today" : "day";
	return item;
}

/** Returns the row of a day's breaks; its tooltip says which were started and how prompts were answered. */
export function breaksItem({ summary: { day, breaks } }: DiaryDay): TreeItem {
	const item = new TreeItem(breaksInWords(breaks.taken + breaks.natural));
	item.id = `${day} breaks`;
	item.iconPath = new ThemeIcon("coffee");
	item.description = [
		breaks.taken > 0 && l10n.t("{0} started", breaks.taken),
		breaks.natural > 0 && l10n.t("{0} natural", breaks.natural),
	]
		.filter((part) => part !== false)
		.join(" · ");
	item.tooltip = [
		l10n.t("Breaks you started: {0}, {1} in all", breaks.taken, roundedDuration(breaks.seconds)),
		l10n.t("Natural breaks: {0}", breaks.natural),
		l10n.t("Prompts: {0}, snoozed {1}, skipped {2}", breaks.prompted, breaks.snoozed, breaks.skipped),
	].join("\n");
	item.accessibilityInformation = { label: `${item.label}, ${item.description}` };
	item.contextValue = "breaks";
	return item;
}

/** Returns the row of the time a day was spent standing at the desk. */
export function standingItem({ summary: { day, standing } }: DiaryDay): TreeItem {
	const item = new TreeItem(l10n.t("{0} standing at the desk", roundedDuration(standing.seconds)));
	item.id = `${day} standing`;
	item.iconPath = new ThemeIcon("arrow-up");
	item.contextValue = "standing";
	return item;
}

/** Returns the row of a day's time at the desk, with its longest stretch. */
export function sittingItem({ summary: { day, sitting } }: DiaryDay): TreeItem {
	const item = new TreeItem(l10n.t("{0} at the desk", roundedDuration(sitting.seconds)));
	item.id = `${day} sitting`;
	item.iconPath = new ThemeIcon("clock");
	item.description = l10n.t("longest {0}", roundedDuration(sitting.longest));
	item.tooltip = l10n.t("Longest stretch without getting up: {0}", roundedDuration(sitting.longest));
	item.accessibilityInformation = { label: `${item.label}, ${item.tooltip}` };
	item.contextValue = "sitting";
	return item;
}

/** Returns the row of an entry of the diary. */
export function entryItem(entry: DiaryEntry): TreeItem {
	switch (entry.kind) {
		case "routine":
			return routineItem(entry);
		case "activity":
			return activityItem(entry);
		case "note":
			return noteItem(entry);
		default:
			return ownItem(entry);
	}
}

const outcomeIcons: Readonly<Record<SessionOutcome, string>> = {
	completed: "pass",
	partial: "circle-large-outline",
	stopped: "stop-circle",
};

function routineItem(routine: EventOf<"routine">): TreeItem {
	const time = timeOfDay(routine.at, routine.zone);
	const outcome = outcomeInWords(routine.outcome);
	const item = new TreeItem(routine.name);
	item.id = routine.id;
	item.iconPath = new ThemeIcon(outcomeIcons[routine.outcome]);
	item.description = routine.outcome === "completed" ? time : `${time} · ${outcome}`;
	item.tooltip = [
		`${routine.name}, ${time}`,
		`${outcome}, ${roundedDuration(routine.seconds)}`,
		...(routine.workspace === undefined ? [] : [l10n.t("In {0}", routine.workspace)]),
	].join("\n");
	item.accessibilityInformation = {
		label: `${routine.name}, ${outcome}, ${time}, ${roundedDuration(routine.seconds)}`,
	};
	item.contextValue = `routine-${routine.outcome}`;
	return item;
}

function activityItem({ id, name, seconds, feeling }: EventOf<"activity">): TreeItem {
	const item = new TreeItem(name);
	item.id = id;
	item.iconPath = new ThemeIcon("person");
	item.description = [roundedDuration(seconds), feeling && feelingLabels[feeling]].filter(Boolean).join(" · ");
	item.tooltip = [name, item.description, l10n.t("Logged by hand")].join("\n");
	item.accessibilityInformation = { label: `${name}, ${item.description.replaceAll(" · ", ", ")}` };
	item.contextValue = "activity";
	return item;
}

const feelingLabels = { fine: l10n.t("Fine"), mild: l10n.t("Mild"), sharp: l10n.t("Sharp") } as const;

function outcomeInWords(outcome: SessionOutcome): string {
	switch (outcome) {
		case "completed":
			return l10n.t("completed");
		case "partial":
			return l10n.t("done in part");
		case "stopped":
			return l10n.t("stopped");
	}
}

function noteItem(note: EventOf<"note">): TreeItem {
	const [firstLine = ""] = note.text.trim().split("\n");
	const item = new TreeItem(firstLine);
	item.id = note.id;
	item.iconPath = new ThemeIcon("note");
	item.description = timeOfDay(note.at, note.zone);
	item.tooltip = note.text;
	item.accessibilityInformation = { label: l10n.t("Note, {0}: {1}", item.description, note.text) };
	item.contextValue = "note";
	return item;
}

function ownItem(entry: OwnEntry): TreeItem {
	const { title, icon, figures } = ownWords(entry);
	const item = new TreeItem(title);
	item.id = `${entry.day} ${entry.kind}`;
	item.iconPath = new ThemeIcon(icon);
	item.description = figures.join(" · ");
	item.tooltip = [title, ...figures].join("\n");
	item.accessibilityInformation = { label: [title, ...figures].join(", ") };
	item.contextValue = `own-${entry.kind}`;
	return item;
}

function ownWords(entry: OwnEntry): { title: string; icon: string; figures: readonly string[] } {
	const figures: string[] = [];
	const say = (value: number | undefined, words: (value: number) => string) => {
		if (value !== undefined) {
			figures.push(words(value));
		}
	};
	switch (entry.kind) {
		case "day-entry":
			say(entry.leg, (leg) => l10n.t("leg {0} of 10", leg));
			say(entry.reach, (reach) => l10n.t("reach: {0}", reachLabels[reach] ?? ""));
			return { title: l10n.t("My day"), icon: "pulse", figures };
		case "weekly":
			say(entry.back, (back) => l10n.t("back {0} of 10", back));
			say(entry.sitting, (minutes) => l10n.t("sits {0} min", minutes));
			return { title: l10n.t("My week"), icon: "calendar", figures };
		case "fortnightly":
			for (const { name, score } of entry.activities) {
				figures.push(l10n.t("{0}: {1} of 10", name, score));
			}
			say(entry.overall, (change) => overallLabels[change + 3] ?? "");
			return { title: l10n.t("My fortnight"), icon: "checklist", figures };
	}
}
