import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { build } from "esbuild";
import { JournalReader } from "../../src/diary/journal-reader";
import { diskFolder } from "./folders";

/** Fewer by default than before a release: `KILLS=200 npm test`. */
const { KILLS = "16" } = process.env;
const kills = Number(KILLS);

/** Processes alive at the same time, all writing into one folder as the windows of one person do. */
const together = 4;

describe("a journal on disk", () => {
	let path = "";
	let worker = "";

	before(async () => {
		path = await mkdtemp(join(tmpdir(), "deskglide-kill-"));
		worker = join(path, "worker.cjs");
		await build({
			entryPoints: [require.resolve("./kill-worker.ts")],
			outfile: worker,
			bundle: true,
			platform: "node",
			format: "cjs",
		});
	});

	after(() => rm(path, { recursive: true, force: true }));

	it(`has every confirmed event, once, after ${kills} kills at random moments`, async () => {
		const journal = join(path, "journal");
		const confirmed: string[] = [];
		for (let killed = 0; killed < kills; killed += together) {
			const windows = Array.from({ length: together }, (_, index) => `k${killed + index}`);
			const ids = await Promise.all(windows.map((window) => recordUntilKilled(worker, journal, window)));
			confirmed.push(...ids.flat());
		}
		const nobody = { window: "reader", day: "", events: [] };
		const { events, failed } = await new JournalReader(diskFolder(journal), nobody).read(0);
		const kept = new Map<string, number>();
		for (const { id } of events) {
			kept.set(id, (kept.get(id) ?? 0) + 1);
		}
		assert.ok(confirmed.length > kills, `${confirmed.length} confirmed`);
		assert.deepEqual(failed, []);
		assert.deepEqual(
			confirmed.filter((id) => kept.get(id) !== 1),
			[],
		);
	}).timeout(60_000 + kills * 5_000);
});

/** Ids that a process confirmed before it was killed, some time after the first. */
async function recordUntilKilled(worker: string, journal: string, window: string): Promise<readonly string[]> {
	const child = spawn(process.execPath, [worker, journal, window], { stdio: ["ignore", "pipe", "inherit"] });
	let said = "";
	const ended = new Promise((resolve) => child.once("close", resolve));
	await new Promise<void>((resolve, reject) => {
		child.once("error", reject);
		child.stdout.on("data", (chunk) => {
			said += chunk;
			resolve();
		});
		void ended.then(() => reject(new Error(`Window ${window} ended by itself.`)));
	});
	await wait(Math.random() * 60);
	child.kill("SIGKILL");
	await ended;
	return said.split("\n").slice(0, -1);
}
