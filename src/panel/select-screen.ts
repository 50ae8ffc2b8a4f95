import type { PanelSnapshot } from "../protocol";

export type Screen = "loading" | "emergency" | "check" | "notice" | "today" | "break" | "player" | "asking" | "stopped";

/**
 * The screen a snapshot calls for. A routine comes before a break, the notice before both, a safety question before
 * these, and a red flag that nobody has read before all.
 */
export function selectScreen(snapshot: PanelSnapshot | undefined, readingNotice: boolean): Screen {
	if (snapshot === undefined) return "loading";
	const { check, emergency, notice, session, today } = snapshot;
	if (emergency?.understood === false) return "emergency";
	if (check !== undefined) return "check";
	if (notice !== undefined && (readingNotice || notice.routine !== undefined)) return "notice";
	if (session !== undefined) {
		return session.status === "asking" || session.status === "stopped" ? session.status : "player";
	}
	return today.sitting.status === "break" && today.sitting.break !== undefined ? "break" : "today";
}
