import { deepEqual } from "node:assert/strict";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { leaveBrowser, sharedBrowser } from "./browser";
import type { PageScripts } from "./bundle";
import { givenWords, languageOf } from "./given-words";
import { type Theme, themes } from "./themes";

const address = "http://tab.test/";

export interface TabOptions {
	readonly width?: number;
	readonly height?: number;
	readonly theme?: Theme;
	readonly zoom?: number;
	/** What the tab remembers from before. */
	readonly state?: unknown;
	/** The words of another language, by the English ones. */
	readonly words?: Readonly<Record<string, string>>;
}

/** An editor tab of ours alone, as it is built, in a page with the editor's policy and colours. */
export class TabPage<From> {
	constructor(
		readonly page: Page,
		readonly complaints: string[],
	) {}

	/** Hands over a message as the editor does, and waits until it is drawn. */
	async send(message: unknown): Promise<void> {
		await this.page.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message);
		// The drawing follows a measurement, which follows the first layout.
		await this.page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
	}

	/** What the tab asked for since the last look. */
	asked(): Promise<readonly From[]> {
		return this.page.evaluate(() => (window as unknown as { posted: From[] }).posted.splice(0));
	}

	remembered(): Promise<unknown> {
		return this.page.evaluate(() => (window as unknown as { remembered: unknown }).remembered);
	}
}

/**
 * Pages for the tests of a file, each of which must have had no complaint.
 * @param name of the script, and of the element after `dg-`
 */
export function useTab<From>(name: string): (options?: TabOptions) => Promise<TabPage<From>> {
	let browser: Browser | undefined;
	let scripts: PageScripts = new Map();
	const open: { readonly context: BrowserContext; readonly tab: TabPage<From> }[] = [];

	before(async () => {
		[browser, scripts] = await sharedBrowser();
	});

	afterEach(async () => {
		const pages = open.splice(0);
		await Promise.all(pages.map(({ context }) => context.close()));
		deepEqual(
			pages.flatMap(({ tab }) => tab.complaints),
			[],
		);
	});

	after(leaveBrowser);

	return async (options = {}) => {
		if (browser === undefined) {
			throw new Error("The browser starts before the first test, not before that.");
		}
		const zoom = options.zoom ?? 1;
		const context = await browser.newContext({
			viewport: {
				width: Math.round((options.width ?? 900) / zoom),
				height: Math.round((options.height ?? 900) / zoom),
			},
			deviceScaleFactor: zoom,
			locale: "en-GB",
		});
		const page = await context.newPage();
		const tab = new TabPage<From>(page, []);
		open.push({ context, tab });
		page.on("pageerror", (error) => tab.complaints.push(error.message));
		page.on("console", (message) => {
			if (message.type() === "error" || message.type() === "warning") {
				tab.complaints.push(message.text());
			}
		});
		// The test runner names functions with a helper of its own, which the page does not have.
		await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
		await page.addInitScript((state) => {
			const host = { posted: [] as unknown[], remembered: state as unknown };
			Object.assign(window, host, {
				acquireVsCodeApi: () => ({
					postMessage: (message: unknown) => (window as unknown as typeof host).posted.push(message),
					getState: () => (window as unknown as typeof host).remembered,
					setState: (value: unknown) => {
						(window as unknown as typeof host).remembered = value;
					},
				}),
			});
		}, options.state);
		await page.route("**/*", (route) => {
			const path = new URL(route.request().url()).pathname;
			const script = scripts.get(path.slice(1));
			if (script !== undefined) {
				return route.fulfill({ contentType: "text/javascript", body: script });
			}
			return path === "/theme.css"
				? route.fulfill({ contentType: "text/css", body: styles(options.theme ?? themes.dark) })
				: route.fulfill({ contentType: "text/html", body: skeleton(name, options) });
		});
		await page.goto(address);
		return tab;
	};
}

function skeleton(name: string, { theme = themes.dark, words }: TabOptions): string {
	return `<!DOCTYPE html>
<html lang="${languageOf(words) ?? "en-GB"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-test'; style-src ${address}; font-src ${address}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${name}</title>
<link rel="stylesheet" href="/theme.css">
</head>
<body class="${theme.kind}" data-vscode-theme-kind="${theme.kind}"${givenWords(words)}>
<dg-${name}></dg-${name}>
<script type="module" nonce="test" src="/${name}.js"></script>
</body>
</html>`;
}

/** The editor's own base styles for a webview in the editor area, with the theme's colours. */
function styles(theme: Theme): string {
	const colours = Object.entries(theme.colours).map(([name, value]) => `--vscode-${name}: ${value};`);
	return `:root {
${colours.join("\n")}
--vscode-font-family: system-ui, "Ubuntu", "Droid Sans", sans-serif;
--vscode-font-size: 13px;
background: var(--vscode-editor-background);
}
@layer vscode-default {
body { background-color: transparent; color: var(--vscode-editor-foreground);
font-family: var(--vscode-font-family); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
}`;
}
