import { createTranslator } from "../../l10n/translate";
import { translations } from "./translations";

/**
 * What the extension host's bundles get where a module asks for `@vscode/l10n`: the person's words, which are there
 * before anything uses them. Rules thus speak the person's language without knowing the editor.
 */
export const t = createTranslator(translations());
