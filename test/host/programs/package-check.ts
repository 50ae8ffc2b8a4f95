import { packageDifferences } from "../build";

/** Fails when the package would hold other files than the kept list says. */
export async function main(): Promise<void> {
	const differences = await packageDifferences();
	if (differences.length > 0) {
		throw new Error(
			`${differences.join("\n")}\n\nIf that is meant, run \`npm run package -- --accept\` and commit test/host/package-files.txt.`,
		);
	}
}
