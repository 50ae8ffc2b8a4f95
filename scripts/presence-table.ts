import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { hosts, minutesCounted, waysOfWorking } from "../test/sitting/support/ways-of-working";
import { withPresenceTable } from "./lib/presence-markdown";

/** Counts an hour of each way of working and writes the table into the page about sitting. */
async function main(): Promise<void> {
	const names = Object.keys(hosts);
	const rows = [];
	for (const way of waysOfWorking) {
		const counted = [];
		for (const host of names) counted.push(await minutesCounted(way, host));
		console.log(`${counted.join(" · ")} of ${way.truth}  ${way.says}`);
		rows.push({ ...way, counted });
	}
	const page = join(projectFolder, "src", "sitting", "README.md");
	writeFileSync(page, withPresenceTable(readFileSync(page, "utf8"), rows, names));
}

void main();
