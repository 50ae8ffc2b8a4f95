import assert from "node:assert/strict";
import { StorageHealth } from "../../../src/editor/platform/storage-health";

/** A storage that fails while told to, beside a clock moved by hand. */
class Storage {
	readonly log: string[] = [];
	readonly changes: (string | undefined)[] = [];
	readonly health: StorageHealth;
	readonly saved: string[] = [];
	error: Error | undefined;
	private now = 0;
	private readonly timers = new Map<object, { readonly at: number; readonly run: () => void }>();
	private unsaved = "";

	constructor() {
		this.health = new StorageHealth(
			(line) => this.log.push(line),
			(milliseconds, run) => {
				const key = {};
				this.timers.set(key, { at: this.now + milliseconds, run });
				return { dispose: () => this.timers.delete(key) };
			},
		);
		this.health.onDidChange(() => this.changes.push(this.health.problem));
	}

	get waiting(): number {
		return this.timers.size;
	}

	/** A part that keeps what it could not save. */
	save(text: string): Promise<boolean> {
		this.unsaved += text;
		const write = async () => {
			if (this.error !== undefined) {
				throw this.error;
			}
			this.saved.push(this.unsaved);
			this.unsaved = "";
		};
		return this.health.attempt("timer", write, () => void this.save(""));
	}

	async pass(milliseconds: number): Promise<void> {
		const until = this.now + milliseconds;
		for (;;) {
			const [next] = [...this.timers].sort(([, one], [, other]) => one.at - other.at);
			if (next === undefined || next[1].at > until) {
				break;
			}
			this.timers.delete(next[0]);
			this.now = next[1].at;
			next[1].run();
			await new Promise((done) => setImmediate(done));
		}
		this.now = until;
	}
}

const full = new Error("EntryWriteLocked (FileSystemError): ENOSPC: no space left on device, write");

describe("storage that fails", () => {
	it("says so once however many writes fail, tries again by itself, and says once that it works", async () => {
		const storage = new Storage();
		storage.error = full;
		for (let number = 0; number < 96; number += 1) {
			assert.equal(await storage.save(`${number} `), false);
		}
		await storage.pass(300_000);
		assert.deepEqual(storage.changes, ["full"]);
		assert.equal(storage.log.length, 1);
		storage.error = undefined;
		await storage.pass(60_000);
		assert.deepEqual(storage.changes, ["full", undefined]);
		assert.equal(storage.log.length, 2);
		assert.equal(storage.saved.join("").trim().split(" ").length, 96, "nothing is lost");
	});

	it("is no trouble when the next attempt, a second later, succeeds", async () => {
		const storage = new Storage();
		storage.error = new Error("EBUSY");
		await storage.save("a");
		storage.error = undefined;
		await storage.pass(1000);
		assert.deepEqual([storage.changes, storage.saved], [[], ["a"]]);
	});

	it("works again as soon as any write of the part succeeds, and nothing is tried once more", async () => {
		const storage = new Storage();
		storage.error = full;
		await storage.save("a");
		await storage.save("b");
		storage.error = undefined;
		assert.equal(await storage.save("c"), true);
		assert.deepEqual(storage.changes, ["full", undefined]);
		await storage.pass(300_000);
		assert.deepEqual(storage.saved, ["abc"]);
		assert.equal(storage.waiting, 0);
	});

	it("is tried again at growing pauses, in the end once a minute", async () => {
		const storage = new Storage();
		storage.error = full;
		let attempts = 0;
		const count = (): Promise<boolean> =>
			storage.health.attempt(
				"diary",
				() => Promise.reject(full),
				() => {
					attempts += 1;
					void count();
				},
			);
		await count();
		const after: number[] = [];
		for (const seconds of [1, 2, 5, 15, 60, 60]) {
			await storage.pass(seconds * 1000 - 1);
			after.push(attempts);
			await storage.pass(1);
			after.push(attempts);
		}
		assert.deepEqual(after, [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6]);
	});

	it("is told apart by what the system says", async () => {
		const told = async (error: unknown) => {
			const storage = new Storage();
			const fail = () =>
				storage.health.attempt(
					"timer",
					() => Promise.reject(error),
					() => undefined,
				);
			await fail();
			await fail();
			return storage.health.problem;
		};
		assert.equal(await told(full), "full");
		assert.equal(await told(new Error("EROFS: read-only file system")), "forbidden");
		assert.equal(await told(Object.assign(new Error("x"), { name: "NoPermissions (FileSystemError)" })), "forbidden");
		assert.equal(await told(new Error("ENOENT: no such file or directory")), "gone");
		assert.equal(await told("anything else"), "unknown");
	});

	it("that is slow says so after ten seconds, until the write is done", async () => {
		const storage = new Storage();
		let done: () => void = () => undefined;
		const write = storage.health.attempt(
			"timer",
			() => new Promise<void>((resolve) => (done = resolve)),
			() => undefined,
		);
		await storage.pass(9_999);
		assert.equal(storage.health.problem, undefined);
		await storage.pass(1);
		assert.equal(storage.health.problem, "slow");
		done();
		assert.equal(await write, true);
		assert.deepEqual(storage.changes, ["slow", undefined]);
	});

	it("stays a trouble until the last part works", async () => {
		const storage = new Storage();
		storage.error = full;
		const diary = (error?: Error) =>
			storage.health.attempt(
				"diary",
				() => (error ? Promise.reject(error) : Promise.resolve()),
				() => undefined,
			);
		await storage.save("a");
		await storage.save("b");
		await diary(full);
		await diary(full);
		storage.error = undefined;
		await storage.save("c");
		assert.equal(storage.health.problem, "full");
		await diary();
		assert.deepEqual(storage.changes, ["full", undefined]);
	});

	it("of the diary, which tries again by itself, is told once with all that fails, and once when the last works", async () => {
		const storage = new Storage();
		storage.health.report("diary", full);
		await storage.pass(2_999);
		assert.equal(storage.health.problem, undefined);
		await storage.pass(1);
		assert.equal(storage.health.problem, "full");
		storage.error = new Error("EROFS");
		await storage.save("a");
		await storage.save("b");
		storage.health.report("diary", undefined);
		assert.equal(storage.health.problem, "forbidden");
		storage.error = undefined;
		await storage.pass(60_000);
		assert.deepEqual(storage.changes, ["full", "forbidden", undefined]);
		assert.equal(storage.log.length, 4);
		assert.equal(storage.waiting, 0);
	});

	it("of the diary that is over within three seconds is told to nobody", async () => {
		const storage = new Storage();
		storage.health.report("diary", new Error("its folder is gone or cannot be read: ENOENT"));
		await storage.pass(2_000);
		storage.health.report("diary", undefined);
		await storage.pass(60_000);
		assert.deepEqual(storage.changes, []);
	});

	it("is not tried any more once the window has closed", async () => {
		const storage = new Storage();
		storage.error = full;
		await storage.save("a");
		storage.health.dispose();
		await storage.save("b");
		assert.equal(storage.waiting, 0);
	});
});
