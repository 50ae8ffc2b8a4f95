import * as assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { useEditor } from "../support/editor";
import { ExtensionHost } from "../support/extension-host";
import { sittingWritten } from "../support/sitting-files";
import type { Workbench } from "../support/workbench";

/** Fifteen minutes at the desk in 45 seconds: slow enough that changing windows is no absence on a busy machine. */
const rate = 20;

/** Windows of one person, as many as people who never close one. */
const windowCount = 6;

/** A day at the desk in four and a half minutes. */
const dayRate = 120;
const boutCount = 5;
/** An hour and a half at the desk, then a quarter of an hour elsewhere. Real seconds. */
const boutSeconds = 45;
const leaveSeconds = 8;
/** Between two keys, real milliseconds: what is typed faster into six windows is still arriving a second later. */
const unhurried = 250;
const daySettings = {
	"deskglide.sittingLimit": 60,
	// Changing windows is no absence, not even this fast.
	"deskglide.awayAfter": 10,
	"deskglide.promptsPerBreak": 1,
	"deskglide.quietAfterIgnored": 0,
	"deskglide.postureReminder": "off",
};

const breakPrompt = /minutes at the desk/;

describe("several windows of one person", () => {
	const editor = useEditor();

	/** How many prompts any window has put on its screen. A toast hides after a while, this stays. */
	function shownPrompts(): number {
		return readdirSync(join(editor.globalStorage(), "sitting")).filter((name) => /-p\d+\..*s\.claim$/.test(name))
			.length;
	}

	/** Moves the person's focus to one window. */
	async function goTo(windows: readonly Workbench[], at: Workbench): Promise<void> {
		for (const window of windows) {
			await window.setFocus(window === at);
		}
		await at.page.bringToFront();
	}

	/** Types in one window after the other until a prompt is on the screen of any of them. */
	async function typeAround(windows: readonly Workbench[], seconds: number, keyMilliseconds?: number): Promise<void> {
		const end = Date.now() + seconds * 1000;
		for (let turn = 0; Date.now() < end; turn += 1) {
			const window = windows[turn % windows.length];
			if (window !== undefined) {
				await goTo(windows, window);
				await window.typeFor(2, keyMilliseconds);
			}
		}
	}

	/** All windows, with a file open in each. */
	async function openBeside(...open: readonly [Workbench, ...Workbench[]]): Promise<Workbench[]> {
		const windows = [...open];
		while (windows.length < windowCount) {
			windows.push(await open[0].newWindow());
		}
		for (const window of windows) {
			await window.openFile("notes.md");
		}
		return windows;
	}

	async function prompts(windows: readonly Workbench[]): Promise<number> {
		const texts = await Promise.all(windows.map((window) => window.toasts()));
		return texts.flat().filter((text) => breakPrompt.test(text)).length;
	}

	it("count an hour as an hour and prompt once in all windows together", async function () {
		this.timeout(300_000);
		const first = await editor.open({
			rate,
			settings: { "deskglide.sittingLimit": 15, "deskglide.postureReminder": "off" },
		});
		const windows = await openBeside(first);
		await goTo(windows, first);
		// Long enough for it to be written that somebody sits here again, after all the opening of windows.
		await first.typeFor(5);

		const before = sittingWritten(editor.globalStorage());
		await typeAround(windows, 20);
		await goTo(windows, first);
		await first.typeInEditor("a");
		await new Promise((later) => setTimeout(later, 1_000));
		const after = sittingWritten(editor.globalStorage());
		const counted = after.sat - before.sat;
		const truth = after.clock - before.clock;
		assert.ok(truth > 200, `only ${truth} s went by`);
		assert.ok(Math.abs(counted - truth) < truth * 0.01, `counted ${counted} s of ${truth} s`);

		for (let tries = 0; (await prompts(windows)) === 0 && tries < 40; tries += 1) {
			await typeAround(windows, 2);
			await new Promise((later) => setTimeout(later, 800));
		}
		await new Promise((later) => setTimeout(later, 2_000));
		assert.equal(await prompts(windows), 1, "one prompt in all windows together");

		const shown = await windowWithPrompt(windows);
		await shown.toast(breakPrompt).click("Skip");
		await typeAround(windows, 6);
		assert.equal(await prompts(windows), 0, "a skip in one window is a skip in all");
	});

	it("count a day to within one per cent, and prompt once for each break that is due, though some die", async function () {
		this.timeout(900_000);
		const [first, host] = await ExtensionHost.ofWindow(editor, () =>
			editor.open({ rate: dayRate, settings: daySettings }),
		);
		const windows = await openBeside(first);
		await goTo(windows, first);
		// Long enough for it to be written that somebody sits here again, after all the opening of windows.
		await first.typeFor(5);
		const before = sittingWritten(editor.globalStorage(), { away: 600 });
		let truth = -before.clock;
		const deaths = [undefined, () => host.kill(), () => closeLast(windows)];

		for (let bout = 0; bout < boutCount; bout += 1) {
			if (bout > 0) {
				truth -= dayClock();
			}
			await typeAround(windows, 8, unhurried);
			await deaths[bout]?.();
			await typeAround(windows, boutSeconds - 8, unhurried);
			truth += dayClock();
			assert.equal(shownPrompts(), bout + 1, `prompts after bout ${bout + 1}`);
			await new Promise((later) => setTimeout(later, leaveSeconds * 1000));
		}
		await first.typeInEditor("x");
		await new Promise((later) => setTimeout(later, 1_000));
		const counted = sittingWritten(editor.globalStorage(), { away: 600 }).sat - before.sat;
		assert.ok(truth > 7 * 3600, `only ${truth} s at the desk`);
		assert.ok(Math.abs(counted - truth) < truth * 0.01, `counted ${counted} s of ${truth} s`);
	});
});

/** The timer's clock in seconds, as the windows read it. */
function dayClock(): number {
	const midnight = new Date().setHours(0, 0, 0, 0);
	return (midnight + (Date.now() - midnight) * dayRate) / 1000;
}

async function closeLast(windows: Workbench[]): Promise<void> {
	await windows.pop()?.page.close();
}

async function windowWithPrompt(windows: readonly Workbench[]): Promise<Workbench> {
	for (const window of windows) {
		if ((await window.toasts()).some((text) => breakPrompt.test(text))) {
			return window;
		}
	}
	throw new Error("No window shows a prompt.");
}
