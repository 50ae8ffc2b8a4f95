/**
 * Work on many entries that can be done a slice at a time: it yields where whoever does it may let others have their turn.
 */
export type Slices<Result> = Generator<void, Result>;

/** Lets others have their turn where this one has had its time; nothing to wait for where it has not. */
export type Breathe = () => Promise<void> | undefined;

/** Entries to a slice: a millisecond or two of work (our choice). */
export const entriesAtOnce = 500;

/** Does all of it at once. @throws what the work throws */
export function atOnce<Result>(work: Slices<Result>): Result {
	for (;;) {
		const { done, value } = work.next();
		if (done === true) {
			return value;
		}
	}
}

/** Does it slice by slice. @throws what the work throws, and what `breathe` rejects with: then the rest is not done */
export async function inSlices<Result>(work: Slices<Result>, breathe: Breathe): Promise<Result> {
	for (;;) {
		const { done, value } = work.next();
		if (done === true) {
			return value;
		}
		await breathe();
	}
}
