import { config, t } from "@vscode/l10n";

/**
 * What the panel's bundles get where a module asks for `@vscode/l10n`: the same library, given the editor's words before
 * anything uses it. The page carries them as data; a page without them speaks English.
 */
const words = document.body.dataset["words"];
if (words !== undefined) {
	config({ contents: words });
}

export { t };
