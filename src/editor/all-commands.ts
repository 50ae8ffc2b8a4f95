import type { Memento } from "vscode";
import type { CommandHandlers } from "./commands";
import type { ContextKeys } from "./context-keys";
import type { Desk } from "./desk";
import { deskCommands } from "./desk-commands";
import { preferenceCommands } from "./preferences/preference-commands";
import type { SittingService } from "./sitting/service";
import { timerCommands } from "./timer-commands";

/** What the commands reach. */
interface Reach {
	readonly sitting: SittingService;
	readonly memory: Memento;
	readonly keys: ContextKeys;
	openMove(): void;
	openDesk(): Promise<Desk>;
}

/** What every command does. */
export function allCommands({ sitting, memory, keys, openMove, openDesk }: Reach): CommandHandlers {
	return {
		...timerCommands(sitting, openMove),
		...deskCommands(openDesk, openMove),
		...preferenceCommands(memory, keys, openDesk),
	};
}
