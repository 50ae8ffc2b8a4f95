import { parentOf } from "./processes";

const ownerCheckMilliseconds = 2000;

/**
 * Resolves once this program should end: at a signal, or when the npm that started it is gone.
 * Neither npm nor the shell between hands every signal on, hence the second.
 */
export function untilAskedToStop(): Promise<void> {
	const signalled = new Promise<void>((resolve) => {
		for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
			process.on(signal, () => resolve());
		}
	});
	return Promise.race([signalled, untilParentIsGone()]);
}

/** Resolves when the process that started this one, or the one above that, has ended. Keeps no program running. */
export function untilParentIsGone(): Promise<void> {
	const owners = ownersOf(process.pid);
	return new Promise((resolve) => {
		setInterval(() => {
			if (ownersOf(process.pid).join() !== owners.join()) {
				resolve();
			}
		}, ownerCheckMilliseconds).unref();
	});
}

/** Either gets another parent, or is gone, when one of them ends. */
function ownersOf(id: number): (number | undefined)[] {
	const parent = parentOf(id);
	return [parent, parent === undefined ? undefined : parentOf(parent)];
}
