import * as l10n from "@vscode/l10n";
import { commands, Uri } from "vscode";
import { headingSlug } from "../../safety/heading-slug";
import { localizedAsset } from "../platform/localized-asset";
import { readText } from "../platform/read-text";

/** The scheme under which the editor asks for a page's text, for as long as it is open. */
const guideScheme = "deskglide-guide";

/** The guide in the language of the editor: data beside the code, written by the build from what the rules come from. */
function guideText(extension: Uri): Promise<string> {
	return readText(localizedAsset(extension, "guide", "md"));
}

/** Pages in English only, by their files in `media/docs`, and what their tabs are called. */
const otherPages = { "for-clinicians": "For clinicians", accessibility: "Accessibility" } as const;

export type OtherPage = keyof typeof otherPages;

/** The text of an open page: the guide, or the one of `otherPages` that its query names. */
export async function pageText(extension: Uri, { query }: Uri): Promise<string> {
	const file = Object.keys(otherPages).find((page) => page === query);
	if (file === undefined) {
		return guideText(extension);
	}
	return readText(Uri.joinPath(extension, "media", "docs", `${file}.md`));
}

/** Opens a page that ships beside the guide, in the same way. */
export async function openPage(page: OtherPage): Promise<void> {
	const uri = Uri.from({ scheme: guideScheme, path: `/${otherPages[page]}.md`, query: page });
	await commands.executeCommand("markdown.showPreview", uri);
}

/**
 * Opens the guide as a page: read-only, offline, searchable like any document.
 * @param topic where to open it; anything that is none opens it at its beginning
 */
export async function openGuide(extension: Uri, topic?: unknown): Promise<void> {
	const fragment = headingSlug(await guideText(extension), topic);
	const page = Uri.from({ scheme: guideScheme, path: `/${l10n.t("Guide")}.md`, fragment });
	await commands.executeCommand("markdown.showPreview", page);
}
