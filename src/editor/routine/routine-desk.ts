import * as vscode from "vscode";
import type { Routine } from "../../exercises/types";
import type { ChosenFilter } from "./chosen-filter";
import type { Favourites } from "./favourites";
import type { Library } from "./library";
import { pickQuickStretch } from "./quick-stretch";
import type { Room } from "./right-now";

/** How a routine is begun: at once, paused at its start to be looked at, or with halved reps and range. */
export type Manner = "play" | "preview" | "easier";

/** What the Routines view and its commands do. */
export class RoutineDesk {
	constructor(
		private readonly library: Library,
		readonly favourites: Favourites,
		readonly filter: ChosenFilter,
		private readonly room: () => Room,
		private readonly play: (routine: Routine, manner: Manner) => Promise<void>,
	) {}

	/** Plays a row of the view, or what an id names. A locked one says why, and how it opens. */
	async playRow(argument: unknown, manner: Manner): Promise<void> {
		const id = routineOf(argument);
		if (id === undefined) {
			return;
		}
		const library = await this.library.now();
		const routine = library.find(id);
		if (routine === undefined) {
			void vscode.window.showWarningMessage(
				vscode.l10n.t("There is no routine or exercise called “{0}” any more.", id),
			);
			return;
		}
		const locked = library.lockOfRoutine(routine);
		if (locked !== undefined) {
			return explain(routine, locked);
		}
		return this.play(routine, manner);
	}

	async setFavourite(argument: unknown, favourite: boolean): Promise<void> {
		const id = routineOf(argument);
		if (id !== undefined) {
			await this.favourites.set(id, favourite);
		}
	}

	/** Plays what suits this moment, or says why there is nothing. */
	async rightNow(): Promise<void> {
		const { routine, reason } = (await this.library.now()).rightNow(this.room());
		if (routine === undefined) {
			void vscode.window.showInformationMessage(reason);
			return;
		}
		return this.play(routine, "play");
	}

	/** Quick Stretch, by choice or by the argument of a key binding. A mistaken argument is told, nothing else happens. */
	async quickStretch(argument: unknown): Promise<void> {
		try {
			const library = await this.library.now();
			const routine = await pickQuickStretch(library, this.room(), argument);
			if (routine === undefined) {
				return;
			}
			const locked = library.lockOfRoutine(routine);
			await (locked === undefined ? this.play(routine, "play") : explain(routine, locked));
		} catch (error) {
			void vscode.window.showWarningMessage(error instanceof Error ? error.message : String(error));
		}
	}
}

/** A click on a row hands over the routine's id, an action on it the row itself. */
function routineOf(argument: unknown): string | undefined {
	const id = typeof argument === "string" ? argument : (argument as { routine?: { id?: unknown } })?.routine?.id;
	return typeof id === "string" ? id : undefined;
}

async function explain({ name }: Routine, locked: string): Promise<void> {
	const { l10n } = vscode;
	const openMove = l10n.t("Open Move");
	const openGuide = l10n.t("Open the Guide");
	const message = l10n.t("{0} is locked. {1}", name, locked);
	const answer = await vscode.window.showInformationMessage(message, openMove, openGuide);
	if (answer !== undefined) {
		await vscode.commands.executeCommand(answer === openMove ? "deskglide.openMove" : "deskglide.openGuide");
	}
}
