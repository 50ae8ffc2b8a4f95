import { createTranslator, type Translations } from "../l10n/translate";

/**
 * What the panel's bundles get where a module asks for `@vscode/l10n`: the editor's words, which the page carries as
 * data. A page without them speaks English.
 */
const given = document.body.dataset["words"];

export const t = createTranslator(given === undefined ? undefined : (JSON.parse(given) as Translations));
