import "./fake-vscode";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
import { GuideTab } from "../../../src/editor/safety/guide-tab";
import { showMenu } from "../../../src/editor/timer/menu";
import type { SittingService } from "../../../src/editor/timer/sitting-service";

interface Place {
	readonly command: string;
	readonly when?: string;
	readonly group?: string;
}

const { contributes } = JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8")) as {
	readonly contributes: { readonly menus: Readonly<Record<string, readonly Place[]>> };
};

const placeIn = (menu: string): Place | undefined =>
	contributes.menus[menu]?.find(({ command }) => command === "deskglide.somethingNew");

/** The panel's screens and the Progress tab have theirs in the tests of what they draw. */
describe("Something new or worrying? stands", () => {
	it("in the title of every view, as an icon", () => {
		const { when, group } = placeIn("view/title") ?? {};
		for (const view of ["move", "routines", "diary"]) {
			assert.match(when ?? "", new RegExp(`view == deskglide\\.${view}\\b`), view);
		}
		assert.match(group ?? "", /^navigation/);
	});

	it("in the palette, at any time", () => {
		const hidden = contributes.menus["commandPalette"]?.find(({ command }) => command === "deskglide.somethingNew");
		assert.equal(hidden, undefined);
	});

	it("in the menu of the status item, whatever the timer does", async () => {
		const window = vscode.window as unknown as { showQuickPick: unknown };
		for (const status of ["sitting", "due", "break", "paused"]) {
			let offered: readonly { readonly label: string; readonly value: () => unknown }[] = [];
			window.showQuickPick = async (rows: typeof offered) => {
				offered = rows;
			};
			const view = { status, suppressions: [], load: 0, limit: 2400, untilBreak: 60 };
			await showMenu({ view: () => view } as unknown as SittingService, false, undefined);
			assert.ok(
				offered.some(({ label }) => label === "Something new or worrying?"),
				status,
			);
		}
	});

	it("in the title of the guide, while the guide is in front and only then", () => {
		assert.equal(placeIn("editor/title")?.when, "deskglide.guideInFront");
		let changed = (): void => undefined;
		const group = { activeTab: undefined as { readonly label: string; readonly input: unknown } | undefined };
		Object.assign(vscode.window, {
			tabGroups: {
				activeTabGroup: group,
				onDidChangeTabs: (listener: () => void) => {
					changed = listener;
					return { dispose: () => undefined };
				},
				onDidChangeTabGroups: () => ({ dispose: () => undefined }),
			},
		});
		const keys = new Map<string, unknown>();
		const tab = new GuideTab({ set: (key, value) => void keys.set(key, value) });
		const show = (label: string, viewType: string) => {
			group.activeTab = { label, input: new vscode.TabInputWebview(viewType) };
			changed();
			return keys.get("guideInFront");
		};
		const preview = "mainThreadWebview-markdown.preview";
		assert.equal(show("Preview README.md", preview), false, "somebody's own page");
		group.activeTab = { label: "Preview Guide.md", input: new vscode.TabInputWebview(preview) };
		tab.opened();
		assert.equal(keys.get("guideInFront"), true);
		assert.equal(show("Preview README.md", preview), false);
		assert.equal(show("Preview Guide.md", preview), true, "looked at again");
		assert.equal(show("Preview Guide.md", "other"), false);
	});
});
