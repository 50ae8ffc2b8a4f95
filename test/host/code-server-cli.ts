import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import { createVSIX } from "@vscode/vsce";
import type { Page } from "playwright-core";
import { launchBrowser } from "./browser";
import { type ServedEditor, type Settings, servedPath, startServedEditor } from "./code-server-editor";
import { useHands, watchActivity } from "./hands";
import { untilAskedToStop } from "./lifetime";
import { cacheFolder, sampleFolder } from "./paths";
import { removeFolder } from "./remove-folder";
import { suiteLine } from "./suite-line";
import type { ReleaseName } from "./versions";

const finishWithinMilliseconds = 10 * 60_000;

/** What only draws, over and over, or answers the keys beside the tests: nobody looks. */
const plainSettings: Settings = {
	"editor.cursorBlinking": "solid",
	"editor.minimap.enabled": false,
	"editor.occurrencesHighlight": "off",
	"editor.quickSuggestions": { other: "off", comments: "off", strings: "off" },
	"editor.stickyScroll.enabled": false,
	"workbench.reduceMotion": "on",
};

interface TestRequest {
	/** Folders of the extensions in development. A page takes one: those after it are installed beside it. */
	readonly extensions: readonly string[];
	readonly tests: string;
	readonly webHost: boolean;
	readonly release: ReleaseName;
	readonly folder: string;
}

/**
 * Runs an extension's tests as the arguments say. Gives the exit code that the tests ended with.
 * The profile that the arguments name is not used: the editor here has one of its own, which goes with it.
 */
export async function main(args: string[]): Promise<number> {
	const request = readRequest(args);
	void untilAskedToStop().then(() => process.exit(130));
	const [extension = "", ...beside] = request.extensions;
	const packages = mkdtempSync(join(tmpdir(), "deskglide-beside-"));
	const others = await Promise.all(
		beside.map(async (cwd, index) => {
			const packagePath = join(packages, `${index}.vsix`);
			await createVSIX({ cwd, packagePath, dependencies: false, allowMissingRepository: true, skipLicense: true });
			return packagePath;
		}),
	);
	const editor = await startServedEditor({
		release: request.release,
		testDriver: true,
		others,
		settings: {
			...plainSettings,
			"deskglideTests.hands": true,
			"deskglideTests.grep": process.env["DESKGLIDE_GREP"] ?? "",
			...(request.webHost && {
				"remote.extensionKind": Object.fromEntries(
					request.extensions.map((extension) => [extensionId(extension), ["web"]]),
				),
			}),
		},
	});
	try {
		const browser = await launchBrowser();
		try {
			const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
			return await runTests(page, editor, request, extension);
		} finally {
			await browser.close();
		}
	} finally {
		await editor.stop();
		removeFolder(packages);
	}
}

function readRequest(args: string[]): TestRequest {
	const options = { extensionDevelopmentPath: { type: "string", multiple: true } } as const;
	const { values, positionals } = parseArgs({ args, options, strict: false, allowPositionals: true });
	const text = (name: string) => (typeof values[name] === "string" ? values[name] : undefined);
	const extensions = (values.extensionDevelopmentPath ?? []).filter((path) => typeof path === "string");
	const tests = text("extensionTestsPath");
	if (extensions.length === 0 || tests === undefined) {
		throw new Error("Needed: --extensionDevelopmentPath= and --extensionTestsPath=.");
	}
	const release = process.env["DESKGLIDE_SERVED_RELEASE"] ?? "newest";
	if (release !== "newest" && release !== "oldest") {
		throw new Error(`DESKGLIDE_SERVED_RELEASE must be newest or oldest; it was ${release}.`);
	}
	return {
		extensions,
		tests,
		webHost: text("extensionDevelopmentKind") === "web",
		release,
		folder: positionals[0] ?? sampleFolder,
	};
}

/** Its id is what the setting needs that moves it to the web worker host; the page's own argument for it has no effect there. */
function extensionId(folder: string): string {
	const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
	return `${manifest.publisher}.${manifest.name}`;
}

async function runTests(page: Page, editor: ServedEditor, request: TestRequest, extension: string): Promise<number> {
	const authority = new URL(editor.origin).host;
	const remote = (path: string) => `vscode-remote://${authority}${servedPath(path)}`;
	const payload = [
		["extensionDevelopmentPath", remote(extension)],
		["extensionTestsPath", remote(request.tests)],
		["skipWelcome", "true"],
	];
	await watchActivity(page);
	await page.exposeFunction("codeAutomationLog", (_type: string, args: unknown[]) => {
		const line = plainText(args);
		const hands = suiteLine.readHands(line);
		if (hands === undefined) {
			console.log(line);
		} else {
			void useHands(page, hands);
		}
	});
	const exit = new Promise<number>((resolve) => {
		page.exposeFunction("codeAutomationExit", (code: number) => resolve(code)).catch(() => resolve(1));
	});
	const crashed = new Promise<never>((_resolve, reject) => {
		page.once("crash", () => reject(new Error("The page of the editor crashed.")));
	});
	await page.goto(editor.address(request.folder, { payload: JSON.stringify(payload) }));
	const late = wait(finishWithinMilliseconds, undefined, { ref: false }).then(async () => {
		const picture = join(cacheFolder, "logs", `tests-did-not-end-${process.pid}.png`);
		mkdirSync(join(cacheFolder, "logs"), { recursive: true });
		await page.screenshot({ path: picture });
		throw new Error(
			`The tests did not end within ${finishWithinMilliseconds / 60_000} minutes. What the editor shows: ${picture}. Its log: ${editor.logFile}`,
		);
	});
	const lost = editor.lost.then(() => {
		throw new Error(`The VS Code server ended before the tests did; its log is ${editor.logFile}`);
	});
	return Promise.race([exit, crashed, late, lost]);
}

/** The arguments of a console call as one text, without the style directives that VS Code adds. */
function plainText(args: unknown[]): string {
	const [first, ...rest] = args;
	if (typeof first === "string" && first.startsWith("%c")) {
		const directives = first.split("%c").length - 1;
		return [first.replaceAll("%c", ""), ...rest.slice(directives)].map(String).join(" ").trimStart();
	}
	return args.map((value) => (typeof value === "string" ? value : JSON.stringify(value))).join(" ");
}
