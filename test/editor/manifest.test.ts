import * as vscode from "vscode";
import { commandHandlers } from "../../src/editor/commands";
import { ContextKeys } from "../../src/editor/platform/context-keys";
import type { RoutinesFeature } from "../../src/editor/routines/routines-feature";
import type { SittingService } from "../../src/editor/timer/sitting-service";
import { deepEqual, ok } from "./assert";

interface Declared {
	readonly command: string;
	readonly category?: string;
}

const extension = () => {
	const found = vscode.extensions.getExtension("deskglide.deskglide");
	if (found === undefined) {
		throw new Error("Deskglide is not there.");
	}
	return found;
};

const declared = (): readonly Declared[] => extension().packageJSON.contributes.commands;

describe("the commands", () => {
	it("are those of the manifest, no more and no fewer", () => {
		// Nothing is run: the handlers are only named.
		const handlers = commandHandlers({
			sitting: {} as SittingService,
			memory: {} as vscode.Memento,
			keys: new ContextKeys(),
			openMove: () => undefined,
			openRoutines: async () => ({}) as RoutinesFeature,
		});
		const names = Object.keys(handlers).map((name) => `deskglide.${name}`);
		deepEqual(
			names.sort(),
			declared()
				.map(({ command }) => command)
				.sort(),
		);
	});

	it("are all registered with the editor, under one category", async () => {
		await extension().activate();
		const known = new Set(await vscode.commands.getCommands(true));
		for (const { command, category } of declared()) {
			ok(known.has(command), `${command} is not registered`);
			ok(category === "Deskglide", `${command} has the category ${category}`);
		}
	});
});
