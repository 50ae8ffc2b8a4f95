/** One measurement. Over its budget it fails the run. */
export interface Measurement {
	readonly name: string;
	readonly value: number;
	readonly unit: string;
	/** The most it may be, in the same unit. */
	readonly budget?: number;
}

/** Prints one measurement as a line; one over its budget makes the process fail at its end. */
export function report({ name, value, unit, budget }: Measurement): void {
	const shown = value >= 100 ? Math.round(value) : Number(value.toPrecision(3));
	const over = budget !== undefined && value > budget;
	const limit = budget === undefined ? "" : `   budget ${budget} ${unit}${over ? "   OVER" : ""}`;
	console.log(`${name.padEnd(48)} ${String(shown).padStart(10)} ${unit}${limit}`);
	if (over) {
		process.exitCode = 1;
	}
}

export function median(values: readonly number[]): number {
	const sorted = values.toSorted((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const upper = sorted[middle] ?? Number.NaN;
	return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
