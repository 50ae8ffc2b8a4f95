import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { frequencyInWords } from "../../exercises/frequency";
import type { PlanProblem } from "../../exercises/own-plan/parse";
import type { Exercise, Routine } from "../../exercises/types";
import { openFrom } from "../../l10n/clock-time";
import { exactDuration } from "../../l10n/durations";
import { Disposables } from "../platform/disposables";
import type { ChosenFilter } from "./chosen-filter";
import type { Favourites } from "./favourites";
import type { Library, LibraryNow } from "./library";
import type { OwnPlan } from "./own-plan";
import { type RoutineGroup, routineGroups } from "./routine-groups";
import { postureInWords } from "./routine-labels";

type Node =
	| RoutineGroup
	/** `group` is the group's id: the same routine may stand in several. */
	| { readonly type: "routine"; readonly group: string; readonly routine: Routine }
	/** What is never guided here: its row is where it is logged. */
	| { readonly type: "activity"; readonly activity: Exercise }
	| { readonly type: "mistake"; readonly mistake: PlanProblem };

/** The Routines view: routines and single exercises. A row plays; a locked row says why. */
export class RoutinesTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new vscode.EventEmitter<undefined>());
	readonly onDidChangeTreeData = this.changed.event;
	/** One look at the library for all rows of one drawing. */
	private now: LibraryNow | undefined;
	private view: Pick<vscode.TreeView<unknown>, "description" | "message"> | undefined;

	constructor(
		private readonly library: Pick<Library, "now">,
		private readonly plan: Pick<OwnPlan, "mistake">,
		private readonly favourites: Pick<Favourites, "all" | "has">,
		private readonly filter: Pick<ChosenFilter, "active" | "filter" | "description">,
	) {}

	/** Draws everything anew. */
	refresh(): void {
		this.changed.fire(undefined);
	}

	/** The view this stands in; its header says what is filtered. */
	attach(view: Pick<vscode.TreeView<unknown>, "description" | "message">): void {
		this.view = view;
	}

	dispose(): void {
		this.disposables.dispose();
	}

	async getChildren(node?: Node): Promise<Node[]> {
		if (node !== undefined) {
			return node.type === "group"
				? [
						...node.routines.map((routine): Node => ({ type: "routine", group: node.id, routine })),
						...(node.activities ?? []).map((activity): Node => ({ type: "activity", activity })),
					]
				: [];
		}
		this.now = await this.library.now();
		const groups = routineGroups(this.now, this.favourites.all, this.filter.filter);
		this.describe(groups.length > 0);
		const { mistake } = this.plan;
		return mistake === undefined ? [...groups] : [{ type: "mistake", mistake }, ...groups];
	}

	getTreeItem(node: Node): vscode.TreeItem {
		switch (node.type) {
			case "group":
				return groupItem(node);
			case "mistake":
				return mistakeItem(node.mistake);
			case "activity":
				return activityItem(node.activity, this.now?.lockOf(node.activity.id));
			case "routine":
				return this.row(node.routine, node.group);
		}
	}

	private describe(any: boolean): void {
		if (this.view !== undefined) {
			this.view.description = this.filter.description;
			this.view.message = any || !this.filter.active ? "" : l10n.t("Nothing suits this filter.");
		}
	}

	private row(routine: Routine, group: string): vscode.TreeItem {
		const locked = this.now?.lockOfRoutine(routine);
		const opensAt = locked === undefined ? undefined : this.now?.heldBy(routine)?.opensAt;
		const item = new vscode.TreeItem(routine.name);
		const facts = [
			// First what is new each day: the end of a row is cut off where the side bar is narrow.
			...(this.dueInWords(routine) ?? []),
			exactDuration(this.now?.secondsOf(routine) ?? 0),
			postureInWords(routine.posture),
		].join(" · ");
		item.id = `${group}/${routine.id}`;
		item.description =
			locked === undefined
				? facts
				: opensAt === undefined
					? l10n.t("Locked")
					: openFrom(opensAt, this.now?.at ?? opensAt);
		const single = routine.steps.length === 1;
		const icon = opensAt !== undefined ? "clock" : locked !== undefined ? "lock" : single ? "play-circle" : "run-all";
		item.iconPath = new vscode.ThemeIcon(icon);
		item.tooltip = [
			routine.purpose,
			locked,
			originInWords(routine),
			routine.frequency && l10n.t("Your plan asks for it {0}.", frequencyInWords(routine.frequency)),
		]
			.filter((line) => line !== undefined && line !== "")
			.join("\n\n");
		item.contextValue = [
			locked === undefined ? "playable" : "locked",
			...(this.now?.smallerIn(routine) === undefined ? [] : ["smaller"]),
			...(standsIn(routine) ? ["instead"] : []),
			this.favourites.has(routine.id) ? "favourite" : "plain",
		].join(" ");
		item.accessibilityInformation = {
			label:
				locked === undefined
					? `${routine.name}, ${facts.replaceAll(" · ", ", ")}`
					: l10n.t("{0}, locked: {1}", routine.name, locked),
		};
		item.command = { command: "deskglide.playRoutine", title: l10n.t("Play"), arguments: [routine.id] };
		return item;
	}

	/** How far what the plan asks of today is done; undefined where it does not say how often. */
	private dueInWords(routine: Routine): readonly string[] | undefined {
		if (routine.frequency === undefined) {
			return undefined;
		}
		const due = this.now?.dueOf(routine);
		if (due === undefined) {
			return [l10n.t("not today")];
		}
		return [due.done < due.asked ? l10n.t("{0} of {1} today", due.done, due.asked) : l10n.t("done for today")];
	}
}

/** It stands in for a movement to be careful with, which the guide speaks of. */
function standsIn({ id }: Routine): boolean {
	return id.startsWith("instead-of-");
}

function groupItem({ id, label, open }: RoutineGroup): vscode.TreeItem {
	const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
	const item = new vscode.TreeItem(label, open ? Expanded : Collapsed);
	item.id = id;
	return item;
}

/** A row of what is only logged. What is held back now can still have been done: the row says so, and logs it. */
function activityItem({ id, name, purpose, stop, how }: Exercise, locked: string | undefined): vscode.TreeItem {
	const item = new vscode.TreeItem(name);
	item.id = `away/${id}`;
	item.description = locked === undefined ? l10n.t("log it afterwards") : l10n.t("Locked: {0}", locked);
	item.iconPath = new vscode.ThemeIcon(locked === undefined ? "person" : "lock");
	item.tooltip = [purpose, ...(locked === undefined ? how : [locked]), stop].join("\n\n");
	item.contextValue = "activity";
	item.accessibilityInformation = { label: `${name}, ${item.description}` };
	item.command = { command: "deskglide.logActivity", title: l10n.t("Log an activity…"), arguments: [id] };
	return item;
}

function mistakeItem({ line, message }: PlanProblem): vscode.TreeItem {
	const item = new vscode.TreeItem(l10n.t("My plan has a mistake"));
	item.id = "mistake";
	item.description = l10n.t("line {0}: {1}", line, message);
	item.tooltip = l10n.t("Line {0}: {1}\n\nThe last good plan stays in use until this is mended.", line, message);
	item.iconPath = new vscode.ThemeIcon("warning");
	item.command = { command: "deskglide.openMyPlan", title: l10n.t("Open My Plan") };
	return item;
}

function originInWords({ origin }: Routine): string | undefined {
	switch (origin) {
		case "seed":
			return undefined;
		case "beyond-seed":
			return l10n.t("Added beyond the guide.");
		case "own":
			return l10n.t("From your plan.");
	}
}
