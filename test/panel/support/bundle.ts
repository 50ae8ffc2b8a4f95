import { basename } from "node:path";
import { build } from "esbuild";

/** The panel as it ships: minified scripts by file name, `panel.js` first to load. */
export type PanelScripts = ReadonlyMap<string, string>;

export async function bundlePanel(): Promise<PanelScripts> {
	const result = await build({
		entryPoints: { panel: "src/panel/main.ts" },
		bundle: true,
		minify: true,
		format: "esm",
		splitting: true,
		chunkNames: "panel-[name]",
		target: "chrome132",
		outdir: "dist",
		write: false,
		logLevel: "silent",
	});
	return new Map(result.outputFiles.map((file) => [basename(file.path), file.text]));
}
