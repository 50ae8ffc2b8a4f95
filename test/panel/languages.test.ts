import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { getL10nPseudoLocalized } from "@vscode/l10n-dev";
import { inLanguages, type Texts, wordsOf } from "../../scripts/lib/translations";
import { progress } from "../../src/diary/progress";
import type { PanelSnapshot } from "../../src/protocol";
import type { CheckView } from "../../src/safety/views";
import { noon } from "../diary/make";
import { weeksOfDiary } from "../diary/weeks";
import { projectFolder } from "../host/paths";
import { useProgress } from "./progress-page";
import { languageOf } from "./support/given-words";
import { overflowing } from "./support/overflow";
import { page } from "./support/safety-snapshots";
import { screens } from "./support/screens";
import { snapshot } from "./support/snapshots";
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

/** A page of the safety questions in the language of the words. */
function checkIn(words: Readonly<Record<string, string>>, id: string): CheckView {
	return JSON.parse(JSON.stringify(page(id)), (_, value: unknown) =>
		typeof value === "string" ? (words[value] ?? value) : value,
	) as CheckView;
}

/** What the editor's side sends, in the same language; ids and the like stay. */
function inPseudo(snapshot: PanelSnapshot): PanelSnapshot {
	return JSON.parse(JSON.stringify(snapshot), (_, value: unknown) =>
		typeof value === "string" && /^[A-Z][a-z]|[a-z] [a-z]/.test(value) ? pseudo([value])[value] : value,
	) as PanelSnapshot;
}

describe("The safety questions in other languages", () => {
	const open = usePanel();

	for (const language of inLanguages(folder)) {
		it(`F43: have their answers at one height on each page after the first: ${language}`, async () => {
			const words = wordsIn(language);
			for (const width of [240, 300, 600]) {
				const panel = await open({ width, height: 900, words });
				const tops: (number | undefined)[] = [];
				for (const [sequence, id] of ["pain", "emergency", "today", "where", "seen", "careful"].entries()) {
					await panel.show(snapshot(sequence + 1, { check: checkIn(words, id) }));
					const box = await panel.page.locator(".option").first().boundingBox();
					tops.push(box === null ? undefined : Math.round(box.y));
				}
				equal(new Set(tops.slice(1)).size, 1, `${width} px: ${tops.join()}`);
			}
		});
	}
});

describe("The Progress tab in other languages", () => {
	const open = useProgress();

	for (const language of inLanguages(folder)) {
		it(`draws its charts with the words of their axes inside: ${language}`, async () => {
			const tab = await open({ width: 380, words: wordsIn(language) });
			const choice = { range: "month", back: 0, scope: "everywhere" } as const;
			await tab.show(progress(weeksOfDiary(6, noon), { choice, today: "2026-11-22", workspace: "tide-clock" }));
			const labels = await tab.page.locator("svg text.axis").evaluateAll((texts) =>
				texts.map((text) => {
					const picture = text.closest("svg")?.getBoundingClientRect();
					const box = text.getBoundingClientRect();
					const inside = picture !== undefined && box.left >= picture.left && box.right <= picture.right;
					return { text: text.textContent, inside };
				}),
			);
			ok(labels.length > 10);
			deepEqual(
				labels.filter(({ inside }) => !inside).map(({ text }) => text),
				[],
			);
		});
	}
});

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

	it("ends no line of a Japanese heading within a phrase, and begins none with a small kana", async () => {
		const panel = await open({ width: 170, words: wordsIn("ja") });
		await panel.show(screens["emergency"] as PanelSnapshot);
		const styles = await panel.page.getByRole("heading", { level: 1 }).evaluate((heading) => {
			const { wordBreak, lineBreak } = getComputedStyle(heading);
			return [heading.matches(":lang(ja)"), wordBreak, lineBreak];
		});
		deepEqual(styles, [true, "auto-phrase", "strict"]);
	});

	it("names its language, so that the right letters are drawn and spoken", () => {
		const canonical = (code: string | undefined) => Intl.getCanonicalLocales(code)[0];
		deepEqual(
			languages.map((language) => canonical(languageOf(wordsIn(language)))),
			languages.map(canonical),
		);
	});

	it("is there in every language that is promised", () => {
		deepEqual(
			readdirSync(folder)
				.filter((name) => /^bundle\.l10n\..+\.json$/.test(name))
				.sort(),
			["de", "es", "fr", "ja", "pt-br", "zh-cn"].map((language) => `bundle.l10n.${language}.json`),
		);
	});
});
