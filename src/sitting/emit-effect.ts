import { countEffect } from "./day-counts";
import type { EffectBody, SittingPeriod } from "./effect";
import type { State, StepContext } from "./state";

/** The wall clock's reading at a monotonic moment, by the last pair of readings. */
export function wallTimeAt(state: State, at: number): number {
	return state.clockWall + (at - state.clockAt) * 1000;
}

/** The monotonic moment at which the wall clock will show `wall`, by the last pair of readings. */
export function monotonicTimeAt(state: State, wall: number): number {
	return state.clockAt + (wall - state.clockWall) / 1000;
}

/** The stretch of sitting since the person last sat down, as far as it is certain: up to the last sign of them. */
export function currentPeriod(state: State): SittingPeriod {
	const stood = stoodSoFar(state);
	return {
		stretch: state.sat - state.stretchSat,
		stretchKey: `${state.origin}-stretch-${Math.round(state.stretchSat)}`,
		...(stood === undefined ? {} : { stood }),
	};
}

/** The standing under way, in the same way; undefined while nobody stands. */
export function stoodSoFar({ standing, stood, origin }: State): SittingPeriod["stood"] {
	if (standing === null) return undefined;
	return { seconds: stood - standing.stoodBefore, key: `${origin}-standing-${Math.round(standing.stoodBefore)}` };
}

/** Let an effect happen now, count it, and give it the key a record is merged by. */
export function emit(context: StepContext, body: EffectBody): void {
	const { state } = context;
	state.sequence += 1;
	state.tally = countEffect(state.tally, body);
	context.effects.push({
		...body,
		at: state.at,
		wall: Math.round(wallTimeAt(state, state.at)),
		key: `${state.origin}-${state.sequence}-${body.type}`,
	});
}
