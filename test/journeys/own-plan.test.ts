import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { leaveDiary } from "./support/diary-files";
import { useEditor } from "./support/editor";
import type { Workbench } from "./support/workbench";

const evening = (name: string, reps: number) =>
	`{ "routines": { "evening": { "name": "${name}", "steps": [{ "exercise": "ankle-pump", "reps": ${reps} }] } } }`;

/** What is put in is taken as it is. */
const settings = { "editor.autoClosingBrackets": "never", "editor.autoClosingQuotes": "never" };

/** Puts a text in place of all there is in the open editor, in one go, as pasting does. */
async function replaceAll(workbench: Workbench, text: string): Promise<void> {
	const { page } = workbench;
	await page.locator(".part.editor .monaco-editor .view-lines").first().click();
	await page.keyboard.press("ControlOrMeta+A");
	await page.keyboard.press("Delete");
	await page.keyboard.insertText(text);
}

async function save(workbench: Workbench): Promise<void> {
	await workbench.page.keyboard.press("ControlOrMeta+S");
	await workbench.page.locator(".tab.active:not(.dirty)", { hasText: "my-plan.json" }).waitFor();
}

describe("a plan of one's own, edited while the panel is open", () => {
	const editor = useEditor();

	it("follows every save; a mistake is shown where it is and changes nothing", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true, settings });
		await workbench.statusItem().waitFor();
		await workbench.openView("Routines");
		await workbench.openView("Move");
		const panel = workbench.panel();
		await panel.locator('[data-routine="right-now"]').waitFor();
		const own = panel.locator('[data-routine="evening"]');

		await workbench.runCommand("Deskglide: Open My Plan");
		await workbench.page.locator(".tab.active", { hasText: "my-plan.json" }).waitFor();
		await workbench.page.locator(".view-line", { hasText: "What was prescribed to you" }).waitFor();
		assert.equal(await own.count(), 0, "the examples are not in force");
		await workbench.screenshot("my-plan");

		await replaceAll(workbench, evening("<b>Evening</b>", 6));
		await save(workbench);
		await own.getByText("<b>Evening</b>").waitFor();
		await workbench.view("Routines").locator(".monaco-list-row", { hasText: "My plan" }).waitFor();
		await workbench.screenshot("my-plan-saved");

		await replaceAll(workbench, evening("Night", 600));
		await save(workbench);
		const mistake = workbench.view("Routines").locator(".monaco-list-row", { hasText: "My plan has a mistake" });
		await mistake.waitFor();
		assert.match((await mistake.textContent()) ?? "", /line 1: A whole number of reps from 1 to 50 is needed here/);
		await workbench.page.locator(".squiggly-error").first().waitFor();
		assert.equal(await own.getByText("<b>Evening</b>").count(), 1, "the last good plan stays in use");
		await workbench.screenshot("my-plan-mistake");

		await replaceAll(workbench, evening("Night", 5));
		await save(workbench);
		await own.getByText("Night").waitFor();
		await mistake.waitFor({ state: "detached" });
		const kept = readFileSync(join(editor.globalStorage(), "my-plan.json"), "utf8");
		assert.equal(kept, evening("Night", 5));
	});

	it("is written with completion that knows the exercises", async () => {
		const workbench = await editor.open({ settings });
		await workbench.statusItem().waitFor();
		await workbench.runCommand("Deskglide: Open My Plan");
		await workbench.page.locator(".view-line", { hasText: "What was prescribed to you" }).waitFor();
		await replaceAll(workbench, '{ "doses": { } }');
		for (let steps = 0; steps < 4; steps += 1) {
			await workbench.page.keyboard.press("ArrowLeft");
		}
		await workbench.page.keyboard.press("Control+Space");
		const suggestion = workbench.page.locator(".suggest-widget .monaco-list-row", { hasText: "ankle-pump" });
		await suggestion.first().waitFor();
		await workbench.screenshot("my-plan-completion");
	});

	it("is the same for another window", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true, settings });
		const other = await workbench.newWindow();
		await other.statusItem().waitFor();
		await other.openView("Move");
		await other.panel().locator('[data-routine="right-now"]').waitFor();
		await workbench.runCommand("Deskglide: Open My Plan");
		await workbench.page.locator(".view-line", { hasText: "What was prescribed to you" }).waitFor();
		await replaceAll(workbench, evening("Evening", 6));
		await save(workbench);
		await other.panel().locator('[data-routine="evening"]').waitFor();
	});
});
