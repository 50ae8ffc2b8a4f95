import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { createVSIX } from "@vscode/vsce";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../host/browser";
import { type ServedEditor, startServedEditor } from "../host/code-server-editor";
import { packageFile } from "../host/paths";
import { removeFolder } from "../host/remove-folder";
import { median, report } from "./report";
import { openSampleWindow } from "./sample-window";

/** Windows of each, every one with a host of its own. */
const rounds = 5;

/** What a start leaves to do is over by then, seconds. */
const settling = 15;

/** Megabytes more than the same host without Deskglide. */
const budget = 1;

/** What a host holds after everything is collected, with Deskglide beside a plain extension and without. */
async function main(): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), "deskglide-bench-"));
	const plain = join(work, "plain.vsix");
	await createVSIX({ cwd: join(__dirname, "plain-extension"), packagePath: plain, dependencies: false });
	const editors = [
		await startServedEditor({ release: "newest", extension: packageFile, others: [plain] }),
		await startServedEditor({ release: "newest", extension: plain }),
	];
	const browser = await launchBrowser();
	try {
		const held: number[][] = [[], []];
		for (let round = 0; round < rounds; round += 1) {
			for (const [at, editor] of editors.entries()) {
				held[at]?.push(await heldMegabytes(editor, browser, work));
			}
		}
		const [ours = Number.NaN, nothing = Number.NaN] = held.map(median);
		report({ name: "host with Deskglide, after it has started", value: ours, unit: "MB" });
		report({ name: "the same host without", value: nothing, unit: "MB" });
		report({ name: "Deskglide's part of the host's memory", value: ours - nothing, unit: "MB", budget });
	} finally {
		await browser.close();
		await Promise.all(editors.map((editor) => editor.stop()));
		removeFolder(work);
	}
}

async function heldMegabytes(editor: ServedEditor, browser: Browser, work: string): Promise<number> {
	const workbench = await openSampleWindow(editor, browser, work);
	await workbench.openFile("notes.md");
	await workbench.typeInEditor("start ");
	await later(settling * 1000);
	await workbench.runCommand("Plain: Measure the Memory");
	const item = workbench.page.locator(".statusbar-item", { hasText: /^held \d+$/ });
	const bytes = Number((await item.textContent())?.replace("held ", ""));
	await workbench.page.context().close();
	return bytes / 1024 / 1024;
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
