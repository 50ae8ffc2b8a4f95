import "./fake-vscode";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as vscode from "vscode";
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
		assert.equal(placeIn("editor/title")?.when, "activeWebviewPanelId == 'deskglide.guide'");
	});
});
