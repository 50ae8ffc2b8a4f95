import "../safety/fake-vscode";
import assert from "node:assert/strict";
import * as vscode from "vscode";
import type { LibraryNow } from "../../../src/editor/routines/library";
import { pickQuickStretch } from "../../../src/editor/routines/quick-stretch";
import { routines } from "../../../src/exercises/catalogue/all";

interface Row {
	readonly label: string;
	readonly iconPath: { readonly id: string };
	readonly value: unknown;
}

const [routine] = routines;

const library = {
	events: [],
	rightNow: () => ({ routine, reason: "For a moment like this." }),
	secondsOf: () => 60,
	quickStretch: () => [
		{ routine, seconds: 60, recent: false },
		{ routine, seconds: 60, recent: true },
		{ routine, seconds: 60, recent: false, locked: "Not yet." },
	],
} as unknown as LibraryNow;

describe("F45: an icon in Quick Stretch says what a row is", () => {
	/** What each list of the command showed, a row of such a name chosen in the first. */
	const listsWith = async (chosen: RegExp): Promise<readonly (readonly Row[])[]> => {
		const lists: (readonly Row[])[] = [];
		Object.assign(vscode.window, {
			showQuickPick: async (rows: readonly Row[]) => {
				lists.push(rows);
				return rows.find(({ label }) => chosen.test(label));
			},
		});
		await pickQuickStretch(library, { seconds: 180, posture: "seated" }, undefined);
		return lists;
	};

	it("a length has a clock, seated or standing, and what suits the moment a spark", async () => {
		const [[now, ...lengths] = []] = await listsWith(/^none$/);
		assert.equal(now?.iconPath.id, "sparkle");
		assert.ok(lengths.some(({ label }) => label.endsWith("seated")));
		assert.ok(lengths.some(({ label }) => label.endsWith("standing")));
		for (const { label, iconPath } of lengths) {
			assert.equal(iconPath.id, "clock", label);
		}
	});

	it("what can be played, what was played lately and what is locked each have their own", async () => {
		const [, rows = []] = await listsWith(/seated$/);
		assert.deepEqual(
			rows.map(({ iconPath }) => iconPath.id),
			["play-circle", "history", "lock"],
		);
	});
});
