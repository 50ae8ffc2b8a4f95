import * as assert from "node:assert/strict";
import { leaveDiary } from "../support/diary-files";
import { useEditor } from "../support/editor";
import type { Workbench } from "../support/workbench";

describe("what was done away from the editor, as a person logs it", () => {
	const editor = useEditor();

	const row = (workbench: Workbench, view: string, text: string | RegExp) =>
		workbench.view(view).locator(".monaco-list-row", { hasText: text }).first();

	async function pick(workbench: Workbench, ...labels: (string | RegExp)[]): Promise<void> {
		for (const label of labels) {
			await workbench.quickPickRow(label).click();
		}
	}

	it("by the palette, by Today and by its row, stands in the diary, and is taken back by Undo", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true });
		await workbench.statusItem().waitFor();
		await workbench.runCommand("Deskglide: Log an Activity: Walk, Swim, Bike…");
		await pick(workbench, "Walk", "20 min", "Just now");
		await workbench.quickPickRow("Mild").waitFor();
		await workbench.screenshot("log-activity");
		await pick(workbench, "Fine");
		await workbench.toast(/In the diary: Walk, 20 min/).waitFor();

		await workbench.openView("Diary");
		await row(workbench, "Diary", /^Walk/).waitFor();
		assert.match((await row(workbench, "Diary", /^Walk/).textContent()) ?? "", /20 min · Fine/);
		await row(workbench, "Diary", "1 break").waitFor();

		await workbench.toast(/In the diary/).click("Undo");
		await row(workbench, "Diary", /^Walk/).waitFor({ state: "detached" });

		await workbench.openView("Move");
		await workbench.panel().getByRole("button", { name: "Log an activity" }).click();
		await pick(workbench, "Desk calm", "10 min", "Earlier today", "Leave this out");
		await workbench.toast(/In the diary: Desk calm, 10 min/).waitFor();

		await workbench.openView("Routines");
		await row(workbench, "Routines", "Phase 1").click();
		// The list draws only what is in sight: the group is its last row, and its own rows follow.
		await workbench.page.keyboard.press("End");
		await row(workbench, "Routines", "Away from the desk").click();
		await row(workbench, "Routines", "Gentle pool walking").waitFor();
		await workbench.page.keyboard.press("End");
		await row(workbench, "Routines", "Easy swimming").click();
		await pick(workbench, "30 min", "Yesterday", "Fine");
		await workbench.toast(/In the diary: Easy swimming, 30 min/).waitFor();
		await workbench.screenshot("routines-away");
		await workbench.openView("Diary");
		await row(workbench, "Diary", "Yesterday").waitFor();
		await workbench.screenshot("diary-activities");
	});
});
