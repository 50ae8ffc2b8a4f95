import * as l10n from "@vscode/l10n";
import { ProgressLocation, Uri, window, workspace } from "vscode";
import type { DiaryEvent } from "../../diary/events";
import type { FolderContent } from "../../diary/journal-exchange";
import { plural } from "../../l10n/locale";
import { showError, showInformation, showWarning } from "../platform/messages";
import { shortId } from "../platform/short-id";
import type { DiaryContext } from "./diary-context";
import { journalFolder } from "./journal-folder";
import { exportFolder } from "./save-file";

/** Made in a folder that holds other things. */
const subfolder = "deskglide-diary";

/** Has the diary kept in a folder that the person's own tool carries to their other computers, after saying what moves. */
export async function keepDiaryInFolder(parts: DiaryContext): Promise<void> {
	const own = await exportFolder();
	const [chosen] =
		(await window.showOpenDialog({
			...(own !== undefined && { defaultUri: own }),
			canSelectFiles: false,
			canSelectFolders: true,
			canSelectMany: false,
			openLabel: l10n.t("Keep the Diary Here"),
			title: l10n.t("A folder that your own tool syncs between your computers"),
		})) ?? [];
	if (chosen !== undefined) {
		await keepIn(parts, chosen);
	}
}

/** The same for a folder that was chosen. */
export async function keepIn(parts: DiaryContext, chosen: Uri): Promise<void> {
	const before = await parts.place.folder();
	let folder: Uri;
	let content: FolderContent;
	try {
		folder = await placeIn(chosen);
		await tryWriting(folder);
		content = await parts.place.contentOf(folder);
	} catch (error) {
		void showError(l10n.t("The diary cannot be kept in this folder: {0} Nothing was changed.", reasonOf(error)));
		return;
	}
	if (before?.toString() === folder.toString()) {
		void showInformation(l10n.t("The diary is kept in this folder already: {0}", nameOf(folder)));
		return;
	}
	const keep = l10n.t("Keep the Diary There");
	const detail = preview(await parts.journal.events(), content, folder, await isInRepository(folder));
	const answer = await showWarning(l10n.t("Keep the diary in this folder?"), { modal: true, detail }, keep);
	if (answer !== keep) {
		if (folder !== chosen && !content.holdsDiary) {
			// It was made to be looked at; where it holds anything the editor refuses.
			await Promise.resolve(workspace.fs.delete(folder, { recursive: false })).catch(() => undefined);
		}
		return;
	}
	try {
		const title = l10n.t("Taking the diary to the folder");
		await window.withProgress({ location: ProgressLocation.Notification, title }, () => parts.place.keepIn(folder));
	} catch (error) {
		void showError(l10n.t("The diary stays where it was; nothing was lost. {0}", reasonOf(error)));
		return;
	}
	const undo = l10n.t("Undo");
	const words = l10n.t(
		"The diary is kept in {0} from now on. All of it stays on this computer as well.",
		nameOf(folder),
	);
	if ((await showInformation(words, undo)) === undo) {
		await undoMove(parts);
	}
}

/** Has the diary kept in the extension's own storage alone, where all of it is. */
export async function keepDiaryInOwnStorage(parts: DiaryContext): Promise<void> {
	const folder = await parts.place.folder();
	if (folder === undefined) {
		void showInformation(l10n.t("The diary is kept in the extension’s own storage."));
		return;
	}
	// What came meanwhile is taken along, where the folder can be reached.
	await parts.place.exchangeNow();
	const leave = l10n.t("Leave the Files There");
	const remove = l10n.t("Remove This Computer’s Files");
	const undo = l10n.t("Undo the Move");
	const canUndo = await parts.place.canUndo();
	const answer = await showWarning(
		l10n.t("Keep the diary in the extension’s own storage?"),
		{
			modal: true,
			detail: [
				l10n.t(
					"All of the diary is on this computer. What is new no longer goes to the folder, and nothing comes from it:",
				),
				nameOf(folder),
				l10n.t("What other computers wrote stays in the folder in any case."),
				...(canUndo ? [l10n.t("Undo the Move also takes out again what came from the folder since.")] : []),
			].join("\n\n"),
		},
		leave,
		remove,
		...(canUndo ? [undo] : []),
	);
	if (answer === undo) {
		await undoMove(parts);
	} else if (answer !== undefined) {
		try {
			await parts.place.leave({ remove: answer === remove });
			void showInformation(l10n.t("The diary is kept in the extension’s own storage. All of it is there."));
		} catch (error) {
			void showError(
				l10n.t(
					"The folder cannot be reached, so its files could not be removed. The diary is kept there still. {0}",
					reasonOf(error),
				),
			);
		}
	}
}

async function undoMove({ place }: DiaryContext): Promise<void> {
	if (!(await place.canUndo())) {
		void showInformation(
			l10n.t("The move was more than an hour ago. The diary can be kept in the extension’s own storage at any time."),
		);
	} else if (await place.undo()) {
		void showInformation(l10n.t("The move is undone. What was recorded here is as it was."));
	} else {
		void showInformation(l10n.t("The diary was erased since, so the move is not undone."));
	}
}

/** What happens, with what should be known before. */
function preview(events: readonly DiaryEvent[], content: FolderContent, folder: Uri, inRepository: boolean): string {
	const years = events.map(({ at }) => new Date(at).getFullYear());
	const [from, to] = [Math.min(...years), Math.max(...years)].map(String);
	const count = events.length;
	const { unknown } = content;
	const lines = [
		nameOf(folder),
		count === 0
			? l10n.t("Nothing is recorded here yet.")
			: from === to
				? plural(
						count,
						l10n.t("{0} entry of {1} goes there.", count, from ?? ""),
						l10n.t("{0} entries of {1} go there.", count, from ?? ""),
					)
				: l10n.t("{0} entries from {1} to {2} go there.", count, from ?? "", to ?? ""),
		unknown > 0 &&
			plural(
				unknown,
				l10n.t("{0} entry of another computer is there already and joins this diary.", unknown),
				l10n.t("{0} entries of another computer are there already and join this diary.", unknown),
			),
		content.isOther &&
			l10n.t(
				"What is there was begun as a diary of its own. Choose this only if it is yours too: one becomes history of the other, and the safety questions come once more on every computer.",
			),
		l10n.t("All of it stays on this computer as well, so nothing is missing while the folder is away."),
		l10n.t(
			"Anybody who can read the folder, and the service that syncs it, can read the diary: it is about your health.",
		),
		workspace.getWorkspaceFolder(folder) !== undefined &&
			l10n.t("This folder is in a workspace that is open: others who get the workspace may get the diary with it."),
		inRepository && l10n.t("This folder is in a Git repository: the diary could be committed and pushed by mistake."),
	];
	return lines.filter((line) => line !== false).join("\n\n");
}

/** The folder itself where it is empty or holds a diary, else one in it. */
async function placeIn(chosen: Uri): Promise<Uri> {
	const inside = Uri.joinPath(chosen, subfolder);
	const holdsDiary = async (folder: Uri) =>
		(await journalFolder(folder).list()).some((name) => /^diary\..+\.json$/.test(name));
	if (await holdsDiary(chosen)) {
		return chosen;
	}
	const entries = await workspace.fs.readDirectory(chosen);
	if (entries.length === 0) {
		return chosen;
	}
	await workspace.fs.createDirectory(inside);
	return inside;
}

/** @throws where nothing can be written, or it does not read back */
async function tryWriting(folder: Uri): Promise<void> {
	const place = journalFolder(folder);
	const name = `deskglide-${shortId()}.tmp`;
	await place.write(name, name);
	const read = await place.read(name);
	await place.remove(name);
	if (read !== name) {
		throw new Error(l10n.t("What is written there does not read back."));
	}
}

/** Looks for `.git` beside the folder and above it. */
async function isInRepository(folder: Uri): Promise<boolean> {
	for (let at = folder; ; at = Uri.joinPath(at, "..")) {
		try {
			await workspace.fs.stat(Uri.joinPath(at, ".git"));
			return true;
		} catch {
			// Not here.
		}
		if (at.path === Uri.joinPath(at, "..").path) {
			return false;
		}
	}
}

function nameOf(folder: Uri): string {
	return folder.scheme === "file" ? folder.fsPath : folder.toString(true);
}

function reasonOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
