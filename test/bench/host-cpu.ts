import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { createVSIX } from "@vscode/vsce";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../host/browser";
import { type ServedEditor, startServedEditor } from "../host/code-server-editor";
import { packageFile } from "../host/paths";
import { endProcesses, extensionHostsBelow } from "../host/processes";
import { removeFolder } from "../host/remove-folder";
import type { Workbench } from "../journeys/support/workbench";
import { median, report } from "./report";
import { openSampleWindow } from "./sample-window";

/** How long each thing goes on, seconds. */
const minute = 60;

/** What a start leaves to do is over by then, seconds. */
const settling = 60;

/**
 * Minutes of each, in hosts of their own; the median counts. One collection of garbage is a tenth of an idle minute, and
 * a host keeps to the pace of collecting that it began with, which differs by a third of a minute's typing.
 */
const rounds = 5;

/** Per cent more than the same host with the empty extension. */
const budget = 5;

/** The editor's own Git starts programs at moments of its own, which cost a tenth of a minute's typing. */
const settings = { "git.enabled": false };

interface Measured {
	readonly workbench: Workbench;
	readonly host: number;
}

/** The last one leaves the window without focus. */
const kinds: readonly (readonly [what: string, during: (one: Measured) => Promise<void>])[] = [
	["idle", () => later(minute * 1000)],
	["typing", ({ workbench }) => workbench.typeFor(minute)],
	[
		"unfocused",
		async ({ workbench }) => {
			await workbench.setFocus(false);
			await later(minute * 1000);
		},
	],
];

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
		await startServedEditor({ release: "newest", extension: packageFile, settings }),
		await startServedEditor({ release: "newest", extension: empty, settings }),
	];
	const browser = await launchBrowser();
	try {
		const took = new Map<string, number[][]>(kinds.map(([what]) => [what, []]));
		for (let round = 0; round < rounds; round += 1) {
			const measured = await Promise.all(editors.map((editor) => open(editor, browser, work)));
			await later(settling * 1000);
			for (const [what, during] of kinds) {
				const before = measured.map(({ host }) => processorMilliseconds(host));
				await Promise.all(measured.map(during));
				const after = measured.map(({ host }) => processorMilliseconds(host));
				took.get(what)?.push(after.map((milliseconds, index) => milliseconds - (before[index] ?? Number.NaN)));
			}
			await Promise.all(measured.map(({ workbench }) => workbench.page.context().close()));
			// The server keeps them for a window that might come back.
			endProcesses(
				measured.map(({ host }) => host),
				"SIGKILL",
			);
		}
		for (const [what, minutes] of took) {
			compare(what, minutes);
		}
	} finally {
		await browser.close();
		await Promise.all(editors.map((editor) => editor.stop()));
		removeFolder(work);
	}
}

async function open(editor: ServedEditor, browser: Browser, work: string): Promise<Measured> {
	const workbench = await openSampleWindow(editor, browser, work);
	await workbench.openFile("notes.md");
	await workbench.typeInEditor("start ");
	const [host] = extensionHostsBelow(editor.processId);
	if (host === undefined) {
		throw new Error("The window has no extension host.");
	}
	return { workbench, host };
}

function compare(what: string, minutes: readonly (readonly number[])[]): void {
	const [ours = Number.NaN, nothing = Number.NaN] = [0, 1].map((index) =>
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
