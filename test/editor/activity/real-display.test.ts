import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join } from "node:path";
import { IdlePoller } from "../../../src/editor/activity/idle-poller";
import { sourcesOf } from "../../../src/editor/activity/idle-sources";
import { x11Idle } from "../../../src/editor/activity/x11-idle";
import { removeFolder } from "../../host/remove-folder";
import { startXvfb, type Xvfb, xvfbMissing } from "../../host/xvfb";
import { authorityEntry } from "./support/x-display";
import { XPerson } from "./support/x-person";

const secret = Uint8Array.from({ length: 16 }, (_, index) => 255 - index);

describe("a real X display", () => {
	let folder = "";
	let display: Xvfb | undefined;

	before(function () {
		const missing = xvfbMissing();
		if (missing !== undefined) {
			console.log(`      skipped: ${missing}, so only the display of our own was tried`);
			this.skip();
		}
		folder = mkdtempSync(join(tmpdir(), "deskglide-xvfb-"));
	});
	afterEach(async () => {
		await display?.end();
		display = undefined;
	});
	after(() => removeFolder(folder));

	async function started(authority?: string): Promise<Xvfb> {
		display = await startXvfb(authority);
		return display;
	}

	/** Asks until it has been untouched for so long; gives the last answer. */
	async function untouchedFor(seconds: number, number: number): Promise<number> {
		for (;;) {
			const idle = await x11Idle(number, {});
			assert.ok(idle !== undefined);
			if (idle > seconds) {
				return idle;
			}
		}
	}

	function file(name: string, entry: Uint8Array): string {
		const path = join(folder, name);
		writeFileSync(path, entry);
		return path;
	}

	it("says how long ago it was used: it counts on, and anew from a movement of the mouse", async () => {
		const { number } = await started();
		await untouchedFor(0.3, number);
		const person = await XPerson.at(number);
		const before = await untouchedFor(0.4, number);
		person.moveMouse();
		let after = before;
		// What one connection sends may be heard after what another one asks.
		while (after >= before) {
			after = (await x11Idle(number, {})) ?? before;
		}
		assert.ok(after < before, `${before}, then ${after}`);
		person.leave();
	});

	it("lets in who holds its secret, and nobody else", async () => {
		// The server takes the secrets of a file whatever display they are for.
		const { number } = await started(file("server", authorityEntry(256, hostname(), "0", secret)));
		const right = file("right", authorityEntry(256, hostname(), String(number), secret));
		const wrong = file("wrong", authorityEntry(256, hostname(), String(number), secret.toReversed()));
		assert.equal(await x11Idle(number, { XAUTHORITY: join(folder, "nothing") }), undefined);
		assert.equal(await x11Idle(number, { XAUTHORITY: wrong }), undefined);
		const idle = await x11Idle(number, { XAUTHORITY: right });
		assert.ok(idle !== undefined && idle >= 0);
	});

	it("lets in who holds its secret in a file that xauth wrote", async function () {
		const path = join(folder, "by-xauth");
		const add = (name: string) =>
			spawnSync("xauth", ["-q", "-f", path, "add", name, ".", "0123456789abcdef".repeat(2)]);
		if (add(":4321").error !== undefined) {
			console.log("      skipped: there is no xauth on this machine");
			this.skip();
		}
		const { number, name } = await started(path);
		assert.equal(await x11Idle(number, { XAUTHORITY: path }), undefined, "its secret is for another display");
		add(name);
		assert.ok(((await x11Idle(number, { XAUTHORITY: path })) ?? -1) >= 0);
	});

	it("that ends while it is watched is given up quietly", async () => {
		const { name } = await started();
		const told: number[] = [];
		const lines: string[] = [];
		let due: (() => void) | undefined;
		const watch = new IdlePoller({
			sources: sourcesOf("linux", { DISPLAY: name, DBUS_SESSION_BUS_ADDRESS: "unix:path=/nowhere" }),
			wanted: () => true,
			every: () => 60,
			tell: (seconds) => told.push(seconds),
			after: (_seconds, run) => {
				due = run;
				return { dispose: () => undefined };
			},
			log: (line) => lines.push(line),
		});
		const turn = async () => {
			const run = due;
			due = undefined;
			run?.();
			while (due === undefined && lines.length < 2) {
				await new Promise((later) => setTimeout(later, 10));
			}
		};
		watch.start();
		await turn();
		await display?.end();
		while (lines.length < 2) {
			await turn();
		}
		assert.deepEqual(lines, [
			"How long ago the machine was used is known from X11.",
			"This machine does not say how long ago it was used: the setting otherApplications decides.",
		]);
		assert.equal(told.length, 1);
		watch.dispose();
	});
});
