import * as assert from "node:assert/strict";
import { useEditor } from "./support/editor";
import { patience } from "./support/patience";
import { answerByKeys, heading, pageCount, readPage } from "./support/safety-questions";

/** The clock of these journeys: fifteen minutes at the desk in fifteen seconds. */
const rate = 60;
const settings = { "deskglide.sittingLimit": 15 };

/** Runs in the panel: how often the focus left it from now on. */
const countBlurs = `(() => {
	window.blurs = 0;
	window.addEventListener("blur", () => { window.blurs += 1; });
})()`;

describe("the safety questions, as a person answers them", () => {
	const editor = useEditor();

	it("stop everything at an emergency answer, and let a mistake be corrected", async () => {
		const workbench = await editor.open({ rate, settings });
		await workbench.statusItem().waitFor();
		await workbench.runCommand("Deskglide: Safety Check");
		const panel = workbench.panel();
		await answerByKeys(workbench, 1, 1);
		await readPage(workbench, 2);
		await workbench.screenshot("safety-question");
		await panel.getByRole("checkbox", { name: /^New numbness/ }).click();

		await heading(panel, "Emergency care now").waitFor();
		await workbench.screenshot("safety-emergency");
		assert.deepEqual(await panel.locator("button:visible").allTextContents(), [
			"Copy this line",
			"I understand",
			"I answered by mistake",
		]);
		await panel.getByRole("button", { name: "I understand" }).click();

		await panel.getByRole("heading", { name: "Emergency care now" }).waitFor();
		await workbench.screenshot("safety-emergency-today");
		assert.equal(await panel.locator("[data-routine]").count(), 0, "nothing is offered");
		await workbench.runCommand("Deskglide: Focus on Routines View");
		await workbench.view("Routines").locator(".monaco-list-row", { hasText: "Locked" }).first().waitFor();

		await workbench.openFile("notes.md");
		await workbench.typeFor(22);
		// A busy machine may be slow to save, and says so, and when that is over.
		const ofSaving = /^(Saving takes very long|Deskglide can save again)/;
		const toasts = (await workbench.toasts()).filter((text) => !ofSaving.test(text));
		assert.deepEqual(toasts, [], "no break is asked for while an emergency stands");

		await workbench.openView("Move");
		await panel.getByRole("button", { name: "Answer the questions anew" }).click();
		await answerByKeys(workbench, 1, 1);
		await readPage(workbench, 2);
		await workbench.page.keyboard.press("2");
		await heading(panel, "Emergency care now").waitFor();
		await panel.getByRole("button", { name: "I answered by mistake" }).click();
		// The tick that was a mistake is there to be taken away.
		await readPage(workbench, 2);
		await workbench.page.keyboard.press("2");
		await answerByKeys(workbench, 2, pageCount);
		await heading(panel, "That is all, thank you").waitFor();
		await panel.getByRole("button", { name: "Go on" }).click();
		await panel.locator("[data-routine]").first().waitFor();
		assert.equal(await panel.getByRole("heading", { name: "Emergency care now" }).count(), 0);
		await workbench.openFile("notes.md");
		await workbench.typeFor(22);
		await workbench.toast(/minutes at the desk/).waitFor(patience);
	});

	it("are answered by keys alone, start the routine that waited, and a stop that hurt puts it aside", async () => {
		const workbench = await editor.open({ settings });
		await workbench.statusItem().waitFor();
		await workbench.openView("Move");
		const panel = workbench.panel();
		const routine = '[data-routine="exercise:pelvic-tilt-seated"]';
		await panel.locator(routine).focus();
		await panel.locator("body").evaluate(countBlurs);
		await workbench.page.keyboard.press("Enter");
		await heading(panel, "Before your first routine").waitFor();
		await panel.locator("h1:focus", { hasText: "Before your first routine" }).waitFor();
		assert.equal(await panel.locator("body").evaluate("window.blurs"), 0, "the panel keeps the focus it has");
		await workbench.page.keyboard.press("Tab");
		await workbench.page.keyboard.press("Enter");

		await answerByKeys(workbench, 1, pageCount);
		await heading(panel, "That is all, thank you").waitFor();
		await workbench.screenshot("safety-clear");
		await workbench.page.keyboard.press("Tab");
		await workbench.page.keyboard.press("Enter");

		await panel.getByText("It hurts: stop").waitFor();
		await heading(panel, /Seated pelvic tilt/).waitFor();
		// Into the first rep.
		await panel
			.getByText(/Rep 1 of/)
			.first()
			.waitFor();
		await workbench.page.keyboard.press("h");
		await heading(panel, "Stopped").waitFor();
		await workbench.screenshot("safety-stopped");
		await panel.getByRole("button", { name: /^Sharp, shooting/ }).click();
		await panel.getByText("It is put aside for a day").first().waitFor();
		await panel.getByRole("button", { name: "Back to today" }).click();

		const locked = panel.locator(`div${routine}`);
		// Folded away with what else is locked.
		await panel.locator("details.waiting summary").click();
		await locked.waitFor();
		assert.match((await locked.textContent()) ?? "", /It hurt last time, so it is put aside for a day\. Open from /);
		await workbench.screenshot("safety-put-aside");
	});
});
