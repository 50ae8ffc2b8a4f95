import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { quietSettings, type Settings } from "../code-server-editor";
import { cacheFolder, sampleFolder } from "../paths";
import { isRunning } from "../processes";
import { removeFolder } from "../remove-folder";

/** Folders that one `npm start` works in. */
export interface Profile {
	/** Settings, extensions and records of the editor. */
	readonly data: string;
	/** The copy of the sample workspace. */
	readonly workspace: string;
	release(): void;
}

/** Only these are ever deleted: a person may name any folder. */
const parts = ["data", "tide-clock"] as const;

/**
 * The kept profile, so that records are there at the next start; where another `npm start` is using it,
 * a temporary one that is deleted at the end.
 */
export function claimProfile(options: { readonly profile: string | undefined; readonly fresh: boolean }): Profile {
	const kept = options.profile === undefined ? join(cacheFolder, "start") : resolve(options.profile);
	const ownerFile = join(kept, "owner");
	if (isInUse(ownerFile)) {
		const folder = mkdtempSync(join(tmpdir(), "deskglide-start-"));
		console.log("Another npm start is running: this one uses a profile of its own, which goes when it ends.");
		return profileIn(folder, () => removeFolder(folder));
	}
	if (options.fresh) {
		for (const part of parts) {
			removeFolder(join(kept, part));
		}
	}
	mkdirSync(kept, { recursive: true });
	writeFileSync(ownerFile, String(process.pid));
	return profileIn(kept, () => rmSync(ownerFile, { force: true }));
}

/** What `npm start` sets: the sample's page on what to try is open at the start. */
export function startSettings(rate: number, locale?: string): Settings {
	return {
		...quietSettings,
		"workbench.startupEditor": "readme",
		"deskglide.clockRate": rate,
		"deskglide.locale": locale ?? "",
	};
}

/** Writes settings of ours among a person's own, which stay. A file that is not plain JSON is left as it is. */
export function mergeSettings(file: string, settings: Settings): void {
	let present: Record<string, unknown> = {};
	if (existsSync(file)) {
		try {
			present = JSON.parse(readFileSync(file, "utf8"));
		} catch {
			console.log(`${file} has comments or a mistake in it and was left as it is, so the clock's rate may be another.`);
			return;
		}
	}
	mkdirSync(dirname(file), { recursive: true });
	writeFileSync(file, JSON.stringify({ ...present, ...settings }, undefined, "\t"));
}

function profileIn(folder: string, release: () => void): Profile {
	const [data, workspace] = [join(folder, parts[0]), join(folder, parts[1])];
	if (!existsSync(workspace)) {
		cpSync(sampleFolder, workspace, { recursive: true });
	}
	return { data, workspace, release };
}

function isInUse(ownerFile: string): boolean {
	try {
		return isRunning(Number(readFileSync(ownerFile, "utf8")));
	} catch {
		return false;
	}
}
