import * as l10n from "@vscode/l10n";
import { type JSONVisitor, type ParseErrorCode, printParseErrorCode, visit } from "jsonc-parser";

/**
 * JSON with the place of every value, so that a mistake in meaning can be shown where it was made. It is read by the
 * editor's own parser, comments and a comma after the last entry included; a key written twice is a mistake.
 */

/** A range of text: offsets in UTF-16 units, the end not included. */
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

/** Deeper than any plan needs, and shallow enough for the parser, which calls itself for each level. */
const deepest = 50;

/** How much of a text is kept as nodes: of longer lists and objects it is enough to know that they are too long. */
export interface MostKept {
	readonly items: number;
	readonly entries: number;
}

/**
 * Reads JSON with comments and trailing commas into a tree that knows where in the text each value stands.
 * @throws JsonSyntaxError at the first place where the text is not JSON, is nested too deep, or has a key for the second time
 */
export function readJson(text: string, most: MostKept): JsonNode {
	// A byte order mark is no part of the text; in its place the offsets stay as they are.
	const plain = text.replace(/^\uFEFF/, " ");
	const reader = new TreeBuilder(plain, most);
	visit(plain, reader, { allowTrailingComma: true });
	return reader.root ?? reader.fail(valueMissing(), 0, 1);
}

function valueMissing(): string {
	return l10n.t("A value is missing here: text in double quotes, a number, true, false, [ … ] or { … }.");
}

/** An object or list whose end has not come yet. */
interface Open {
	readonly start: number;
	readonly items?: JsonNode[];
	readonly entries?: Map<string, { readonly key: Span; readonly node: JsonNode }>;
	/** The name whose value comes next. */
	key?: { readonly name: string; readonly span: Span };
	/** It stands beyond what is kept. */
	readonly dropped: boolean;
}

/** Builds the nodes as the parser visits them, and stops at the first mistake. */
class TreeBuilder implements JSONVisitor {
	root: JsonNode | undefined;
	private readonly open: Open[] = [];

	constructor(
		private readonly text: string,
		private readonly most: MostKept,
	) {}

	fail(message: string, offset: number, length: number): never {
		throw new JsonSyntaxError(message, { start: offset, end: offset + Math.max(1, length) });
	}

	readonly onObjectBegin = (offset: number): void =>
		this.begin({ start: offset, entries: new Map(), dropped: this.full });

	readonly onArrayBegin = (offset: number): void => this.begin({ start: offset, items: [], dropped: this.full });

	readonly onObjectProperty = (name: string, offset: number, length: number): void => {
		const parent = this.open.at(-1);
		if (parent?.entries?.has(name)) {
			this.fail(l10n.t('"{0}" is written twice.', name.slice(0, 60)), offset, length);
		}
		if (parent !== undefined) {
			parent.key = { name, span: { start: offset, end: offset + length } };
		}
	};

	readonly onObjectEnd = (offset: number, length: number): void => this.end(offset + length);

	readonly onArrayEnd = (offset: number, length: number): void => this.end(offset + length);

	readonly onLiteralValue = (value: unknown, offset: number, length: number): void =>
		this.add({ value, start: offset, end: offset + length });

	readonly onError = (error: ParseErrorCode, offset: number, length: number): never => {
		const message = this.messageFor(error, offset);
		return this.fail(message, offset, length);
	};

	private begin(open: Open): void {
		if (this.open.length >= deepest) {
			this.fail(l10n.t("This is nested too deep."), open.start, 1);
		}
		this.open.push(open);
	}

	private end(end: number): void {
		const { start, items, entries, dropped } = this.open.pop() ?? { start: 0, dropped: true };
		if (dropped) {
			return;
		}
		if (items !== undefined) {
			this.add({ start, end, items, value: items.map((item) => item.value) });
		} else if (entries !== undefined) {
			// Own properties only, so that a key such as __proto__ is a key like any other.
			const value = Object.fromEntries([...entries].map(([name, { node }]) => [name, node.value]));
			this.add({ start, end, entries, value });
		}
	}

	private add(node: JsonNode): void {
		const parent = this.open.at(-1);
		if (parent === undefined) {
			this.root ??= node;
		} else if (!this.full) {
			parent.items?.push(node);
			if (parent.entries !== undefined && parent.key !== undefined) {
				parent.entries.set(parent.key.name, { key: parent.key.span, node });
			}
		}
	}

	/** Nothing more is kept of what is open. */
	private get full(): boolean {
		const parent = this.open.at(-1);
		return (
			parent !== undefined &&
			(parent.dropped ||
				(parent.items?.length ?? 0) >= this.most.items ||
				(parent.entries?.size ?? 0) >= this.most.entries)
		);
	}

	private messageFor(error: ParseErrorCode, offset: number): string {
		switch (printParseErrorCode(error)) {
			case "PropertyNameExpected":
				return l10n.t("A name in double quotes, or }, is missing here.");
			case "ColonExpected":
				return l10n.t('A colon is missing after "{0}".', this.nameBefore(offset).slice(0, 60));
			case "CommaExpected":
			case "CloseBraceExpected":
			case "CloseBracketExpected":
				return this.open.at(-1)?.items !== undefined
					? l10n.t("A comma or ] is missing here.")
					: l10n.t("A comma or } is missing here.");
			case "EndOfFileExpected":
				return l10n.t("Nothing may follow the end of the plan.");
			case "UnexpectedEndOfComment":
				return l10n.t("This comment does not end.");
			case "UnexpectedEndOfString":
			case "InvalidUnicode":
			case "InvalidEscapeCharacter":
			case "InvalidCharacter":
				return l10n.t("This text does not end on its line, or holds a \\ that means nothing.");
			default:
				return valueMissing();
		}
	}

	/** The name that stands before an offset, as it is written. */
	private nameBefore(offset: number): string {
		const { start, end } = this.open.at(-1)?.key?.span ?? { start: offset, end: offset };
		return this.text.slice(start + 1, end - 1);
	}
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

/** Tells line and column, both from 1, of offsets in a text; the column in UTF-16 units. Lines end as the editor has it. */
export function placesIn(text: string): (offset: number) => { readonly line: number; readonly column: number } {
	const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
	return (offset) => {
		let [low, high] = [0, starts.length - 1];
		while (low < high) {
			const middle = Math.ceil((low + high) / 2);
			[low, high] = (starts[middle] ?? 0) <= offset ? [middle, high] : [low, middle - 1];
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
}
