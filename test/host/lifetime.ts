/** Something that runs until it is stopped. */
export interface Stoppable {
	stop(): Promise<void>;
}

const ownerCheckMilliseconds = 1000;

/**
 * Resolves with the reason once this program should end: a signal, or the process that started it is gone.
 * npm and the shell between do not always hand a signal on, hence the second.
 */
export function untilAskedToStop(): Promise<string> {
	const owner = process.ppid;
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
			process.on(signal, () => resolve(signal));
		}
		setInterval(() => {
			if (process.ppid !== owner) {
				resolve("its starter is gone");
			}
		}, ownerCheckMilliseconds).unref();
	});
}
