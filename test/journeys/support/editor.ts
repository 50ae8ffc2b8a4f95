import { cpSync, existsSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createVSIX } from "@vscode/vsce";
import type { Browser, BrowserContext } from "playwright-core";
import { launchBrowser } from "../../host/browser";
import { type ServedEditor, type Settings, startServedEditor } from "../../host/code-server-editor";
import { cacheFolder, packageFile, sampleFolder } from "../../host/paths";
import { extensionHostsBelow } from "../../host/processes";
import { removeFolder } from "../../host/remove-folder";
import type { ReleaseName } from "../../host/versions";
import { patience } from "./patience";
import { followFocusScript, Workbench } from "./workbench";

export type ThemeName = "dark" | "light" | "high-contrast" | "high-contrast-light";

export interface OpenOptions {
	/** User settings, on top of the quiet ones. */
	readonly settings?: Settings;
	/** Left out: a fresh copy of the sample workspace. */
	readonly folder?: string;
	readonly theme?: ThemeName;
	/** Of the window, in CSS pixels. */
	readonly size?: { readonly width: number; readonly height: number };
	/** How many times faster than real time the extension's clock runs; left out: real time. */
	readonly rate?: number;
	readonly reducedMotion?: boolean;
	/** The language the editor says it is in, such as `de`; its own texts stay English. */
	readonly language?: string;
	/** Keeps the journals that earlier tests of the file left in global storage. */
	readonly keepGlobalStorage?: boolean;
}

/** The editor that the tests of one file share. Every `open` is a person with a browser that has seen nothing yet. */
export interface SharedEditor {
	open(options?: OpenOptions): Promise<Workbench>;
	/** Folder of the extension's files that all windows share. */
	globalStorage(): string;
	/** Ids of the processes that the windows' extensions run in, oldest first. */
	extensionHosts(): number[];
}

const themes: Readonly<Record<ThemeName, string>> = {
	dark: "Default Dark Modern",
	light: "Default Light Modern",
	"high-contrast": "Default High Contrast",
	"high-contrast-light": "Default High Contrast Light",
};

export interface EditorOptions {
	readonly release?: ReleaseName;
	/** Folders of other extensions to install beside ours. */
	readonly beside?: readonly string[];
}

const startWithinMilliseconds = 10 * 60_000;
const defaultSize = { width: 1280, height: 800 };

/** Call it inside `describe`: starts one served editor with the packaged extension for the tests there. */
export function useEditor(options: EditorOptions = {}): SharedEditor {
	let running: RunningEditor | undefined;
	const current = () => {
		if (running === undefined) {
			throw new Error("The editor runs only inside a test.");
		}
		return running;
	};
	before("start the editor", async function () {
		// The first start on a machine downloads it.
		this.timeout(startWithinMilliseconds);
		running = await startEditor(options);
	});
	afterEach("close the windows", async function () {
		await running?.closeWindows(this.currentTest?.state === "failed" ? this.currentTest.fullTitle() : undefined);
	});
	after("stop the editor", async () => {
		await running?.stop();
		running = undefined;
	});
	return {
		open: (openOptions = {}) => current().open(openOptions),
		globalStorage: () => current().globalStorage,
		extensionHosts: () => current().extensionHosts(),
	};
}

/** Packs another extension; gives the package's file. */
async function packed(folder: string, into: string): Promise<string> {
	const packagePath = join(into, `${basename(folder)}.vsix`);
	await createVSIX({ cwd: folder, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
	return packagePath;
}

interface RunningEditor {
	readonly globalStorage: string;
	extensionHosts(): number[];
	open(options: OpenOptions): Promise<Workbench>;
	/** Keeps a picture of each window first where a test failed. */
	closeWindows(failedTest: string | undefined): Promise<void>;
	stop(): Promise<void>;
}

async function startEditor({ release = "newest", beside = [] }: EditorOptions): Promise<RunningEditor> {
	if (!existsSync(packageFile)) {
		throw new Error(
			"There is no package yet: run `npm run package` first, or the journeys through `npm run test:journeys`.",
		);
	}
	const workspaces = mkdtempSync(join(tmpdir(), "deskglide-work-"));
	const others = await Promise.all(beside.map((folder) => packed(folder, workspaces)));
	const editor = await startServedEditor({ release, extension: packageFile, others });
	const browser = await launchBrowser().catch(async (error) => {
		await editor.stop();
		throw error;
	});
	const globalStorage = join(editor.dataFolder, "data", "User", "globalStorage", "deskglide.deskglide");
	const contexts: BrowserContext[] = [];
	return {
		globalStorage,
		extensionHosts: () => extensionHostsBelow(editor.processId),
		async open(options) {
			if (!options.keepGlobalStorage) {
				removeFolder(globalStorage);
			}
			editor.writeSettings(settingsFor(options));
			const folder = options.folder ?? join(mkdtempSync(join(workspaces, "w-")), "tide-clock");
			if (options.folder === undefined) {
				cpSync(sampleFolder, folder, { recursive: true });
			}
			const context = await openContext(browser, options);
			contexts.push(context);
			return Workbench.open(context, editor.address(folder), folder);
		},
		async closeWindows(failedTest) {
			for (const context of contexts.splice(0)) {
				if (failedTest !== undefined) {
					await keepPictures(context, failedTest, editor);
				}
				await context.close();
			}
		},
		async stop() {
			await browser.close();
			await editor.stop();
			removeFolder(workspaces);
		},
	};
}

function settingsFor(options: OpenOptions): Settings {
	return {
		"workbench.colorTheme": themes[options.theme ?? "dark"],
		...(options.rate === undefined ? {} : { "deskglide.clockRate": options.rate }),
		...options.settings,
	};
}

async function openContext(browser: Browser, options: OpenOptions): Promise<BrowserContext> {
	const context = await browser.newContext({
		viewport: options.size ?? defaultSize,
		locale: "en-US",
		reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
	});
	context.setDefaultTimeout(patience);
	await context.addInitScript(followFocusScript);
	if (options.language !== undefined) {
		await context.addInitScript((language) => {
			(globalThis as { _VSCODE_NLS_LANGUAGE?: string })._VSCODE_NLS_LANGUAGE = language;
		}, options.language);
	}
	return context;
}

async function keepPictures(context: BrowserContext, test: string, editor: ServedEditor): Promise<void> {
	const folder = join(cacheFolder, "logs");
	mkdirSync(folder, { recursive: true });
	const name = test.replaceAll(/[^a-z0-9]+/gi, "-").slice(0, 80);
	for (const [index, page] of context.pages().entries()) {
		const path = join(folder, `failed-${name}-${index + 1}.png`);
		// A page that hangs gives no picture; the test's own error is what counts.
		await page.screenshot({ path, timeout: 5000 }).then(
			() => console.log(`      what the window showed: ${path}`),
			() => undefined,
		);
	}
	console.log(`      the server's log: ${editor.logFile}`);
}
