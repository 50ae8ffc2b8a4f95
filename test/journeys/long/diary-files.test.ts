import * as assert from "node:assert/strict";
import { existsSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { weeksOfDiary } from "../../diary/weeks";
import { removeFolder } from "../../host/remove-folder";
import { inDiaryToday, leaveDiary } from "../support/diary-files";
import { useEditor } from "../support/editor";
import { giveFile } from "../support/file-dialog";
import type { Workbench } from "../support/workbench";

describe("the diary as files, through the editor's own dialogs", () => {
	const editor = useEditor();

	function textOnDisk(): string {
		const folder = join(editor.globalStorage(), "journal");
		return readdirSync(folder)
			.map((name) => readFileSync(join(folder, name), "utf8"))
			.join("");
	}

	async function open(): Promise<Workbench> {
		const zone = -new Date().getTimezoneOffset();
		leaveDiary(editor.globalStorage(), weeksOfDiary(6, inDiaryToday(), { zone }));
		const workbench = await editor.open({ keepGlobalStorage: true });
		await workbench.statusItem().waitFor();
		return workbench;
	}

	/** Where the page of the report has its button, among the webviews of the window. */
	async function pressSave(workbench: Workbench): Promise<void> {
		for (let tries = 0; tries < 60; tries += 1) {
			for (const frame of await workbench.page.locator('iframe.webview.ready[src*="deskglide.deskglide"]').all()) {
				const save = frame.contentFrame().locator("#active-frame").contentFrame().locator("#save");
				if ((await save.count()) > 0) {
					return save.click();
				}
			}
			await workbench.page.waitForTimeout(250);
		}
		throw new Error("The report did not open.");
	}

	it("O7: is a page to print for a clinician, saved outside the project unless somebody insists", async () => {
		const workbench = await open();
		const outside = mkdtempSync(join(tmpdir(), "deskglide-report-"));
		const inside = join(workbench.folder, "report.html");
		await workbench.runCommand("Deskglide: Report for a Clinician…");
		await workbench.quickPickRow("The last six weeks").click();
		await pressSave(workbench);
		const proposed = await workbench.page.locator(".quick-input-widget input[type=text]").inputValue();
		assert.equal(proposed.startsWith(workbench.folder), false, proposed);
		await giveFile(workbench, inside);
		const dialog = workbench.page.locator(".monaco-dialog-box");
		await dialog.getByText("This folder belongs to the project that is open.").waitFor();
		await dialog.getByRole("button", { name: "Choose Another Folder" }).click();
		await giveFile(workbench, join(outside, "report.html"));
		await workbench.toast("The report is saved.").waitFor(30_000);
		assert.equal(existsSync(inside), false);
		await workbench.screenshot("report-saved");
		const html = readFileSync(join(outside, "report.html"), "utf8");
		removeFolder(outside);
		assert.match(html, /^<!doctype html>/i);
		assert.match(html, /Movement diary/);
		assert.match(html, /self-reported diary/);
		assert.doesNotMatch(html, /<script|acquireVsCodeApi/);
		const page = await workbench.page.context().newPage();
		await page.setContent(html);
		await page.setViewportSize({ width: 900, height: 1270 });
		assert.ok(await page.getByRole("heading", { name: "Movement diary" }).isVisible());
		await page.close();
	});

	it("is taken along as JSON and brought back in after it was erased", async () => {
		const workbench = await open();
		const outside = mkdtempSync(join(tmpdir(), "deskglide-export-"));
		const file = join(outside, "diary.json");
		await workbench.runCommand("Deskglide: Export the Diary…");
		await workbench.quickPickRow("JSON").click();
		await giveFile(workbench, file);
		await workbench.toast(/The diary is saved. Entries: \d+/).waitFor(30_000);
		assert.ok(existsSync(file));

		await workbench.runCommand("Deskglide: Erase the Diary…");
		const dialog = workbench.page.locator(".monaco-dialog-box");
		await dialog.getByRole("button", { name: "Erase Everything" }).click();
		await workbench.toast("The diary is erased.").waitFor(30_000);
		assert.doesNotMatch(textOnDisk(), /"kind":"day-entry"/);

		await workbench.runCommand("Deskglide: Import a Diary…");
		await giveFile(workbench, file);
		await workbench.toast(/^\d+ entries added\./).waitFor(30_000);
		await workbench.screenshot("imported");
		await workbench.openView("Diary");
		await workbench
			.view("Diary")
			.getByText(/breaks ·/)
			.first()
			.waitFor();

		await workbench.runCommand("Deskglide: Import a Diary…");
		await giveFile(workbench, file);
		await workbench.toast(/^0 entries added\. .*\d+ were here already\./).waitFor(30_000);
	});

	it("is written into by the week and the fortnight, and a row is corrected where it stands", async () => {
		const workbench = await open();
		const next = () => workbench.page.keyboard.press("Enter");
		await workbench.runCommand("Deskglide: Log the Week…");
		await workbench.quickPickRow(/^4/).click();
		const input = workbench.page.locator('.quick-input-widget input[type="text"]');
		await workbench.page.getByText(/How many minutes can you sit/).waitFor();
		await input.fill("35");
		await next();
		await workbench.page.getByText(/How much did leg pain bother you/).waitFor();
		await workbench.quickPickRow(/^2/).click();
		await workbench.page.getByText(/numbness or tingling bother/).waitFor();
		await workbench.page.keyboard.press("Escape");
		await workbench.openView("Diary");
		await workbench.view("Diary").getByText("back 4 of 10 · sits 35 min").waitFor();

		await workbench.runCommand("Deskglide: Log the Fortnight…");
		await workbench.page.getByText(/An activity of your own/).waitFor();
		await input.fill("Sit through a meeting");
		await next();
		await workbench.quickPickRow(/^6/).click();
		await workbench.page.getByText(/An activity of your own/).waitFor();
		await input.fill("");
		await next();
		await workbench.quickPickRow("much better").click();
		await workbench
			.view("Diary")
			.getByText(/Sit through a meeting: 6 of 10/)
			.waitFor();
		await workbench.screenshot("logged");
	});
});
