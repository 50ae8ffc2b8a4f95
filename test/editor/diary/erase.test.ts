import "../safety/fake-vscode";
import assert from "node:assert/strict";
import { DiaryCommands } from "../../../src/editor/diary/diary-commands";
import type { DiaryContext } from "../../../src/editor/diary/diary-context";
import { eraseDiary } from "../../../src/editor/diary/erase";
import { noon, routine } from "../../diary/make";
import { PersonAtDialogs } from "../person-at-dialogs";

describe("erasing the diary", () => {
	it("F35: Enter does not erase: the first button exports; what becomes of the plan is said", async () => {
		const parts = {
			clock: { wall: () => noon },
			dayEnd: () => 240,
			journal: {
				events: async () => [routine(noon)],
				fileCount: async () => 1,
				erase: async () => assert.fail("nothing was chosen"),
			},
			place: { folder: async () => undefined },
			workspaceRecord: { routines: { total: 1 } },
		} as unknown as DiaryContext;
		const details: string[] = [];
		const person = new PersonAtDialogs();
		const { window } = require("vscode") as { window: { showWarningMessage: (...all: unknown[]) => unknown } };
		const show = window.showWarningMessage;
		window.showWarningMessage = (text, options, ...buttons) => {
			details.push((options as { detail: string }).detail);
			return show(text, ...buttons);
		};
		await eraseDiary(parts, async () => undefined);
		assert.deepEqual(person.messages[0]?.buttons, ["Export First…", "Erase Everything"]);
		assert.match(details[0] ?? "", /your plan stay/);
	});

	it("F35: closes the report that stands open: what was erased is nowhere to be read", () => {
		let erased: () => void = () => undefined;
		let closed = false;
		let ended: () => void = () => undefined;
		const editor = require("vscode") as Record<string, Record<string, unknown>>;
		editor["ViewColumn"] = { Active: -1 };
		Object.assign(editor["window"] ?? {}, {
			createWebviewPanel: () => ({
				webview: { html: "", onDidReceiveMessage: () => undefined },
				onDidDispose: (listener: () => void) => {
					ended = listener;
				},
				dispose: () => {
					closed = true;
					ended();
				},
			}),
		});
		const nothing = { dispose: () => undefined };
		const journal = {
			onDidChange: () => nothing,
			onDidErase: (listener: () => void) => {
				erased = listener;
				return nothing;
			},
		};
		const commands = new DiaryCommands({ journal, memory: { get: () => undefined } } as unknown as DiaryContext);
		commands["report"].show([], async () => undefined);
		assert.equal(closed, false);
		erased();
		assert.equal(closed, true);
	});
});
