import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { chromiumFromRegistry } from "./downloads";

const browserArguments = [
	"--no-sandbox",
	"--disable-gpu",
	"--disable-quic",
	"--no-first-run",
	"--disable-background-networking",
	"--disable-component-update",
	"--disable-sync",
];

interface FoundBrowser {
	readonly executable: string;
	readonly environment: NodeJS.ProcessEnv;
	readonly onlyHeadless?: boolean;
}

/**
 * Starts a headless browser: the one DESKGLIDE_BROWSER names (a program, or `npm` for the one from the registry),
 * else an installed one, else the one from the registry.
 */
export async function launchBrowser(): Promise<Browser> {
	const { executable, environment } = await findBrowser();
	try {
		return await chromium.launch({
			executablePath: executable,
			args: browserArguments,
			env: { ...definedOnly(process.env), ...definedOnly(environment) },
		});
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(
			`The browser ${executable} did not start.\n${reason}\n\nWhat to do: name another Chrome, Chromium or Edge in DESKGLIDE_BROWSER.`,
		);
	}
}

/** A browser with a window of its own. */
export interface BrowserWithWindow {
	/** What is open has the focus that the display gives it, and no other. */
	readonly context: BrowserContext;
	close(): Promise<void>;
}

/** Starts a browser on an X display; undefined where the only one here draws no windows. */
export async function launchOnDisplay(display: string): Promise<BrowserWithWindow | undefined> {
	const { executable, environment, onlyHeadless } = await findBrowser();
	if (onlyHeadless === true) {
		return undefined;
	}
	const profile = mkdtempSync(join(tmpdir(), "deskglide-browser-"));
	const own = ["--remote-debugging-port=0", "--window-position=0,0", "--window-size=1280,900", "--lang=en-US"];
	const args = [executable, ...browserArguments, ...own, `--user-data-dir=${profile}`, "about:blank"];
	// Started by hand: Playwright's own way makes every page believe that it has focus.
	const keeper = spawn(process.execPath, [join(__dirname, "supervisor.mjs"), "--remove", profile, ...args], {
		stdio: ["pipe", "ignore", "pipe"],
		env: { ...process.env, ...environment, DISPLAY: display },
	});
	const ended = once(keeper, "exit");
	const address = await new Promise<string>((resolve, reject) => {
		let output = "";
		keeper.stderr.on("data", (chunk) => {
			output += chunk;
			const found = /DevTools listening on (ws:\S+)/.exec(output)?.[1];
			if (found !== undefined) {
				resolve(found);
			}
		});
		keeper.once("exit", () => reject(new Error(`The browser ${executable} did not start on a display.\n${output}`)));
	});
	const browser = await chromium.connectOverCDP(address, { noDefaults: true });
	const [context] = browser.contexts();
	if (context === undefined) {
		throw new Error("The browser has no window.");
	}
	return {
		context,
		async close() {
			await browser.close();
			keeper.stdin.end();
			await ended;
		},
	};
}

async function findBrowser(): Promise<FoundBrowser> {
	const named = process.env["DESKGLIDE_BROWSER"];
	if (named === "npm") {
		return { ...(await chromiumFromRegistry()), onlyHeadless: true };
	}
	if (named !== undefined && named !== "") {
		if (!existsSync(named)) {
			throw new Error(
				`DESKGLIDE_BROWSER names ${named}, which does not exist. Name the program of a Chrome, Chromium or Edge, or unset it.`,
			);
		}
		return { executable: named, environment: {} };
	}
	const installed = [...installedBrowsers(), chromium.executablePath()].find((path) => existsSync(path));
	if (installed !== undefined) {
		return { executable: installed, environment: {} };
	}
	if (process.platform === "linux" && process.arch === "x64") {
		return { ...(await chromiumFromRegistry()), onlyHeadless: true };
	}
	throw new Error(
		"No browser was found. Install Chrome, Chromium or Edge, or name one in DESKGLIDE_BROWSER, then run this again.",
	);
}

function installedBrowsers(): string[] {
	switch (process.platform) {
		case "darwin":
			return [
				"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
				"/Applications/Chromium.app/Contents/MacOS/Chromium",
				"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
			];
		case "win32":
			return ["PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA"].flatMap((name) => {
				const base = process.env[name];
				return base === undefined
					? []
					: [
							join(base, "Google", "Chrome", "Application", "chrome.exe"),
							join(base, "Microsoft", "Edge", "Application", "msedge.exe"),
						];
			});
		default:
			return ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser", "microsoft-edge"].flatMap(
				(name) => (process.env["PATH"] ?? "").split(":").map((folder) => join(folder, name)),
			);
	}
}

function definedOnly(environment: NodeJS.ProcessEnv): Record<string, string> {
	return Object.fromEntries(
		Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
	);
}
