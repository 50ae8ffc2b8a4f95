import * as assert from "node:assert/strict";
import { useEditor } from "../support/editor";
import { sittingWritten } from "../support/sitting-files";
import type { Workbench } from "../support/workbench";

/** Fifteen minutes at the desk in 45 seconds: slow enough that changing windows is no absence on a busy machine. */
const rate = 20;

/** Windows of one person, as many as people who never close one. */
const windowCount = 6;

const breakPrompt = /minutes at the desk/;

describe("several windows of one person", () => {
	const editor = useEditor();

	/** Moves the person's focus to one window. */
	async function goTo(windows: readonly Workbench[], at: Workbench): Promise<void> {
		for (const window of windows) {
			await window.setFocus(window === at);
		}
		await at.page.bringToFront();
	}

	/** Types in one window after the other until a prompt is on the screen of any of them. */
	async function typeAround(windows: readonly Workbench[], seconds: number): Promise<void> {
		const end = Date.now() + seconds * 1000;
		for (let turn = 0; Date.now() < end; turn += 1) {
			const window = windows[turn % windows.length];
			if (window !== undefined) {
				await goTo(windows, window);
				await window.typeFor(2);
			}
		}
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
		await first.openFile("notes.md");
		const windows = [first];
		while (windows.length < windowCount) {
			const window = await first.newWindow();
			await window.openFile("notes.md");
			windows.push(window);
		}
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
});

async function windowWithPrompt(windows: readonly Workbench[]): Promise<Workbench> {
	for (const window of windows) {
		if ((await window.toasts()).some((text) => breakPrompt.test(text))) {
			return window;
		}
	}
	throw new Error("No window shows a prompt.");
}
