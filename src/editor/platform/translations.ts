import { env, Uri } from "vscode";
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

/** Reads the words of the editor's language, where there are any. It must be done before what speaks is loaded. */
export async function loadTranslations(extension: Uri): Promise<void> {
	if (/^en\b/i.test(env.language)) {
		return;
	}
	const read = async (name: string) =>
		JSON.parse(await readText(Uri.joinPath(extension, "dist", name))) as (string | null)[];
	try {
		const [english, spoken] = await Promise.all([read("words.json"), read(`words.${env.language.toLowerCase()}.json`)]);
		shared[place] = Object.fromEntries(english.map((text, at) => [text, spoken[at] ?? text]));
	} catch {
		// A language there is nothing for: English it is.
	}
}
