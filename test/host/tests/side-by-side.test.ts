import * as assert from "node:assert/strict";
import { sideBySide, type Work } from "../../../scripts/lib/side-by-side";

interface Piece extends Work {
	readonly name: string;
}

/** Work that ends when the test says so. */
class Doing {
	readonly begun: string[] = [];
	private readonly ends = new Map<string, { end(): void; fail(error: Error): void }>();

	readonly run = (piece: Piece): Promise<string> => {
		this.begun.push(piece.name);
		return new Promise((resolve, reject) => {
			this.ends.set(piece.name, { end: () => resolve(`${piece.name} done`), fail: reject });
		});
	};

	async end(name: string): Promise<void> {
		this.ends.get(name)?.end();
		await turns();
	}

	async fail(name: string): Promise<void> {
		this.ends.get(name)?.fail(new Error(`${name} failed`));
		await turns();
	}
}

const turns = () => new Promise((later) => setImmediate(later));

const piece = (name: string, seconds: number, cores: number): Piece => ({ name, seconds, cores });

describe("work side by side", () => {
	let doing: Doing;

	beforeEach(() => {
		doing = new Doing();
	});

	it("begins with the longest, and with no more than there is room for", async () => {
		const works = [piece("short", 10, 1), piece("long", 90, 1), piece("middle", 50, 1)];
		const all = sideBySide(works, 2, doing.run);
		assert.deepEqual(doing.begun, ["long", "middle"]);
		await doing.end("middle");
		assert.deepEqual(doing.begun, ["long", "middle", "short"]);
		await doing.end("short");
		await doing.end("long");
		assert.deepEqual(await all, ["short done", "long done", "middle done"], "in the order of the work");
	});

	it("lets what fits go ahead of what does not, and what mostly waits run beside what does not", async () => {
		const works = [piece("waits", 90, 0.7), piece("busy", 50, 1), piece("as busy", 40, 1), piece("small", 10, 0.3)];
		const all = sideBySide(works, 2, doing.run);
		assert.deepEqual(doing.begun, ["waits", "busy", "small"]);
		await doing.end("busy");
		assert.deepEqual(doing.begun.at(-1), "as busy");
		for (const { name } of works) {
			await doing.end(name);
		}
		await all;
	});

	it("does one after the other where there is one core, and what wants more than there is alone", async () => {
		const works = [piece("light", 90, 0.2), piece("lighter", 50, 0.1), piece("wide", 10, 4)];
		for (const room of [1, 2]) {
			doing = new Doing();
			const all = sideBySide(works, room, doing.run);
			assert.deepEqual(doing.begun, room === 1 ? ["light"] : ["light", "lighter"]);
			await doing.end("light");
			assert.deepEqual(doing.begun, ["light", "lighter"]);
			await doing.end("lighter");
			assert.deepEqual(doing.begun, ["light", "lighter", "wide"]);
			await doing.end("wide");
			await all;
		}
	});

	it("begins nothing more once one cannot be done, and says why when the rest has ended", async () => {
		const works = [piece("good", 90, 1), piece("bad", 50, 1), piece("never", 10, 1)];
		let over = false;
		const all = sideBySide(works, 2, doing.run).finally(() => {
			over = true;
		});
		const refused = assert.rejects(all, /bad failed/);
		await doing.fail("bad");
		assert.equal(over, false);
		await doing.end("good");
		await refused;
		assert.deepEqual(doing.begun, ["good", "bad"]);
	});

	it("is over at once where there is none", async () => {
		assert.deepEqual(await sideBySide([], 2, doing.run), []);
	});
});
