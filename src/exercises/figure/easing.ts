/** Minimum-jerk easing: starts and ends at rest, with no push anywhere. `fraction` and the answer are 0 to 1. */
export function ease(fraction: number): number {
	const t = Math.min(1, Math.max(0, fraction));
	return t * t * t * (10 + t * (6 * t - 15));
}

export function lerp(from: number, to: number, fraction: number): number {
	return from + (to - from) * fraction;
}
