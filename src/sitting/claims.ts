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

/** Whether the window may show the prompt, by all claims read after settling. Without its own among them, it may not. */
export function mayShow(claims: readonly Claim[], prompt: string, window: string): boolean {
	const rivals = claims.filter((claim) => claim.prompt === prompt);
	const mine = rivals.find((claim) => claim.window === window);
	if (mine === undefined || rivals.some(({ shown }) => shown)) return false;
	return rivals.every((claim) => claim === mine || precedes(mine, claim));
}

function precedes(one: Claim, other: Claim): boolean {
	if (one.focused !== other.focused) return one.focused;
	if (one.wall !== other.wall) return one.wall < other.wall;
	return one.window < other.window;
}
