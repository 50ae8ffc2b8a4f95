import * as assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { useEditor } from "../support/editor";
import { ExtensionHost } from "../support/extension-host";
import { sittingWritten, writtenState } from "../support/sitting-files";
import type { Workbench } from "../support/workbench";

/** Fifteen minutes at the desk in half a minute. */
const rate = 30;

const breakPrompt = /minutes at the desk/;

const settings = {
	"deskglide.sittingLimit": 15,
	"deskglide.breakLength": 2,
	"deskglide.postureReminder": "off",
	// Within the hour nothing is said twice on its own account.
	"deskglide.repeatAfter": 60,
	// Changing windows on a busy machine is no absence.
	"deskglide.awayAfter": 10,
};

describe("one window of several that dies", () => {
	const editor = useEditor();
	const folder = () => join(editor.globalStorage(), "sitting");

	async function openTwo(): Promise<[Workbench, ExtensionHost, Workbench]> {
		const [first, host] = await ExtensionHost.ofWindow(editor, () => editor.open({ rate, settings }));
		const second = await first.newWindow();
		for (const window of [first, second]) {
			await window.openFile("notes.md");
			await window.statusItem().waitFor();
		}
		return [first, host, second];
	}

	/** Moves the person from one window to another. */
	async function go(from: Workbench, to: Workbench): Promise<void> {
		await from.setFocus(false);
		await to.setFocus(true);
		await to.page.bringToFront();
	}

	async function typeUntilDue(window: Workbench): Promise<void> {
		for (let tries = 0; !/A break is due/.test(await window.statusItem().label()); tries += 1) {
			assert.ok(tries < 100, "no break became due");
			await window.typeFor(0.5);
		}
	}

	/** Pauses now and then, until a prompt is on the screen. */
	async function promptIn(window: Workbench): Promise<void> {
		for (let tries = 0; (await prompts(window)) === 0; tries += 1) {
			assert.ok(tries < 40, `no prompt came: ${JSON.stringify(writtenState(editor.globalStorage(), { away: 600 }))}`);
			await window.typeFor(0.5);
			await later(800);
		}
	}

	/** Kills a window's extension host while the person goes to another, where the one prompt comes. */
	async function killAndBePromptedIn(other: Workbench, dying: Workbench, host: ExtensionHost): Promise<void> {
		const killed = host.kill();
		await go(dying, other);
		await promptIn(other);
		await killed;
		await other.typeFor(3);
		assert.equal(shownPrompts(), 1);
	}

	async function prompts(window: Workbench): Promise<number> {
		return (await window.toasts()).filter((text) => breakPrompt.test(text)).length;
	}

	/** How many prompts any window has put on its screen. A toast hides after a while, this stays. */
	function shownPrompts(): number {
		return readdirSync(folder()).filter((name) => /-p\d+\..*s\.claim$/.test(name)).length;
	}

	async function untilLabel(window: Workbench, label: RegExp): Promise<void> {
		for (let tries = 0; !label.test(await window.statusItem().label()); tries += 1) {
			assert.ok(tries < 300, `${await window.statusItem().label()} instead of ${label}`);
			await later(100);
		}
	}

	it("while somebody types in it, killed or closed, takes no sitting time with it", async () => {
		const [first, host, second] = await openTwo();
		await go(second, first);
		await first.typeFor(2);
		const before = sittingWritten(editor.globalStorage(), { away: 600 });
		await first.typeFor(3);
		const killed = host.kill();
		await go(first, second);
		await second.typeFor(3);
		await killed;
		await go(second, first);
		await first.typeFor(3);
		await first.page.close();
		await second.setFocus(true);
		await second.typeFor(4);
		const after = sittingWritten(editor.globalStorage(), { away: 600 });
		const counted = after.sat - before.sat;
		const truth = after.clock - before.clock;
		assert.ok(truth > 300, `only ${truth} s went by`);
		assert.ok(Math.abs(counted - truth) < truth * 0.01, `counted ${counted} s of ${truth} s`);
	}).timeout(240_000);

	it("while a break is due, leaves the prompt to the other", async () => {
		const [first, host, second] = await openTwo();
		await go(second, first);
		await typeUntilDue(first);
		assert.equal(await prompts(first), 0);
		await killAndBePromptedIn(second, first, host);
	}).timeout(240_000);

	it("just after it claimed the prompt, leaves the prompt to the other, once", async () => {
		const [first, host, second] = await openTwo();
		await go(second, first);
		await typeUntilDue(first);
		while (!readdirSync(folder()).some((name) => name.endsWith(".claim"))) {
			await later(5);
		}
		await killAndBePromptedIn(second, first, host);
	}).timeout(240_000);

	it("with the prompt on its screen, asks again once its extensions run again", async () => {
		const [first, host, second] = await openTwo();
		await go(second, first);
		await typeUntilDue(first);
		await promptIn(first);
		await host.kill();
		// The toast on the screen is nobody's any more; the new one takes its place.
		for (let tries = 0; shownPrompts() < 2; tries += 1) {
			assert.ok(tries < 40, "no second prompt came");
			await first.typeFor(0.5);
			await later(800);
		}
		await first.toast(breakPrompt).click("Start");
		await untilLabel(second, /On a break/);
		assert.equal(shownPrompts(), 2);
	}).timeout(240_000);

	it("closed with the prompt on its screen, leaves it to the other", async () => {
		const [first, , second] = await openTwo();
		await go(second, first);
		await typeUntilDue(first);
		await promptIn(first);
		await first.page.close({ runBeforeUnload: true });
		await second.setFocus(true);
		await promptIn(second);
		assert.equal(shownPrompts(), 2);
	}).timeout(240_000);

	it("on a break, leaves the break to the other, which ends it in time", async () => {
		const [first, host, second] = await openTwo();
		await go(second, first);
		await first.typeFor(8);
		await first.runCommand("Deskglide: Start a Break Now");
		await first.panel().getByText("Walk or stand if you can").waitFor();
		const killed = host.kill();
		await go(first, second);
		await untilLabel(second, /On a break/);
		await killed;
		await untilLabel(second, /^(?!On a break)/);
		await second.typeInEditor("back");
		await untilLabel(second, /Next break in 15 minutes/);
	}).timeout(240_000);
});
