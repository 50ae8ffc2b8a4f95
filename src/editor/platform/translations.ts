import { config } from "@vscode/l10n";
import { l10n, Uri, workspace } from "vscode";
import { readText } from "./read-text";

/** Texts of a language by their English; one with a note for its translator by both, with a slash between. */
export type Translations = Readonly<Record<string, string>>;

/** Set once, before anything that speaks is loaded. */
let spoken: Translations | undefined;

/** The person's words, for pages, which speak for themselves; undefined when they read English. */
export function translations(): Translations | undefined {
	return spoken;
}

/**
 * The language that `npm start` writes into the settings of the editor it opens, whatever the editor's own: not among the
 * settings anyone is shown.
 */
function demonstratedLanguage(): string | undefined {
	const asked = workspace.getConfiguration("deskglide").inspect<unknown>("locale")?.globalValue;
	return typeof asked === "string" && /^[a-z]{2}(-[a-z]{2})?$/i.test(asked) ? asked.toLowerCase() : undefined;
}

/** Gives the rules and features the words of the editor's language, where there are any. */
export async function loadTranslations(extension: Uri): Promise<void> {
	const language = demonstratedLanguage();
	spoken = language === undefined ? l10n.bundle : await readTranslations(extension, language);
	if (spoken !== undefined) {
		config({ contents: spoken });
	}
}

async function readTranslations(extension: Uri, language: string): Promise<Translations | undefined> {
	try {
		return JSON.parse(await readText(Uri.joinPath(extension, "l10n", `bundle.l10n.${language}.json`)));
	} catch {
		// A language there is nothing for: English it is.
		return undefined;
	}
}
