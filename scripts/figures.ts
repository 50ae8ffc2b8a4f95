import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { catalogue } from "../src/exercises/catalogue/all";
import { figureFrame, figurePoses } from "../src/exercises/figure/render-frame";
import type { Exercise, Phase } from "../src/exercises/types";
import { launchBrowser } from "../test/host/browser";
import { projectFolder } from "../test/host/paths";
import { captioned, drawingOf, FIGURE_THEMES, type PageTheme, pageOf, rowOf } from "./lib/figure-page";

/**
 * Contact sheets: `npm run figures [-- FOLDER] [--unlabelled]`. Each exercise's key poses side by side, one PNG per
 * phase, light, dark and both high contrasts. Unlabelled: one PNG per exercise, named by a number, with a key in a file of its own, to try
 * whether somebody who has not seen the list knows what is being done.
 */

const PHASES: readonly Phase[] = [1, 2, 3];
/** Pixels a unit of the figure takes: the same for all, so that one person does all exercises. */
const SCALE = 1.3;

/** Poses in the order in which the exercise runs through them, each shown with the way that leads to it. */
function strip(exercise: Exercise, theme: PageTheme, labelled: boolean): readonly string[] {
	return figurePoses(exercise.id).map((pose, index, all) => {
		const before = index === 0 ? pose : (all[index - 1] ?? pose);
		const drawing = drawingOf(figureFrame(exercise.id, before, pose, 1), theme, SCALE);
		return captioned(drawing, labelled ? `${index + 1} ${pose}` : `${index + 1}`);
	});
}

async function shoot(page: Page, html: string, file: string): Promise<void> {
	await page.setContent(html);
	await page.screenshot({ path: file, fullPage: true });
}

async function contactSheets(page: Page, folder: string): Promise<void> {
	for (const phase of PHASES) {
		const exercises = catalogue.filter((exercise) => exercise.phase === phase && exercise.figure === undefined);
		for (const theme of Object.keys(FIGURE_THEMES) as PageTheme[]) {
			const rows = exercises.map((each) => rowOf(`${each.name} (${each.id})`, strip(each, theme, true)));
			const file = join(folder, `phase-${phase}-${theme.replace(" ", "-")}.png`);
			await shoot(page, pageOf(theme, `Phase ${phase}`, rows.join("")), file);
			console.log(file);
		}
	}
}

async function unlabelled(page: Page, folder: string): Promise<void> {
	const drawn = catalogue.filter(({ figure }) => figure === undefined);
	const key: string[] = [];
	for (const [index, exercise] of drawn.entries()) {
		const number = String(index + 1).padStart(2, "0");
		await shoot(page, pageOf("light", "", rowOf("", strip(exercise, "light", false))), join(folder, `${number}.png`));
		key.push(`${number} ${exercise.id}: ${exercise.name}`);
	}
	const file = join(folder, "key.txt");
	await writeFile(file, `${key.join("\n")}\n`);
	console.log(`${drawn.length} pictures in ${folder}; what they show is in ${file}`);
}

async function main(): Promise<void> {
	const given = process.argv.slice(2);
	const plain = given.includes("--unlabelled");
	const unknown = given.find((word) => word.startsWith("--") && word !== "--unlabelled");
	if (unknown !== undefined)
		throw new Error(`${unknown} is not known. Usage: npm run figures [-- FOLDER] [--unlabelled]`);
	const place = given.find((word) => !word.startsWith("--"));
	const standard = join(projectFolder, "media", plain ? "figures-unlabelled" : "figures");
	const folder = place === undefined ? standard : resolve(place);
	await mkdir(folder, { recursive: true });
	const browser = await launchBrowser();
	try {
		const page = await browser.newPage({ viewport: { width: plain ? 900 : 1500, height: 300 } });
		await (plain ? unlabelled(page, folder) : contactSheets(page, folder));
	} finally {
		await browser.close();
	}
}

main().catch((error: unknown) => {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
});
