import * as assert from "node:assert/strict";
import { useEditor } from "./support/editor";
import { patience } from "./support/patience";
import { answerHealthily } from "./support/safety-questions";

/**
 * The clock of these journeys: the shortest limit in half a minute. Faster, a machine that stands still for five seconds
 * would count as five minutes away.
 */
const rate = 30;
const settings = { "deskglide.sittingLimit": 15 };

describe("the main job, as a person does it", () => {
	const editor = useEditor();

	it("watches, prompts at a pause, guides a seated routine to its end and keeps the record", async () => {
		const workbench = await editor.open({ rate, settings });
		const status = workbench.statusItem();
		await workbench.openFile("notes.md");
		await workbench.typeInEditor("# Tide tables\n");
		assert.match(await status.label(), /Next break in \d+ minutes/);
		await workbench.screenshot("typing");

		await workbench.typeFor(32);
		const toast = await workbench.toast(/minutes at the desk\. Move for five\?/);
		await toast.waitFor(patience);
		assert.deepEqual(await toast.buttons(), ["Start", "Snooze", "Skip"]);
		assert.match(await status.label(), /A break is due/);
		await workbench.screenshot("toast");

		await toast.click("Start");
		const panel = workbench.panel();
		await panel.getByText("Walk or stand if you can").waitFor();
		assert.match(await status.label(), /On a break/);
		await workbench.screenshot("break");

		await panel.locator('[data-routine="exercise:pelvic-tilt-seated"]').click();
		await panel.getByRole("button", { name: "I understand" }).waitFor();
		await workbench.screenshot("notice");
		await panel.getByRole("button", { name: "I understand" }).click();
		await answerHealthily(workbench);

		await panel.getByText("It hurts: stop").waitFor();
		await panel
			.getByText(/2 of \d+/)
			.first()
			.waitFor({ timeout: patience });
		await workbench.screenshot("player");
		await panel.getByRole("button", { name: /^Fine/ }).waitFor({ timeout: patience });
		await workbench.screenshot("asking");
		await panel.getByRole("button", { name: /^Fine/ }).click();

		await workbench.openView("Diary");
		assert.ok((await diaryRows(workbench)).some((row) => /Seated pelvic tilt/.test(row)));
		await workbench.screenshot("diary");

		await workbench.reload();
		await workbench.statusItem().waitFor();
		await workbench.openView("Diary");
		assert.ok((await diaryRows(workbench)).some((row) => /Seated pelvic tilt/.test(row)));
		await workbench.openView("Move");
		await workbench.panel().getByText("Seated pelvic tilt").first().waitFor();
		await workbench.screenshot("after-reload");
	});
});

async function diaryRows(workbench: { treeRows(view: string): Promise<string[]> }): Promise<string[]> {
	for (let tries = 0; tries < 40; tries += 1) {
		const rows = await workbench.treeRows("Diary");
		if (rows.length > 1) {
			return rows;
		}
		await new Promise((later) => setTimeout(later, 250));
	}
	return workbench.treeRows("Diary");
}
