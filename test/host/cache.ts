import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { runNpm } from "./npm.mjs";
import { cacheFolder } from "./paths";
import { isRunning } from "./processes";
import { removeFolder } from "./remove-folder";

const oldestLockMilliseconds = 15 * 60_000;

/** What one thing in the cache is and how it is made. */
export interface CacheEntry {
	/** Folder name in the cache; carries the version, so that a new pin is a new folder. */
	readonly name: string;
	/** What a person reads while waiting. */
	readonly title: string;
	/** What a person can do when it fails. */
	readonly remedy: string;
	make(folder: string): Promise<void>;
}

/**
 * Gives the folder of an entry, making it on first use. It is made aside and renamed when whole, so an
 * interrupted download is never taken for a finished one; a second process waits for the first.
 */
export async function cached(entry: CacheEntry, cache = cacheFolder): Promise<string> {
	const folder = join(cache, entry.name);
	if (existsSync(folder)) {
		return folder;
	}
	mkdirSync(cache, { recursive: true });
	const release = await lock(entry, `${folder}.lock`);
	try {
		if (!existsSync(folder)) {
			await makeAside(entry, folder);
		}
	} finally {
		release();
	}
	return folder;
}

/** Quiet, and never refused because a package asks for another Node than the one npm runs on. */
export const installManner: readonly string[] = ["--no-audit", "--no-fund", "--no-save", "--engine-strict=false"];

/** Installs npm packages at exact versions into a folder of their own. */
export async function installPackages(
	folder: string,
	versions: Readonly<Record<string, string>>,
	options: { readonly scripts: boolean },
): Promise<void> {
	const manifest = {
		private: true,
		dependencies: versions,
		// Newer npm runs an install script only where it is named.
		allowScripts: options.scripts ? Object.fromEntries(Object.keys(versions).map((name) => [name, true])) : {},
	};
	writeFileSync(join(folder, "package.json"), JSON.stringify(manifest, undefined, "\t"));
	const scripts = options.scripts ? "--ignore-scripts=false" : "--ignore-scripts";
	await runNpm(["install", scripts, ...installManner], folder, { quiet: true });
}

async function makeAside(entry: CacheEntry, folder: string): Promise<void> {
	const partial = `${folder}.partial`;
	removeFolder(partial);
	mkdirSync(partial);
	const progress = startProgress(entry.title);
	try {
		await entry.make(partial);
		await renameWithPatience(partial, folder);
		progress.end("done");
	} catch (error) {
		progress.end("failed");
		removeFolder(partial);
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(`${entry.title}: this failed.\n${reason}\n\nWhat to do: ${entry.remedy}`);
	}
}

async function renameWithPatience(from: string, to: string): Promise<void> {
	for (let attempt = 1; ; attempt++) {
		try {
			return await rename(from, to);
		} catch (error) {
			// On Windows a virus scanner may still hold a fresh file for a moment.
			if (process.platform !== "win32" || attempt === 10) {
				throw error;
			}
			await wait(500);
		}
	}
}

async function lock(entry: CacheEntry, file: string): Promise<() => void> {
	let told = false;
	for (;;) {
		try {
			writeFileSync(file, String(process.pid), { flag: "wx" });
			return () => rmSync(file, { force: true });
		} catch (error) {
			if ((error as NodeJS.ErrnoException).code !== "EEXIST") {
				throw error;
			}
		}
		if (ownerIsGone(file)) {
			rmSync(file, { force: true });
			continue;
		}
		if (!told) {
			console.log(`${entry.title}: another process is at it; waiting ...`);
			told = true;
		}
		await wait(500);
	}
}

/** Its id may belong to another program by now, so an old lock counts as left behind too. */
function ownerIsGone(file: string): boolean {
	try {
		if (Date.now() - statSync(file).mtimeMs > oldestLockMilliseconds) {
			return true;
		}
		const owner = Number(readFileSync(file, "utf8"));
		return owner > 0 && !isRunning(owner);
	} catch {
		// It was released between the two looks.
		return false;
	}
}

function startProgress(title: string): { end(outcome: string): void } {
	const started = Date.now();
	const seconds = () => Math.round((Date.now() - started) / 1000);
	const live = process.stdout.isTTY;
	if (!live) {
		console.log(`${title} ...`);
	}
	const timer = live ? setInterval(() => process.stdout.write(`\r${title} ... ${seconds()} s `), 500) : undefined;
	return {
		end(outcome) {
			clearInterval(timer);
			console.log(`${live ? "\r" : ""}${title}: ${outcome} after ${seconds()} s`);
		},
	};
}
