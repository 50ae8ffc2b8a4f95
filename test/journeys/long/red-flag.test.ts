import * as assert from "node:assert/strict";
import { useEditor } from "../support/editor";
import { answerByKeys, answerHealthily, heading, readPage } from "../support/safety-questions";

/** Seconds in which every window has to know of a red flag. */
const within = 2;

/** Seconds by which a machine with much else to do may be late on top of that. */
const grace = 8;

describe("a red flag, reported in one of two windows", () => {
	const editor = useEditor();

	it("T9: stops the routine in the other, with what was done on record and the emergency card in its place", async () => {
		const playing = await editor.open();
		await playing.statusItem().waitFor();
		await playing.openView("Move");
		const panel = playing.panel();
		await panel.locator('[data-routine="exercise:pelvic-tilt-seated"]').click();
		await heading(panel, "Before your first routine").waitFor();
		await panel.getByRole("button", { name: "I understand" }).click();
		await answerHealthily(playing);
		await panel.getByText("It hurts: stop").waitFor();
		await panel
			.getByText(/Rep 1 of/)
			.first()
			.waitFor({ timeout: 60_000 });

		const other = await playing.newWindow();
		await other.statusItem().waitFor();
		await other.runCommand("Deskglide: Safety Check");
		await answerByKeys(other, 1, 1);
		await readPage(other, 2);
		const raised = Date.now();
		await other.page.keyboard.press("2");
		await heading(panel, "Emergency care now").waitFor({ timeout: 60_000 });
		const seconds = (Date.now() - raised) / 1000;
		console.log(`      from the answer to the card in the other window: ${seconds.toFixed(2)} s`);
		assert.ok(seconds <= within + grace, `${seconds} s`);
		assert.equal(await panel.getByText("It hurts: stop").count(), 0);
		await playing.screenshot("red-flag-in-another-window");
		await panel.getByRole("button", { name: "I understand" }).click();
		await panel.getByText("How the rest opens again").waitFor();
		assert.equal(await panel.locator("[data-routine]").count(), 0, "nothing is offered");
	}).timeout(300_000);
});
