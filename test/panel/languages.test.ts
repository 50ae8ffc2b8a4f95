import { deepEqual, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getL10nPseudoLocalized } from "@vscode/l10n-dev";
import type { PanelSnapshot } from "../../src/protocol";
import { projectFolder } from "../host/paths";
import { inLanguages, type Texts, wordsOf } from "../host/texts";
import { overflowing } from "./support/overflow";
import { screens } from "./support/screens";
import { usePanel } from "./support/use-panel";

const folder = join(projectFolder, "l10n");

function wordsIn(language: string): Readonly<Record<string, string>> {
	const texts = JSON.parse(readFileSync(join(folder, `bundle.l10n.${language}.json`), "utf8")) as Texts;
	return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, wordsOf(text)]));
}

/** A language nobody speaks: every text longer and with marks on it, so that what stays English stands out. */
function pseudo(texts: Iterable<string>): Readonly<Record<string, string>> {
	const asked = Object.fromEntries([...texts].map((text) => [text, text.replace(/\/The BCP.*$/, "")]));
	const made = getL10nPseudoLocalized(asked);
	return Object.fromEntries(
		Object.entries(made).map(([key, text]) => [key, key.startsWith("en/") ? "en" : wordsOf(text)]),
	);
}

/** What the editor's side sends, in the same language; ids and the like stay. */
function inPseudo(snapshot: PanelSnapshot): PanelSnapshot {
	return JSON.parse(JSON.stringify(snapshot), (_, value: unknown) =>
		typeof value === "string" && /^[A-Z][a-z]|[a-z] [a-z]/.test(value) ? pseudo([value])[value] : value,
	) as PanelSnapshot;
}

describe("The panel in other languages", () => {
	const open = usePanel();
	const languages = inLanguages(folder);
	const keys = languages[0] === undefined ? [] : Object.keys(wordsIn(languages[0]));

	for (const direction of ["ltr", "rtl"] as const) {
		for (const width of [170, 300]) {
			it(`fits longer words written ${direction} into ${width} px`, async () => {
				const panel = await open({
					width,
					height: 500,
					reduceMotion: width === 170,
					words: pseudo(keys),
					...(direction === "rtl" && { direction }),
				});
				const misfits: string[] = [];
				for (const [index, [name, snapshot]] of Object.entries(screens).entries()) {
					await panel.show({ ...inPseudo(snapshot), sequence: index + 1 });
					misfits.push(...(await overflowing(panel)).map((misfit) => `${name}: ${misfit}`));
				}
				deepEqual(misfits, []);
			});
		}
	}

	for (const language of languages) {
		it(`speaks ${language}, and fits in it`, async () => {
			const spoken = wordsIn(language);
			const panel = await open({ width: 170, height: 500, words: spoken });
			const misfits: string[] = [];
			for (const [index, [name, snapshot]] of Object.entries(screens).entries()) {
				await panel.show({ ...snapshot, sequence: index + 1 });
				misfits.push(...(await overflowing(panel)).map((misfit) => `${name}: ${misfit}`));
				if (name === "moving") {
					const stop = spoken["It hurts: stop"];
					ok(stop !== undefined && (await panel.button(stop).isVisible()), `no "${stop}" in sight`);
				}
			}
			deepEqual(misfits, []);
		});
	}

	it("is there in every language that is promised", () => {
		deepEqual(
			readdirSync(folder)
				.filter((name) => /^bundle\.l10n\..+\.json$/.test(name))
				.sort(),
			["de", "es", "fr", "ja", "pt-br", "zh-cn"].map((language) => `bundle.l10n.${language}.json`),
		);
	});
});
