import * as vscode from "vscode";
import type { CommandHandlers } from "./commands";
import type { Desk } from "./desk";

/** The commands of the routine side, and the menu over everything. Each loads what it needs when it is run. */
export function deskCommands(desk: () => Promise<Desk>, openMove: () => void): CommandHandlers {
	return {
		openMove,
		showDiary: () => vscode.commands.executeCommand("deskglide.diary.focus"),
		toggleRoutine: async () => (await desk()).toggleRoutine(),
		itHurts: async () => (await desk()).stopBecauseItHurts(),
		playRoutine: async (argument) => {
			// A tree row hands over its node, a click on it the routine's id.
			const id = typeof argument === "string" ? argument : (argument as { routine?: { id?: unknown } })?.routine?.id;
			if (typeof id === "string") {
				await (await desk()).play(id);
			}
		},
		quickStretch: async (argument) => (await desk()).quickStretch(argument),
		menu: async () => (await desk()).menu(),
		openCheck: async () => (await desk()).openCheck(),
		openGuide: async () => (await desk()).openGuide(),
	};
}
