import "../safety/fake-vscode";
import assert from "node:assert/strict";
import { showMenu } from "../../../src/editor/timer/menu";
import type { SittingService } from "../../../src/editor/timer/sitting-service";
import { timerCommands } from "../../../src/editor/timer/timer-commands";
import type { TimerView } from "../../../src/sitting/timer-view";
import { PersonAtDialogs } from "../person-at-dialogs";

/** A Monday, eleven in the morning. */
const wall = new Date(2026, 10, 23, 11, 0).getTime();

function timer(view: Partial<TimerView> = {}) {
	const fed: unknown[] = [];
	const sitting = {
		feed: (input: unknown) => void fed.push(input),
		view: () => ({ status: "sitting", suppressions: [], load: 0, limit: 1800, untilBreak: 1800, at: 0, wall, ...view }),
		settings: { dayEnd: 4 * 3600, snoozes: [5] },
	} as unknown as SittingService;
	return { sitting, fed, commands: timerCommands(sitting, () => undefined) };
}

describe("the commands of the timer", () => {
	it("F13: standing is one command, and one row of the menu there and back", async () => {
		const sitting = timer();
		await sitting.commands["stand"]?.(undefined);
		assert.deepEqual(sitting.fed, [{ type: "stand" }]);
		const person = new PersonAtDialogs();
		await showMenu(sitting.sitting, false, undefined);
		const standing = timer({ standing: { seconds: 60, limit: 1800 } });
		await showMenu(standing.sitting, false, undefined);
		assert.deepEqual(
			person.lists.map((rows) => rows.filter((row) => /standing|sitting/.test(row))),
			[["I am standing now"], ["I am sitting now"]],
		);
	});

	it("F13: a holiday is a pause until the day that is chosen", async () => {
		const { commands, fed } = timer();
		const person = new PersonAtDialogs(["In two weeks"]);
		await commands["pauseUntil"]?.(undefined);
		assert.deepEqual(fed, [{ type: "pause", until: new Date(2026, 11, 7, 4, 0).getTime() }]);
		await commands["pause"]?.(undefined);
		assert.ok(person.lists[1]?.includes("Until a date…"));
	});
});
