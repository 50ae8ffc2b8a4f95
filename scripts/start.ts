import { readdirSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { findDesktop } from "../test/host/desktop";
import { untilAskedToStop } from "../test/host/lifetime";
import { packageFile } from "../test/host/paths";
import { startServed } from "../test/host/start/code-server";
import { startDesktop } from "../test/host/start/desktop";
import { claimProfile } from "../test/host/start/profile";
import { build, pack } from "./lib/build";

const usage = `npm start [-- options]
  --rate N      how many times faster than real time the timer's clock runs; 1 is real time (default 40)
  --locale L    the language of Deskglide's own texts, such as de; the editor's stay as they are
  --browser     the served VS Code, opened in a browser, also where a desktop VS Code is installed
  --desktop     the desktop VS Code (the program \`code\` on PATH)
  --port N      where the served one listens (default 8091, or any free one if that is taken)
  --profile F   a folder of its own for settings, records and the copy of the sample workspace
  --fresh       forget what earlier runs left there`;

const defaultRate = 40;
const defaultPort = 8091;

export async function main(args: string[]): Promise<void> {
	let ready = false;
	const asked = untilAskedToStop().then(() => {
		if (!ready) {
			process.exit(130);
		}
	});
	const options = readOptions(args);
	if (options === undefined) {
		console.log(usage);
		return;
	}
	const desktop = options.browser ? undefined : findDesktop();
	if (options.desktop && desktop === undefined) {
		throw new Error(
			"No desktop VS Code 1.100 or newer was found as `code` on PATH. Install it (in VS Code on macOS: \"Shell Command: Install 'code' command in PATH\"), or run `npm start -- --browser`.",
		);
	}
	const extension = packageToStart();
	const profile = claimProfile(options);
	const started = { extension, profile, rate: options.rate, locale: options.locale };
	const editor =
		desktop === undefined
			? await startServed({ ...started, port: options.port })
			: await startDesktop({ ...started, desktop });
	ready = true;
	try {
		const pace =
			options.rate === 1 ? "in real time" : `${options.rate} times faster than real time (--rate 1 for real time)`;
		console.log(`Deskglide's clock runs ${pace}. Ctrl-C ends everything.`);
		console.log(editor.ready);
		const reason = await Promise.race([asked.then(() => undefined), editor.ended]);
		if (reason !== undefined) {
			throw new Error(reason);
		}
	} finally {
		await editor.stop();
		profile.release();
	}
	process.exit(0);
}

/** Built and packed from the sources, but where a test says that this was done a moment ago. */
function packageToStart(): string {
	if (process.env["DESKGLIDE_BUILT"] === "1") {
		return packageFile;
	}
	build({ tests: false });
	return pack().path;
}

interface StartOptions {
	readonly rate: number;
	readonly locale: string | undefined;
	readonly port: number;
	readonly browser: boolean;
	readonly desktop: boolean;
	readonly profile: string | undefined;
	readonly fresh: boolean;
}

function readOptions(args: string[]): StartOptions | undefined {
	const { values } = parseArgs({
		args,
		options: {
			rate: { type: "string", default: String(defaultRate) },
			port: { type: "string", default: String(defaultPort) },
			browser: { type: "boolean", default: false },
			desktop: { type: "boolean", default: false },
			profile: { type: "string" },
			locale: { type: "string" },
			fresh: { type: "boolean", default: false },
			help: { type: "boolean", default: false },
		},
	});
	if (values.help) {
		return undefined;
	}
	const rate = Number(values.rate);
	if (!(rate >= 1 && rate <= 600)) {
		throw new Error(`--rate must be a number from 1 to 600; it was ${values.rate}.\n\n${usage}`);
	}
	const port = Number(values.port);
	if (!Number.isInteger(port) || port < 0 || port > 65535) {
		throw new Error(`--port must be a whole number up to 65535; it was ${values.port}.\n\n${usage}`);
	}
	if (values.browser && values.desktop) {
		throw new Error(`Choose one of --browser and --desktop.\n\n${usage}`);
	}
	const { browser, desktop, profile, fresh, locale } = values;
	const languages = ["en", ...languagesOf(join(__dirname, "../l10n"))];
	if (locale !== undefined && !languages.includes(locale)) {
		throw new Error(`--locale must be one of ${languages.join(", ")}; it was ${locale}.\n\n${usage}`);
	}
	return { rate, port, browser, desktop, profile, fresh, locale };
}

function languagesOf(folder: string): string[] {
	return readdirSync(folder).flatMap((name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? []);
}
