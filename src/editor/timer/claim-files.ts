import { FileType, Uri, workspace } from "vscode";
import { type Claim, claimSettling, isInTime, isLost, mayShow } from "../../sitting/prompt-claims";

/** Real milliseconds after which nobody asks about a claim any more. Our choice. */
const stale = 24 * 60 * 60 * 1000;

/**
 * The windows' claims to a message, as empty files whose names say everything: what is written cannot be half read, and
 * one listing of the folder reads them all.
 */
export class ClaimFiles {
	constructor(
		private readonly folder: Uri,
		private readonly window: string,
	) {}

	/** Whether this window may show the message `key`; no other does if it may. Resolves after the settling time. */
	async claim(key: string, focused: boolean): Promise<boolean> {
		const claim: Claim = { prompt: safe(key), window: this.window, wall: Date.now(), focused, shown: false };
		await this.put(claim);
		await new Promise((settled) => setTimeout(settled, claimSettling));
		if (!mayShow(await this.list(), claim.prompt, this.window, Date.now())) {
			return false;
		}
		const shown = { ...claim, shown: true };
		await this.put(shown);
		if (isInTime(claim, Date.now())) {
			return true;
		}
		// The machine stood still: by now the others may have stopped waiting.
		await workspace.fs.delete(this.file(shown));
		return false;
	}

	/** Whether no window showed the message, nor is about to. */
	async isLost(key: string): Promise<boolean> {
		return isLost(await this.list(), safe(key), Date.now());
	}

	/** The window that showed the message, if any did. */
	async shownBy(key: string): Promise<string | undefined> {
		const prompt = safe(key);
		return (await this.list()).find((claim) => claim.prompt === prompt && claim.shown)?.window;
	}

	/** Removes what nobody asks about any more. */
	async tidy(): Promise<void> {
		const before = Date.now() - stale;
		const old = (await this.list()).filter((claim) => claim.wall < before);
		await Promise.allSettled(old.map((claim) => workspace.fs.delete(this.file(claim))));
	}

	private async put(claim: Claim): Promise<void> {
		await workspace.fs.writeFile(this.file(claim), new Uint8Array());
	}

	private async list(): Promise<Claim[]> {
		const entries = await workspace.fs.readDirectory(this.folder);
		return entries.flatMap(([name, type]) => (type === FileType.File ? (claimOf(name) ?? []) : []));
	}

	private file({ prompt, window, wall, focused, shown }: Claim): Uri {
		const flags = `${focused ? "f" : ""}${shown ? "s" : ""}`;
		return Uri.joinPath(this.folder, `${prompt}.${window}.${wall}.${flags}.claim`);
	}
}

/** Keys hold characters that a file name may not. */
function safe(key: string): string {
	return key.replace(/[^a-zA-Z0-9-]/g, "_");
}

function claimOf(name: string): Claim | undefined {
	const [, prompt, window, wall, flags] = /^([\w-]+)\.([\w-]+)\.(\d+)\.(f?s?)\.claim$/.exec(name) ?? [];
	if (prompt === undefined || window === undefined || wall === undefined || flags === undefined) {
		return undefined;
	}
	return { prompt, window, wall: Number(wall), focused: flags.includes("f"), shown: flags.includes("s") };
}
