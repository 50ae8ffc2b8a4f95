import * as assert from "node:assert/strict";
import { join } from "node:path";
import { useEditor } from "../support/editor";

/** An hour beside an empty chair in a minute. */
const rate = 60;

describe("an assistant that edits by itself", () => {
	const editor = useEditor({ beside: [join(__dirname, "..", "support", "assistant")] });

	it("adds no sitting time beside an empty chair, also in the active editor", async () => {
		const workbench = await editor.open({ rate });
		const status = workbench.statusItem();
		await status.waitFor();
		await workbench.openFile("notes.md");
		await workbench.runCommand("Assistant: Work by Itself");
		await workbench.typeFor(6);
		assert.match(await status.label(), /Next break in \d+ minutes/);
		// From here on nobody touches anything; the assistant goes on for twenty minutes.
		await new Promise((later) => setTimeout(later, 20_000));
		assert.match((await workbench.page.locator(".view-lines").textContent()) ?? "", /by\sitself/);
		assert.match(await status.label(), /Away/);
		await workbench.typeInEditor("back");
		assert.match(await status.label(), /Next break in 30 minutes/);
	});

	it("does not keep the person who types beside it from being seen", async () => {
		const workbench = await editor.open({ rate });
		await workbench.statusItem().waitFor();
		await workbench.openFile("notes.md");
		await workbench.runCommand("Assistant: Work by Itself");
		await workbench.typeFor(32);
		await workbench.toast(/minutes at the desk/).waitFor(30_000);
	});
});
