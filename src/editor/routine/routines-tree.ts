import * as vscode from "vscode";
import { singleRoutine } from "../../exercises/single";
import type { Routine } from "../../exercises/types";
import type { JournalFiles } from "../diary/journal-files";
import { duration } from "../diary/words";
import { Disposables } from "../disposables";
import type { Library, LibraryNow } from "./library";

type Node =
	| { readonly type: "group"; readonly label: string; readonly routines: readonly Routine[]; readonly open: boolean }
	| { readonly type: "routine"; readonly routine: Routine };

/** The Routines view: routines and single exercises by phase. A row plays; a locked row says why. */
export class RoutinesTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
	private readonly disposables = new Disposables();
	private readonly changed = this.disposables.add(new vscode.EventEmitter<undefined>());
	readonly onDidChangeTreeData = this.changed.event;
	/** One look at the library for all rows of one drawing. */
	private now: LibraryNow | undefined;

	constructor(
		private readonly library: Library,
		journal: Pick<JournalFiles, "onDidChange">,
	) {
		this.disposables.add(journal.onDidChange(() => this.changed.fire(undefined)));
	}

	dispose(): void {
		this.disposables.dispose();
	}

	async getChildren(node?: Node): Promise<Node[]> {
		if (node !== undefined) {
			return node.type === "group" ? node.routines.map((routine) => ({ type: "routine", routine })) : [];
		}
		this.now = await this.library.now();
		return groups(this.now);
	}

	getTreeItem(node: Node): vscode.TreeItem {
		if (node.type === "group") {
			const { Expanded, Collapsed } = vscode.TreeItemCollapsibleState;
			return new vscode.TreeItem(node.label, node.open ? Expanded : Collapsed);
		}
		return this.row(node.routine);
	}

	private row(routine: Routine): vscode.TreeItem {
		const { l10n } = vscode;
		const locked = this.now?.lockOfRoutine(routine);
		const item = new vscode.TreeItem(routine.name);
		const length = duration(this.now?.secondsOf(routine) ?? 0);
		const posture = postures()[routine.posture];
		item.id = routine.id;
		item.description = locked === undefined ? `${length} · ${posture}` : l10n.t("Locked");
		item.iconPath = new vscode.ThemeIcon(locked === undefined ? "play-circle" : "lock");
		item.tooltip = [
			routine.purpose,
			locked,
			routine.origin === "beyond-seed" ? l10n.t("Added beyond the guide.") : undefined,
		]
			.filter((line) => line !== undefined)
			.join("\n\n");
		item.contextValue = locked === undefined ? "playable" : "locked";
		item.accessibilityInformation = {
			label:
				locked === undefined
					? `${routine.name}, ${length}, ${posture}`
					: l10n.t("{0}, locked: {1}", routine.name, locked),
		};
		item.command = { command: "deskglide.playRoutine", title: l10n.t("Play"), arguments: [routine.id] };
		return item;
	}
}

function groups({ catalogue }: LibraryNow): Node[] {
	const { l10n } = vscode;
	const headings = [
		l10n.t("Phase 1: gentle and seated"),
		l10n.t("Phase 2: strength"),
		l10n.t("Phase 3: stretching and stronger glides"),
	];
	const singles = catalogue.exercises
		.filter(({ logOnly, extra }) => logOnly !== true && extra !== true)
		.map(singleRoutine);
	return headings.map((label, index) => ({
		type: "group",
		label,
		open: index === 0,
		routines: [...catalogue.routines, ...singles].filter(({ phase }) => phase === index + 1),
	}));
}

function postures(): Record<Routine["posture"], string> {
	const { l10n } = vscode;
	return {
		seated: l10n.t("seated"),
		standing: l10n.t("standing"),
		floor: l10n.t("on the floor"),
		any: l10n.t("any position"),
	};
}
