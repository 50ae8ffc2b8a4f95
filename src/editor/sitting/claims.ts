import { FileType, Uri, workspace } from "vscode";

/** Real milliseconds within which what one window wrote is seen by all. A file's change was seen after 150. */
const settling = 400;

/** Real milliseconds after which nobody asks about a claim any more. */
const stale = 24 * 60 * 60 * 1000;

/**
 * Lets exactly one window carry out a message that several may have worked out at the same time. Each puts down an
 * empty file named by message, time and window; when the files have settled, the earliest has it.
 */
export class Claims {
	constructor(
		private readonly folder: Uri,
		private readonly window: string,
	) {}

	/** Whether this window may carry out the message `key`. Resolves after the settling time. */
	async claim(key: string): Promise<boolean> {
		const message = safeName(key);
		const own = claimName({ message, wall: Date.now(), window: this.window });
		await workspace.fs.writeFile(Uri.joinPath(this.folder, own), new Uint8Array());
		await new Promise((settled) => setTimeout(settled, settling));
		const [winner] = (await this.list()).filter((claim) => claim.message === message).sort(earlier);
		return winner?.window === this.window;
	}

	/** The window that carried out the message, if any did. */
	async holder(key: string): Promise<string | undefined> {
		const message = safeName(key);
		return (await this.list()).filter((claim) => claim.message === message).sort(earlier)[0]?.window;
	}

	/** Removes what nobody asks about any more. */
	async tidy(): Promise<void> {
		const before = Date.now() - stale;
		const old = (await this.list()).filter((claim) => claim.wall < before);
		await Promise.allSettled(old.map((claim) => workspace.fs.delete(Uri.joinPath(this.folder, claimName(claim)))));
	}

	private async list(): Promise<Claim[]> {
		const entries = await workspace.fs.readDirectory(this.folder);
		return entries.flatMap(([name, type]) => (type === FileType.File ? (readName(name) ?? []) : []));
	}
}

interface Claim {
	readonly message: string;
	/** Epoch milliseconds. */
	readonly wall: number;
	readonly window: string;
}

function earlier(one: Claim, other: Claim): number {
	return one.wall - other.wall || (one.window < other.window ? -1 : 1);
}

/** Keys hold characters that a file name may not. */
function safeName(key: string): string {
	return key.replace(/[^a-zA-Z0-9-]/g, "_");
}

function claimName({ message, wall, window }: Claim): string {
	return `${message}.${wall}.${window}.claim`;
}

function readName(name: string): Claim | undefined {
	const match = /^([\w-]+)\.(\d+)\.([\w-]+)\.claim$/.exec(name);
	const [, message, wall, window] = match ?? [];
	return message === undefined || wall === undefined || window === undefined
		? undefined
		: { message, wall: Number(wall), window };
}
