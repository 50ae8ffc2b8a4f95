import * as assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { leaveDiary } from "../support/diary-files";
import { useEditor } from "../support/editor";
import { giveFile } from "../support/file-dialog";
import { answerByKeys, heading, readPage } from "../support/safety-questions";
import type { Workbench } from "../support/workbench";

const mostTabs = 60;

/** Presses Tab until what is wanted has the focus. */
async function reach(workbench: Workbench, focused: Locator): Promise<void> {
	for (let tabs = 0; tabs < mostTabs; tabs += 1) {
		if ((await focused.count()) > 0) {
			return;
		}
		await workbench.page.keyboard.press("Tab");
	}
	throw new Error(`${focused} was not reached with Tab.`);
}

/** Picks a row of the open list by typing its text. */
async function pick(workbench: Workbench, label: string): Promise<void> {
	await workbench.quickPickRow(label).waitFor();
	await workbench.page.keyboard.type(label);
	const row = workbench.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: label });
	await row.waitFor();
	await workbench.page.keyboard.press("Enter");
	await row.waitFor({ state: "hidden" });
}

/** Nothing in here uses the pointer. */
describe("by keyboard alone", () => {
	const editor = useEditor();

	async function open(): Promise<Workbench> {
		leaveDiary(editor.globalStorage());
		const workbench = await editor.open({ keepGlobalStorage: true });
		await workbench.statusItem().waitFor();
		return workbench;
	}

	/** A button of the panel that has the focus. */
	const focusedButton = (workbench: Workbench, text: string | RegExp) =>
		workbench.panel().locator("button:focus", { hasText: text });

	function textOnDisk(): string {
		const folder = join(editor.globalStorage(), "journal");
		return readdirSync(folder)
			.map((name) => readFileSync(join(folder, name), "utf8"))
			.join("");
	}

	async function untilOnDisk(pattern: RegExp): Promise<void> {
		for (let tries = 0; tries < 100 && !pattern.test(textOnDisk()); tries += 1) {
			await new Promise((later) => setTimeout(later, 100));
		}
		assert.match(textOnDisk(), pattern);
	}

	it("an emergency answer stops the safety check, and a slip is taken back", async () => {
		const workbench = await editor.open();
		await workbench.statusItem().waitFor();
		await workbench.runCommand("Deskglide: Safety Check");
		await answerByKeys(workbench, 1, 1);
		await readPage(workbench, 2);
		await workbench.page.keyboard.press("2");
		await heading(workbench.panel(), "Emergency care now").waitFor();
		await reach(workbench, focusedButton(workbench, "I answered by mistake"));
		await workbench.page.keyboard.press("Enter");
		await readPage(workbench, 2);
	});

	it("a routine is found, played, paused, stopped for pain, and the day's page comes back", async () => {
		const workbench = await open();
		await workbench.openView("Move");
		const panel = workbench.panel();
		await reach(workbench, panel.locator('[data-routine="exercise:pelvic-tilt-seated"]:focus'));
		await workbench.page.keyboard.press("Enter");
		await panel
			.getByText(/Rep 1 of/)
			.first()
			.waitFor({ timeout: 30_000 });
		await workbench.page.keyboard.press("Space");
		await panel.getByRole("button", { name: /Resume/ }).waitFor();
		await workbench.page.keyboard.press("h");
		await heading(panel, "Stopped").waitFor();
		await reach(workbench, focusedButton(workbench, /^\s*Sharp, shooting/));
		await workbench.page.keyboard.press("Enter");
		await untilOnDisk(/"felt":"shooting"/);
		await reach(workbench, focusedButton(workbench, "Back to today"));
		await workbench.page.keyboard.press("Enter");
		await panel.locator('div[data-routine="exercise:pelvic-tilt-seated"]').waitFor();
	});

	it("the day is entered in the panel", async () => {
		const workbench = await open();
		await workbench.openView("Move");
		const panel = workbench.panel();
		await reach(workbench, panel.locator("summary:focus", { hasText: "How is the leg today?" }));
		await workbench.page.keyboard.press("Enter");
		await workbench.page.keyboard.press("Tab");
		await workbench.page.keyboard.press("ArrowRight");
		await panel.getByText("Saved", { exact: true }).last().waitFor();
		await untilOnDisk(/"kind":"day-entry".*"leg":1/);
	});

	it("the day is logged from a list, the diary exported, and erased", async () => {
		const workbench = await open();
		await workbench.runCommand("Deskglide: Log Today…");
		for (const row of ["4", "thigh", "Now and then"]) {
			await pick(workbench, row);
		}
		await untilOnDisk(/"kind":"day-entry".*"leg":4/);

		const file = join(mkdtempSync(join(tmpdir(), "deskglide-export-")), "diary.json");
		await workbench.runCommand("Deskglide: Export the Diary…");
		await pick(workbench, "JSON");
		await giveFile(workbench, file);
		await workbench.toast(/The diary is saved. Entries: \d+/).waitFor();
		assert.ok(existsSync(file));

		await workbench.runCommand("Deskglide: Erase the Diary…");
		const dialog = workbench.page.locator(".monaco-dialog-box");
		await dialog.waitFor();
		await reach(workbench, dialog.locator(".monaco-button:focus", { hasText: "Erase Everything" }));
		await workbench.page.keyboard.press("Enter");
		await workbench.toast("The diary is erased.").waitFor();
		assert.doesNotMatch(textOnDisk(), /"kind":"day-entry"/);
	});

	it("the guide is read by its contents, and the pages on keys and for clinicians are opened", async () => {
		const workbench = await open();
		await workbench.runCommand("Deskglide: Open the Guide");
		const page = await workbench.tab("dg-guide");
		await page.getByRole("heading", { name: "Guide", level: 1 }).waitFor();
		await page.getByRole("searchbox").focus();
		await reach(workbench, page.locator("a:focus", { hasText: "The three phases" }));
		await workbench.page.keyboard.press("Enter");
		await page.locator("section#phases h2:focus").waitFor();
		await workbench.screenshot("guide-page");
		await workbench.runCommand("Deskglide: Keys and Screen Readers");
		await page.getByRole("heading", { name: "Keys in a routine" }).waitFor();
		await workbench.screenshot("accessibility-page");
		await workbench.runCommand("Deskglide: Rules and Numbers, for Clinicians");
		await page.getByRole("heading", { name: "Deskglide for clinicians" }).waitFor();
		await workbench.screenshot("for-clinicians-page");
	});
});
