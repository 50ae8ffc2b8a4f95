import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFile } from "../../test/host/paths";

/** The files that the package must hold, one a line; kept with the sources. */
export const expectedFilesPath = join(__dirname, "package-files.txt");

/** What the package has too much or too little, compared with the list that is kept with the sources. */
export function packageDifferences(): string[] {
	const expected = readFileSync(expectedFilesPath, "utf8").split("\n").filter(Boolean);
	const actual = packedFiles();
	return [
		...actual.filter((path) => !expected.includes(path)).map((path) => `too much: ${path}`),
		...expected.filter((path) => !actual.includes(path)).map((path) => `missing:  ${path}`),
	];
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** What several bundles share lies in parts named after what is in them, as many as the build finds useful. */
const withoutHash = (path: string) => path.replace(/^((?:media\/panel|dist)\/.+)-[0-9A-Z]{8}\.js$/, "$1-*.js");

/**
 * The paths of the extension's files in the package, each once, sorted, with `*` for what names a part after its contents.
 * Throws where the file is no package.
 */
export function packedFiles(): string[] {
	const zip = readFileSync(packageFile);
	const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
	if (end < 0 || zip.readUInt32LE(end) !== endOfDirectory) {
		throw new Error(`${packageFile} is not a package.`);
	}
	const paths: string[] = [];
	let at = zip.readUInt32LE(end + 16);
	for (let left = zip.readUInt16LE(end + 10); left > 0 && zip.readUInt32LE(at) === directoryEntry; left--) {
		const [name, extra, comment] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32)];
		paths.push(zip.toString("utf8", at + 46, at + 46 + name));
		at += 46 + name + extra + comment;
	}
	const ours = paths
		.filter((path) => path.startsWith("extension/"))
		.map((path) => withoutHash(path.slice("extension/".length)));
	return [...new Set(ours)].sort();
}
