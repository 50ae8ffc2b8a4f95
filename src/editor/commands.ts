import type { CommandHandlers } from "./platform/command-types";
import type { ContextKeys } from "./platform/context-keys";
import type { GlobalState } from "./platform/stored";
import { routineCommands } from "./routines/routine-commands";
import type { RoutinesFeature } from "./routines/routines-feature";
import { preferenceCommands } from "./timer/preference-commands";
import type { SittingService } from "./timer/sitting-service";
import { timerCommands } from "./timer/timer-commands";

/** What the commands reach. */
interface CommandContext {
	readonly sitting: SittingService;
	readonly memory: GlobalState;
	readonly keys: ContextKeys;
	openMove(): void;
	openRoutines(): Promise<RoutinesFeature>;
}

/** What every command does. */
export function commandHandlers({ sitting, memory, keys, openMove, openRoutines }: CommandContext): CommandHandlers {
	return {
		...timerCommands(sitting, openMove),
		...routineCommands(openRoutines, openMove),
		...preferenceCommands(memory, keys, openRoutines),
	};
}
