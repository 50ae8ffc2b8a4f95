const ownerCheckMilliseconds = 1000;

/**
 * Resolves once this program should end: at a signal, or when the process that started it is gone.
 * npm and the shell between do not always hand a signal on, hence the second.
 */
export function untilAskedToStop(): Promise<void> {
	const owner = process.ppid;
	return new Promise((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
			process.on(signal, () => resolve());
		}
		setInterval(() => {
			if (process.ppid !== owner) {
				resolve();
			}
		}, ownerCheckMilliseconds).unref();
	});
}
