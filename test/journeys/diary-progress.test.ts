import * as assert from "node:assert/strict";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator } from "playwright-core";
import type { DiaryEvent } from "../../src/diary/events";
import { eventLine } from "../../src/diary/journal";
import { day } from "../diary/make";
import { weeksOfDiary } from "../diary/weeks";
import { removeFolder } from "../host/remove-folder";
import { inDiaryToday, leaveDiary } from "./support/diary-files";
import { type OpenOptions, useEditor } from "./support/editor";
import { patience } from "./support/patience";
import type { Workbench } from "./support/workbench";

const sixWeeks = 6;

/** A diary kept for so many days, today the last. */
function lastDays(count: number): readonly DiaryEvent[] {
	const events = weeksOfDiary(Math.ceil(count / 7), inDiaryToday());
	return events.filter(({ at: when }) => when > inDiaryToday() - count * day);
}

describe("six weeks of diary", () => {
	const editor = useEditor();

	const journal = () => join(editor.globalStorage(), "journal");

	/** As if the extension had written it on the days it speaks of, and nothing else. */
	function writeDiary(): void {
		removeFolder(editor.globalStorage());
		mkdirSync(journal(), { recursive: true });
		const zone = -new Date().getTimezoneOffset();
		for (const event of weeksOfDiary(sixWeeks, inDiaryToday(), { zone })) {
			const file = `${new Date(event.at).toISOString().slice(0, 10)}.w1.a.jsonl`;
			writeFileSync(join(journal(), file), eventLine(event), { flag: "a" });
		}
	}

	/** A window with the six weeks in it, ready for commands. */
	async function open(options: OpenOptions = {}): Promise<Workbench> {
		writeDiary();
		const workbench = await editor.open({ ...options, keepGlobalStorage: true });
		await workbench.statusItem().waitFor();
		return workbench;
	}

	function textOnDisk(): string {
		return readdirSync(journal())
			.map((name) => readFileSync(join(journal(), name), "utf8"))
			.join("");
	}

	/** What is inside the tab. */
	function tab(workbench: Workbench, holding = "dg-progress"): Promise<FrameLocator> {
		return workbench.tab(holding);
	}

	for (const theme of ["dark", "light", "high-contrast"] as const) {
		it(`is charted in ${theme}`, async () => {
			const workbench = await open({ theme, size: { width: 1400, height: 1100 } });
			await workbench.runCommand("Deskglide: Open Progress");
			const progress = await tab(workbench);
			await progress.getByRole("slider", { name: /^Leg pain/ }).waitFor();
			await progress
				.getByText(/^Median of the last 7 days: \d/)
				.first()
				.waitFor();
			await progress.getByText("Small wins").waitFor();
			await workbench.screenshot(`progress-${theme}`);
		});
	}

	for (const { state, years, range, seen } of [
		{ state: "empty", years: 0, range: undefined, seen: /^Log today/ },
		{ state: "one-day", years: 1 / 365, range: "Week", seen: undefined },
		{ state: "ten-years", years: 10, range: "Year", seen: undefined },
	]) {
		it(`of another length looks right too: ${state}`, async () => {
			leaveDiary(editor.globalStorage(), lastDays(Math.round(years * 365)));
			const workbench = await editor.open({ keepGlobalStorage: true, size: { width: 1400, height: 1100 } });
			await workbench.statusItem().waitFor();
			await workbench.runCommand("Deskglide: Open Progress");
			const progress = await tab(workbench);
			if (range !== undefined) {
				await progress.getByRole("button", { name: range, exact: true }).click();
				await progress.getByRole("button", { name: range, exact: true, pressed: true }).waitFor();
				await progress.getByRole("slider", { name: /^Leg pain/ }).waitFor();
			}
			if (seen !== undefined) {
				await progress.getByRole("button", { name: seen }).waitFor();
				assert.equal(await progress.getByRole("slider").count(), 0);
			}
			await workbench.screenshot(`progress-${state}`);
		});
	}

	it("is walked through by keyboard, comes back after a reload, and fits a narrow window", async () => {
		const workbench = await open({ size: { width: 1280, height: 900 } });
		await workbench.runCommand("Deskglide: Open Progress");
		let progress = await tab(workbench);
		await progress.getByRole("button", { name: "Quarter" }).click();
		await progress.getByRole("button", { name: "Quarter", pressed: true }).waitFor();
		const chart = progress.getByRole("slider", { name: /^Leg pain/ });
		await chart.press("Home");
		await progress.locator('[role="slider"][aria-valuetext*="nothing written down"]').waitFor();

		// By the editor's own command: a page that is merely fetched anew has not saved which tabs were open.
		const loaded = workbench.page.waitForEvent("load");
		await workbench.runCommand("Developer: Reload Window");
		await loaded;
		await workbench.statusItem().waitFor();
		progress = await tab(workbench);
		await progress.getByRole("button", { name: "Quarter", pressed: true }).waitFor();
		await workbench.page.setViewportSize({ width: 560, height: 900 });
		await progress.getByRole("slider", { name: /^Breaks/ }).waitFor();
		await workbench.screenshot("progress-narrow");
	});

	it("O7: becomes a page for a clinician, in a tab of its own that no document holds", async () => {
		const workbench = await open({ size: { width: 1280, height: 1000 } });
		await workbench.runCommand("Deskglide: Report for a Clinician…");
		await workbench.quickPickRow("The last six weeks").click();
		const page = await tab(workbench, "main figure");
		await page.getByRole("heading", { name: "Movement diary", level: 1 }).waitFor();
		await page.getByText("Date of birth").waitFor();
		await page.getByRole("img", { name: /^Leg pain/ }).waitFor();
		await page.getByRole("button", { name: "Save as…" }).waitFor();
		assert.equal(await workbench.page.locator(".part.editor .monaco-editor .view-lines").count(), 0);
		await workbench.screenshot("report");
	});

	it("is added to in ten seconds, and corrected", async () => {
		const workbench = await open();
		await workbench.runCommand("Deskglide: Log Today…");
		await workbench.quickPickRow(/^7/).click();
		await workbench.quickPickRow("calf").click();
		await workbench.quickPickRow("Now and then").waitFor();
		await workbench.page.keyboard.press("Escape");
		await workbench.openView("Diary");
		// On a working day today is a long list, of which only what is in sight exists.
		await workbench.page.locator(".pane-header").getByText("Move", { exact: true }).click();
		await workbench.view("Diary").getByText("leg 7 of 10 · reach: calf").waitFor();
	});

	it("is erased in every window and on disk, after saying what goes", async () => {
		const workbench = await open();
		const second = await workbench.newWindow();
		await second.statusItem().waitFor();
		await second.openView("Diary");
		await second
			.view("Diary")
			.getByText(/breaks ·/)
			.first()
			.waitFor();
		await workbench.runCommand("Deskglide: Erase the Diary…");
		const dialog = workbench.page.locator(".monaco-dialog-box");
		await dialog.getByText(/Days: 4\d, from/).waitFor();
		await workbench.screenshot("erase");
		await dialog.getByRole("button", { name: "Erase Everything" }).click();
		await workbench.toast("The diary is erased.").waitFor(patience);
		assert.doesNotMatch(textOnDisk(), /"kind":"(day-entry|weekly|sitting)"/);
		await second.view("Diary").getByText("Breaks and routines you finish are kept here").waitFor();
	});
});
