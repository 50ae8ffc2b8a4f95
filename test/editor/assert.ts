// Node's assert is not there in the web worker host; this is the small part of it that the tests here need.

/** Fails with the message unless the value is truthy. */
export function ok(value: unknown, message = `expected something, got ${text(value)}`): asserts value {
	if (!value) {
		throw new Error(message);
	}
}

/** Fails unless both are the same value. */
export function equal<T>(actual: T, expected: T, message = ""): void {
	if (!Object.is(actual, expected)) {
		throw new Error(`${message} expected ${text(expected)}, got ${text(actual)}`.trim());
	}
}

/** Fails unless both hold the same plain data; the order of an object's keys does not matter. */
export function deepEqual<T>(actual: T, expected: T, message = ""): void {
	if (text(sorted(actual)) !== text(sorted(expected))) {
		throw new Error(`${message}\nexpected ${text(expected)}\ngot      ${text(actual)}`.trim());
	}
}

/** Fails unless the text matches. */
export function match(actual: string, pattern: RegExp): void {
	if (!pattern.test(actual)) {
		throw new Error(`expected ${pattern} to match ${text(actual)}`);
	}
}

/** Fails unless the promise is rejected with an error whose message matches. */
export async function rejects(work: PromiseLike<unknown>, pattern: RegExp): Promise<void> {
	try {
		await work;
	} catch (error) {
		match(error instanceof Error ? error.message : String(error), pattern);
		return;
	}
	throw new Error("expected a rejection, but it succeeded");
}

const retryMilliseconds = 20;

/** Waits until the check no longer throws, and gives what it gave. Fails with its last error after the time is up. */
export async function eventually<T>(check: () => T | Promise<T>, withinMilliseconds = 10_000): Promise<T> {
	const end = Date.now() + withinMilliseconds;
	for (;;) {
		try {
			return await check();
		} catch (error) {
			if (Date.now() > end) {
				throw error;
			}
		}
		await new Promise((resolve) => setTimeout(resolve, retryMilliseconds));
	}
}

function text(value: unknown): string {
	return value === undefined ? "undefined" : JSON.stringify(value);
}

function sorted(value: unknown): unknown {
	if (Array.isArray(value)) {
		return value.map(sorted);
	}
	if (value !== null && typeof value === "object") {
		return Object.fromEntries(
			Object.entries(value)
				.sort(([a], [b]) => (a < b ? -1 : 1))
				.map(([key, inner]) => [key, sorted(inner)]),
		);
	}
	return value;
}
