import * as l10n from "@vscode/l10n";
import { type Disposable, EventEmitter, type TreeDataProvider, TreeItem, TreeItemCollapsibleState } from "vscode";
import { dayOf } from "../../diary/day";
import { type DiaryDay, type DiaryEntry, diaryDays } from "../../diary/diary-days";
import type { Clock } from "../platform/clock";
import { Disposables } from "../platform/disposables";
import { breaksItem, dayItem, entryItem, sittingItem, standingItem } from "./diary-items";
import type { JournalFiles } from "./journal-files";

type Node =
	| { readonly type: "day"; readonly day: DiaryDay; readonly today: string }
	| { readonly type: "breaks" | "sitting" | "standing"; readonly day: DiaryDay }
	| { readonly type: "entry"; readonly entry: DiaryEntry }
	| { readonly type: "earlier"; readonly before: string };

/** Days shown at once; those before are read when they are asked for (our choice). */
const daysShown = 60;

const dayLength = 24 * 60 * 60_000;

/** The Diary view: days, and under each its breaks, its sitting, its routines and notes. */
export class DiaryTree implements TreeDataProvider<Node>, Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new EventEmitter<undefined>());
	readonly onDidChangeTreeData = this.changed.event;

	/** @param dayEnd minutes after midnight at which a day ends */
	constructor(
		private readonly journal: Pick<JournalFiles, "events" | "holdsBefore" | "onDidChange">,
		private readonly clock: Pick<Clock, "wall" | "rate">,
		private readonly dayEnd: () => number,
	) {
		this.disposables.add(journal.onDidChange(() => this.changed.fire(undefined)));
	}

	dispose(): void {
		this.disposables.dispose();
	}

	getTreeItem(node: Node): TreeItem {
		switch (node.type) {
			case "day":
				return dayItem(node.day, node.today);
			case "breaks":
				return breaksItem(node.day);
			case "sitting":
				return sittingItem(node.day);
			case "standing":
				return standingItem(node.day);
			case "entry":
				return entryItem(node.entry);
			case "earlier": {
				const item = new TreeItem(l10n.t("Earlier days"), TreeItemCollapsibleState.Collapsed);
				item.id = "earlier";
				return item;
			}
		}
	}

	async getChildren(node?: Node): Promise<Node[]> {
		if (node === undefined) {
			return this.recentDays();
		}
		if (node.type === "earlier") {
			return this.dayNodes((await this.days(0)).filter(({ summary }) => summary.day < node.before));
		}
		return node.type === "day" ? insideOf(node.day) : [];
	}

	private async recentDays(): Promise<Node[]> {
		// A demonstration's days run ahead of the files' own, so everything is read.
		const since = this.clock.rate === 1 ? this.clock.wall() - daysShown * dayLength : 0;
		const first = dayOf(since, 0, this.dayEnd());
		const known = await this.days(since);
		const recent = known.filter(({ summary }) => summary.day >= first);
		const earlier = recent.length < known.length || (since > 0 && (await this.journal.holdsBefore(since)));
		const nodes = this.dayNodes(recent);
		return earlier ? [...nodes, { type: "earlier", before: first }] : nodes;
	}

	private async days(since: number): Promise<readonly DiaryDay[]> {
		return diaryDays(await this.journal.events(since), this.dayEnd());
	}

	private dayNodes(days: readonly DiaryDay[]): Node[] {
		const now = this.clock.wall();
		const today = dayOf(now, -new Date(now).getTimezoneOffset(), this.dayEnd());
		return days.map((day) => ({ type: "day", day, today }));
	}
}

function insideOf(day: DiaryDay): Node[] {
	const { breaks, sitting, standing } = day.summary;
	const nodes: Node[] = [];
	if (breaks.taken + breaks.natural + breaks.prompted > 0) {
		nodes.push({ type: "breaks", day });
	}
	if (sitting.seconds >= 60) {
		nodes.push({ type: "sitting", day });
	}
	if (standing.seconds >= 60) {
		nodes.push({ type: "standing", day });
	}
	return [...nodes, ...day.entries.map((entry): Node => ({ type: "entry", entry }))];
}
