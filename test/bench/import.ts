import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toCsv } from "../../src/diary/csv";
import { diaryDays } from "../../src/diary/diary-days";
import { type DiaryEvent, stamped } from "../../src/diary/events";
import { toJson } from "../../src/diary/import-export";
import { JournalStore } from "../../src/diary/journal-store";
import type * as Import from "../../src/editor/diary/import";
import { breathing } from "../../src/editor/platform/breathing";
import { diskFolder } from "../diary/folders";
import { removeFolder } from "../host/remove-folder";
import { loadWithFakeVscode } from "./fake-vscode";
import { median, report } from "./report";

/** Milliseconds. The longest turn is the longest for which the host does nothing else. */
const budgets = { import: 2000, longestTurn: 50, manyNotes: 300 };

const wholeDay = 24 * 60 * 60_000;
const last = Date.UTC(2026, 10, 22, 12);

/** Ten years with ten breaks, two routines and a note on each day: 47,450 entries. */
function tenYears(): readonly DiaryEvent[] {
	const events: DiaryEvent[] = [];
	for (let day = 0; day < 3650; day += 1) {
		const at = last - (3650 - day) * wholeDay;
		const stamp = (id: string) => ({ id: `${day}-${id}`, at, zone: 60 });
		for (let each = 0; each < 10; each += 1) {
			events.push(stamped<"natural-break">({ kind: "natural-break", seconds: 400 }, stamp(`b${each}`)));
		}
		for (const each of ["r1", "r2"]) {
			const done = { exercise: "ankle-pump", reps: 10, holds: 0, seconds: 100, sides: ["left" as const], planned: 10 };
			const routine = { routine: "desk-calm", name: "Desk calm", outcome: "completed" as const, seconds: 200 };
			events.push(stamped<"routine">({ kind: "routine", ...routine, done: [done] }, stamp(each)));
		}
		events.push(stamped<"note">({ kind: "note", day: "2026-11-22", text: "A line about the day." }, stamp("n")));
	}
	return events;
}

/**
 * The longest time, in milliseconds, for which nothing else had its turn while `work` was under way. Where the machine
 * gave the process less than that of its time, what it gave: other programs are not ours to measure.
 */
async function longestTurn(work: () => Promise<unknown>): Promise<number> {
	let longest = 0;
	let seen = performance.now();
	let used = process.cpuUsage();
	let working = true;
	const look = () => {
		const now = performance.now();
		const { user, system } = process.cpuUsage(used);
		longest = Math.max(longest, Math.min(now - seen, (user + system) / 1000));
		seen = now;
		used = process.cpuUsage();
		if (working) {
			setImmediate(look);
		}
	};
	setImmediate(look);
	await work();
	working = false;
	return longest;
}

function openStore(folder: string): JournalStore {
	const nothing = () => undefined;
	let count = 0;
	const unique = () => `bench${count++}`;
	return new JournalStore(
		diskFolder(folder),
		{
			now: () => last,
			unique,
			zone: () => 60,
			open: async () => undefined,
			later: () => nothing,
			breathe: breathing(),
		},
		{ changed: nothing, erased: nothing, setAside: nothing, failed: nothing, health: nothing },
	);
}

async function measureImport(): Promise<void> {
	const { importText } = (await loadWithFakeVscode("src/editor/diary/import.ts", new Map(), {
		window: {},
		workspace: {},
		Uri: {},
	})) as unknown as typeof Import;
	const text = toJson(tenYears(), last);
	const times: number[] = [];
	const turns: number[] = [];
	for (let run = 0; run <= 5; run += 1) {
		const folder = mkdtempSync(join(tmpdir(), "deskglide-import-"));
		try {
			const journal = openStore(folder);
			await journal.events();
			const stamp = (body: object) => stamped(body as never, { id: `i${run}`, at: last, zone: 60 });
			const began = performance.now();
			const used = process.cpuUsage();
			const longest = await longestTurn(() => importText({ journal, recorder: { stamp } } as never, text));
			const { user, system } = process.cpuUsage(used);
			const took = Math.min(performance.now() - began, (user + system) / 1000);
			if ((await journal.events()).length < 47_450) {
				throw new Error("not everything came in");
			}
			// The first run warms up, as a session before would have.
			if (run > 0) {
				times.push(took);
				turns.push(longest);
			}
		} finally {
			removeFolder(folder);
		}
	}
	report({ name: "import of ten years", value: median(times), unit: "ms", budget: budgets.import });
	report({ name: "import of ten years: longest turn", value: median(turns), unit: "ms", budget: budgets.longestTurn });
}

/** What the Diary view and an export work out of one day on which somebody, or something, wrote 20,000 notes. */
function measureManyNotes(): void {
	const events = Array.from({ length: 20_000 }, (_, number) =>
		stamped<"note">(
			{ kind: "note", day: "2026-11-22", text: `Line ${number}` },
			{ id: `n${number}`, at: last + number, zone: 60 },
		),
	);
	const times = { tree: [] as number[], csv: [] as number[] };
	for (let run = 0; run <= 5; run += 1) {
		const began = performance.now();
		const [day] = diaryDays(events);
		const shown = performance.now();
		const { length } = toCsv(events);
		const written = performance.now();
		if (day === undefined || length < 20_000) {
			throw new Error("the notes are not there");
		}
		times.tree.push(shown - began);
		times.csv.push(written - shown);
	}
	report({
		name: "20,000 notes on a day: the Diary view",
		value: median(times.tree),
		unit: "ms",
		budget: budgets.manyNotes,
	});
	report({ name: "20,000 notes on a day: CSV", value: median(times.csv), unit: "ms", budget: budgets.manyNotes });
}

async function main(): Promise<void> {
	measureManyNotes();
	await measureImport();
}

void main();
