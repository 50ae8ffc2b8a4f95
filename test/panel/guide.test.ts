import { deepEqual, equal, match, ok } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { markdownPage } from "../../scripts/lib/markdown-page";
import { guidePage } from "../../src/safety/guide";
import { type FromGuide, type GuidePage, guideCommands, type ToGuide } from "../../src/safety/guide-view";
import { objections } from "./support/axe";
import { overflowing } from "./support/overflow";
import { keepScreenshot } from "./support/screenshots";
import { type TabPage, useTab } from "./support/tab-page";
import { themes } from "./support/themes";

const guide = guidePage();
const written = (id: "rules" | "keys", name: string) =>
	markdownPage(id, readFileSync(join(__dirname, "..", "..", "media", "docs", `${name}.md`), "utf8"));
const pages = { guide, rules: written("rules", "for-clinicians"), keys: written("keys", "accessibility") };

const titles = Object.fromEntries(guideCommands.map((command) => [command, `Command ${command}`]));

const pageMessage = (page: GuidePage, more: Partial<Extract<ToGuide, { type: "page" }>> = {}) => ({
	type: "page",
	page,
	titles,
	locks: { clamshell: "Strength comes later. Choose phase 2." },
	...more,
});

describe("the tab of the guide", () => {
	const open = useTab<FromGuide>("guide");

	const opened = async (options: Parameters<typeof open>[0] = {}, message = pageMessage(guide)) => {
		const tab = await open(options);
		await tab.send(message);
		await tab.asked();
		return tab;
	};

	const section = ({ page }: TabPage<FromGuide>, id: string) => page.locator(`section[id="${id}"]`);

	it("has its contents at the side, each leading to its section with the focus", async () => {
		const tab = await opened();
		const contents = tab.page.getByRole("navigation", { name: "Contents" });
		equal(await contents.getByRole("link").count(), guide.sections.length);
		await contents.getByRole("link", { name: "Heat and ice", exact: true }).press("Enter");
		ok(
			await section(tab, "heat-ice")
				.getByRole("heading")
				.evaluate((heading) => heading.matches(":focus")),
		);
		const top = await section(tab, "heat-ice").evaluate((element) => element.getBoundingClientRect().top);
		ok(top >= 0 && top < 100, `${top}`);
		equal(await contents.locator('[aria-current="location"]').textContent(), "Heat and ice");
		const [list, main] = await Promise.all([contents.boundingBox(), tab.page.getByRole("main").boundingBox()]);
		ok(list !== null && main !== null && list.x + list.width <= main.x);
	});

	it("folds its contents above the text where it is narrow", async () => {
		const tab = await opened({ width: 400 });
		const contents = tab.page.getByRole("navigation", { name: "Contents" });
		ok(!(await contents.isVisible()));
		await tab.page.locator("summary").press("Enter");
		await contents.getByRole("link", { name: "Desk set-up" }).click();
		ok(!(await contents.isVisible()), "folded again, for what was asked for to be seen");
		ok(
			await section(tab, "desk")
				.getByRole("heading")
				.evaluate((heading) => heading.matches(":focus")),
		);
	});

	it("begins where it was asked to, and at the beginning where there is no such section", async () => {
		const tab = await opened({}, pageMessage(guide, { at: "faq-walk" }));
		ok(
			await section(tab, "faq-walk")
				.getByRole("heading")
				.evaluate((heading) => heading.matches(":focus")),
		);
		await tab.send(pageMessage(guide, { at: "nonsense" }));
		ok(await tab.page.getByRole("heading", { level: 1 }).evaluate((heading) => heading.matches(":focus")));
		equal(await tab.page.evaluate(() => scrollY), 0);
	});

	it("shows what holds all the words looked for, marks them, and says how many sections there are", async () => {
		const tab = await opened();
		const search = tab.page.getByRole("searchbox", { name: "Search this page" });
		const count = tab.page.getByRole("status");
		await search.fill("cauda EQUINA");
		equal(await count.textContent().then((text) => text?.trim()), "1 section holds “cauda EQUINA”");
		equal(await tab.page.locator("section").count(), 1);
		equal(await tab.page.evaluate(() => CSS.highlights.get("dg-found")?.size), 2);
		await search.fill("no such words");
		equal(await count.textContent().then((text) => text?.trim()), "Nothing on this page holds “no such words”.");
		await search.press("Escape");
		equal(await search.inputValue(), "");
		equal(await tab.page.locator("section").count(), guide.sections.length);
		equal(await count.textContent().then((text) => text?.trim()), "");
		equal(await tab.page.evaluate(() => CSS.highlights.get("dg-found")?.size), 0);
	});

	it("starts an exercise that is open, and of a locked one says so and how it opens", async () => {
		const tab = await opened();
		await section(tab, "exercise-pelvic-tilt-seated").getByRole("button", { name: "Start Seated pelvic tilt" }).click();
		deepEqual(await tab.asked(), [{ type: "start", exercise: "pelvic-tilt-seated" }]);
		const locked = section(tab, "exercise-clamshell");
		match((await locked.textContent()) ?? "", /Locked: Strength comes later\. Choose phase 2\./);
		equal(await locked.getByRole("button", { name: /^Start/ }).count(), 0);
		await locked.getByRole("button", { name: "How it opens" }).click();
		deepEqual(await tab.asked(), [{ type: "how-it-opens", exercise: "clamshell" }]);
		await tab.send({ type: "locks", locks: {} });
		await locked.getByRole("button", { name: "Start Clamshell" }).waitFor();
	});

	it("offers what is done away from the editor to nobody as something to start", async () => {
		const tab = await opened();
		const away = guide.sections.find(({ exercise }) => exercise?.plays === false);
		equal(
			await section(tab, away?.id ?? "")
				.getByRole("button")
				.count(),
			0,
		);
	});

	it("leads to where a thing is done", async () => {
		const tab = await opened();
		await section(tab, "phases").getByRole("button", { name: "Command choosePhase" }).click();
		deepEqual(await tab.asked(), [{ type: "run-command", command: "choosePhase" }]);
	});

	it("leads from page to page, and remembers where one was", async () => {
		const tab = await opened();
		await tab.page.getByRole("button", { name: "Rules and numbers" }).click();
		deepEqual(await tab.asked(), [{ type: "choose", page: "rules" }]);
		await tab.send(pageMessage(pages.rules));
		ok(await tab.page.getByRole("heading", { level: 1 }).evaluate((heading) => heading.matches(":focus")));
		equal(await tab.page.getByRole("heading", { level: 1 }).getAttribute("lang"), "en");
		await tab.page.getByRole("navigation", { name: "Contents" }).getByRole("link", { name: "Gates" }).click();
		const state = await tab.remembered();
		deepEqual(state, { page: "rules", at: "gates" });
		const again = await open({ state });
		deepEqual(await again.asked(), [{ type: "ready", page: "rules" }]);
		await again.send(pageMessage(pages.rules));
		const top = await section(again, "gates").evaluate((element) => element.getBoundingClientRect().top);
		ok(top >= 0 && top < 100, `${top}`);
	});

	it("asks for the page it opens with when what it remembers is none of today's", async () => {
		for (const page of ["gone", 1, null]) {
			const tab = await open({ state: { page, at: 1 } });
			deepEqual(await tab.asked(), [{ type: "ready" }]);
		}
	});

	it("draws each figure when it comes near, and nothing of it moves", async () => {
		const tab = await opened();
		const drawn = () => tab.page.locator("dg-guide-figure dg-pose-strip").count();
		equal(await drawn(), 0);
		await tab.page
			.getByRole("navigation", { name: "Contents" })
			.getByRole("link", { name: "Clamshell", exact: true })
			.click();
		const strip = section(tab, "exercise-clamshell").locator("dg-pose-strip");
		await strip.waitFor();
		ok((await strip.locator("svg").count()) > 1);
		equal(await tab.page.evaluate(() => document.getAnimations().length), 0);
		ok((await drawn()) < 20);
	});

	it("prints its text with every figure, and without what is only there to click", async () => {
		const tab = await opened();
		await tab.page.emulateMedia({ media: "print" });
		await tab.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
		await tab.page.waitForFunction(
			(count) => document.querySelector("dg-guide")?.shadowRoot?.querySelectorAll("dg-guide-figure").length === count,
			guide.sections.filter(({ exercise }) => exercise !== undefined).length,
		);
		equal(
			await tab.page.locator("dg-guide-figure").count(),
			await tab.page.locator("dg-guide-figure dg-pose-strip").count(),
		);
		ok(!(await tab.page.getByRole("searchbox").isVisible()));
		equal(await tab.page.getByRole("button").count(), 0);
		ok(await tab.page.getByRole("heading", { level: 1 }).isVisible());
	}).timeout(60_000);

	it("leaves a message it cannot read aside, and says so", async () => {
		const tab = await opened();
		await tab.send({ type: "page", page: { id: "guide" } });
		match((await tab.page.getByRole("alert").textContent()) ?? "", /could not read/);
		equal(await tab.page.locator("section").count(), guide.sections.length);
	});

	it("looks right at an exercise in light, dark and high contrast, narrow, at 200 % and on paper", async () => {
		const looks: Readonly<Record<string, Parameters<typeof open>[0]>> = {
			...Object.fromEntries(Object.entries(themes).map(([name, theme]) => [name, { theme }])),
			narrow: { width: 170 },
			zoomed: { zoom: 2 },
		};
		for (const [name, options] of Object.entries(looks)) {
			const tab = await opened(options, pageMessage(guide, { at: "exercise-pelvic-tilt-seated" }));
			await section(tab, "exercise-pelvic-tilt-seated").locator("svg").first().waitFor();
			deepEqual(await overflowing(tab), [], name);
			await keepScreenshot(tab.page, `guide-${name}`);
		}
		const tab = await opened();
		await tab.page.emulateMedia({ media: "print" });
		await tab.page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
		await section(tab, "exercise-pelvic-tilt-seated").scrollIntoViewIfNeeded();
		await keepScreenshot(tab.page, "guide-paper");
	}).timeout(60_000);

	for (const width of [170, 320, 900]) {
		it(`sticks out nowhere at ${width} pixels, on any page`, async () => {
			const tab = await opened({ width });
			for (const page of Object.values(pages)) {
				await tab.send(pageMessage(page));
				deepEqual(await overflowing(tab), [], page.id);
			}
		});
	}

	for (const [name, theme] of Object.entries(themes)) {
		it(`has nothing axe objects to in ${name}, on any page`, async () => {
			const tab = await opened({ theme });
			for (const page of Object.values(pages)) {
				await tab.send(pageMessage(page));
				deepEqual(await objections(tab.page), [], page.id);
			}
		}).timeout(120_000);
	}
});
