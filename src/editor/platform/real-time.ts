import type { Disposable } from "vscode";

/** Real time, as opposed to the timer's clock, which may run faster in a demonstration. */
export interface RealTime {
	/** Epoch milliseconds. */
	wall(): number;
	/** Milliseconds of a clock that is never set. */
	steady(): number;
	/** Runs something once, so many milliseconds later. */
	after(milliseconds: number, run: () => void): Disposable;
}

export const realTime: RealTime = {
	wall: Date.now,
	steady: () => performance.now(),
	after(milliseconds, run) {
		const timer = setTimeout(run, milliseconds);
		return { dispose: () => clearTimeout(timer) };
	},
};

/** Resolves after so many milliseconds of the given time. */
export function waitFor(time: RealTime, milliseconds: number): Promise<void> {
	return new Promise((done) => time.after(milliseconds, done));
}
