import type { ExtensionContext } from "vscode";
import type { ContextKeys } from "../platform/context-keys";
import type { StorageHealth } from "../platform/storage-health";
import type { PendingQuestion } from "../safety/pending-question";
import type { Configuration } from "../timer/configuration";
import type { PausedRoutine } from "../timer/paused-routine";
import type { SittingService } from "../timer/sitting-service";

/** What the routine side needs of the extension. */
export interface FeatureContext {
	readonly extension: ExtensionContext;
	readonly sitting: SittingService;
	readonly question: PendingQuestion;
	readonly paused: PausedRoutine;
	/** What the diary writes goes through it too. */
	readonly storage: StorageHealth;
	readonly configuration: Configuration;
	readonly keys: ContextKeys;
	readonly log: (line: string) => void;
}
