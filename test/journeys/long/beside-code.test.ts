import * as assert from "node:assert/strict";
import { leaveDiary } from "../support/diary-files";
import { useEditor } from "../support/editor";

describe("a routine beside the code", () => {
	const editor = useEditor();

	it("plays on, rep by rep, while the code stays in sight and as it was", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true, size: { width: 1000, height: 720 } });
		await workbench.statusItem().waitFor();
		await workbench.openFile("tides.js");
		const lines = workbench.page.locator(".part.editor .monaco-editor .view-lines").first();
		const code = await lines.textContent();
		await workbench.openView("Move");
		const panel = workbench.panel();
		await panel.locator('[data-routine="exercise:pelvic-tilt-seated"]').press("Enter");
		const rep = (number: number) => panel.getByText(`Rep ${number} of 5`).first();
		await rep(2).waitFor({ timeout: 60_000 });
		// One whole rep: it ends where it began, so that the animation has no seam.
		await workbench.animation("player", rep(3).waitFor({ timeout: 60_000 }));
		assert.equal(await lines.textContent(), code);
		assert.ok(await lines.isVisible());
	});
});
