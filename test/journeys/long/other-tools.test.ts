import * as assert from "node:assert/strict";
import { join } from "node:path";
import { useEditor } from "../support/editor";
import type { Workbench } from "../support/workbench";

describe("another extension beside Deskglide", () => {
	const editor = useEditor({ beside: [join(__dirname, "..", "support", "other-tool")] });

	async function open(): Promise<Workbench> {
		const workbench = await editor.open();
		await workbench.statusItem().waitFor();
		return workbench;
	}

	/** Answers the editor's own question in the middle of the window. */
	async function answer({ page }: Workbench, button: RegExp): Promise<void> {
		const box = page.locator(".monaco-dialog-box");
		await box.waitFor({ timeout: 30_000 });
		await box.getByRole("button", { name: button }).click();
		await box.waitFor({ state: "hidden" });
	}

	it("starts no routine by the interface before the safety notice is read", async () => {
		const workbench = await open();
		await workbench.runCommand("Other Tool: Start a Routine by Interface");
		await workbench.toast("done false, reason not-now").waitFor(30_000);
	});

	it("starts a break as an assistant only after the person has confirmed", async () => {
		const workbench = await open();
		await workbench.runCommand("Other Tool: Start a Break by Assistant");
		const box = workbench.page.locator(".monaco-dialog-box");
		await box.waitFor({ timeout: 30_000 });
		assert.match((await box.textContent()) ?? "", /Deskglide starts a break of 4 minutes now/);
		assert.doesNotMatch(await workbench.statusItem().label(), /On a break/);
		await answer(workbench, /^(Yes|Continue|Allow|OK)$/);
		await workbench.toast("The break has begun.").waitFor(30_000);
	});
});
