import type { Settings } from "../../src/sitting/settings";

/**
 * The same rules said a second time, as plainly as can be: one moment after another, for evidence and breakpoints alone.
 * Slow and small, so that what is right about it can be seen; the engine is compared with it.
 */

export interface Second {
	readonly evidence: boolean;
	readonly breakpoint: boolean;
}

/** Seconds that come from binary fractions, not from time. */
const rounding = 1e-6;

/** Lines of what happens, `second what`, where a second stands for the moments after the one before up to itself. */
export function reference(seconds: readonly Second[], settings: Settings): string[] {
	const telling = new SecondTelling(settings);
	seconds.forEach(({ evidence, breakpoint }, second) => {
		telling.letPass(second);
		if (evidence) telling.touch(second);
		telling.look(second, breakpoint);
	});
	return telling.lines;
}

class SecondTelling {
	readonly lines: string[] = [];
	private now = 0;
	private last: number | undefined;
	private load = 0;
	private sat = 0;
	private due = false;
	private prompts = 0;
	private wanted: number | undefined;
	private repeatSat: number | undefined;
	private postureSat = 0;
	private nudge: number | undefined;

	constructor(private readonly settings: Settings) {}

	/** Look at every moment before `until` at which something may happen by itself: a load need not be whole. */
	letPass(until: number): void {
		for (;;) {
			const next = Math.min(...this.moments().filter((moment) => moment > this.now + rounding));
			if (!(next < until - rounding)) break;
			this.look(next, false);
		}
	}

	touch(t: number): void {
		const { away, breakLength, limit } = this.settings;
		const gap = t - (this.last ?? t);
		this.last = t;
		if (gap < away) {
			this.load += gap;
			this.sat += gap;
			return;
		}
		if (gap >= breakLength && this.load > breakLength - rounding) this.say(t, "natural-break");
		this.load *= this.left(gap);
		if (this.load < limit - rounding) this.endDue();
		[this.postureSat, this.nudge] = [this.sat, undefined];
	}

	look(t: number, breakpoint: boolean): void {
		this.now = t;
		if (this.last === undefined) return;
		const { limit, breakLength, away, patience, postureEvery, promptsPerEpisode, repeatAfter } = this.settings;
		const open = t - this.last;
		if (open > away - rounding) {
			if (this.load * this.left(open) < limit + rounding) this.endDue();
			this.nudge = undefined;
			return;
		}
		const shown = this.load + open + rounding;
		const shownSat = this.sat + open + rounding;
		const there = open < 60 + rounding;
		const moment = breakpoint || open > 15 - rounding;
		if (!this.due && shown >= limit) {
			this.say(t, "due");
			[this.due, this.prompts, this.wanted] = [true, 0, t];
		}
		if (this.repeatSat !== undefined && shownSat >= this.repeatSat) {
			this.wanted = this.prompts < promptsPerEpisode ? t : undefined;
			this.repeatSat = undefined;
		}
		if (this.nudge === undefined && shownSat >= this.postureSat + postureEvery) this.nudge = t;
		if (this.nudge !== undefined && (this.due || shown >= limit - breakLength)) this.restartPosture(open);
		if (this.wanted !== undefined && there && (moment || t > this.wanted + patience - rounding)) {
			this.say(t, "prompt");
			this.prompts += 1;
			[this.wanted, this.repeatSat] = [undefined, this.sat + open + repeatAfter];
			this.restartPosture(open);
		}
		if (this.nudge !== undefined && there && moment) {
			this.say(t, "posture");
			this.restartPosture(open);
		}
		if (this.nudge !== undefined && t > this.nudge + patience - rounding) this.restartPosture(open);
	}

	private say(t: number, what: string): void {
		this.lines.push(`${Math.ceil(t - rounding)} ${what}`);
	}

	/** Share of the load left after a time away. */
	private left(gap: number): number {
		return Math.max(0, 1 - gap / this.settings.breakLength);
	}

	private endDue(): void {
		[this.due, this.prompts, this.wanted, this.repeatSat] = [false, 0, undefined, undefined];
	}

	private restartPosture(open: number): void {
		[this.nudge, this.postureSat] = [undefined, this.sat + open];
	}

	private moments(): number[] {
		if (this.last === undefined) return [];
		const { limit, breakLength, patience, postureEvery } = this.settings;
		const loads = [limit, limit - breakLength].map((level) => level - this.load);
		const sats = [this.repeatSat ?? 0, this.postureSat + postureEvery].map((level) => level - this.sat);
		const waits = [this.wanted, this.nudge].flatMap((from) => (from === undefined ? [] : [from + patience]));
		return [...[...loads, ...sats].map((open) => (this.last ?? 0) + open), ...waits];
	}
}
