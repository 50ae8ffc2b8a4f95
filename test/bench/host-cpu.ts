import { cpSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { createVSIX } from "@vscode/vsce";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../host/browser";
import { packageFile, sampleFolder } from "../host/paths";
import { extensionHostsBelow } from "../host/processes";
import { removeFolder } from "../host/remove-folder";
import { type ServedEditor, startServedEditor } from "../host/served-editor";
import { followFocusScript, Workbench } from "../journeys/support/workbench";
import { median, report } from "./report";

/** How long each thing goes on, seconds. */
const minute = 60;

/** What a start leaves to do is over by then, seconds. */
const settling = 60;

/** Minutes of each; the median counts, because a collection of garbage alone is a tenth of an idle minute. */
const rounds = 3;

/** Per cent more than the same host with the empty extension. */
const budget = 5;

interface Measured {
	readonly workbench: Workbench;
	readonly host: number;
}

/**
 * What a whole extension host costs with Deskglide, over what the same host costs with an extension that does nothing:
 * two editors side by side, the same things done in both at the same time, so that whatever else this machine does
 * strikes both.
 */
async function main(): Promise<void> {
	if (process.platform !== "linux") {
		console.log("Processor time of a process is read from /proc: only on Linux.");
		return;
	}
	const work = mkdtempSync(join(tmpdir(), "deskglide-bench-"));
	const empty = join(work, "empty.vsix");
	await createVSIX({ cwd: join(__dirname, "empty-extension"), packagePath: empty, dependencies: false });
	const editors = [
		await startServedEditor({ release: "newest", extension: packageFile }),
		await startServedEditor({ release: "newest", extension: empty }),
	];
	const browser = await launchBrowser();
	try {
		const measured: Measured[] = [];
		for (const editor of editors) {
			measured.push(await open(editor, browser, work));
		}
		await later(settling * 1000);
		await compare("idle", measured, () => later(minute * 1000));
		await compare("typing", measured, ({ workbench }) => workbench.typeFor(minute));
		await Promise.all(measured.map(({ workbench }) => workbench.setFocus(false)));
		await compare("unfocused", measured, () => later(minute * 1000));
	} finally {
		await browser.close();
		await Promise.all(editors.map((editor) => editor.stop()));
		removeFolder(work);
	}
}

async function open(editor: ServedEditor, browser: Browser, work: string): Promise<Measured> {
	const folder = mkdtempSync(join(work, "w-"));
	cpSync(sampleFolder, folder, { recursive: true });
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	await context.addInitScript(followFocusScript);
	const workbench = await Workbench.open(context, editor.address(folder), folder);
	await workbench.openFile("notes.md");
	await workbench.typeInEditor("start ");
	const [host] = extensionHostsBelow(editor.processId);
	if (host === undefined) {
		throw new Error("The window has no extension host.");
	}
	return { workbench, host };
}

async function compare(
	what: string,
	measured: readonly Measured[],
	during: (one: Measured) => Promise<void>,
): Promise<void> {
	const minutes: number[][] = [];
	for (let round = 0; round < rounds; round += 1) {
		const before = measured.map(({ host }) => processorMilliseconds(host));
		await Promise.all(measured.map(during));
		minutes.push(measured.map(({ host }, index) => processorMilliseconds(host) - (before[index] ?? Number.NaN)));
	}
	const [ours = Number.NaN, nothing = Number.NaN] = measured.map((_one, index) =>
		median(minutes.map((times) => times[index] ?? Number.NaN)),
	);
	report({ name: `processor time of the host, a minute ${what}`, value: ours, unit: "ms" });
	report({ name: `with the empty extension, a minute ${what}`, value: nothing, unit: "ms" });
	report({ name: `over the empty extension, ${what}`, value: (ours / nothing - 1) * 100, unit: "%", budget });
}

/** Of all threads that a process has now, to the nanosecond; a process's own sum comes in hundredths of a second only. */
function processorMilliseconds(id: number): number {
	const threads = `/proc/${id}/task`;
	return readdirSync(threads).reduce((sum, thread) => {
		const [running = "0"] = readFileSync(join(threads, thread, "schedstat"), "utf8").split(" ");
		return sum + Number(running) / 1e6;
	}, 0);
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
