import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { getL10nJson, type l10nJsonFormat } from "@vscode/l10n-dev";
import { alternatives, catalogue, routines, translatableTexts } from "../src/exercises/catalogue/all";
import { projectFolder } from "../test/host/paths";
import { wordingFaults } from "../test/safety/wording";
import { emergencyTexts } from "./lib/emergency-texts";
import { faults, inLanguages, type Texts, wordsOf } from "./lib/translations";

const folder = join(projectFolder, "l10n");

/** Modules whose words are needed when the package is built, not when it runs. */
const onlyInContent = /safety[\\/]guide(-faq)?\.ts$/;

const usage = `npm run texts [-- --check]
  Writes the English texts of the sources to l10n/, for who translates, and tells what each language lacks.
  --check   writes nothing, and fails when a language lacks anything`;

/** Keeps the texts in `l10n/` those of the sources, and every language complete. */
export async function main(args: string[]): Promise<void> {
	const check = args.includes("--check");
	if (args.some((argument) => argument !== "--check")) {
		throw new Error(usage);
	}
	const files = sourceFiles(join(projectFolder, "src"));
	const bundle = await extracted(files.filter((file) => !onlyInContent.test(file)));
	const content = {
		...Object.fromEntries(
			translatableTexts({ catalogue, routines, instead: alternatives }).map((text) => [text, text]),
		),
		...(await extracted(files.filter((file) => onlyInContent.test(file)))),
	};
	if (!check) {
		mkdirSync(folder, { recursive: true });
		write("bundle.l10n", bundle);
		write("content", content);
	}
	const found: string[] = [];
	const emergency = emergencyTexts();
	const stray = [...emergency].filter((text) => !(text in bundle));
	if (stray.length > 0) {
		throw new Error(`Not among the texts of the sources: ${stray.join(" | ")}`);
	}
	const manifest = read(join(projectFolder, "package.nls.json")) ?? {};
	for (const language of inLanguages(folder)) {
		const told = (name: string, english: Texts, words: Texts | undefined) =>
			found.push(...faults(english, words ?? {}, emergency).map((fault) => `${name}.${language}.json: ${fault}`));
		told("bundle.l10n", bundle, read(join(folder, `bundle.l10n.${language}.json`)));
		told("content", content, read(join(folder, `content.${language}.json`)));
		told("package.nls", manifest, read(join(projectFolder, `package.nls.${language}.json`)));
	}
	for (const text of Object.values<Texts[string]>({ ...bundle, ...content, ...manifest })) {
		found.push(...wordingFaults(wordsOf(text)));
	}
	for (const line of found) {
		console.log(line);
	}
	if (check && found.length > 0) {
		throw new Error(
			`${found.length} texts are not as they should be. npm run texts brings the English ones up to date.`,
		);
	}
}

function write(name: string, english: l10nJsonFormat): void {
	writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(english, undefined, "\t")}\n`);
}

/** How our files import what gives the texts of other languages. */
const importing = 'import * as l10n from "@vscode/l10n";';

async function extracted(files: readonly string[]): Promise<l10nJsonFormat> {
	const texts = files.map((file) => readFileSync(file, "utf8"));
	const usual = (text: string) => text.includes(importing) && !text.includes("vscode.l10n");
	// As one file: the package compiles its queries anew for each import of each file, which takes longer than all else.
	const joined = texts
		.filter(usual)
		.map((text) => text.replace(importing, "").replace('import * as vscode from "vscode";', ""));
	const found = await getL10nJson(
		[[importing, ...joined].join("\n"), ...texts.filter((text) => !usual(text))].map((contents) => ({
			contents,
			extension: ".ts" as const,
		})),
	);
	return Object.fromEntries(Object.entries(found).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function sourceFiles(from: string): string[] {
	return readdirSync(from, { recursive: true, encoding: "utf8" })
		.filter((name) => name.endsWith(".ts"))
		.sort()
		.map((name) => join(from, name));
}

function read(path: string): Texts | undefined {
	return existsSync(path) ? (JSON.parse(readFileSync(path, "utf8")) as Texts) : undefined;
}
