import { type Claim, claimSettling, isInTime, isLost, mayShow } from "../../sitting/prompt-claims";
import { type RealTime, waitFor } from "../platform/real-time";
import type { SharedFolder } from "./shared-folder";

/** Real milliseconds after which nobody asks about a claim any more. Our choice. */
const stale = 24 * 60 * 60 * 1000;

/**
 * The windows' claims to a message, as empty files whose names say everything: what is written cannot be half read, and
 * one listing of the folder reads them all.
 */
export class ClaimFiles {
	constructor(
		private readonly folder: SharedFolder,
		private readonly window: string,
		private readonly time: RealTime,
	) {}

	/**
	 * Shows the message `key` if it is this window's to show: no other window does then. It is asked before claiming, after
	 * the settling time and again just before showing whether the message is still `wanted`. A claim without a showing is
	 * taken back, so that the same message may come later.
	 */
	async showOnce(key: string, focused: boolean, wanted: () => boolean, show: () => void): Promise<void> {
		if (!wanted()) {
			return;
		}
		const claim: Claim = { prompt: safe(key), window: this.window, wall: this.time.wall(), focused, shown: false };
		await this.put(claim);
		await waitFor(this.time, claimSettling);
		if (!wanted() || !mayShow(await this.list(), claim.prompt, this.window, this.time.wall())) {
			await this.withdraw(claim);
			return;
		}
		const shown = { ...claim, shown: true };
		await this.put(shown);
		// Where the machine stood still, the others may have stopped waiting by now.
		if (isInTime(claim, this.time.wall()) && wanted()) {
			show();
		} else {
			await this.withdraw(shown, claim);
		}
	}

	/** Whether no window showed the message, nor is about to. */
	async isLost(key: string): Promise<boolean> {
		return isLost(await this.list(), safe(key), this.time.wall());
	}

	/** The window that showed the message, if any did. */
	async shownBy(key: string): Promise<string | undefined> {
		const prompt = safe(key);
		return (await this.list()).find((claim) => claim.prompt === prompt && claim.shown)?.window;
	}

	/** Removes what nobody asks about any more. */
	async tidy(): Promise<void> {
		const before = this.time.wall() - stale;
		const old = (await this.list()).filter((claim) => claim.wall < before);
		await this.withdraw(...old);
	}

	private async withdraw(...claims: readonly Claim[]): Promise<void> {
		await Promise.allSettled(claims.map((claim) => this.folder.remove(nameOf(claim))));
	}

	private async put(claim: Claim): Promise<void> {
		await this.folder.write(nameOf(claim), "");
	}

	private async list(): Promise<Claim[]> {
		return (await this.folder.names()).flatMap((name) => claimOf(name) ?? []);
	}
}

function nameOf({ prompt, window, wall, focused, shown }: Claim): string {
	return `${prompt}.${window}.${wall}.${focused ? "f" : ""}${shown ? "s" : ""}.claim`;
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
