import * as vscode from "vscode";
import { SittingCheckpoint } from "../../src/editor/diary/sitting-checkpoint";
import { PendingQuestion } from "../../src/editor/safety/pending-question";
import type { TimerView } from "../../src/sitting/timer-view";
import { deepEqual, equal } from "./assert";

describe("the sitting under way", () => {
	it("is written every quarter of an hour and at a pause, once for what is new, and never when nobody sits", () => {
		const changed = new vscode.EventEmitter<void>();
		const noted: number[] = [];
		let stretch = 0;
		let stretchKey = "first";
		let status = "sitting";
		const view = () => ({ status, soFar: { stretch, stretchKey, wall: 0 } }) as TimerView;
		const focused = vscode.window.state.focused;
		const soFar = new SittingCheckpoint({ view, onDidChange: changed.event }, (now) => noted.push(now.stretch));
		const at = (seconds: number, ...more: [] | [string]) => {
			stretch = seconds;
			status = more[0] ?? "sitting";
			changed.fire();
		};
		for (const seconds of [60, 840, 900, 960, 1200, 1800, 1800, 1800]) {
			at(seconds);
		}
		// A test editor may run without the focus: then nothing at all is told.
		deepEqual(noted, focused ? [900, 1800] : []);
		at(1900, "paused");
		at(1960, "paused");
		stretchKey = "second";
		at(120);
		deepEqual(noted, focused ? [900, 1800, 1900] : []);
		soFar.dispose();
	});
});

describe("a question that waits", () => {
	it("waits from its time until it is answered or forgotten, for every window that shares the memory", async () => {
		const kept = new Map<string, unknown>();
		let writes = 0;
		const memento = {
			keys: () => [...kept.keys()],
			get: <T>(key: string) => kept.get(key) as T,
			update: async (key: string, value: unknown) => {
				writes += 1;
				kept.set(key, value);
			},
		};
		let now = 0;
		const question = new PendingQuestion(memento, () => now);
		const other = new PendingQuestion(memento, () => now);
		equal(question.waits, false);
		await question.set({ from: 100, until: 500 });
		await question.set({ from: 100, until: 500 });
		equal(writes, 1);
		equal(other.waits, false);
		now = 100;
		equal(other.waits, true);
		now = 500;
		equal(other.waits, false);
		now = 200;
		await question.set(undefined);
		equal(other.waits, false);
		kept.set("questionWaits", "nonsense");
		equal(other.waits, false);
	});
});
