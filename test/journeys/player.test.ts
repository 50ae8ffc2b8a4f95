import * as assert from "node:assert/strict";
import { type OpenOptions, useEditor } from "./support/editor";
import { patience } from "./support/patience";
import { answerHealthily } from "./support/safety-questions";
import type { Workbench } from "./support/workbench";

const tilt = '[data-routine="exercise:pelvic-tilt-seated"]';

describe("the routine player, in the editor", () => {
	const editor = useEditor();

	/** A person who has answered the questions and starts the seated pelvic tilt, all by keyboard. */
	async function startTilt(options: OpenOptions = {}): Promise<Workbench> {
		const workbench = await editor.open(options);
		await workbench.statusItem().waitFor();
		await workbench.openFile("tides.js");
		await workbench.runCommand("Deskglide: Safety Check");
		await answerHealthily(workbench);
		const panel = workbench.panel();
		await panel.locator(tilt).press("Enter");
		await panel.getByRole("heading", { name: "Before your first routine" }).waitFor();
		// The heading takes the focus first, as for a person who reads it.
		await workbench.page.waitForTimeout(500);
		await panel.getByRole("button", { name: "I understand" }).press("Enter");
		await panel.getByRole("button", { name: /It hurts: stop/ }).waitFor();
		return workbench;
	}

	const atRep = (workbench: Workbench, rep: number) => workbench.panel().getByText(`Rep ${rep} of 5`).first();

	it("runs a whole seated routine by keyboard alone, with a pause on Space", async () => {
		const workbench = await startTilt({ theme: "light" });
		const panel = workbench.panel();
		await atRep(workbench, 1).waitFor({ timeout: patience });
		await workbench.page.keyboard.press("Space");
		await panel.getByRole("button", { name: /Resume/ }).waitFor();
		await workbench.page.keyboard.press("Space");
		await panel.getByRole("button", { name: /Pause/ }).waitFor();
		await workbench.screenshot("player-light");
		await panel.getByRole("button", { name: /^Fine/ }).waitFor({ timeout: patience });
		await panel.getByRole("button", { name: /^Fine/ }).press("Enter");
		await panel.locator(tilt).getByText("Done today").waitFor();
	});

	it("pauses when it is hidden, and goes on at the same rep after a reload", async () => {
		const workbench = await startTilt({ theme: "high-contrast" });
		await atRep(workbench, 2).waitFor({ timeout: patience });
		await workbench.screenshot("player-high-contrast");
		await workbench.page.keyboard.press("Control+Shift+E");
		await workbench.page.waitForTimeout(12_000);
		await workbench.openView("Move");
		await workbench
			.panel()
			.getByRole("button", { name: /Resume/ })
			.waitFor();
		assert.equal(await atRep(workbench, 2).count(), 1, "twelve seconds out of sight are no rep");

		await workbench
			.panel()
			.getByRole("button", { name: /Resume/ })
			.press("Enter");
		await workbench.page.waitForTimeout(1_500);
		await workbench.reload();
		await workbench.statusItem().waitFor();
		await workbench.openView("Move");
		await workbench
			.panel()
			.getByRole("button", { name: /Resume/ })
			.waitFor();
		assert.equal(await atRep(workbench, 2).count(), 1, "a reload goes on at the same rep");

		await workbench
			.panel()
			.getByRole("button", { name: /Resume/ })
			.press("Enter");
		await workbench.page.keyboard.press("h");
		await workbench.panel().getByText("What was it?").waitFor();
	});

	it("shows the key poses side by side to whoever wants less movement", async () => {
		const workbench = await startTilt({ reducedMotion: true });
		await atRep(workbench, 1).waitFor({ timeout: patience });
		assert.equal(await workbench.panel().locator("dg-pose-strip").count(), 1);
		assert.equal(await workbench.panel().locator("dg-figure").count(), 0);
		await workbench.screenshot("player-reduced-motion");
	});
});
