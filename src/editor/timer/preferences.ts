import type { CommandHandlers } from "../platform/command-types";
import type { ContextKeys } from "../platform/context-keys";
import type { GlobalState } from "../platform/stored";
import { usePreset } from "./preset";
import { setSittingLimit } from "./sitting-limit";

/** What the preference commands do. Loaded when the first of them is run. */
export function preferences(memory: GlobalState, keys: ContextKeys) {
	return {
		setSittingLimit: async () => {
			if (await setSittingLimit()) {
				keys.set("limitChosen", true);
			}
		},
		usePreset: (argument) => usePreset(memory, argument),
	} satisfies CommandHandlers;
}
