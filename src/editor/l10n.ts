import { config, t } from "@vscode/l10n";
import { words } from "./spoken-words";

/**
 * What the extension host's bundles get where a module asks for `@vscode/l10n`: the same library, given the person's
 * words before anything uses it. Rules thus speak the person's language without knowing the editor.
 */
const spoken = words();
if (spoken !== undefined) {
	config({ contents: { ...spoken } });
}

export { t };
