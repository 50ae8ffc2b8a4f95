import * as assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator } from "playwright-core";
import { removeFolder } from "../host/remove-folder";
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

/**
 * Turns the wheel over a row in sight until another one is wholly in sight and the list stands still. A row at the edge
 * of the list would be moved by the click on it, which then meets another.
 */
async function scrollTo(workbench: Workbench, inSight: Locator, wanted: Locator): Promise<void> {
	const list = workbench.view("Routines").locator(".monaco-list").first();
	const place = async () => {
		const [row, frame] = [(await wanted.count()) === 0 ? null : await wanted.boundingBox(), await list.boundingBox()];
		const isWhole = row !== null && frame !== null && row.y >= frame.y && row.y + row.height <= frame.y + frame.height;
		return isWhole ? row.y : undefined;
	};
	await inSight.hover();
	let before = await place();
	for (;;) {
		if (before === undefined) {
			await workbench.page.mouse.wheel(0, 40);
		}
		await workbench.page.waitForTimeout(200);
		const now = await place();
		if (now !== undefined && now === before) {
			return;
		}
		before = now;
	}
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
		// What is locked stands below what is open, and the list holds only what is in sight.
		await scrollTo(workbench, row("Desk calm"), row("Desk glides"));
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

	it("are taken home as one page, which plays on a phone without a network", async () => {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true });
		const row = await openRoutines(workbench);
		await fromMenu(workbench, row("Desk calm"), "Take Home…");
		const { page } = workbench;
		const picker = page.locator(".quick-input-widget");
		await picker.getByText("Take Home: which routines?").waitFor();
		assert.equal(
			await picker.locator(".monaco-list-row", { hasText: "Desk glides" }).count(),
			0,
			"what is locked is left out",
		);
		await workbench.screenshot("take-home");
		await page.keyboard.press("Enter");
		const target = join(mkdtempSync(join(tmpdir(), "deskglide-home-")), "home.html");
		const name = picker.locator("input[type=text]");
		// The dialog offers a name of its own as soon as it has read its folder.
		const offered = async () => /deskglide-[\d-]+\.html$/.test(await name.inputValue().catch(() => ""));
		while (!(await offered())) await page.waitForTimeout(50);
		await name.fill(target);
		// It takes no Enter before it has read the folder that was written: an empty one has but the way up.
		while ((await picker.locator(".monaco-list-row").allInnerTexts()).join() !== "..") await page.waitForTimeout(50);
		await page.keyboard.press("Enter");
		await workbench.toast("1 routine is in the file").waitFor();
		const phone = await page
			.context()
			.browser()
			?.newContext({ viewport: { width: 390, height: 844 }, offline: true });
		assert.ok(phone !== undefined);
		try {
			const home = await phone.newPage();
			await home.goto(pathToFileURL(target).href);
			await home.getByRole("button", { name: "Start: Desk calm" }).click();
			await home.getByRole("button", { name: "Pause", exact: true }).waitFor();
			await home.locator("dg-figure svg").first().waitFor();
		} finally {
			await phone.close();
			removeFolder(dirname(target));
		}
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
