/** Reads plain JSON that may be broken, field by field; the first thing amiss is named in words. */

/** What was read is not what was expected. The message says where, and what was looked for. */
export class Unreadable extends Error {}

export class Reader {
	private readonly fields: ReadonlyMap<string, unknown>;

	constructor(
		value: unknown,
		private readonly where: string,
	) {
		if (typeof value !== "object" || value === null || Array.isArray(value)) {
			throw new Unreadable(`${where} is missing`);
		}
		this.fields = new Map(Object.entries(value));
	}

	private path(key: string): string {
		return `${this.where}.${key}`;
	}

	object(key: string): Reader {
		return new Reader(this.fields.get(key), this.path(key));
	}

	text(key: string): string {
		const value = this.fields.get(key);
		if (typeof value !== "string") {
			throw new Unreadable(`${this.path(key)} is not text`);
		}
		return value;
	}

	flag(key: string): boolean {
		const value = this.fields.get(key);
		if (typeof value !== "boolean") {
			throw new Unreadable(`${this.path(key)} is neither true nor false`);
		}
		return value;
	}

	/** A number from `least` to `most`, both included. */
	number(key: string, least = 0, most: number = Number.MAX_SAFE_INTEGER): number {
		const value = this.fields.get(key);
		if (typeof value !== "number" || !(value >= least && value <= most)) {
			throw new Unreadable(`${this.path(key)} is not a number from ${least} to ${most}`);
		}
		return value;
	}

	oneOf<T extends string>(key: string, allowed: readonly T[]): T {
		const found = allowed.find((each) => each === this.fields.get(key));
		if (found === undefined) {
			throw new Unreadable(`${this.path(key)} is none of ${allowed.join(", ")}`);
		}
		return found;
	}

	private array(key: string): readonly unknown[] {
		const value = this.fields.get(key);
		if (!Array.isArray(value)) {
			throw new Unreadable(`${this.path(key)} is not a list`);
		}
		return value;
	}

	list<T>(key: string, each: (reader: Reader) => T): readonly T[] {
		return this.array(key).map((value, index) => each(new Reader(value, `${this.path(key)}[${index}]`)));
	}

	texts<T extends string = string>(key: string, allowed?: readonly T[]): readonly T[] {
		return this.array(key).map((value) => {
			if (typeof value !== "string" || (allowed !== undefined && !allowed.some((each) => each === value))) {
				throw new Unreadable(`${this.path(key)} holds something else than ${allowed?.join(", ") ?? "text"}`);
			}
			return value as T;
		});
	}

	/** An object with just this field, or an empty one when it is not there: to spread into what is read. */
	optional<K extends string, T>(key: K, read: (reader: Reader, key: K) => T): { readonly [P in K]?: T } {
		return this.fields.get(key) === undefined ? {} : ({ [key]: read(this, key) } as { readonly [P in K]?: T });
	}
}
