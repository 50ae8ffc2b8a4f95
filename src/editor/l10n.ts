import { l10n } from "vscode";

/**
 * What the extension host's bundles get where a module asks for `@vscode/l10n`: the editor's own words, which it has read
 * before it loads us. Rules thus speak the person's language without knowing the editor.
 */
export const t: typeof l10n.t = l10n.t;
