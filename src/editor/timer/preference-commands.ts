import { commands } from "vscode";
import type { CommandHandlers } from "../platform/command-types";
import type { ContextKeys } from "../platform/context-keys";
import type { GlobalState } from "../platform/stored";
import type { RoutinesFeature } from "../routines/routines-feature";

/** The commands by which a person makes Deskglide their own. What they ask is loaded when it is asked. */
export function preferenceCommands(
	memory: GlobalState,
	keys: ContextKeys,
	desk: () => Promise<RoutinesFeature>,
): CommandHandlers {
	const open = async () => (await import("./preferences")).preferences(memory, keys);
	return {
		getStarted: async () => {
			await commands.executeCommand("workbench.action.openWalkthrough", "deskglide.deskglide#getStarted", false);
			await (await desk()).followDiary();
		},
		setSittingLimit: async () => (await open()).setSittingLimit(),
		usePreset: async (argument) => (await open()).usePreset(argument),
	};
}
