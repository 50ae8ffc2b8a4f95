import type { PanelSnapshot } from "../protocol";

export type Screen =
	| "loading"
	| "emergency"
	| "check"
	| "notice"
	| "today"
	| "break"
	| "elsewhere"
	| "player"
	| "asking"
	| "stopped";

/** What this panel knows beside its snapshot. */
export interface PanelState {
	/** The person asked to read the notice before any routine called for it. */
	readonly readingNotice: boolean;
	/** The session that was left as it stood, paused. */
	readonly aside?: string | undefined;
}

/**
 * The screen a snapshot calls for. A routine comes before a break, the notice before both, a safety question before
 * these, and a red flag that nobody has read before all. What was left standing gives way to a break that was started.
 */
export function selectScreen(snapshot: PanelSnapshot | undefined, { readingNotice, aside }: PanelState): Screen {
	if (snapshot === undefined) return "loading";
	const { check, emergency, notice, session, today } = snapshot;
	const onBreak = today.sitting.status === "break" && today.sitting.break !== undefined;
	if (emergency?.understood === false) return "emergency";
	if (onBreak && snapshot.breakInFront === true) return "break";
	if (check !== undefined) return "check";
	if (notice !== undefined && (readingNotice || notice.routine !== undefined)) return "notice";
	if (session !== undefined && snapshot.elsewhere === true) return "elsewhere";
	if (session !== undefined && !(session.status === "paused" && session.id === aside)) {
		return session.status === "asking" || session.status === "stopped" ? session.status : "player";
	}
	return onBreak ? "break" : "today";
}
