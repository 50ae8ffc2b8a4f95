import { rmSync } from "node:fs";

/** Removes a folder with all in it, also while programs that are just ending still write there. */
export function removeFolder(path: string): void {
	rmSync(path, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}
