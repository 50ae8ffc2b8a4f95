import * as vscode from "vscode";
import type { Desk } from "./desk";
import { Disposables } from "./disposables";

/** The commands of the routine side, and the menu over everything. Each loads what it needs when it is run. */
export function registerDeskCommands(desk: () => Promise<Desk>, openMove: () => void): vscode.Disposable {
	const disposables = new Disposables();
	const register = (name: string, run: (argument?: unknown) => unknown) =>
		disposables.add(vscode.commands.registerCommand(`deskglide.${name}`, run));

	register("openMove", openMove);
	register("showDiary", () => vscode.commands.executeCommand("deskglide.diary.focus"));
	register("toggleRoutine", async () => (await desk()).toggleRoutine());
	register("itHurts", async () => (await desk()).stopBecauseItHurts());
	register("playRoutine", async (argument) => {
		// A tree row hands over its node, a click on it the routine's id.
		const id = typeof argument === "string" ? argument : (argument as { routine?: { id?: unknown } })?.routine?.id;
		if (typeof id === "string") {
			await (await desk()).play(id);
		}
	});
	register("quickStretch", async (argument) => (await desk()).quickStretch(argument));
	register("menu", async () => (await desk()).menu());
	register("openCheck", async () => (await desk()).openCheck());
	register("openGuide", async () => (await desk()).openGuide());
	return disposables;
}
