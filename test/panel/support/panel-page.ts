import type { Browser, BrowserContext, Locator, Page } from "playwright-core";
import type { FromPanel, PanelSnapshot } from "../../../src/protocol";
import type { PageScripts } from "./bundle";
import { givenWords, languageOf } from "./given-words";
import type { Theme } from "./themes";
import { themes } from "./themes";

const ADDRESS = "http://panel.test/";

export interface PanelOptions {
	readonly width?: number;
	readonly height?: number;
	readonly theme?: Theme;
	/** What the webview remembers from before. */
	readonly state?: unknown;
	/** The editor's own setting for less movement. */
	readonly reduceMotion?: boolean;
	/** The system's. */
	readonly systemReducedMotion?: boolean;
	readonly zoom?: number;
	/** As in the editor tab. */
	readonly large?: boolean;
	/** Withholds the player's part of the panel. */
	readonly withoutPlayer?: boolean;
	/** The page's time stands still but for `pass`. */
	readonly ownTime?: boolean;
	/** The words of another language, by the English ones. */
	readonly words?: Readonly<Record<string, string>>;
	/** The direction of that language. */
	readonly direction?: "rtl";
	/** Dots a pixel, for pictures to look at. */
	readonly sharpness?: number;
}

/** The built panel alone in a page that stands in for the editor's webview: its API, its policy, its colours. */
export class PanelPage {
	private constructor(
		readonly page: Page,
		private readonly context: BrowserContext,
		/** Errors, refused styles and scripts: anything the browser complained about. */
		readonly complaints: string[],
	) {}

	static async open(browser: Browser, scripts: PageScripts, options: PanelOptions = {}): Promise<PanelPage> {
		const zoom = options.zoom ?? 1;
		const context = await browser.newContext({
			viewport: {
				width: Math.round((options.width ?? 300) / zoom),
				height: Math.round((options.height ?? 760) / zoom),
			},
			deviceScaleFactor: (options.sharpness ?? 1) * zoom,
			reducedMotion: options.systemReducedMotion === true ? "reduce" : "no-preference",
		});
		const page = await context.newPage();
		const complaints: string[] = [];
		page.on("pageerror", (error) => complaints.push(error.message));
		page.on("console", (message) => {
			if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
		});
		// The test runner names functions with a helper of its own, which the page does not have.
		await page.addInitScript({ content: "globalThis.__name = (named) => named;" });
		await page.addInitScript(pretendEditor, { state: options.state, partsMissing: options.withoutPlayer === true });
		await page.route("**/*", (route) => {
			const path = new URL(route.request().url()).pathname;
			if (options.withoutPlayer === true && path.includes("player")) return route.abort();
			const script = scripts.get(path.slice(1));
			if (script !== undefined) return route.fulfill({ contentType: "text/javascript", body: script });
			if (path === "/theme.css")
				return route.fulfill({ contentType: "text/css", body: themeStyles(options.theme ?? themes.dark) });
			return route.fulfill({ contentType: "text/html", body: skeleton(options) });
		});
		if (options.ownTime === true) await page.clock.install();
		await page.goto(ADDRESS);
		// Installed, the clock still runs; paused a little later, it stands.
		if (options.ownTime === true) await page.clock.pauseAt(Date.now() + 60_000);
		return new PanelPage(page, context, complaints);
	}

	async show(snapshot: PanelSnapshot): Promise<void> {
		await this.send({ type: "snapshot", snapshot });
	}

	/** Any message, sound or not; returns when the panel has drawn what follows. */
	async send(message: unknown): Promise<void> {
		await this.page.evaluate(async (data) => {
			const arrived = new Promise((resolve) => window.addEventListener("message", resolve, { once: true }));
			window.postMessage(data, "*");
			await arrived;
			// Each element draws in a microtask of its own after the one around it.
			const settle = async () => {
				for (let depth = 0; depth < 20; depth++) await Promise.resolve();
			};
			await settle();
			const screen = document.querySelector("dg-app")?.shadowRoot?.querySelector("main")?.firstElementChild;
			const missing =
				screen?.localName.startsWith("dg-") === true && customElements.get(screen.localName) === undefined;
			if (missing && !window.partsMissing) await customElements.whenDefined(screen.localName);
			await settle();
		}, message);
	}

	/** Lets the page's own time pass, frame by frame. */
	async pass(milliseconds: number): Promise<void> {
		await this.page.clock.runFor(milliseconds);
	}

	/** Counts the animation frames asked for from now on. */
	async countFrames(): Promise<() => Promise<number>> {
		await this.page.evaluate(() => {
			window.framesAsked = 0;
			const ask = window.requestAnimationFrame.bind(window);
			window.requestAnimationFrame = (callback) => {
				window.framesAsked++;
				return ask(callback);
			};
		});
		return () => this.page.evaluate(() => window.framesAsked);
	}

	/** What the panel asked for since the last look. */
	async asked(): Promise<readonly FromPanel[]> {
		return this.page.evaluate(() => window.posted.splice(0));
	}

	async remembered(): Promise<unknown> {
		return this.page.evaluate(() => window.remembered);
	}

	/** What a screen reader was told, in order, since the page opened. */
	async heard(region: "polite" | "urgent" = "polite"): Promise<readonly string[]> {
		return this.page.evaluate(
			(id) => window.heard.filter((entry) => entry.region === id).map(({ text }) => text),
			region,
		);
	}

	button(name: string | RegExp): Locator {
		return this.page.getByRole("button", { name });
	}

	/** The words of the screen's first heading. */
	async heading(): Promise<string> {
		return words(this.page.getByRole("heading", { level: 1 }));
	}

	/** The element with the focus, through shadow roots: its accessible words. */
	async focused(): Promise<string> {
		return this.page.evaluate(() => {
			let element = document.activeElement;
			while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
			return `${element?.tagName.toLowerCase()} ${element?.getAttribute("aria-label") ?? element?.textContent?.trim().replace(/\s+/g, " ")}`;
		});
	}

	async close(): Promise<void> {
		await this.context.close();
	}
}

/** The words inside, spaces made one. */
export async function words(inside: Locator): Promise<string> {
	return ((await inside.textContent()) ?? "").replace(/\s+/g, " ").trim();
}

declare global {
	interface Window {
		posted: FromPanel[];
		remembered: unknown;
		heard: { region: string; text: string }[];
		/** The player's part is withheld, so nobody should wait for it. */
		partsMissing: boolean;
		framesAsked: number;
	}
}

/** Runs in the page before its own script: what the editor gives a webview, and ears for the live regions. */
function pretendEditor({ state, partsMissing }: { state: unknown; partsMissing: boolean }): void {
	window.posted = [];
	window.partsMissing = partsMissing;
	window.remembered = state;
	window.heard = [];
	Object.assign(window, {
		acquireVsCodeApi: () => ({
			postMessage: (message: FromPanel) => window.posted.push(structuredClone(message)),
			getState: () => window.remembered,
			setState: (value: unknown) => {
				window.remembered = structuredClone(value);
			},
		}),
	});
	document.addEventListener("DOMContentLoaded", () => {
		const root = document.querySelector("dg-app")?.shadowRoot;
		for (const region of ["polite", "urgent"]) {
			const live = root?.querySelector(`#${region}`);
			if (live === null || live === undefined) continue;
			new MutationObserver(() => {
				const text = live.textContent?.replaceAll("\u00a0", " ").trim() ?? "";
				if (text !== "") window.heard.push({ region, text });
			}).observe(live, { childList: true, characterData: true, subtree: true });
		}
	});
}

function skeleton(options: PanelOptions): string {
	const theme = options.theme ?? themes.dark;
	const classes = [theme.kind, options.reduceMotion === true ? "vscode-reduce-motion" : ""].join(" ").trim();
	return `<!DOCTYPE html>
<html lang="${languageOf(options.words) ?? "en"}" dir="${options.direction ?? "ltr"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-test'; style-src ${ADDRESS}; font-src ${ADDRESS}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Move</title>
<link rel="stylesheet" href="/theme.css">
</head>
<body class="${classes}" data-vscode-theme-kind="${theme.kind}"${givenWords(options.words)}>
<dg-app${options.large === true ? " large" : ""}></dg-app>
<script type="module" nonce="test" src="/panel.js"></script>
</body>
</html>`;
}

/** The editor's own base styles for a webview, with the theme's colours; the page has the sidebar's ground. */
function themeStyles(theme: Theme): string {
	const colours = Object.entries(theme.colours).map(([name, value]) => `--vscode-${name}: ${value};`);
	return `:root {
${colours.join("\n")}
--vscode-font-family: system-ui, "Ubuntu", "Droid Sans", sans-serif;
--vscode-font-size: 13px;
--vscode-font-weight: normal;
background: var(--vscode-sideBar-background);
}
@layer vscode-default {
body { overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground);
font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
}`;
}
