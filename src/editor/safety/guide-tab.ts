import * as vscode from "vscode";
import type { ContextKeys } from "../platform/context-keys";
import { Disposables } from "../platform/disposables";

/**
 * Knows whether the guide is in front. The editor draws it as one of its own previews, which say nothing of what they
 * show: what was opened as the guide is known again by its tab's name.
 */
export class GuideTab implements vscode.Disposable {
	private readonly disposables = new Disposables();
	private label: string | undefined;

	constructor(private readonly keys: Pick<ContextKeys, "set">) {
		this.disposables.add(vscode.window.tabGroups.onDidChangeTabs(() => this.follow()));
		this.disposables.add(vscode.window.tabGroups.onDidChangeTabGroups(() => this.follow()));
	}

	/** The guide was just opened: the tab in front is its. */
	opened(): void {
		this.label = previewInFront() ?? this.label;
		this.follow();
	}

	dispose(): void {
		this.disposables.dispose();
	}

	private follow(): void {
		const label = previewInFront();
		this.keys.set("guideInFront", label !== undefined && label === this.label);
	}
}

/** The name of the preview in front; undefined where something else is. */
function previewInFront(): string | undefined {
	const tab = vscode.window.tabGroups.activeTabGroup.activeTab;
	const preview = tab?.input instanceof vscode.TabInputWebview && tab.input.viewType.includes("markdown.preview");
	return preview ? tab.label : undefined;
}
