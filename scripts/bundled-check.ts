import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { type BundledPackage, bundledPackages } from "./lib/bundled-packages";

/** Ships along: what is in the bundles, under which licence. */
const noticesPath = join(projectFolder, "media", "docs", "third-party-notices.md");

/** Licences under which code may be shipped along, with its notice. */
const allowed = ["MIT", "ISC", "BSD-2-Clause", "BSD-3-Clause", "Apache-2.0", "0BSD"];

/** Fails when a package has come into the bundles or left them unsaid, or has a licence that was not looked at. `--accept` says what is there now. */
export async function main(args: string[]): Promise<void> {
	const packages = await bundledPackages();
	const refused = packages.filter(({ licence }) => !allowed.includes(licence));
	if (refused.length > 0) {
		throw new Error(refused.map(({ name, licence }) => `${name}: licence ${licence}`).join("\n"));
	}
	const notices = noticesOf(packages);
	if (args.includes("--accept")) {
		writeFileSync(noticesPath, notices);
	}
	if (!existsSync(noticesPath) || readFileSync(noticesPath, "utf8") !== notices) {
		throw new Error(
			`media/docs/third-party-notices.md does not say what is bundled: ${namesOf(packages)}\n\nIf that is meant, run \`npm run bundled -- --accept\` and commit it.`,
		);
	}
	console.log(`${packages.length} packages are in the bundles: ${namesOf(packages)}`);
}

const namesOf = (packages: readonly BundledPackage[]) => packages.map(({ name }) => name).join(", ");

function noticesOf(packages: readonly BundledPackage[]): string {
	const sections = packages.map(
		({ name, licence, notice }) => `## ${name}\n\nLicence: ${licence}\n\n\`\`\`text\n${notice}\n\`\`\`\n`,
	);
	return ["# Third-party notices\n\nDeskglide's files hold code of these packages.\n", ...sections].join("\n");
}
