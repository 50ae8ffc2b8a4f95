import * as assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { leaveDiary } from "./support/diary-files";
import { useEditor } from "./support/editor";
import type { Workbench } from "./support/workbench";

async function openRoutines(workbench: Workbench): Promise<(text: string | RegExp) => Locator> {
	await workbench.statusItem().waitFor();
	await workbench.openView("Routines");
	const row = (text: string | RegExp) =>
		workbench.view("Routines").locator(".monaco-list-row", { hasText: text }).first();
	await row("Desk calm").waitFor();
	return row;
}

/** Picks an action from a row's context menu. */
async function fromMenu(workbench: Workbench, row: Locator, action: string): Promise<void> {
	await row.click({ button: "right" });
	const item = workbench.page.locator(".monaco-menu .action-item", { hasText: new RegExp(`^\\s*${action}\\s*$`) });
	await item.hover();
	// The menu takes no click for a moment, so that the one that opened it is not taken for a choice.
	await workbench.page.waitForTimeout(300);
	await item.click();
}

describe("the routines, as a person finds one", () => {
	const editor = useEditor();

	it("can be looked at first, then played from the start", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true });
		const row = await openRoutines(workbench);
		await fromMenu(workbench, row("Desk calm"), "Preview");
		const panel = workbench.panel();
		await panel.getByText("It hurts: stop").waitFor();
		await panel
			.getByRole("button", { name: /^(Resume|Go on|Start)/ })
			.first()
			.waitFor();
		await workbench.screenshot("preview");
	});

	it("are kept among the favourites, and taken away again", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true });
		const row = await openRoutines(workbench);
		await fromMenu(workbench, row("Desk calm"), "Add to Favourites");
		await row("Favourites").waitFor();
		await workbench.screenshot("favourites");
		assert.equal((await workbench.treeRows("Routines"))[0]?.trim(), "Favourites");
		await fromMenu(workbench, row("Desk calm"), "Remove from Favourites");
		await row("Favourites").waitFor({ state: "detached" });
	});

	it("say why they are locked, when asked by a click", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true });
		const row = await openRoutines(workbench);
		await row("Desk glides").click();
		const panel = workbench.panel();
		const card = panel.getByRole("group", { name: "Desk glides is locked" });
		await card.waitFor();
		assert.match((await card.textContent()) ?? "", /First the ankle pumps.*Complete the ankle pump on two days\./s);
		assert.deepEqual(await workbench.toasts(), [], "why it is locked is nobody else's business");
		await workbench.screenshot("locked");
		await card.getByRole("button", { name: "Do the ankle pump now" }).click();
		await panel.getByText("It hurts: stop").waitFor();
	});

	it("can be filtered; the header says by what", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true });
		const row = await openRoutines(workbench);
		await workbench.runCommand("Deskglide: Filter Routines…");
		await workbench.quickPickRow("standing").click();
		await workbench.screenshot("filter");
		await workbench.page.locator(".quick-input-widget").getByRole("button", { name: "OK" }).click();
		await workbench.view("Routines").locator(".pane-header .description", { hasText: "standing" }).waitFor();
		await row("Desk calm").waitFor({ state: "detached" });
		await workbench.screenshot("filtered");
		await workbench.runCommand("Deskglide: Show All Routines");
		await row("Desk calm").waitFor();
	});

	it("include one for this moment", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true });
		await workbench.statusItem().waitFor();
		await workbench.runCommand("Deskglide: Right Now");
		await workbench.panel().getByText("It hurts: stop").waitFor();
		await workbench.screenshot("right-now");
	});
});
