import type { Browser } from "playwright-core";
import { launchBrowser } from "../../host/browser";
import { bundlePages, type PageScripts } from "./bundle";

let browser: Promise<Browser> | undefined;
let scripts: Promise<PageScripts> | undefined;

/** What mocha's workers are told by, each of which runs many files. */
const inWorker = process.env["MOCHA_WORKER_ID"] !== undefined;

/** The browser and the built pages, once for all files that this process runs. Whoever opens a page opens a context for it. */
export function sharedBrowser(): Promise<[Browser, PageScripts]> {
	browser ??= launchBrowser();
	scripts ??= bundlePages();
	return Promise.all([browser, scripts]);
}

/** After the tests of a file. A worker keeps the browser for its next file; it ends with the worker. */
export async function leaveBrowser(): Promise<void> {
	if (!inWorker) {
		const started = browser;
		browser = undefined;
		await (await started)?.close();
	}
}
