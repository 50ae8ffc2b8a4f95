import type { EffectBody, EndedStretch } from "./effect";
import type { State, Turn } from "./state";
import { tallyUp } from "./tally";

/** The wall clock's reading at a monotonic moment, by the last pair of readings. */
export function wallAt(state: State, at: number): number {
	return state.clockWall + (at - state.clockAt) * 1000;
}

/** The monotonic moment at which the wall clock will show `wall`, by the last pair of readings. */
export function atOfWall(state: State, wall: number): number {
	return state.clockAt + (wall - state.clockWall) / 1000;
}

/** The stretch of sitting since the person last sat down, as far as it is certain: up to the last sign of them. */
export function stretchSoFar(state: State): EndedStretch {
	return {
		stretch: state.sat - state.stretchSat,
		stretchKey: `${state.origin}-stretch-${Math.round(state.stretchSat)}`,
	};
}

/** Let an effect happen now, count it, and give it the key a record is merged by. */
export function emit(turn: Turn, body: EffectBody): void {
	const { state } = turn;
	state.sequence += 1;
	state.tally = tallyUp(state.tally, body);
	turn.effects.push({
		...body,
		at: state.at,
		wall: Math.round(wallAt(state, state.at)),
		key: `${state.origin}-${state.sequence}-${body.type}`,
	});
}
