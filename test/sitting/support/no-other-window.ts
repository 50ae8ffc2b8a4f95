import type { SharedSitting } from "../../../src/editor/timer/shared-sitting";

/** What a window shares with others where there are none: nothing is written, and what is to be shown is shown here. */
export const noOtherWindow = {
	window: "desk",
	onDidChange: () => ({ dispose: () => undefined }),
	read: async () => [],
	write: async () => undefined,
	writeAtOnce: () => undefined,
	showOnce: async (_key: string, _focused: boolean, wanted: () => boolean, show: () => void) => {
		if (wanted()) {
			show();
		}
	},
	tidy: async () => undefined,
	isLost: async () => false,
	wasLost: async () => false,
	dispose: () => undefined,
} as unknown as SharedSitting;
