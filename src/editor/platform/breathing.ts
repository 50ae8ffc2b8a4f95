import type { Breathe } from "../../diary/slices";

/** Milliseconds the host may be busy at a stretch. Our choice, well under what a person feels. */
const busyAtMost = 20;

/** Gives way to whatever else waits in this host each time it was kept busy for long enough. */
export function breathing(): Breathe {
	let began = performance.now();
	return () => {
		if (performance.now() - began < busyAtMost) {
			return undefined;
		}
		return new Promise((resolve) =>
			setTimeout(() => {
				began = performance.now();
				resolve();
			}, 0),
		);
	};
}
