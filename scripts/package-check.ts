import { packageDifferences } from "./lib/packed-files";

/** Fails when the package holds other files than the kept list says. */
export function main(): void {
	const differences = packageDifferences();
	if (differences.length > 0) {
		throw new Error(
			`${differences.join("\n")}\n\nIf that is meant, run \`npm run package -- --accept\` and commit scripts/lib/package-files.txt.`,
		);
	}
}
