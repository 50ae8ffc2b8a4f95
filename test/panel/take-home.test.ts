import { deepEqual, equal, match, notEqual, ok } from "node:assert/strict";
import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build } from "esbuild";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { type Texts, wordsOf } from "../../scripts/lib/translations";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import type { Routine } from "../../src/exercises/types";
import { emergencyCall } from "../../src/safety/emergency";
import { safetyNotice } from "../../src/safety/notice";
import { packed } from "../../src/take-home/packed";
import type { TakeHomeData } from "../../src/take-home/take-home-data";
import { takeHomePage } from "../../src/take-home/take-home-page";
import { takeRoutine } from "../../src/take-home/take-routine";
import { launchBrowser } from "../host/browser";
import { projectFolder } from "../host/paths";
import { removeFolder } from "../host/remove-folder";
import { objections } from "./support/axe";
import { keepScreenshot } from "./support/screenshots";

const lookup = (id: string) => catalogue.find((exercise) => exercise.id === id);

/** A phone held upright. */
const phone: BrowserContextOptions = {
	viewport: { width: 390, height: 844 },
	hasTouch: true,
	isMobile: true,
	offline: true,
	locale: "en-GB",
};

const short: Routine = {
	id: "evening",
	name: "Evening",
	purpose: "Easy movement before bed.",
	phase: 1,
	posture: "floor",
	place: "home",
	origin: "own",
	steps: [{ exercise: "ankle-pump", reps: 2 }],
};

function dataOf(taken: readonly Routine[], locked: ReadonlySet<string> = new Set()): TakeHomeData {
	return {
		made: "28 November 2026",
		sections: safetyNotice().sections,
		call: emergencyCall(["112"]),
		routines: taken.map((routine) => takeRoutine(routine, lookup, {}, (id) => !locked.has(id))),
	};
}

describe("a file taken home", () => {
	let browser: Browser | undefined;
	let script = "";
	let folder = "";
	let open: { page: Page; complaints: string[] }[] = [];

	before(async () => {
		const { takeHome } = createRequire(__filename)("../../esbuild.js") as { readonly takeHome: BuildOptions };
		const [launched, built] = await Promise.all([
			launchBrowser(),
			build({ ...takeHome, write: false, logLevel: "silent" }),
		]);
		browser = launched;
		script = built.outputFiles?.[0]?.text ?? "";
		folder = mkdtempSync(join(tmpdir(), "deskglide-home-"));
	});

	afterEach(async () => {
		const pages = open;
		open = [];
		await Promise.all(pages.map(({ page }) => page.context().close()));
		deepEqual(
			pages.flatMap(({ complaints }) => complaints),
			[],
		);
	});

	after(async () => {
		await browser?.close();
		removeFolder(folder);
	});

	async function textOf(data: TakeHomeData, language = "en"): Promise<string> {
		const texts = (name: string) => JSON.parse(readFileSync(join(projectFolder, "l10n", name), "utf8")) as Texts;
		const words =
			language === "en"
				? undefined
				: Object.fromEntries(
						Object.entries(texts(`bundle.l10n.${language}.json`)).map(([key, text]) => [key, wordsOf(text)]),
					);
		const scriptHash = createHash("sha256").update(script).digest("base64");
		return takeHomePage({
			data: await packed(data),
			title: "Routines to take home",
			language,
			direction: "ltr",
			words,
			script,
			scriptHash,
		});
	}

	async function visit(data: TakeHomeData, options: BrowserContextOptions = {}, language = "en"): Promise<Page> {
		const file = join(folder, `${language}-${readdirSync(folder).length}.html`);
		writeFileSync(file, await textOf(data, language));
		const context = await browser?.newContext({ ...phone, ...options });
		const page = await context?.newPage();
		ok(page !== undefined);
		const complaints: string[] = [];
		page.on("console", (message) => void (message.type() === "error" && complaints.push(message.text())));
		page.on("pageerror", (error) => void complaints.push(String(error)));
		page.on("request", (request) => {
			if (!request.url().startsWith("file:") && !request.url().startsWith("data:")) complaints.push(request.url());
		});
		open.push({ page, complaints });
		await page.goto(pathToFileURL(file).href);
		return page;
	}

	const secondsOf = (routine: Routine) => dataOf([routine]).routines[0]?.seconds ?? 0;

	async function playOut(page: Page): Promise<void> {
		await page.clock.runFor(1000 * (secondsOf(short) + 1));
		await page.locator("dg-asking").waitFor();
	}

	const textIn = async (part: Locator) => (await part.allInnerTexts()).join(" ");
	const heading = (page: Page) => textIn(page.locator("h1").filter({ visible: true }).first());

	it("begins with the signs that need care first, the day it was made and what may have changed since", async () => {
		const page = await visit(dataOf([short]));
		equal(await heading(page), "Routines to take home");
		const text = await textIn(page.locator("dg-home main"));
		const places = ["28 November 2026", "Go to emergency care now", "112", "See a doctor today", "Evening"].map(
			(words) => text.indexOf(words),
		);
		ok(
			places.every((place, index) => place > (places[index - 1] ?? -1)),
			places.join(),
		);
		match(text, /may have changed since/);
		await keepScreenshot(page, "take-home-cover");
	});

	it("plays with touch alone, asks how it was and keeps nothing", async () => {
		const page = await visit(dataOf([short]));
		await page.clock.install();
		await page.getByRole("button", { name: "Start: Evening" }).tap();
		await page.locator("dg-figure svg").first().waitFor();
		await keepScreenshot(page, "take-home-player");
		await playOut(page);
		await page.locator('[data-feeling="mild"]').tap();
		equal(await heading(page), "Done");
		match(await textIn(page.locator("dg-home main")), /Log an Activity/);
		await page.getByRole("button", { name: "Back to the routines" }).tap();
		equal(await heading(page), "Routines to take home");
		deepEqual(await page.evaluate(() => [Object.keys({ ...localStorage }), document.cookie]), [[], ""]);
	});

	it("goes on by itself, in its own time", async () => {
		const page = await visit(dataOf([short]));
		await page.clock.install();
		await page.getByRole("button", { name: "Start: Evening" }).tap();
		await page.clock.runFor(1000 * (secondsOf(short) - 2));
		equal(await page.locator("dg-player").count(), 1);
		await page.clock.runFor(3000);
		await page.locator("dg-asking").waitFor();
	});

	it("goes back to the first page where nothing was done", async () => {
		const page = await visit(dataOf([short]));
		await page.getByRole("button", { name: "Start: Evening" }).tap();
		await page.getByRole("button", { name: "End routine" }).tap();
		equal(await heading(page), "Routines to take home");
	});

	it("stops at once when it hurts, and says what to do", async () => {
		const page = await visit(dataOf([short]));
		await page.getByRole("button", { name: "Start: Evening" }).tap();
		await page.getByRole("button", { name: /It hurts: stop/ }).tap();
		equal(await heading(page), "Stopped");
		match(await textIn(page.locator("dg-home main")), /Leave this exercise for today/);
		await keepScreenshot(page, "take-home-stopped");
		await page.getByRole("button", { name: "Something new or worrying?" }).tap();
		match(await textIn(page.locator("dg-home main")), /Go to emergency care now/);
	});

	it("says what to do about a sharp feeling afterwards", async () => {
		const page = await visit(dataOf([short]));
		await page.clock.install();
		await page.getByRole("button", { name: "Start: Evening" }).tap();
		await playOut(page);
		await page.locator('[data-feeling="sharp"]').tap();
		equal(await heading(page), "Stopped");
	});

	it("pauses for something new, and goes on where it was", async () => {
		const page = await visit(dataOf([short]));
		await page.getByRole("button", { name: "Start: Evening" }).tap();
		await page.getByRole("button", { name: "Something new or worrying?" }).tap();
		equal(await heading(page), "Something new or worrying?");
		await page.getByRole("button", { name: "Back to the routine", exact: true }).tap();
		await page.getByRole("button", { name: "Resume", exact: true }).tap();
		await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
	});

	it("is played by keyboard alone", async () => {
		const page = await visit(dataOf([short]), {
			viewport: { width: 900, height: 900 },
			hasTouch: false,
			isMobile: false,
		});
		const start = page.getByRole("button", { name: "Start: Evening" });
		await start.focus();
		await page.keyboard.press("Enter");
		await page.getByRole("button", { name: "Pause", exact: true }).waitFor();
		await page.keyboard.press("Space");
		await page.getByRole("button", { name: "Resume", exact: true }).waitFor();
		await page.keyboard.press("h");
		equal(await heading(page), "Stopped");
	});

	it("offers an easier version only where one that is open comes along", async () => {
		const bird: Routine = { ...short, steps: [{ exercise: "bird-dog" }] };
		const [easier = []] = dataOf([bird]).routines[0]?.easier ?? [];
		ok(easier.length > 0);
		equal(easier.at(-1)?.easier, undefined);
		notOffered(dataOf([bird], new Set(catalogue.map(({ id }) => id))));
		const page = await visit(dataOf([bird]));
		await page.getByRole("button", { name: "Start: Evening" }).tap();
		await page.getByRole("button", { name: "Easier version" }).waitFor();
		const before = await textIn(page.locator("dg-player .words"));
		for (const _ of easier) await page.getByRole("button", { name: "Easier version" }).tap();
		await page.getByRole("button", { name: "Easier version" }).waitFor({ state: "detached" });
		notEqual(await textIn(page.locator("dg-player .words")), before);
		for (const _ of easier) await page.getByRole("button", { name: "Back to the full version" }).tap();
		await page.getByRole("button", { name: "Back to the full version" }).waitFor({ state: "detached" });
		await page.getByRole("button", { name: "Easier version" }).waitFor();
	});

	function notOffered({ routines: [first] }: TakeHomeData): void {
		deepEqual([first?.easier, first?.plan.steps.map(({ easier }) => easier)], [[[]], [undefined]]);
	}

	it("prints every routine with its key poses, in the light of paper", async () => {
		const page = await visit(dataOf(routines.slice(0, 3)), { colorScheme: "dark" });
		await page.emulateMedia({ media: "print" });
		await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
		const paper = page.locator("dg-home-paper");
		deepEqual(
			await paper.locator("h2").allInnerTexts(),
			routines.slice(0, 3).map(({ name }) => name),
		);
		ok((await paper.locator("svg").count()) > 5);
		ok(!(await page.locator("dg-home").isVisible()));
		deepEqual(await paper.locator("svg.dark, .figure.dark").count(), 0);
		const pdf = await page.pdf({ format: "A4" });
		ok(pdf.length > 20_000);
		if (process.env["DESKGLIDE_SCREENSHOTS"] === "1") writeFileSync(join(tmpdir(), "take-home.pdf"), pdf);
	});

	for (const colorScheme of ["light", "dark"] as const) {
		for (const contrast of ["no-preference", "more"] as const) {
			it(`reads well: ${colorScheme}, contrast ${contrast}`, async () => {
				const page = await visit(dataOf([short, ...routines.slice(0, 2)]), { colorScheme, contrast });
				deepEqual(await objections(page), []);
				await keepScreenshot(page, `take-home-cover-${colorScheme}-${contrast}`);
				await page.getByRole("button", { name: "Start: Evening" }).tap();
				await page.getByRole("button", { name: "Pause", exact: true }).tap();
				deepEqual(await objections(page), []);
				await keepScreenshot(page, `take-home-player-${colorScheme}-${contrast}`);
			});
		}
	}

	it("is under 400 KB with everything in it, in every language, and fits a small phone", async () => {
		const languages = readdirSync(join(projectFolder, "l10n")).flatMap(
			(name) => /^bundle\.l10n\.(.+)\.json$/.exec(name)?.[1] ?? [],
		);
		ok(languages.length >= 6);
		const all = dataOf(routines);
		for (const language of ["en", ...languages]) {
			const kilobytes = Buffer.byteLength(await textOf(all, language)) / 1024;
			ok(kilobytes < 400, `${language}: ${kilobytes.toFixed(0)} KB`);
		}
		const page = await visit(dataOf([short]), { viewport: { width: 320, height: 568 } }, "de");
		equal(await heading(page), "Routinen zum Mitnehmen");
		equal(await page.evaluate(() => document.scrollingElement?.scrollWidth), 320);
		await page.getByRole("button", { name: "Beginnen: Evening" }).tap();
		for (const shown of ["dg-figure", ".tempo", ".cue", ".hurts"]) {
			const box = await page.locator(`dg-player ${shown}`).first().boundingBox();
			ok(box !== null && box.y >= 0 && box.y + Math.min(box.height, 40) <= 568, `${shown} is in sight`);
		}
		await keepScreenshot(page, "take-home-small-de");
	});

	it("runs no script but its own, and holds nothing that could become markup", async () => {
		const evil = { ...short, name: '</script><script>document.title="owned"</script>' };
		const page = await visit(dataOf([evil]));
		equal(await page.title(), "Routines to take home");
		await page.evaluate(() => {
			const other = document.createElement("script");
			other.textContent = 'document.title = "owned"';
			document.body.append(other);
		});
		equal(await page.title(), "Routines to take home");
		const [last] = open;
		const refused = last?.complaints.splice(0) ?? [];
		ok(refused.every((line) => /Content Security Policy/.test(line)) && refused.length > 0, refused.join());
	});
});
