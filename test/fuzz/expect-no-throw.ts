import * as assert from "node:assert/strict";
import fc from "fast-check";

/** Times as many inputs as usual: `DESKGLIDE_FUZZ=10` for a thorough run, with another seed each time. */
const thoroughness = Number(process.env["DESKGLIDE_FUZZ"] ?? 1);

/** The same inputs in every usual run; a thorough one prints its seed when something is found. */
const usualSeed = 20261122;

/** How many inputs were thrown in this run. */
export const thrown = { inputs: 0 };

/**
 * Throws `runs` inputs at `take`, which may do nothing but answer, or fail with an error of its own kind that it is asked to
 * catch. No input may reach what all objects inherit.
 */
export function expectNoThrow<Given>(given: fc.Arbitrary<Given>, runs: number, take: (given: Given) => void): void {
	const inherited = prototypes.map((each) => Reflect.ownKeys(each).length);
	const numRuns = Math.round(runs * thoroughness);
	fc.assert(
		fc.property(given, (input) => {
			take(input);
		}),
		{ numRuns, ...(thoroughness === 1 && { seed: usualSeed }) },
	);
	thrown.inputs += numRuns;
	assert.deepEqual(
		prototypes.map((each) => Reflect.ownKeys(each).length),
		inherited,
		"what all objects inherit has changed",
	);
}

const prototypes: readonly object[] = [Object.prototype, Array.prototype, Function.prototype, String.prototype];
