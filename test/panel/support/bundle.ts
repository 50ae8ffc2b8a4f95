import { build } from "esbuild";

/** The panel as it ships: one minified script. */
export async function bundlePanel(): Promise<string> {
	const result = await build({
		entryPoints: ["src/panel/main.ts"],
		bundle: true,
		minify: true,
		format: "iife",
		target: "es2022",
		write: false,
		logLevel: "silent",
	});
	return result.outputFiles[0]?.text ?? "";
}
