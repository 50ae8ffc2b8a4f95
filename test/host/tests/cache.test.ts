import * as assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CacheEntry, cached } from "../cache";
import { removeFolder } from "../remove-folder";

describe("the cache of downloads", () => {
	let cache = "";

	beforeEach(() => {
		cache = mkdtempSync(join(tmpdir(), "deskglide-cache-"));
	});

	afterEach(() => {
		removeFolder(cache);
	});

	function entry(make: CacheEntry["make"]): CacheEntry {
		return { name: "thing-1.0.0", title: "Getting the thing", remedy: "ask for it nicely.", make };
	}

	it("makes a thing once and gives the same folder again", async () => {
		let times = 0;
		const thing = entry(async (folder) => {
			times++;
			writeFileSync(join(folder, "whole"), "yes");
		});
		const first = await cached(thing, cache);
		assert.equal(await cached(thing, cache), first);
		assert.equal(times, 1);
		assert.equal(readFileSync(join(first, "whole"), "utf8"), "yes");
	});

	it("begins anew after a download that was cut short", async () => {
		mkdirSync(join(cache, "thing-1.0.0.partial"));
		writeFileSync(join(cache, "thing-1.0.0.partial", "half"), "");
		// No process has this id: it is above the highest that systems give.
		writeFileSync(join(cache, "thing-1.0.0.lock"), "999999999");
		const folder = await cached(
			entry(async (target) => writeFileSync(join(target, "whole"), "")),
			cache,
		);
		assert.ok(existsSync(join(folder, "whole")));
		assert.ok(!existsSync(join(folder, "half")));
	});

	it("says what is missing and what to do when a download fails, and tries again the next time", async () => {
		const failing = entry(async () => {
			throw new Error("no route to the registry");
		});
		await assert.rejects(cached(failing, cache), (error: Error) => {
			assert.match(error.message, /Getting the thing: this failed/);
			assert.match(error.message, /no route to the registry/);
			assert.match(error.message, /What to do: ask for it nicely/);
			return true;
		});
		const folder = await cached(
			entry(async () => undefined),
			cache,
		);
		assert.ok(existsSync(folder));
	});

	it("lets a second one wait for the first instead of making it twice", async () => {
		let times = 0;
		const slow = entry(async () => {
			times++;
			await new Promise((resolve) => setTimeout(resolve, 200));
		});
		const [one, other] = await Promise.all([cached(slow, cache), cached(slow, cache)]);
		assert.equal(one, other);
		assert.equal(times, 1);
	});
});
