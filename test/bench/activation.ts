import { cpSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import { launchBrowser } from "../host/browser";
import { startServedEditor } from "../host/code-server-editor";
import { packageFile, sampleFolder } from "../host/paths";
import { removeFolder } from "../host/remove-folder";
import { followFocusScript, Workbench } from "../journeys/support/workbench";
import { median, report } from "./report";

/** Starts counted, after one that fills the caches. */
const starts = 12;

/** Milliseconds over an empty extension in the same start, at the median. */
const budget = 3;

/** How long each extension took to load and activate, as the editor itself reports it, milliseconds. */
async function activationTimes(workbench: Workbench): Promise<ReadonlyMap<string, number>> {
	await workbench.statusItem().waitFor();
	await workbench.runCommand("Developer: Show Running Extensions");
	const rows = workbench.page.locator(".runtime-extensions-editor .extension");
	await rows.first().waitFor();
	const times = new Map<string, number>();
	for (const row of await rows.all()) {
		const name = (await row.locator(".name").textContent())?.trim() ?? "";
		const time = /(\d+)\s*ms/.exec((await row.locator(".activation-time").textContent()) ?? "")?.[1];
		if (time !== undefined) {
			times.set(name, Number(time));
		}
	}
	return times;
}

async function main(): Promise<void> {
	const work = mkdtempSync(join(tmpdir(), "deskglide-bench-"));
	const dataFolder = join(work, "data");
	const empty = join(work, "empty.vsix");
	await createVSIX({ cwd: join(__dirname, "empty-extension"), packagePath: empty, dependencies: false });
	const first = await startServedEditor({ release: "newest", dataFolder, extension: empty });
	await first.stop();
	const editor = await startServedEditor({ release: "newest", dataFolder, extension: packageFile });
	const browser = await launchBrowser();
	const ours: number[] = [];
	const over: number[] = [];
	try {
		const folder = join(work, "tide-clock");
		cpSync(sampleFolder, folder, { recursive: true });
		for (let start = 0; start <= starts; start += 1) {
			const context = await browser.newContext({ viewport: { width: 1280, height: 4000 } });
			await context.addInitScript(followFocusScript);
			const workbench = await Workbench.open(context, editor.address(folder), folder);
			const times = await activationTimes(workbench);
			await context.close();
			const own = times.get("Deskglide");
			const nothing = times.get("Empty");
			if (own === undefined || nothing === undefined) {
				throw new Error(`The editor reports no time for both extensions: ${JSON.stringify([...times])}`);
			}
			if (start > 0) {
				ours.push(own);
				over.push(own - nothing);
			}
		}
	} finally {
		await browser.close();
		await editor.stop();
		removeFolder(work);
	}
	report({ name: "activation, load and activate", value: median(ours), unit: "ms" });
	report({ name: "activation over an empty extension", value: median(over), unit: "ms", budget });
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
