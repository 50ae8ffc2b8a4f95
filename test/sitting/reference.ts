import type { Settings } from "../../src/sitting/settings";

/**
 * The same rules said a second time, as plainly as can be: one second after another, for evidence and breakpoints alone.
 * Slow and small, so that what is right about it can be seen; the engine is compared with it.
 */

export interface Second {
	readonly evidence: boolean;
	readonly breakpoint: boolean;
}

/** Lines of what happens, `second what`, where a second stands for the moments after the one before up to itself. */
export function reference(seconds: readonly Second[], settings: Settings): string[] {
	const { limit, breakLength, away, patience, repeatAfter, postureEvery } = settings;
	const lines: string[] = [];
	let last: number | undefined;
	let load = 0;
	let sat = 0;
	let due = false;
	let prompts = 0;
	let wanted: number | undefined;
	let repeatSat: number | undefined;
	let postureSat = 0;
	let nudge: number | undefined;
	seconds.forEach(({ evidence, breakpoint }, t) => {
		if (evidence && last !== undefined) {
			const gap = t - last;
			if (gap < away) {
				load += gap;
				sat += gap;
			} else {
				if (gap === away && load + away > limit && !due) lines.push(`${t} due`);
				if (gap >= breakLength && load >= breakLength) lines.push(`${t} natural-break`);
				load *= Math.max(0, 1 - gap / breakLength);
				if (load < limit) [due, prompts, wanted, repeatSat] = [false, 0, undefined, undefined];
				[postureSat, nudge] = [sat, undefined];
			}
		}
		if (evidence) last = t;
		if (last === undefined) return;
		const open = t - last;
		if (open >= away) {
			const late = open === away && !due && load + away > limit;
			if (late) lines.push(`${t} due`);
			due = (due || late) && load * Math.max(0, 1 - open / breakLength) > limit;
			if (!due) [prompts, wanted, repeatSat] = [0, undefined, undefined];
			nudge = undefined;
			return;
		}
		const shown = load + open;
		const shownSat = sat + open;
		const there = open <= 60;
		const moment = breakpoint || open >= 15;
		if (!due && shown >= limit) {
			lines.push(`${t} due`);
			[due, prompts, wanted] = [true, 0, t];
		}
		if (repeatSat !== undefined && shownSat >= repeatSat) {
			wanted = prompts < settings.promptsPerEpisode ? t : undefined;
			repeatSat = undefined;
		}
		if (nudge === undefined && shownSat >= postureSat + postureEvery) nudge = t;
		if (nudge !== undefined && (due || shown >= limit - breakLength)) [nudge, postureSat] = [undefined, shownSat];
		if (due && wanted !== undefined && there && (moment || t >= wanted + patience)) {
			lines.push(`${t} prompt`);
			prompts += 1;
			wanted = undefined;
			repeatSat = shownSat + repeatAfter;
			[nudge, postureSat] = [undefined, shownSat];
		}
		if (nudge !== undefined && there && moment) {
			lines.push(`${t} posture`);
			[nudge, postureSat] = [undefined, shownSat];
		}
		if (nudge !== undefined && t >= nudge + patience) [nudge, postureSat] = [undefined, shownSat];
	});
	return lines;
}
