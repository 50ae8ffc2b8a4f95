import { writeSync } from "node:fs";
import { JournalWriter } from "../../src/diary/journal-writer";
import { diskFolder } from "./folders";
import { at } from "./make";

/** A window that records without end, and says each event's id as soon as it is confirmed. It waits to be killed. */
const [, , path = "", window = ""] = process.argv;
const writer = new JournalWriter(diskFolder(path), window, Date.now);

async function recordForEver(name: string): Promise<void> {
	for (let count = 0; ; count += 1) {
		const id = `${window}-${name}-${count}`;
		await writer.append(at(Date.now(), { kind: "note", day: "2026-11-22", text: `${id} ${"x".repeat(2000)}` }, id));
		writeSync(1, `${id}\n`);
	}
}

void recordForEver("one");
void recordForEver("two");
