import type { SittingService } from "../timer/sitting-service";
import { sourcesOf } from "./idle-sources";
import { type Doubt, SystemIdle } from "./system-idle";

/** Watches the keyboard and mouse of the machine this host runs on. */
export function watchMachine(sitting: SittingService, doubt: Doubt, log: (line: string) => void): SystemIdle {
	return new SystemIdle(sitting, doubt, sourcesOf(process.platform, process.env), log);
}
