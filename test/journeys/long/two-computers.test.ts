import * as assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { removeFolder } from "../../host/remove-folder";
import { leaveDiary } from "../support/diary-files";
import { useEditor } from "../support/editor";
import type { Workbench } from "../support/workbench";

/** The tool that syncs: copies what one folder has into another, each file under the name that is given. */
function carry(from: string, to: string, share = 1, called = (name: string) => name): void {
	for (const name of readdirSync(from)) {
		const bytes = readFileSync(join(from, name));
		writeFileSync(join(to, called(name)), bytes.subarray(0, Math.floor(bytes.length * share)));
	}
}

/** Chooses a folder for the diary in the editor's own dialog. Gives what the question before the move says. */
async function keepIn(workbench: Workbench, folder: string, picture: string): Promise<string> {
	await workbench.runCommand("Deskglide: Keep the Diary in a Folder…");
	const dialog = workbench.page.locator(".quick-input-widget");
	const input = dialog.locator('input[type="text"]');
	// The dialog fills its own path in when it is ready.
	await workbench.page.waitForFunction(
		() =>
			document.querySelector<HTMLInputElement>('.quick-input-widget input[type="text"]')?.value.includes("/") === true,
	);
	await input.fill(`${folder}/`);
	await dialog.getByRole("button", { name: "Keep the Diary Here" }).click();
	const question = workbench.page.locator(".monaco-dialog-box");
	await question.getByText("Keep the diary in this folder?").waitFor();
	await workbench.screenshot(picture);
	const words = (await question.textContent()) ?? "";
	await question.getByRole("button", { name: "Keep the Diary There" }).click();
	await workbench.toast("The diary is kept in").waitFor(30_000);
	return words;
}

async function writeNote(workbench: Workbench, text: string): Promise<void> {
	await workbench.runCommand("Deskglide: Add a Note…");
	await workbench.page.locator(".quick-input-widget input[type=text]").fill(text);
	await workbench.page.keyboard.press("Enter");
}

/** Waits until the folder holds a text: the diary goes there a few seconds after it was written. */
async function untilSent(workbench: Workbench, folder: string, text: string): Promise<void> {
	const isThere = () => readdirSync(folder).some((name) => readFileSync(join(folder, name), "utf8").includes(text));
	while (!isThere()) {
		await workbench.page.waitForTimeout(250);
	}
}

async function untilShown(workbench: Workbench, text: string): Promise<void> {
	await workbench.openView("Diary");
	await workbench.view("Diary").locator(".monaco-list-row", { hasText: text }).first().waitFor({ timeout: 120_000 });
}

describe("one diary on two computers, in a folder that a tool syncs", () => {
	const here = useEditor();
	const there = useEditor();
	let root: string;

	before(() => {
		root = mkdtempSync(join(tmpdir(), "deskglide-synced-"));
	});

	after(() => removeFolder(root));

	it("is the same on both, though files come late, twice, in parts and with names of conflicts", async () => {
		const [ours, theirs] = [join(root, "here"), join(root, "there")];
		for (const folder of [ours, theirs]) {
			mkdirSync(folder);
		}
		leaveDiary(here.globalStorage());
		const one = await here.open({ keepGlobalStorage: true });
		await one.statusItem().waitFor();
		assert.match(await keepIn(one, ours, "diary-folder"), /2 entries of \d{4} go there\./);
		await writeNote(one, "Written here");
		await untilSent(one, ours, "Written here");

		carry(ours, theirs, 0.6);
		carry(ours, theirs);
		const two = await there.open();
		await two.statusItem().waitFor();
		const joining = await keepIn(two, theirs, "diary-folder-joining");
		assert.match(joining, /entries of another computer are there already and join this diary\./);
		await untilShown(two, "Written here");
		await writeNote(two, "Written there");
		await untilSent(two, theirs, "Written there");

		carry(theirs, ours, 0.5);
		carry(theirs, ours, 1, (name) => name.replace(/\.jsonl$/, ".sync-conflict-20260102-030405-ABCDEFG.jsonl"));
		await untilShown(one, "Written there");
		carry(ours, theirs);
		for (const workbench of [one, two]) {
			await untilShown(workbench, "Written here");
			const notes = (await workbench.treeRows("Diary")).filter((row) => row.includes("Written"));
			assert.equal(notes.length, 2, notes.join("\n"));
			await workbench.screenshot("diary-on-two-computers");
		}
	});
});
