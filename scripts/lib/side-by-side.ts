/** Something that takes a while, beside other things that do. */
export interface Work {
	/** Processor cores that it keeps busy, on average; 1 is one core. */
	readonly cores: number;
	/** How long it takes by itself, roughly: only the order follows from it. */
	readonly seconds: number;
}

/**
 * Does all the work, the longest first, as much at once as there is room for: together the pieces that run want no more
 * cores than that, or there is only one of them. What fits meanwhile goes ahead of what does not. With one core it is one
 * after the other.
 * @param room in cores
 * @returns the results in the order of the work
 * @throws what a piece of work rejects with, once all that had begun has ended; nothing more begins then
 */
export async function sideBySide<W extends Work, Result>(
	works: readonly W[],
	room: number,
	run: (work: W) => Promise<Result>,
): Promise<Result[]> {
	const waiting = works
		.map((work, index) => ({ work, index }))
		.sort((one, other) => other.work.seconds - one.work.seconds);
	const running = new Map<number, { readonly cores: number; readonly end: Promise<void> }>();
	const results = new Map<number, Result>();
	const failures: unknown[] = [];
	const taken = () => [...running.values()].reduce((sum, { cores }) => sum + cores, 0);
	const fits = ({ cores }: Work) => running.size === 0 || (room > 1 && taken() + cores <= room + tolerance);
	while (running.size > 0 || (waiting.length > 0 && failures.length === 0)) {
		for (let next = 0; next < waiting.length && failures.length === 0; ) {
			const candidate = waiting[next];
			if (candidate === undefined || !fits(candidate.work)) {
				next += 1;
				continue;
			}
			waiting.splice(next, 1);
			const { work, index } = candidate;
			const end = run(work)
				.then(
					(result) => void results.set(index, result),
					(error) => void failures.push(error),
				)
				.finally(() => running.delete(index));
			running.set(index, { cores: work.cores, end });
		}
		await Promise.race([...running.values()].map(({ end }) => end));
	}
	if (failures.length > 0) {
		throw failures[0];
	}
	return works.map((_, index) => results.get(index) as Result);
}

/** Sums of tenths are a hair off. */
const tolerance = 1e-9;
