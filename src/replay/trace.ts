import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { InputBody } from "../sitting/input";

/** One row of a recorded trace: a second, and what happened then. */
export interface TraceRow {
	readonly at: number;
	readonly body: InputBody;
}

/** A trace that cannot be replayed; the message says where and what to do. */
export class TraceError extends Error {}

/** Gzip files begin with these two bytes, whatever they are called. */
const GZIP = [0x1f, 0x8b];

/** Reads a CSV file, gzipped or not. Throws `TraceError` for a file that cannot be read. */
export function readTraceFile(file: string): TraceRow[] {
	let bytes: Buffer;
	try {
		bytes = readFileSync(file);
	} catch (error) {
		throw new TraceError(`${file}: ${error instanceof Error ? error.message : "cannot be read"}`);
	}
	if (bytes[0] !== GZIP[0] || bytes[1] !== GZIP[1]) return readTrace(bytes.toString("utf8"), file);
	try {
		return readTrace(gunzipSync(bytes).toString("utf8"), file);
	} catch (error) {
		if (error instanceof TraceError) throw error;
		throw new TraceError(`${file}: cannot be unpacked`);
	}
}

/**
 * The rows of a trace in order of time: a header line, the time in seconds in the first column, and an input's name in
 * a column `kind`, if there is one. A row without a kind is one piece of evidence.
 */
export function readTrace(text: string, name = "trace"): TraceRow[] {
	const lines = text.split("\n");
	const header = cells(lines[0] ?? "").map((cell) => cell.toLowerCase());
	if (header[0] === undefined || header[0] === "" || Number.isFinite(Number(header[0]))) {
		throw new TraceError(`${name}:1: the first line must name the columns, with the time in seconds first`);
	}
	const kindColumn = header.indexOf("kind");
	const rows: TraceRow[] = [];
	let sorted = true;
	let last = Number.NEGATIVE_INFINITY;
	for (let index = 1; index < lines.length; index++) {
		const line = lines[index] ?? "";
		if (line.trim() === "") continue;
		const comma = line.indexOf(",");
		const first = (comma === -1 ? line : line.slice(0, comma)).trim().replace(/^"(.*)"$/, "$1");
		const at = first === "" ? Number.NaN : Number(first);
		if (!Number.isFinite(at)) throw new TraceError(`${name}:${index + 1}: "${first}" is not a time in seconds`);
		const kind = kindColumn > 0 ? (cells(line)[kindColumn] ?? "") : "";
		const body = inputOfKind(kind);
		if (body === undefined) {
			throw new TraceError(`${name}:${index + 1}: unknown kind "${kind}"; known are ${Object.keys(kinds).join(", ")}`);
		}
		if (at < last) sorted = false;
		last = at;
		rows.push({ at, body });
	}
	return sorted ? rows : rows.sort((one, other) => one.at - other.at);
}

/** The rows with an automatic save `seconds` after each piece of evidence that no other follows sooner. */
export function withAutoSaves(rows: readonly TraceRow[], seconds: number): TraceRow[] {
	const saved: TraceRow[] = [];
	let saveAt = Number.POSITIVE_INFINITY;
	for (const row of rows) {
		if (saveAt < row.at) {
			saved.push({ at: saveAt, body: autoSave });
			saveAt = Number.POSITIVE_INFINITY;
		}
		saved.push(row);
		if (row.body.type === "evidence") saveAt = row.at + seconds;
	}
	return saved;
}

function cells(line: string): string[] {
	return line.split(",").map((cell) => cell.trim().replace(/^"(.*)"$/, "$1"));
}

const evidence: InputBody = { type: "evidence" };
/** What the editor saves by itself after a while is nobody's doing. */
const autoSave: InputBody = { type: "tick" };
const busyKinds = { task: "task", test: "test", terminal: "terminal", build: "task" } as const;

const kinds: Readonly<Record<string, InputBody>> = {
	"": evidence,
	evidence,
	edit: evidence,
	typing: evidence,
	selection: evidence,
	scroll: evidence,
	save: { type: "breakpoint", kind: "save" },
	"auto-save": autoSave,
	"tool-edit": { type: "tool-edit" },
	commit: { type: "breakpoint", kind: "commit" },
	editor: { type: "breakpoint", kind: "editor" },
	focus: { type: "focus" },
	blur: { type: "blur" },
	sleep: { type: "sleep" },
	wake: { type: "wake" },
	"debug-start": { type: "debug-start", id: "debug" },
	"debug-end": { type: "debug-end", id: "debug" },
	...Object.fromEntries(
		Object.entries(busyKinds).flatMap(([name, kind]): [string, InputBody][] => [
			[`${name}-start`, { type: "busy-start", id: name }],
			[`${name}-end`, { type: "busy-end", id: name, kind }],
		]),
	),
	"break-start": { type: "break-start" },
	"break-end": { type: "break-end" },
	pause: { type: "pause" },
	resume: { type: "resume" },
	stand: { type: "stand" },
	sit: { type: "sit" },
	"call-start": { type: "call", on: true },
	"call-end": { type: "call", on: false },
	"screen-locked": { type: "screen-locked" },
	"meeting-start": { type: "meeting-start" },
	"meeting-end": { type: "meeting-end" },
};

function inputOfKind(kind: string): InputBody | undefined {
	return Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
}
