import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { build, pack } from "./lib/build";
import { packageDifferences } from "./lib/packed-files";
import { whatIsMissing } from "./lib/release-fields";

/** Largest package that is published, bytes. Our choice. */
const mostBytes = 1_000_000;

const read = (name: string) => readFileSync(join(projectFolder, name), "utf8");

const usage = `npm run release [-- --draft]
  Makes the package of this version, checks it, and puts it into the project's folder.
  --draft   only tells what a publisher still has to fill in`;

/** Makes a package to publish. @throws when it is not fit to be published: the message says why, a line each */
export function main(args: string[]): void {
	if (args.some((argument) => argument !== "--draft")) {
		throw new Error(usage);
	}
	const manifest = JSON.parse(read("package.json"));
	build({ tests: false });
	const { path, bytes } = pack();
	const name = `deskglide-${manifest.version}.vsix`;
	copyFileSync(path, join(projectFolder, name));
	console.log(`${name}  ${(bytes / 1024).toFixed(0)} KB`);
	const faults = [...packageDifferences(), ...(bytes > mostBytes ? [`It is larger than ${mostBytes / 1000} KB.`] : [])];
	const missing = whatIsMissing(manifest, read("CHANGELOG.md"), read(".github/CODEOWNERS"));
	for (const line of missing) {
		console.log(`to fill in: ${line}`);
	}
	const inTheWay = args.includes("--draft") ? faults : [...faults, ...missing];
	if (inTheWay.length > 0) {
		throw new Error(`This is not fit to be published yet.\n${inTheWay.join("\n")}`);
	}
	console.log("It is fit to be published: npx vsce publish --packagePath, or ovsx publish.");
}
