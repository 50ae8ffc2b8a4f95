import * as l10n from "@vscode/l10n";
import { QuickPickItemKind, Uri, window } from "vscode";
import type { Routine } from "../../exercises/types";
import { formatNumber, language, plural, textDirection } from "../../l10n/locale";
import { emergencyCall } from "../../safety/emergency";
import { noticeAccepted, safetyNotice } from "../../safety/notice";
import { packed } from "../../take-home/packed";
import type { TakeHomeData } from "../../take-home/take-home-data";
import { takeHomePage } from "../../take-home/take-home-page";
import { takeRoutine } from "../../take-home/take-routine";
import { saveAs } from "../diary/save-file";
import { showInformation } from "../platform/messages";
import { readText } from "../platform/read-text";
import { translations } from "../platform/translations";
import type { LibraryNow } from "./library";
import { routineGroups } from "./routine-groups";

/** What taking routines home works with. */
export interface TakeHomeContext {
	readonly library: LibraryNow;
	readonly favourites: readonly string[];
	/** The extension's folder. */
	readonly extension: Uri;
	/** To call in an emergency, likeliest first. */
	readonly emergencyNumbers: readonly string[];
	/** Epoch milliseconds. */
	readonly now: number;
	/** Shows what has to be read and answered before any exercise. */
	openCheck(): Promise<void>;
}

/**
 * Asks which routines, writes them into one file that plays on any phone without a network, and says so. What is locked
 * is not in it.
 * @param asked the id of a routine that is chosen to begin with
 */
export async function takeHome(context: TakeHomeContext, asked: string | undefined): Promise<void> {
	const { library } = context;
	if (!library.checked || !noticeAccepted(library.events)) {
		await context.openCheck();
		return;
	}
	const routines = await chooseRoutines(context, asked);
	if (routines === undefined || routines.length === 0) {
		return;
	}
	const text = await pageOf(context, routines);
	const day = new Date(context.now).toISOString().slice(0, 10);
	const saved = await saveAs(`deskglide-${day}`, { html: { label: l10n.t("Page to take home"), text: () => text } });
	if (saved !== undefined) {
		const size = formatNumber(Math.ceil(new TextEncoder().encode(text).length / 1024));
		const count = routines.length;
		void showInformation(
			plural(
				count,
				l10n.t(
					"{0} routine is in the file ({1} KB). Send it to your phone, or open and print it: it needs no network.",
					count,
					size,
				),
				l10n.t(
					"{0} routines are in the file ({1} KB). Send it to your phone, or open and print it: it needs no network.",
					count,
					size,
				),
			),
		);
	}
}

/** Only what is open; undefined when the person leaves. */
async function chooseRoutines(
	{ library, favourites }: TakeHomeContext,
	asked: string | undefined,
): Promise<readonly Routine[] | undefined> {
	const seen = new Set<string>();
	const rows = routineGroups(library, favourites, {}).flatMap(({ label, routines }) => {
		const open = routines.filter(({ id, steps }) => !seen.has(id) && library.lockAtHome(steps) === undefined);
		for (const { id } of open) {
			seen.add(id);
		}
		const items = open.map((routine) => ({
			label: routine.name,
			description: l10n.t("{0} min", formatNumber(Math.max(1, Math.round(library.secondsOf(routine) / 60)))),
			detail: routine.purpose,
			picked: routine.id === asked,
			routine,
		}));
		return items.length === 0 ? [] : [{ label, kind: QuickPickItemKind.Separator, routine: undefined }, ...items];
	});
	if (rows.length === 0) {
		void showInformation(l10n.t("Nothing is open to take home just now."));
		return undefined;
	}
	const chosen = await window.showQuickPick(rows, {
		title: l10n.t("Take Home: which routines?"),
		placeHolder: l10n.t("What is locked is left out."),
		canPickMany: true,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.flatMap(({ routine }) => routine ?? []);
}

async function pageOf(context: TakeHomeContext, routines: readonly Routine[]): Promise<string> {
	const { library, extension, emergencyNumbers, now } = context;
	const { lookup } = library.catalogue;
	const choices = library.planChoices();
	const isOpen = (exercise: string) => library.lockAtHome([{ exercise }]) === undefined;
	const data: TakeHomeData = {
		made: new Intl.DateTimeFormat(language(), { dateStyle: "long" }).format(now),
		sections: safetyNotice().sections,
		call: emergencyCall(emergencyNumbers),
		routines: routines.map((routine) => takeRoutine(routine, lookup, choices, isOpen)),
	};
	const script = await readText(Uri.joinPath(extension, "dist", "take-home-page.js"));
	return takeHomePage({
		data: await packed(data),
		title: l10n.t("Routines to take home"),
		language: language(),
		direction: textDirection(),
		words: translations(),
		script,
		scriptHash: await sha256(script),
	});
}

async function sha256(text: string): Promise<string> {
	const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
	return btoa(String.fromCharCode(...bytes));
}
