/** Reading stored values by hand: small, and it names the place where something is wrong. */

/** Turns what was stored into what is used, or throws `DecodeError`. `shift` is added to monotonic moments. */
export type Decoder<Value> = (value: unknown, path: string, shift: number) => Value;

export class DecodeError extends Error {}

export const amount: Decoder<number> = (value, path) => {
	if (typeof value !== "number" || !Number.isFinite(value)) throw new DecodeError(`${path} is not a number`);
	return value;
};

/** A number that was none when it was stored, as JSON has it, is none again. */
export const anyNumber: Decoder<number> = (value, path, shift) =>
	value === null ? Number.NaN : amount(value, path, shift);

/** Zero or more. */
export const length: Decoder<number> = (value, path) => {
	const seconds = amount(value, path, 0);
	if (seconds < 0) throw new DecodeError(`${path} is below zero`);
	return seconds;
};

/** A monotonic moment, moved to the clock of the reader. */
export const moment: Decoder<number> = (value, path, shift) => amount(value, path, shift) + shift;

export const text: Decoder<string> = (value, path) => {
	if (typeof value !== "string" || value.length > 200) throw new DecodeError(`${path} is not a short text`);
	return value;
};

export const flag: Decoder<boolean> = (value, path) => {
	if (typeof value !== "boolean") throw new DecodeError(`${path} is not true or false`);
	return value;
};

/** One of these values. */
export function oneOf<Value extends string | number>(...values: readonly Value[]): Decoder<Value> {
	return (value, path) => {
		const found = values.find((each) => each === value);
		if (found === undefined) throw new DecodeError(`${path} is not one of ${values.join(", ")}`);
		return found;
	};
}

export const breakpointKind = oneOf("save", "task", "test", "debug", "terminal", "commit", "editor");

/** What the decoder reads, or `null`. */
export function nullable<Value>(reader: Decoder<Value>): Decoder<Value | null> {
	return (value, path, shift) => (value === null ? null : reader(value, path, shift));
}

/** What the decoder reads, or nothing. */
export function optional<Value>(reader: Decoder<Value>): Decoder<Value | undefined> {
	return (value, path, shift) => (value === undefined ? undefined : reader(value, path, shift));
}

/** What came into being later: missing in what older versions stored. */
export function since<Value>(reader: Decoder<Value>, before: Value): Decoder<Value> {
	return (value, path, shift) => (value === undefined ? before : reader(value, path, shift));
}

export type Fields<Value> = { readonly [Key in keyof Value]-?: Decoder<Value[Key]> };

/** Exactly these fields; others are left behind. */
export function record<Value extends object>(fields: Fields<Value>): Decoder<Value> {
	return (value, path, shift) => {
		if (!isObject(value)) throw new DecodeError(`${path} is not an object`);
		const result: Partial<Value> = {};
		for (const key in fields) result[key] = fields[key](value[key], path === "" ? key : `${path}.${key}`, shift);
		return result as Value;
	};
}

const MOST_ENTRIES = 1000;

/** A record by any keys. At most 1,000 of them are read (our choice), the others are left behind. */
export function entries<Value>(reader: Decoder<Value>): Decoder<Record<string, Value>> {
	return (value, path, shift) => {
		if (!isObject(value)) throw new DecodeError(`${path} is not an object`);
		const keys = Object.keys(value).slice(0, MOST_ENTRIES);
		return Object.fromEntries(keys.map((key) => [key, reader(value[key], `${path}.${key}`, shift)]));
	};
}

/**
 * A list.
 * @param most how many entries it may have
 */
export function list<Value>(reader: Decoder<Value>, most: number): Decoder<Value[]> {
	return (value, path, shift) => {
		if (!Array.isArray(value)) throw new DecodeError(`${path} is not a list`);
		if (value.length > most) throw new DecodeError(`${path} is longer than ${most}`);
		return value.map((each, index) => reader(each, `${path}[${index}]`, shift));
	};
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
