import assert from "node:assert/strict";
import { hostname } from "node:os";
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
		assert.equal(await idleOf({ idle: 1000, secret }, [authorityEntry(local, "an-older-name", "7", secret)]), 1);
	});

	it("that keeps us out, lacks the extension, breaks off or is not there says nothing", async () => {
		assert.equal(await idleOf({ secret }, [authorityEntry(local, hostname(), "7", other)]), undefined);
		assert.equal(await idleOf({ secret }), undefined);
		assert.equal(await idleOf({ screenSaver: false }), undefined);
		assert.equal(await idleOf({ breaks: true }), undefined);
		assert.equal(await x11Idle(7, {}, "/nowhere"), undefined);
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
