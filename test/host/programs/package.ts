import { acceptPackageFiles, build, pack, packageDifferences } from "../build";

/** Builds and packs; `--accept` makes the kept list of files say what is packed now. */
export async function main(args: string[]): Promise<void> {
	build({ tests: false });
	const { path, bytes } = pack();
	console.log(`${path}  ${(bytes / 1024).toFixed(0)} KB`);
	if (args.includes("--accept")) {
		await acceptPackageFiles();
		return;
	}
	const differences = await packageDifferences();
	if (differences.length > 0) {
		console.log(`The package holds other files than test/host/package-files.txt says:\n  ${differences.join("\n  ")}`);
	}
}
