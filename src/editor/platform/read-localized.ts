import { Uri } from "vscode";
import { language } from "../../l10n/locale";
import { readText } from "./read-text";

/** Data the build wrote in English, with the texts of the person's language where they read another. */
export async function readLocalized<T>(
	extension: Uri,
	name: string,
	translated: (data: T, texts: readonly (string | null)[]) => T,
): Promise<T> {
	const read = async (file: string) => JSON.parse(await readText(Uri.joinPath(extension, "dist", file)));
	const spoken = language();
	const english: T = await read(`${name}.json`);
	return spoken === "en" ? english : translated(english, await read(`${name}.${spoken}.json`));
}
