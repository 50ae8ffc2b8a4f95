import type { ActivitySink } from "../activity/activity-sink";
import type { SittingService } from "./sitting-service";

/** Hands what the listeners report to the engine. Names of running work are made this window's own. */
export function activityFeed(sitting: SittingService, window: string): ActivitySink {
	return {
		evidence: () => sitting.feed({ type: "evidence", window }),
		breakpoint: (kind) => sitting.feed({ type: "breakpoint", kind }),
		busyStart: (id) => sitting.feed({ type: "busy-start", id: `${window}-${id}` }),
		busyEnd: (id, kind) => sitting.feed({ type: "busy-end", id: `${window}-${id}`, kind }),
		debugStart: (id) => sitting.feed({ type: "debug-start", id }),
		debugEnd: (id) => sitting.feed({ type: "debug-end", id }),
		toolEdit: () => sitting.feed({ type: "tool-edit" }),
		touchedAgo: (seconds) => sitting.touchedAgo(seconds),
		focus: (focused) => void sitting.focus(focused),
	};
}
