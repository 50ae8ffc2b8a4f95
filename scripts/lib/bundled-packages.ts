import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { projectFolder } from "../../test/host/paths";

/** A package some of whose code is in the files that ship. */
export interface BundledPackage {
	readonly name: string;
	readonly licence: string;
	/** The text of the licence, which has to go along. */
	readonly notice: string;
}

/** The packages in the bundles, found in what the bundler read; by name. */
export async function bundledPackages(): Promise<readonly BundledPackage[]> {
	const { shipped } = createRequire(__filename)("../../esbuild.js") as { readonly shipped: readonly BuildOptions[] };
	const built = await Promise.all(
		shipped.map((part) => build({ ...part, write: false, metafile: true, logLevel: "silent" })),
	);
	const names = built.flatMap(({ metafile }) =>
		Object.keys(metafile?.inputs ?? {}).flatMap((path) => packageOf(path) ?? []),
	);
	return [...new Set(names)].sort().map(described);
}

/** The package a file belongs to: the innermost, where one package brings another along. */
function packageOf(path: string): string | undefined {
	return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
}

function described(name: string): BundledPackage {
	const folder = join(projectFolder, "node_modules", name);
	const { license, author } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as {
		readonly license?: string;
		readonly author?: string | { readonly name?: string };
	};
	const file = readdirSync(folder).find((each) => /^licen[cs]e(\.|$)/i.test(each));
	const notice =
		file === undefined
			? `The package names its licence and brings no text of it. By ${authorOf(author)}.`
			: readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim();
	return { name, licence: license ?? "none named", notice };
}

function authorOf(author: string | { readonly name?: string } | undefined): string {
	return (typeof author === "string" ? author : author?.name) ?? "an author it does not name";
}
