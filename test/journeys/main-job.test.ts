import * as assert from "node:assert/strict";
import { useEditor } from "./support/editor";

describe("the main job", () => {
	const editor = useEditor();

	it("watches, prompts, guides and records", async () => {
		const workbench = await editor.open({ rate: 60, size: { width: 1280, height: 860 } });
		await workbench.openFile("notes.md");
		await workbench.typeFor(34);
		const toast = await workbench.toast(/minutes at the desk/);
		await toast.waitFor(20_000);
		await workbench.screenshot("toast");
		await toast.click("Start");
		await workbench.panel().locator("dg-app").waitFor();
		await workbench.screenshot("break");
		assert.ok(true);
	});
});
