import * as assert from "node:assert/strict";
import { setTimeout as later } from "node:timers/promises";
import { xvfbMissing } from "../../host/xvfb";
import { Desk, type EditorAtDesk } from "../support/desk";
import type { Workbench } from "../support/workbench";

/** Five minutes, from which one counts as away here, in ten seconds: a busy machine may stand still for some. */
const settings = { "deskglide.clockRate": 30, "deskglide.awayAfter": 5, "deskglide.postureReminder": "off" };

/** Nine minutes of the timer's clock. */
const elsewhereMilliseconds = 18_000;

const handMilliseconds = 300;

describe("a person at another program on the same display", () => {
	let desk: Desk | undefined;

	before("start the editor on a display", async function () {
		const missing = xvfbMissing();
		if (missing !== undefined) {
			console.log(`      skipped: ${missing}`);
			this.skip();
		}
		// The first start on a machine downloads the editor.
		this.timeout(10 * 60_000);
		desk = await Desk.open();
	});
	after(() => desk?.close());

	async function atTheEditor(options: Partial<EditorAtDesk> = {}): Promise<[Desk, Workbench]> {
		assert.ok(desk !== undefined);
		const workbench = await desk.openEditor({ settings, ...options });
		await workbench.statusItem().waitFor();
		await workbench.openFile("notes.md");
		await workbench.typeInEditor("start ");
		assert.match(await workbench.statusItem().label(), /Next break in \d+ minutes/);
		return [desk, workbench];
	}

	/** Works with the mouse only, in no window of the editor. */
	async function work(at: Desk): Promise<void> {
		const end = Date.now() + elsewhereMilliseconds;
		while (Date.now() < end) {
			at.person.moveMouse();
			await later(handMilliseconds);
		}
	}

	async function untilLabel(workbench: Workbench, label: RegExp): Promise<void> {
		const end = Date.now() + 40_000;
		while (!label.test(await workbench.statusItem().label())) {
			assert.ok(Date.now() < end, `${await workbench.statusItem().label()} instead of ${label}`);
			await later(100);
		}
	}

	const minutesToBreak = async (workbench: Workbench) =>
		Number(/Next break in (\d+) minutes/.exec(await workbench.statusItem().label())?.[1]);

	it("sits as long as the mouse is moved, and is asked nothing", async () => {
		const [at, workbench] = await atTheEditor();
		const before = await minutesToBreak(workbench);
		await at.toOtherProgram();
		await work(at);
		await at.toEditor();
		await workbench.typeInEditor("back ");
		const after = await minutesToBreak(workbench);
		assert.ok(before - after >= 8, `${before} minutes to the break, then ${after}`);
	});

	it("is away from the last movement of the mouse on, and is asked nothing", async () => {
		const [at, workbench] = await atTheEditor();
		await at.toOtherProgram();
		at.person.moveMouse();
		await untilLabel(workbench, /Away/);
		// A whole break of five minutes is over when nothing has built up any more.
		await later(elsewhereMilliseconds);
		await at.toEditor();
		await workbench.typeInEditor("back ");
		await untilLabel(workbench, /Next break in 30 minutes/);
	});

	it("is asked on return where the machine must not be asked", async () => {
		const [at, workbench] = await atTheEditor({ settings: { ...settings, "deskglide.systemIdle": false } });
		await at.toOtherProgram();
		await work(at);
		await at.toEditor();
		await workbench.typeInEditor("back ");
		await untilLabel(workbench, /moving, or still at the desk\?/);
	});

	it("is asked on return where the editor's host may be another machine: its keyboard says nothing of them", async () => {
		const [at, workbench] = await atTheEditor({ ownMachine: false });
		await at.toOtherProgram();
		await work(at);
		await at.toEditor();
		await workbench.typeInEditor("back ");
		await untilLabel(workbench, /moving, or still at the desk\?/);
	});
});
