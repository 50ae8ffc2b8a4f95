import type { ContextKeys } from "../platform/context-keys";
import type { LibraryNow } from "./library";

/** Tells the walkthrough which of its steps are done: from the diary, not from clicks. */
export function followWalkthrough(keys: ContextKeys, library: LibraryNow): void {
	const has = (wanted: "day-entry" | "routine") => library.events.some(({ kind }) => kind === wanted);
	keys.set("checked", library.checked);
	keys.set("dayLogged", has("day-entry"));
	keys.set("routineDone", has("routine"));
}
