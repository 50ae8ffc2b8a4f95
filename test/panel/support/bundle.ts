import { createRequire } from "node:module";
import { basename } from "node:path";
import { type BuildOptions, build } from "esbuild";

/** The pages' scripts as they ship, by file name. The panel begins with `panel.js`, the Progress tab with `progress.js`. */
export type PageScripts = ReadonlyMap<string, string>;

const { pages } = createRequire(__filename)("../../../esbuild.js") as { readonly pages: BuildOptions };

export async function bundlePages(): Promise<PageScripts> {
	const { outputFiles = [] } = await build({ ...pages, write: false, logLevel: "silent" });
	return new Map(outputFiles.map((file) => [basename(file.path), file.text]));
}
