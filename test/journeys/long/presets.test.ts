import * as assert from "node:assert/strict";
import { useEditor } from "../support/editor";
import type { Workbench } from "../support/workbench";

describe("a preset, as a person tries one", () => {
	const editor = useEditor();

	it("shows what it would change, changes it, and can be undone", async () => {
		const workbench = await editor.open({ settings: { "deskglide.patience": 7 } });
		await workbench.statusItem().waitFor();
		await open(workbench);
		await workbench.quickPickRow("Quiet").waitFor();
		await workbench.screenshot("presets");
		await workbench.quickPickRow("Quiet").click();

		const preview = workbench.page.locator(".monaco-dialog-box");
		await preview.getByText("How a due break is announced: status bar, was notification").waitFor();
		await preview.getByText("Minutes a due break waits for a good moment: 5, was 7").waitFor();
		await workbench.screenshot("preset-preview");
		await preview.getByRole("button", { name: "Use It" }).click();
		const toast = await workbench.toast("Preset Quiet is in use.");
		await toast.waitFor(30_000);

		await open(workbench);
		await workbench.quickPickRow(/Quiet.*in use/).waitFor();
		await workbench.quickPickRow("Undo Quiet").click();
		await workbench.page.locator(".statusbar-item", { hasText: "The settings are as they were before." }).waitFor();
		await open(workbench);
		await workbench.quickPickRow("Quiet").waitFor();
		assert.equal(
			await workbench.quickPickRow(/in use/).count(),
			0,
			"the person's own value is back, so no preset is in use",
		);
		assert.equal(await workbench.quickPickRow("Undo").count(), 0);
	});

	it("changes nothing when it is left at the preview", async () => {
		const workbench = await editor.open();
		await workbench.statusItem().waitFor();
		await open(workbench);
		await workbench.quickPickRow("Gentle").click();
		await workbench.page.locator(".monaco-dialog-box").getByRole("button", { name: "Cancel" }).click();
		await open(workbench);
		await workbench.quickPickRow(/Standard.*in use/).waitFor();
	});
});

async function open(workbench: Workbench): Promise<void> {
	await workbench.runCommand("Deskglide: Use a Preset…");
}
