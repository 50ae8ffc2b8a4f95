import * as l10n from "@vscode/l10n";
import { type QuickPickItem, QuickPickItemKind, window } from "vscode";
import {
	type BelongingChange,
	type Belongings,
	belongingChanges,
	belongingsIn,
	isChange,
	overwrites,
} from "../../diary/belongings";
import { formatNumber } from "../../l10n/locale";
import { sanitizeForMessage, withoutLinks } from "../platform/sanitize-message";
import type { BelongingsKeeper, ImportMoment } from "./belongings-keeper";

/** What of a file is to be taken in beside the diary, and what stays out. */
export interface ChosenBelongings {
	readonly changes: readonly BelongingChange[];
	/** What stays out because nothing can be made of it, in words. */
	readonly leftOut: readonly string[];
}

type Row = QuickPickItem & { readonly change?: BelongingChange };

/**
 * Shows what a file would change beside the diary, and asks which of it to take in. What would take the place of something
 * of the person's own is only taken where they tick it. Undefined when they leave; asks nothing where nothing would change.
 * @throws DiaryFormatError where it is damaged
 */
export async function askForBelongings(keeper: BelongingsKeeper, text: string): Promise<ChosenBelongings | undefined> {
	const incoming = belongingsIn(text);
	const found = incoming === undefined ? [] : await changesOf(keeper, incoming);
	const leftOut = found.flatMap(wordsLeftOut);
	const rows = found.filter(isChange).map(rowOf);
	if (rows.length === 0) {
		return { changes: [], leftOut };
	}
	const same = found.filter((change) => change.kind === "plan" && change.change === "same");
	const chosen = await window.showQuickPick<Row>(
		[
			...rows,
			...same.map(() => separator(l10n.t("The own plan is the same as here."))),
			...leftOut.map((words) => separator(words)),
		],
		{
			canPickMany: true,
			title: l10n.t("Import: what else to take in beside the diary"),
			placeHolder: l10n.t("Nothing of yours is replaced unless you tick it."),
			ignoreFocusOut: true,
		},
	);
	return chosen === undefined ? undefined : { changes: chosen.flatMap(({ change }) => change ?? []), leftOut };
}

/** Takes in what was chosen, all of it or nothing: the diary stands by then. */
export async function takeBelongings(
	keeper: BelongingsKeeper,
	chosen: ChosenBelongings,
	moment: ImportMoment,
): Promise<{ readonly changed: boolean; readonly words: string }> {
	const changed = chosen.changes.length > 0;
	try {
		if (changed) {
			await keeper.take(chosen.changes, moment);
		}
		return { changed, words: belongingsInWords(chosen) };
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		const words = l10n.t("What was ticked could not be taken in, and is as it was: {0}", withoutLinks(reason));
		return { changed: false, words };
	}
}

/** What was taken in, and what was not, as sentences for after the import. */
function belongingsInWords({ changes, leftOut }: ChosenBelongings): string {
	const settings = changes.filter(({ kind }) => kind === "setting").length;
	const taken = changes.flatMap((change) =>
		change.kind === "plan"
			? [l10n.t("Your own plan came along.")]
			: change.kind === "favourites"
				? [l10n.t("Favourites that came along: {0}.", formatNumber(change.added.length))]
				: [],
	);
	const all = [
		...taken,
		...(settings > 0 ? [l10n.t("Settings that came along: {0}.", formatNumber(settings))] : []),
		...leftOut,
	];
	return all.join(" ");
}

async function changesOf(keeper: BelongingsKeeper, incoming: Belongings): Promise<readonly BelongingChange[]> {
	return belongingChanges(incoming, await keeper.beside(incoming));
}

function separator(label: string): Row {
	return { kind: QuickPickItemKind.Separator, label };
}

function rowOf(change: BelongingChange): Row {
	return { ...wordsOf(change), picked: !overwrites(change), change };
}

function wordsOf(change: BelongingChange): QuickPickItem {
	switch (change.kind) {
		case "plan":
			return {
				label: l10n.t("Own plan"),
				description: change.change === "added" ? l10n.t("added: there is none here") : l10n.t("replaces yours"),
			};
		case "favourites":
			return {
				label: l10n.t("Favourites"),
				description: l10n.t("added beside yours: {0}", formatNumber(change.added.length)),
			};
		case "setting":
			return {
				label: `deskglide.${change.key}`,
				description: `${written(change.from)} → ${written(change.to)}`,
				...(change.written && { detail: l10n.t("You have set this here yourself.") }),
			};
		case "unusable":
			return { label: "" };
	}
}

function wordsLeftOut(change: BelongingChange): readonly string[] {
	if (change.kind === "plan" && change.mistake !== undefined) {
		return [l10n.t("The own plan is left out: {0}", withoutLinks(change.mistake))];
	}
	return change.kind === "unusable"
		? [l10n.t("Settings left out, which cannot be used: {0}.", change.settings.map(sanitizeForMessage).join(", "))]
		: [];
}

/** A value of a setting as it stands in a file of settings. */
function written(value: unknown): string {
	return typeof value === "string" ? sanitizeForMessage(value) : sanitizeForMessage(JSON.stringify(value));
}
