import { env, Uri, workspace } from "vscode";
import type { Translations } from "../../l10n/translate";
import { readText } from "./read-text";

/**
 * Where the words lie once they are read: our code is several files, each bundled by itself, and shares nothing else.
 * The editor's own way with words would need every English text again in the file of each language: too much to ship.
 */
const place = Symbol.for("deskglide.words");

const shared = globalThis as { [place]?: Translations };

/** The person's words; undefined when they read English. */
export function translations(): Translations | undefined {
	return shared[place];
}

/**
 * The editor's language, or the one `npm start` writes into the settings of the editor it opens: not among the settings
 * anyone is shown.
 */
function spokenLanguage(): string {
	const asked = workspace.getConfiguration("deskglide").inspect<unknown>("locale")?.globalValue;
	return (typeof asked === "string" && /^[a-z]{2}(-[a-z]{2})?$/i.test(asked) ? asked : env.language).toLowerCase();
}

/** Reads the words of the editor's language, where there are any. It must be done before what speaks is loaded. */
export async function loadTranslations(extension: Uri): Promise<void> {
	const language = spokenLanguage();
	if (/^en\b/.test(language)) {
		return;
	}
	const read = async (name: string) =>
		JSON.parse(await readText(Uri.joinPath(extension, "dist", name))) as (string | null)[];
	try {
		const [english, spoken] = await Promise.all([read("words.json"), read(`words.${language}.json`)]);
		shared[place] = Object.fromEntries(english.map((text, at) => [text, spoken[at] ?? text]));
	} catch {
		// A language there is nothing for: English it is.
	}
}
