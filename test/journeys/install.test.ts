import * as assert from "node:assert/strict";
import { useEditor } from "./support/editor";

describe("a freshly installed package", () => {
	const editor = useEditor();

	it("shows its entry in the status bar by itself", async () => {
		const workbench = await editor.open();
		await workbench.statusItem().waitFor();
		assert.notEqual(await workbench.statusItem().text(), "");
		await workbench.screenshot("installed");
	});
});
