import { endFallenDue } from "./due";
import { emit, stretchSoFar } from "./emit";
import { isAsMuchAs, isFrozen, isSitting, settleRest, settleSitting, shareLeft } from "./load";
import { startPosture, stopPosture } from "./posture-clock";
import type { Stretch, Turn } from "./state";

/** Count the open stretch for what it was, now that its end is known. */
export function closeStretch(turn: Turn): void {
	const { state, rules } = turn;
	const { settings } = rules;
	const seconds = state.at - state.anchor;
	if (state.stretch === "none") {
		startPosture(turn);
		return;
	}
	if (isSitting(state, settings)) {
		if (state.stretch === "unfocused" && seconds >= settings.away) keepAway(turn, seconds, "sitting");
		settleSitting(state, seconds);
		return;
	}
	const frozen = isFrozen(state, settings);
	if (!state.awaySaid) sayAway(turn);
	const before = state.load;
	if (!frozen) settleRest(state, shareLeft(seconds, settings.breakLength));
	endFallenDue(turn);
	emit(turn, { type: "back", from: state.anchor, seconds });
	if (frozen) {
		const id = keepAway(turn, seconds, "frozen");
		emit(turn, { type: "ask-away", id, seconds });
	} else {
		const natural = seconds >= settings.breakLength && isAsMuchAs(before, settings.breakLength);
		const acrossDays = state.anchor < state.dayStartAt;
		keepAway(turn, seconds, "moving", before, natural);
		if (natural) emit(turn, { type: "natural-break", seconds, acrossDays });
	}
	state.stretchSat = state.sat;
	startPosture(turn);
}

export function openStretch(turn: Turn, stretch: Stretch): void {
	turn.state.stretch = stretch;
	turn.state.anchor = turn.state.at;
	turn.state.awaySaid = false;
}

export function sayAway(turn: Turn): void {
	const { state } = turn;
	state.awaySaid = true;
	emit(turn, { type: "away", from: state.anchor, ...stretchSoFar(state) });
	stopPosture(turn);
}

function keepAway(
	turn: Turn,
	seconds: number,
	counted: "moving" | "sitting" | "frozen",
	before = turn.state.load,
	natural = false,
): string {
	const { state } = turn;
	const id = `${state.origin}-away-${state.sequence}`;
	const { anchor: from, stretchSat } = state;
	const acrossDays = from < state.dayStartAt;
	state.lastAway = { id, from, seconds, before, stretchSat, scale: 1, counted, natural, acrossDays };
	return id;
}
