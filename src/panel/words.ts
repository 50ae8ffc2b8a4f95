import { config } from "@vscode/l10n";

/**
 * Gives a page the editor's words, which it carries as data, before anything speaks: `esbuild.js` puts this before all
 * else. A page without words speaks English.
 */
const given = document.body.dataset["words"];

if (given !== undefined) {
	config({ contents: JSON.parse(given) });
}
