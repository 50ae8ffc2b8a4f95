import * as l10n from "@vscode/l10n";

/**
 * Reads JSON and remembers where everything stands, so that a mistake in meaning can be shown where it was made.
 * Comments and a comma after the last entry are tolerated; a key written twice is a mistake.
 */

/** A stretch of text: offsets in UTF-16 units, the end not included. */
export interface Span {
	readonly start: number;
	readonly end: number;
}

export interface JsonNode extends Span {
	readonly value: unknown;
	/** By key, for objects: where the key stands, and what it holds. */
	readonly entries?: ReadonlyMap<string, { readonly key: Span; readonly node: JsonNode }>;
	/** For lists. */
	readonly items?: readonly JsonNode[];
}

/** The text is not JSON. The message says what was expected. */
export class JsonSyntaxError extends Error {
	constructor(
		message: string,
		readonly span: Span,
	) {
		super(message);
	}
}

/** Deeper than any plan needs, and shallow enough for any stack. */
const deepest = 50;

const literals: readonly (readonly [string, unknown])[] = [
	["true", true],
	["false", false],
	["null", null],
];

class JsonReader {
	private at = 0;

	constructor(private readonly text: string) {}

	document(): JsonNode {
		const node = this.value(0);
		this.space();
		if (this.at < this.text.length) {
			throw this.mistake(l10n.t("Nothing may follow the end of the plan."));
		}
		return node;
	}

	private mistake(message: string, start = this.at, end = start + 1): JsonSyntaxError {
		return new JsonSyntaxError(message, { start, end });
	}

	private space(): void {
		const skip = /(?:[ \t\r\n\uFEFF]+|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y;
		skip.lastIndex = this.at;
		this.at += skip.exec(this.text)?.[0].length ?? 0;
	}

	private take(character: string): boolean {
		this.space();
		if (this.text[this.at] !== character) {
			return false;
		}
		this.at++;
		return true;
	}

	private value(depth: number): JsonNode {
		this.space();
		const start = this.at;
		if (depth > deepest) {
			throw this.mistake(l10n.t("This is nested too deep."));
		}
		switch (this.text[start]) {
			case "{":
				return this.object(depth);
			case "[":
				return this.list(depth);
			case '"':
				return this.string();
		}
		const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
		number.lastIndex = start;
		const digits = number.exec(this.text)?.[0];
		if (digits !== undefined) {
			this.at += digits.length;
			return { value: Number(digits), start, end: this.at };
		}
		for (const [word, value] of literals) {
			if (this.text.startsWith(word, start)) {
				this.at += word.length;
				return { value, start, end: this.at };
			}
		}
		throw this.mistake(
			l10n.t("A value is missing here: text in double quotes, a number, true, false, [ … ] or { … }."),
		);
	}

	private string(): JsonNode & { readonly value: string } {
		const start = this.at;
		// biome-ignore lint/suspicious/noControlCharactersInRegex: JSON text may not hold them bare
		const quoted = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
		quoted.lastIndex = start;
		const found = quoted.exec(this.text)?.[0];
		if (found === undefined) {
			const line = this.text.indexOf("\n", start);
			throw this.mistake(
				l10n.t("This text does not end on its line, or holds a \\ that means nothing."),
				start,
				line < 0 ? this.text.length : line,
			);
		}
		this.at += found.length;
		return { value: String(JSON.parse(found)), start, end: this.at };
	}

	private list(depth: number): JsonNode {
		const start = this.at++;
		const items: JsonNode[] = [];
		while (!this.take("]")) {
			items.push(this.value(depth + 1));
			if (!this.take(",") && this.text[this.at] !== "]") {
				throw this.mistake(l10n.t("A comma or ] is missing here."));
			}
		}
		return { value: items.map((item) => item.value), items, start, end: this.at };
	}

	private object(depth: number): JsonNode {
		const start = this.at++;
		const entries = new Map<string, { readonly key: Span; readonly node: JsonNode }>();
		while (!this.take("}")) {
			if (this.text[this.at] !== '"') {
				throw this.mistake(l10n.t("A name in double quotes, or }, is missing here."));
			}
			const key = this.string();
			if (entries.has(key.value)) {
				throw this.mistake(l10n.t('"{0}" is written twice.', key.value), key.start, key.end);
			}
			if (!this.take(":")) {
				throw this.mistake(l10n.t('A colon is missing after "{0}".', key.value));
			}
			entries.set(key.value, { key, node: this.value(depth + 1) });
			if (!this.take(",") && this.text[this.at] !== "}") {
				throw this.mistake(l10n.t("A comma or } is missing here."));
			}
		}
		// Own properties only, so that a key such as __proto__ is a key like any other.
		const value = Object.fromEntries([...entries].map(([key, { node }]) => [key, node.value]));
		return { value, entries, start, end: this.at };
	}
}

/** @throws JsonSyntaxError where the text stops being JSON. */
export function readJson(text: string): JsonNode {
	return new JsonReader(text).document();
}

export type JsonPath = readonly (string | number)[];

/**
 * Where the value at a path stands. `key`: where its name stands instead. What is not there is shown at the name of the
 * nearest thing around it that is.
 */
export function spanOf(root: JsonNode, path: JsonPath, what: "value" | "key" = "value"): Span {
	let node = root;
	let named: Span = { start: root.start, end: root.start + 1 };
	for (const [index, part] of path.entries()) {
		const entry = typeof part === "string" ? node.entries?.get(part) : undefined;
		const next = typeof part === "number" ? node.items?.[part] : entry?.node;
		if (next === undefined) {
			return named;
		}
		named = entry?.key ?? { start: next.start, end: next.start + 1 };
		if (what === "key" && index === path.length - 1) {
			return named;
		}
		node = next;
	}
	return path.length === 0 ? named : { start: node.start, end: node.end };
}

/** Line and column, both from 1, of an offset; the column in UTF-16 units, as editors count. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
	const before = text.slice(0, offset);
	return { line: before.split("\n").length, column: offset - (before.lastIndexOf("\n") + 1) + 1 };
}
