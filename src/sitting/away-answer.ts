import { emit } from "./emit";
import { isAsMuchAs, shareLeft } from "./load";
import type { Turn } from "./state";

/** Count the last time away as the person says it was, as if it had been known then. */
export function answerAway(turn: Turn, id: string, answer: "moving" | "sitting"): void {
	const { state, rules } = turn;
	const away = state.lastAway;
	if (away === null || away.id !== id) {
		emit(turn, { type: "stale-answer", id });
		return;
	}
	if (away.counted === answer) return;
	const { breakLength } = rules.settings;
	const rested = away.before * (shareLeft(away.seconds, breakLength) - 1);
	const difference = contribution(answer, away.seconds, rested) - contribution(away.counted, away.seconds, rested);
	state.load = Math.max(0, state.load + away.scale * difference);
	const sat = (answer === "sitting" ? away.seconds : 0) - (away.counted === "sitting" ? away.seconds : 0);
	state.sat += sat;
	// The posture clock began when the person came back, and does not jump.
	if (state.postureSat !== null) state.postureSat += sat;
	if (answer === "sitting") state.stretchSat = away.stretchSat;
	else state.stretchSat = Math.min(state.sat, Math.max(state.stretchSat, away.stretchSat));
	const natural = answer === "moving" && away.seconds >= breakLength && isAsMuchAs(away.before, breakLength);
	state.lastAway = { ...away, counted: answer, natural };
	emit(turn, { type: "away-settled", id, answer });
	if (natural && !away.natural)
		emit(turn, { type: "natural-break", seconds: away.seconds, acrossDays: away.acrossDays });
	if (!natural && away.natural) emit(turn, { type: "natural-break-undone", acrossDays: away.acrossDays });
}

/** What a time away adds to the load it began with. */
function contribution(counted: "moving" | "sitting" | "frozen", seconds: number, rested: number): number {
	if (counted === "sitting") return seconds;
	return counted === "moving" ? rested : 0;
}
