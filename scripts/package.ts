import { writeFileSync } from "node:fs";
import { build, pack } from "./lib/build";
import { expectedFilesPath, packageDifferences, packedFiles } from "./lib/packed-files";

/** Builds and packs; `--accept` makes the kept list of files say what is packed now. */
export function main(args: string[]): void {
	build({ tests: false });
	const { path, bytes } = pack();
	console.log(`${path}  ${(bytes / 1024).toFixed(0)} KB`);
	if (args.includes("--accept")) {
		writeFileSync(expectedFilesPath, `${packedFiles().join("\n")}\n`);
		return;
	}
	const differences = packageDifferences();
	if (differences.length > 0) {
		console.log(`It holds other files than scripts/lib/package-files.txt says:\n  ${differences.join("\n  ")}`);
	}
}
