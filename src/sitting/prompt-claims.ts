/**
 * Which window shows a prompt. Each window whose engine says "prompt" writes a claim, waits for the others' claims to
 * arrive, reads them all, and shows the prompt only if its own comes first. Claims are for one prompt id; the engine
 * gives the same id in every window.
 */
export interface Claim {
	readonly prompt: string;
	readonly window: string;
	/** Epoch milliseconds at which it was made. */
	readonly wall: number;
	/** Whether the window had focus: the prompt belongs where the person looks. */
	readonly focused: boolean;
	/** It has been shown: nobody else's turn any more. */
	readonly shown: boolean;
}

/** How long to wait between writing a claim and reading all, in real milliseconds: longer than a file takes to be seen. */
export const claimSettling = 300;

/**
 * Real milliseconds for which the others wait for whoever claimed: without having shown it by then, that window has
 * died. Our choice: many times what it takes, and still before the person has gone.
 */
export const claimExpiry = 10_000;

/** Real milliseconds within which a window must have shown what it claimed: well before the others stop waiting. Our choice. */
const claimTerm = claimExpiry / 2;

/**
 * Whether the window may show the prompt at `now` (epoch milliseconds), by all claims read after settling. Without its
 * own among them, it may not.
 */
export function mayShow(claims: readonly Claim[], prompt: string, window: string, now: number): boolean {
	const all = standing(claims, prompt, now);
	const mine = all.find((claim) => claim.window === window && isInTime(claim, now));
	if (mine === undefined || all.some(({ shown }) => shown)) return false;
	return all.every((claim) => claim.window === window || precedes(mine, claim));
}

/** Whether a claim is fresh enough for its own window to act on. */
export function isInTime(claim: Claim, now: number): boolean {
	return Math.abs(now - claim.wall) < claimTerm;
}

/**
 * Whether nobody showed the prompt, nor is about to: to be asked `claimExpiry` after the prompt has come to be known, so
 * that whoever worked it out has had the time to claim it.
 */
export function isLost(claims: readonly Claim[], prompt: string, now: number): boolean {
	return standing(claims, prompt, now).length === 0;
}

/** A claim that was acted on stands for good. One from the future was made before the wall clock was set back. */
function standing(claims: readonly Claim[], prompt: string, now: number): readonly Claim[] {
	return claims.filter((claim) => claim.prompt === prompt && (claim.shown || Math.abs(now - claim.wall) < claimExpiry));
}

function precedes(one: Claim, other: Claim): boolean {
	if (one.focused !== other.focused) return one.focused;
	if (one.wall !== other.wall) return one.wall < other.wall;
	return one.window < other.window;
}
