import type { Effect } from "./effect";
import { engineConstants } from "./settings";
import type { State } from "./state";

/**
 * Whether a message is still to be shown at monotonic second `at`. One worked out late, after a stop of the host or by
 * a window that took over, may have been answered by what came after it, been shown by another window that one has only
 * now heard of, or belong to a moment long past.
 */
export function isCurrent(message: Effect, state: State, at: number): boolean {
	if (message.type === "prompt") return state.prompt?.id === message.id && !state.prompt.delivered;
	return at - message.at <= engineConstants.there;
}
