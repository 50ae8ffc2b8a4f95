import { deepEqual } from "node:assert/strict";
import { PlanReminder } from "../../../src/editor/routines/plan-reminder";
import type { TimerView } from "../../../src/sitting/timer-view";

/** A timer, a plan and a person who may want to hear of it. */
function situation() {
	const lines: string[] = [];
	const now = { status: "sitting" as TimerView["status"], day: "2026-11-22", count: 2, wanted: true };
	let tell: () => void = () => undefined;
	const reminder = new PlanReminder({
		sitting: {
			onDidChange: (listener) => {
				tell = listener;
				return {
					dispose: () => {
						tell = () => undefined;
					},
				};
			},
			view: () => now,
		},
		wanted: () => now.wanted,
		left: async () => ({ day: now.day, count: now.count }),
		show: (line) => lines.push(line),
	});
	const become = async (...statuses: readonly TimerView["status"][]) => {
		for (const status of statuses) {
			now.status = status;
			tell();
			await new Promise((later) => setImmediate(later));
		}
	};
	return { now, lines, become, reminder };
}

describe("the reminder of the plan", () => {
	it("F12: is one line a day, when the person is back", async () => {
		const { now, lines, become } = situation();
		await become("sitting", "due", "break");
		deepEqual(lines, [], "not before, nor in the break");
		await become("sitting", "away", "sitting");
		deepEqual(lines, ["Your plan has 2 things left for today."]);
		now.day = "2026-11-23";
		now.count = 1;
		await become("away", "sitting");
		deepEqual(lines.slice(1), ["Your plan has 1 thing left for today."]);
	});

	it("F12: is none where nothing is left, nobody asked, or somebody comes back to a call", async () => {
		const { now, lines, become } = situation();
		now.count = 0;
		await become("away", "sitting");
		now.count = 2;
		now.wanted = false;
		await become("away", "sitting");
		now.wanted = true;
		await become("away", "quiet", "sitting", "paused", "sitting");
		deepEqual(lines, []);
	});

	it("ends with its window", async () => {
		const { lines, become, reminder } = situation();
		reminder.dispose();
		await become("away", "sitting");
		deepEqual(lines, []);
	});
});
