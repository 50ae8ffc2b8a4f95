import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { launchBrowser } from "../host/browser";
import { startServedEditor } from "../host/code-server-editor";
import { packageFile } from "../host/paths";
import { removeFolder } from "../host/remove-folder";
import type { Workbench } from "../journeys/support/workbench";
import { median, report } from "./report";
import { openSampleWindow } from "./sample-window";

/** Windows counted, after one that fills the caches. */
const windows = 8;

/** Milliseconds over a webview view with one word in it, in the same window, at the median. */
const budget = 100;

interface View {
	/** The title of its icon. */
	readonly icon: RegExp;
	readonly extension: string;
	/** What is drawn when it is there. */
	readonly drawn: string;
}

const move: View = { icon: /^Deskglide/, extension: "deskglide.deskglide", drawn: "dg-today" };
const plain: View = { icon: /^Plain/, extension: "deskglide-bench.plain", drawn: "#drawn" };

/** From a click on the icon until what the view is for is drawn, milliseconds. */
async function opening({ page }: Workbench, { icon, extension, drawn }: View): Promise<number> {
	const clicked = performance.now();
	await page.locator(".activitybar").getByRole("tab", { name: icon }).click();
	const inside = page.locator(`iframe.webview.ready[src*="extensionId=${extension}"]`).contentFrame();
	await inside.locator("#active-frame").contentFrame().locator(drawn).first().waitFor();
	return performance.now() - clicked;
}

async function main(): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), "deskglide-bench-"));
	const beside = join(work, "plain.vsix");
	await createVSIX({ cwd: join(__dirname, "plain-extension"), packagePath: beside, dependencies: false });
	const editor = await startServedEditor({ release: "newest", extension: packageFile, others: [beside] });
	const browser = await launchBrowser();
	const over = { first: [] as number[], again: [] as number[] };
	try {
		for (let window = 0; window <= windows; window += 1) {
			const workbench = await openSampleWindow(editor, browser, work);
			await workbench.statusItem().waitFor();
			const ofPlain = { first: await opening(workbench, plain), again: 0 };
			const ofMove = { first: await opening(workbench, move), again: 0 };
			ofPlain.again = await opening(workbench, plain);
			ofMove.again = await opening(workbench, move);
			await workbench.page.context().close();
			if (window > 0) {
				over.first.push(ofMove.first - ofPlain.first);
				over.again.push(ofMove.again - ofPlain.again);
			}
		}
	} finally {
		await browser.close();
		await editor.stop();
		removeFolder(work);
	}
	report({ name: "Move drawn, over a plain view, first time", value: median(over.first), unit: "ms", budget });
	report({ name: "Move drawn, over a plain view, again", value: median(over.again), unit: "ms", budget });
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
