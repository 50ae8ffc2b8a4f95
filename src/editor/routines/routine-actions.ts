import * as l10n from "@vscode/l10n";
import type { Routine } from "../../exercises/types";
import { isId } from "../integrations/arguments";
import { InvalidArgumentError } from "../integrations/invalid-argument-error";
import type { Availability } from "../move/available-time";
import { showInformation, showWarning } from "../platform/messages";
import { sanitizeForMessage } from "../platform/sanitize-message";
import type { ChosenFilter } from "./chosen-filter";
import type { Favourites } from "./favourites";
import type { Library } from "./library";
import { putOnKey } from "./put-on-key";
import { pickQuickStretch } from "./quick-stretch";

/** How a routine is begun: at once, paused at its start to be looked at, or with halved reps and range. */
export type PlayMode = "play" | "preview" | "easier";

/** What the Routines view and its commands do. */
export class RoutineActions {
	constructor(
		private readonly library: Library,
		readonly favourites: Favourites,
		readonly filter: ChosenFilter,
		private readonly room: () => Availability,
		private readonly howItOpens: (routine: Routine) => Promise<void>,
		private readonly play: (routine: Routine, mode: PlayMode, place?: () => void) => Promise<unknown>,
	) {}

	/**
	 * Plays a row of the view, or what an id names. Of a locked one the Move view says why, and how it opens.
	 * @param place shows where to play it
	 * @throws InvalidArgumentError
	 */
	async playRow(argument: unknown, mode: PlayMode, place?: () => void): Promise<void> {
		const id = routineOf(argument);
		const library = await this.library.now();
		const routine = library.find(id);
		if (routine === undefined) {
			void showWarning(l10n.t("There is no routine or exercise called “{0}” any more.", sanitizeForMessage(id)));
			return;
		}
		await this.play(routine, mode, place);
	}

	/** Shows why something is locked or done smaller, and how it opens. @throws InvalidArgumentError */
	async explain(argument: unknown): Promise<void> {
		const routine = (await this.library.now()).find(routineOf(argument));
		if (routine !== undefined) {
			await this.howItOpens(routine);
		}
	}

	/** Helps to put a row of the view, or what an id names, on a key. @throws InvalidArgumentError */
	async putOnKey(argument: unknown): Promise<void> {
		const routine = (await this.library.now()).find(routineOf(argument));
		if (routine !== undefined) {
			await putOnKey(routine);
		}
	}

	/** Marks what there is; takes the mark from anything. @throws InvalidArgumentError */
	async setFavourite(argument: unknown, favourite: boolean): Promise<void> {
		const id = routineOf(argument);
		const routine = (await this.library.now()).find(id);
		if (favourite && routine === undefined) {
			throw new InvalidArgumentError(l10n.t("There is no routine or exercise called “{0}”.", sanitizeForMessage(id)));
		}
		await this.favourites.set(routine?.id ?? id, favourite);
	}

	/** Plays what suits this moment, or says why there is nothing. */
	async rightNow(): Promise<void> {
		const { routine, reason } = (await this.library.now()).rightNow(this.room());
		if (routine === undefined) {
			void showInformation(reason);
			return;
		}
		await this.play(routine, "play");
	}

	/**
	 * Quick Stretch, by choice or by the argument of a key binding. Where nothing is open, it says so.
	 * @throws InvalidArgumentError
	 */
	async quickStretch(argument: unknown): Promise<void> {
		const library = await this.library.now();
		const routine = await pickQuickStretch(library, this.room(), argument);
		if (routine === "nothing-open") {
			const message = l10n.t("Nothing is open for that length and posture just now. Standing up always counts.");
			void showInformation(message);
		} else if (routine !== undefined) {
			await this.play(routine, "play");
		}
	}
}

/** A click on a row hands over the routine's id, an action on it the row itself. @throws InvalidArgumentError */
export function routineOf(argument: unknown): string {
	const id = typeof argument === "string" ? argument : (argument as { routine?: { id?: unknown } } | null)?.routine?.id;
	if (!isId(id)) {
		throw new InvalidArgumentError(l10n.t("This command takes the id of a routine or exercise."));
	}
	return id;
}
