import { createRequire } from "node:module";
import { basename } from "node:path";
import { type BuildOptions, build } from "esbuild";

/** A page's scripts as they ship, by file name. */
export type PanelScripts = ReadonlyMap<string, string>;

const { panel, progress } = createRequire(__filename)("../../../esbuild.js") as {
	readonly panel: BuildOptions;
	readonly progress: BuildOptions;
};

/** The panel: `panel.js` is the first to load. */
export const bundlePanel = (): Promise<PanelScripts> => bundle(panel);

/** The Progress tab: `progress.js`. */
export const bundleProgress = (): Promise<PanelScripts> => bundle(progress);

async function bundle(options: BuildOptions): Promise<PanelScripts> {
	const { outputFiles = [] } = await build({ ...options, write: false, logLevel: "silent" });
	return new Map(outputFiles.map((file) => [basename(file.path), file.text]));
}
