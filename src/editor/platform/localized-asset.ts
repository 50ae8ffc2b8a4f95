import { Uri } from "vscode";
import { language } from "../../l10n/locale";

/** A file the build wrote once for each language: English under its own name, the others with the language in it. */
export function localizedAsset(extension: Uri, name: string, ending: string): Uri {
	const spoken = language();
	return Uri.joinPath(extension, "dist", spoken === "en" ? `${name}.${ending}` : `${name}.${spoken}.${ending}`);
}
