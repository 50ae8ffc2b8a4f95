/** What decides how long sitting may go on before a break is due. Minutes. */
export interface LimitBasis {
	readonly phase: 1 | 2 | 3;
	/** Minutes the person can sit before symptoms grow, if known. */
	readonly tolerance?: number;
	/** The person's own choice. */
	readonly override?: number;
}

/** Minutes. Our choice, from the guide's advice to rise about every half hour in the early phase. */
const LIMIT_OF_PHASE = { 1: 30, 2: 40, 3: 50 } as const;
const BELOW_TOLERANCE = 5;
/** No limit is shorter than this: more often than each quarter of an hour, a reminder is no longer heard. Our choice. */
const SHORTEST = 15;
/** Nor longer, whoever can sit for hours: five minutes of movement every 30 to 60 `[seed]`. */
const LONGEST = 60;

/** Minutes of sitting after which a break is due, 15 to 60: the person's choice, else tolerance less 5, else by phase. */
export function sittingLimit(basis: LimitBasis): number {
	const { phase, tolerance, override } = basis;
	const minutes = usable(override) ? override : usable(tolerance) ? tolerance - BELOW_TOLERANCE : LIMIT_OF_PHASE[phase];
	return Math.min(LONGEST, Math.max(SHORTEST, minutes));
}

function usable(minutes: number | undefined): minutes is number {
	return minutes !== undefined && Number.isFinite(minutes) && minutes > 0;
}
