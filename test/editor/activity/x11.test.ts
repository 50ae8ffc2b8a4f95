import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { hostname } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { displayNumber, permissionFor } from "../../../src/editor/activity/x11-display";
import { x11Idle } from "../../../src/editor/activity/x11-idle";
import { authorityEntry, XDisplay, type XDisplayOptions } from "./support/x-display";

const secret = Uint8Array.from({ length: 16 }, (_, index) => index * 7);
const other = Uint8Array.from({ length: 16 }, () => 9);
const [local, wild] = [256, 65_535];

async function idleOf(options: XDisplayOptions, entries: readonly Uint8Array[] = []): Promise<number | undefined> {
	const display = await XDisplay.open(options);
	try {
		const environment = { XAUTHORITY: display.authority(...entries) };
		const seconds = await x11Idle(display.number, environment, display.folder);
		assert.deepEqual(display.complaints, []);
		return seconds;
	} finally {
		await display.close();
	}
}

describe("an X display", () => {
	it("says how long ago it was used", async () => {
		assert.equal(await idleOf({ idle: 61_250 }), 61.25);
		assert.equal(await idleOf({ idle: 0 }), 0);
		assert.equal(await idleOf({ idle: 4_294_967_295 }), 4_294_967.295);
	});

	it("is understood in whatever pieces its words come, and past events nobody asked for", async () => {
		assert.equal(await idleOf({ idle: 5000, slowly: true, events: true }), 5);
	});

	it("lets in whoever holds its secret", async () => {
		const right = authorityEntry(local, hostname(), "7", secret);
		assert.equal(await idleOf({ idle: 1000, secret }, [authorityEntry(local, hostname(), "3", other), right]), 1);
		assert.equal(await idleOf({ idle: 1000, secret }, [authorityEntry(wild, "", "", secret)]), 1);
	});

	it("that keeps us out, lacks the extension, breaks off or is not there says nothing", async () => {
		assert.equal(await idleOf({ secret }, [authorityEntry(local, hostname(), "7", other)]), undefined);
		assert.equal(await idleOf({ secret }), undefined);
		assert.equal(await idleOf({ screenSaver: false }), undefined);
		assert.equal(await idleOf({ breaks: true }), undefined);
		assert.equal(await x11Idle(7, {}, "/nowhere"), undefined);
	});

	it("X4: is not told the secret of another machine", async () => {
		const display = await XDisplay.open({ idle: 1000 });
		try {
			const entries = [
				authorityEntry(local, "another-machine", "7", secret),
				authorityEntry(0, "\u007f\u0000\u0000\u0002", "7", other),
			];
			const environment = { XAUTHORITY: display.authority(...entries) };
			assert.equal(await x11Idle(display.number, environment, display.folder), 1, "it lets in whoever comes");
			const sent = Buffer.concat(display.setups);
			assert.ok(sent.length > 0);
			assert.equal(sent.includes(Buffer.from(secret)), false);
			assert.equal(sent.includes(Buffer.from(other)), false);
		} finally {
			await display.close();
		}
	});

	it("X4: that drips is left after three seconds in all, though something comes all the time", async () => {
		const started = performance.now();
		assert.equal(await idleOf({ idle: 1000, drips: true }), undefined);
		const taken = performance.now() - started;
		// The whole answer would take longer than a minute.
		assert.ok(taken >= 2900 && taken < 20_000, `${taken} ms`);
	});

	it("X4: that floods is left after 64 KB", async () => {
		const display = await XDisplay.open({ floods: true });
		try {
			const started = performance.now();
			assert.equal(await x11Idle(display.number, {}, display.folder), undefined);
			assert.ok(performance.now() - started < 2900, "it was left for what it sent, not for its time");
			// What both ends of the socket hold comes on top.
			assert.ok(display.sent < 4 << 20, `${display.sent} bytes`);
		} finally {
			await display.close();
		}
	});

	it("X4: that announces more than 64 KB is left at once", async () => {
		const started = performance.now();
		assert.equal(await idleOf({ announces: true }), undefined);
		assert.ok(performance.now() - started < 2900, "it was left for what it announced, not for its time");
	});

	it("X4: has its authority from a plain file of an absolute path, and no more than 64 KB of it", async () => {
		const display = await XDisplay.open({ idle: 1000, secret });
		const folder = process.cwd();
		try {
			const right = authorityEntry(local, hostname(), "7", secret);
			const far = Array.from({ length: 2000 }, () => authorityEntry(0, "far", "7", other));
			const path = display.authority(...far, right);
			const ask = (file: string) => x11Idle(display.number, { XAUTHORITY: file }, display.folder);
			assert.equal(await ask(path), undefined, "the entry stands after 64 KB");
			assert.equal(await ask(display.authority(right)), 1);
			process.chdir(display.folder);
			assert.equal(await ask("authority"), undefined, "a relative path");
			assert.equal(await ask("/dev/zero"), undefined, "a device without an end");
			assert.equal(spawnSync("mkfifo", [join(display.folder, "pipe")]).status, 0);
			assert.equal(await ask(join(display.folder, "pipe")), undefined, "a pipe nobody writes to");
		} finally {
			process.chdir(folder);
			await display.close();
		}
	});

	it("that does not answer is left after a few seconds", async () => {
		assert.equal(await idleOf({ silent: true }), undefined);
	});
});

describe("the name of a display", () => {
	it("is a number on this machine, or none of ours", () => {
		const cases = [":0", ":1.0", "unix:2", "desk/unix:10.1", "localhost:10.0", "far.example:0", "", "nonsense", ":x"];
		assert.deepEqual(cases.map(displayNumber), [0, 1, 2, 10, undefined, undefined, undefined, undefined, undefined]);
		assert.equal(displayNumber(undefined), undefined);
	});
});

describe("an authority file", () => {
	const whole = Buffer.concat([
		authorityEntry(0, "\u007f\u0000\u0000\u0001", "7", other),
		authorityEntry(local, hostname(), "7", secret),
	]);

	it("X4: gives no secret of another machine", () => {
		const another = Buffer.concat([
			authorityEntry(local, "another-machine", "7", other),
			authorityEntry(local, "", "7", other),
		]);
		assert.equal(permissionFor(another, 7, hostname()), undefined);
	});

	it("gives the secret of this machine's display, not that of a network's", () => {
		assert.deepEqual(permissionFor(whole, 7, hostname())?.data, Buffer.from(secret));
		assert.equal(permissionFor(whole, 8, hostname()), undefined);
	});

	it("cut off anywhere gives the whole secret or none", () => {
		for (let end = 0; end < whole.length; end += 1) {
			assert.equal(permissionFor(whole.subarray(0, end), 7, hostname()), undefined);
		}
	});

	it("of any bytes does no harm", () => {
		fc.assert(
			fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
				permissionFor(bytes, 0, hostname());
			}),
		);
	});
});
