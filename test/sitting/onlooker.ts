import type { Settings } from "../../src/sitting/settings";

/**
 * What one who looks over the person's shoulder says of the prompts they saw: which was not wanted, and which was wanted
 * and never came. It knows the touches and the showings, nothing of windows, and holds each prompt against the one that
 * was shown before it: of a moment at which a prompt may come there are many, and each moves all that follow.
 */

export interface Verdict {
	/** Seconds at which a prompt was shown that was not wanted: too early, once more, or with no break due. */
	readonly unwanted: readonly number[];
	/** Seconds from which a prompt was wanted that did not come, though somebody was there. */
	readonly unasked: readonly number[];
}

/** A stretch in which the window in use cannot know what happened in another: what it does not ask for then is asked for after it. */
export type Unheard = readonly [from: number, to: number];

/**
 * Seconds by which a prompt may come before it is wanted. A host that dies takes with it the ten seconds it had not saved;
 * where the person then goes away, the rest is taken for longer by them, and of each second of it the load keeps a share:
 * sixty seconds of load at most.
 */
const EARLY = 75;

/**
 * Seconds by which it may come after patience is over. A host may hang for forty with the prompt in hand, which is then
 * void, and ten go by before another window takes it for lost.
 */
const LATE = 120;

/** Seconds after the last touch for which somebody is there. */
const THERE = 60;

/** Seconds after its end for which a prompt under way may still come: as long as a claim stands. */
const UNDER_WAY = 10;

/**
 * @param touches whole seconds, in order
 * @param shown seconds, in order
 */
export function lookOver(
	touches: readonly number[],
	shown: readonly number[],
	settings: Settings,
	unheard: readonly Unheard[] = [],
): Verdict {
	const onlooker = new Onlooker(settings, unheard);
	const touched = new Set(touches);
	const end = Math.max(touches.at(-1) ?? 0, shown.at(-1) ?? 0) + EARLY;
	let next = 0;
	for (let second = touches[0] ?? 0; second <= end; second += 1) {
		if (touched.has(second)) onlooker.touch(second);
		onlooker.look(second);
		for (let at = shown[next]; at !== undefined && at < second + 1; at = shown[next]) {
			onlooker.see(at);
			next += 1;
		}
	}
	return { unwanted: onlooker.unwanted, unasked: onlooker.unasked };
}

class Onlooker {
	readonly unwanted: number[] = [];
	readonly unasked: number[] = [];
	private last: number | undefined;
	private load = 0;
	private sat = 0;
	private isDue = false;
	private prompts = 0;
	/** Since when a prompt is wanted. */
	private wanted: number | undefined;
	/** When it must have come. */
	private askBy: number | undefined;
	/** Reading of `sat` at which the next one is wanted. */
	private repeatSat: number | undefined;
	/** Shown a little before it was wanted, as it seems. */
	private early: number | undefined;
	/** When the last prompt that was wanted and had not come was no longer. */
	private over = Number.NEGATIVE_INFINITY;

	constructor(
		private readonly settings: Settings,
		private readonly unheard: readonly Unheard[],
	) {}

	touch(at: number): void {
		const gap = at - (this.last ?? at);
		this.last = at;
		if (gap < this.settings.away) {
			this.load += gap;
			this.sat += gap;
			return;
		}
		this.load *= this.left(gap);
		if (this.load < this.settings.limit) this.end(at);
	}

	look(at: number): void {
		if (this.last === undefined) return;
		const { away, limit, patience, promptsPerEpisode } = this.settings;
		const open = at - this.last;
		if (open >= away) {
			if (this.load * this.left(open) < limit) this.end(at);
		} else {
			if (!this.isDue && this.load + open >= limit) {
				this.isDue = true;
				this.want(at);
			}
			if (this.repeatSat !== undefined && this.sat + open >= this.repeatSat) {
				this.repeatSat = undefined;
				if (this.prompts < promptsPerEpisode) this.want(at);
			}
		}
		if (this.early !== undefined && at - this.early > EARLY) {
			this.unwanted.push(this.early);
			this.early = undefined;
		}
		if (this.wanted === undefined) return;
		if (at >= this.wanted + patience && open < THERE) this.askBy ??= at + LATE;
		const isUnheard = this.unheard.some(([from, to]) => from <= at && at <= to + LATE);
		if (this.askBy !== undefined && at > this.askBy && !isUnheard) {
			this.unasked.push(this.wanted);
			this.take(at);
		}
	}

	see(at: number): void {
		if (this.wanted !== undefined) this.take(at);
		else if (at - this.over > UNDER_WAY) {
			if (this.early !== undefined) this.unwanted.push(this.early);
			this.early = at;
		}
	}

	private want(at: number): void {
		[this.wanted, this.askBy] = [at, undefined];
		if (this.early === undefined) return;
		this.take(this.early);
		this.early = undefined;
	}

	private take(at: number): void {
		this.prompts += 1;
		[this.wanted, this.askBy] = [undefined, undefined];
		this.repeatSat = this.sat + (at - (this.last ?? at)) + this.settings.repeatAfter;
	}

	private end(at: number): void {
		if (this.wanted !== undefined) this.over = at;
		[this.isDue, this.prompts, this.wanted, this.askBy, this.repeatSat] = [false, 0, undefined, undefined, undefined];
	}

	/** Share of the load left after a time away. */
	private left(gap: number): number {
		return Math.max(0, 1 - gap / this.settings.breakLength);
	}
}
