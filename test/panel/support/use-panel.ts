import { deepEqual } from "node:assert/strict";
import type { Browser } from "playwright-core";
import { leaveBrowser, sharedBrowser } from "./browser";
import type { PageScripts } from "./bundle";
import { type PanelOptions, PanelPage } from "./panel-page";

/** Pages for the tests of a file; each that is opened is closed after its test, and must have had no complaint. */
export function usePanel(): (options?: PanelOptions) => Promise<PanelPage> {
	let browser: Browser | undefined;
	let scripts: PageScripts = new Map();
	const open: PanelPage[] = [];

	before(async () => {
		[browser, scripts] = await sharedBrowser();
	});

	afterEach(async () => {
		const pages = open.splice(0);
		const complaints = pages.flatMap((page) => page.complaints);
		await Promise.all(pages.map((page) => page.close()));
		deepEqual(complaints, []);
	});

	after(leaveBrowser);

	return async (options = {}) => {
		if (browser === undefined) throw new Error("The browser starts before the first test, not before that.");
		const page = await PanelPage.open(browser, scripts, options);
		open.push(page);
		return page;
	};
}
