import * as l10n from "@vscode/l10n";
import type { StepToPlay } from "../../safety/may-play";
import type { Lock } from "../../safety/unlock-actions";
import type { Library, SessionAskedAbout } from "../routines/library";

/** What a session asks before it plays anything. */
export interface PlayGuard {
	/** Brings what is known up to date, from the files themselves. Rejects when they cannot be read. */
	refresh(): Promise<void>;
	/** Why these steps may not be played now, and how they open; undefined when they may. */
	objectionTo(steps: readonly StepToPlay[], session: SessionAskedAbout): Lock | undefined;
}

/** Asks the library. As long as nothing is known of the diary, nothing may be played. */
export class LibraryGuard implements PlayGuard {
	constructor(private readonly library: Pick<Library, "nowFresh" | "latest">) {}

	async refresh(): Promise<void> {
		await this.library.nowFresh();
	}

	objectionTo(steps: readonly StepToPlay[], session: SessionAskedAbout): Lock | undefined {
		const { latest } = this.library;
		return latest === undefined ? unread(steps) : latest.objectionTo(steps, session);
	}
}

function unread(steps: readonly StepToPlay[]): Lock {
	return {
		exercise: steps[0]?.exercise ?? "",
		rule: "unread",
		reason: l10n.t("The diary cannot be read just now."),
		wayOut: l10n.t("Try again in a moment."),
	};
}
