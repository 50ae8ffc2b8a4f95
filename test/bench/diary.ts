import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { summariseDays } from "../../src/diary/day-summaries";
import { stamped } from "../../src/diary/events";
import { eventLine } from "../../src/diary/journal";
import { JournalReader } from "../../src/diary/journal-reader";
import { JournalStore } from "../../src/diary/journal-store";
import { progress } from "../../src/diary/progress";
import { safetyState } from "../../src/safety/access";
import { diskFolder } from "../diary/folders";
import { removeFolder } from "../host/remove-folder";
import { median, report } from "./report";

/** Ten years with ten routines on each day. */
const days = 3650;
const routinesADay = 10;
const runs = 7;

/** Milliseconds for reading and folding all of it, at the median. */
const budget = 300;

const wholeDay = 24 * 60 * 60_000;
const last = Date.UTC(2026, 10, 22, 12);

/** As compaction leaves it: one file a month. */
function writeYears(folder: string): void {
	const months = new Map<string, string[]>();
	for (let day = 0; day < days; day += 1) {
		const date = last - (days - 1 - day) * wholeDay;
		const month = new Date(date).toISOString().slice(0, 7);
		const lines = months.get(month) ?? [];
		months.set(month, lines);
		for (let routine = 0; routine < routinesADay; routine += 1) {
			const event = stamped<"routine">(
				{
					kind: "routine",
					routine: "desk-glide",
					name: "Desk glide",
					outcome: "completed",
					seconds: 210,
					done: ["ankle-pump", "slump-glide"].map((exercise) => ({
						exercise,
						reps: 10,
						holds: 0,
						seconds: 100,
						sides: ["left" as const, "right" as const],
						planned: 10,
					})),
				},
				{ id: `${day}-${routine}`, at: date + routine * 60_000, zone: 60, workspace: "tide-clock" },
			);
			lines.push(eventLine(event));
		}
	}
	for (const [month, lines] of months) {
		writeFileSync(join(folder, `archive.${month}.2026-11-22.bench.jsonl`), lines.join(""));
	}
}

/** Milliseconds for one new entry: written, merged, and read by whoever asks next. */
const entryBudget = 20;

/** What one new entry costs among ten years of them, and what the safety rules then make of it all. */
async function measureOneMore(folder: string): Promise<void> {
	const nothing = () => undefined;
	let count = 0;
	const store = new JournalStore(
		diskFolder(folder),
		{
			now: () => last,
			unique: () => `bench${count++}`,
			zone: () => 60,
			open: async () => undefined,
			later: () => nothing,
		},
		{ changed: nothing, erased: nothing, setAside: nothing, failed: nothing, health: nothing },
	);
	await store.events();
	const times = { entry: [] as number[], safety: [] as number[] };
	for (let run = 0; run <= runs; run += 1) {
		const event = stamped<"note">(
			{ kind: "note", day: "2026-11-22", text: "A line." },
			{ id: `n${run}`, at: last, zone: 60 },
		);
		const began = performance.now();
		await store.append(event);
		const events = await store.events();
		const merged = performance.now();
		safetyState(events, { at: last, day: "2026-11-22" }, () => 1);
		const folded = performance.now();
		if (events.at(-1)?.id !== event.id) {
			throw new Error("the new entry is not the last");
		}
		if (run > 0) {
			times.entry.push(merged - began);
			times.safety.push(folded - merged);
		}
	}
	report({ name: "ten years of diary: one new entry", value: median(times.entry), unit: "ms", budget: entryBudget });
	report({ name: "ten years of diary: the safety rules anew", value: median(times.safety), unit: "ms" });
}

async function main(): Promise<void> {
	const folder = mkdtempSync(join(tmpdir(), "deskglide-diary-"));
	try {
		writeYears(folder);
		const times = { read: [] as number[], fold: [] as number[], chart: [] as number[] };
		for (let run = 0; run <= runs; run += 1) {
			const began = performance.now();
			const { events } = await new JournalReader(diskFolder(folder), { window: "w", day: "", events: [] }).read(0);
			const read = performance.now();
			const summaries = summariseDays(events);
			const folded = performance.now();
			progress(events, { choice: { range: "year", back: 0, scope: "everywhere" }, today: "2026-11-22" });
			const charted = performance.now();
			if (events.length !== days * routinesADay || summaries.length !== days) {
				throw new Error(`${events.length} events on ${summaries.length} days were read`);
			}
			// The first run fills the caches, as a session before would have.
			if (run > 0) {
				times.read.push(read - began);
				times.fold.push(folded - read);
				times.chart.push(charted - folded);
			}
		}
		await measureOneMore(folder);
		const read = median(times.read);
		const fold = median(times.fold);
		const chart = median(times.chart);
		report({ name: "ten years of diary: read and folded", value: read + fold, unit: "ms", budget });
		report({ name: "ten years of diary: a year charted", value: chart, unit: "ms", budget });
	} finally {
		removeFolder(folder);
	}
}

void main();
