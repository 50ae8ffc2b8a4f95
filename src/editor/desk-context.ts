import type { ExtensionContext } from "vscode";
import type { ContextKeys } from "./context-keys";
import type { Configuration } from "./sitting/configuration";
import type { SittingService } from "./sitting/service";
import type { WaitingQuestion } from "./waiting-question";

/** What the routine side needs of the extension. */
export interface DeskContext {
	readonly extension: ExtensionContext;
	readonly sitting: SittingService;
	readonly question: WaitingQuestion;
	readonly configuration: Configuration;
	readonly keys: ContextKeys;
	readonly log: (line: string) => void;
}
