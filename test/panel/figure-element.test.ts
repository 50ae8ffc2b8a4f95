import { equal, match, notEqual, ok } from "node:assert/strict";
import { build } from "esbuild";
import type { Browser, Page } from "playwright-core";
import { FIGURE_THEMES, type PageTheme } from "../../scripts/lib/figure-page";
import { launchBrowser } from "../host/browser";

/** The elements alone, under the panel's own content security: no inline style may be needed. */
async function pageWith(browser: Browser, script: string, body: string, kind: string): Promise<Page> {
	const theme: PageTheme = kind === "vscode-dark" ? "dark" : kind === "vscode-light" ? "light" : "dark contrast";
	const variables = Object.entries(FIGURE_THEMES[theme])
		.map(([name, value]) => `${name}: ${value};`)
		.join("");
	const page = await browser.newPage();
	await page.setContent(`<!doctype html><meta http-equiv="Content-Security-Policy"
		content="default-src 'none'; script-src 'nonce-test'; style-src 'nonce-test'">
		<style nonce="test">html { ${variables} }</style>
		<body data-vscode-theme-kind="${kind}">${body}<script nonce="test">${script}</script>`);
	return page;
}

const figure =
	'<dg-figure exercise="ankle-pump" from="toes-down" to="toes-up" fraction="0" side="left" label="Ankle pump"></dg-figure>';

describe("the figure element", () => {
	let browser: Browser;
	let script = "";

	before(async () => {
		const [started, bundled] = await Promise.all([
			launchBrowser(),
			build({
				stdin: {
					contents: 'import "./figure-element"; import "./pose-strip-element";',
					resolveDir: "src/panel/player",
				},
				bundle: true,
				format: "iife",
				target: "chrome132",
				write: false,
			}),
		]);
		browser = started;
		script = bundled.outputFiles[0]?.text ?? "";
	});

	after(() => browser.close());

	it("moves by changing attributes of the shapes that are there", async () => {
		const page = await pageWith(browser, script, figure, "vscode-light");
		const changed = await page.locator("dg-figure").evaluate(async (element) => {
			const root = element.shadowRoot;
			const before = [...(root?.querySelectorAll("path") ?? [])];
			const shapes = before.map((path) => path.getAttribute("d"));
			Object.assign(element, { fraction: 0.5 });
			await (element as unknown as { updateComplete: Promise<boolean> }).updateComplete;
			const after = [...(root?.querySelectorAll("path") ?? [])];
			return {
				same: before.length === after.length && before.every((path, index) => path === after[index]),
				moved: after.filter((path, index) => path.getAttribute("d") !== shapes[index]).length,
				count: after.length,
				styled: root?.querySelectorAll("[style]").length,
			};
		});
		equal(changed.same, true, "every shape stays");
		ok(changed.moved > 3 && changed.moved < changed.count, `${changed.moved} of ${changed.count} shapes move`);
		equal(changed.styled, 0);
		await page.close();
	});

	it("is an image with a name, or decoration without one", async () => {
		const page = await pageWith(browser, script, figure, "vscode-light");
		equal(await page.getByRole("img", { name: "Ankle pump" }).count(), 1);
		await page.locator("dg-figure").evaluate((element) => Object.assign(element, { label: "" }));
		equal(await page.getByRole("img").count(), 0);
		equal(await page.locator("dg-figure svg").getAttribute("aria-hidden"), "true");
		await page.close();
	});

	it("turns over for the left side, and stands for an exercise it does not know", async () => {
		const page = await pageWith(browser, script, figure, "vscode-light");
		match((await page.locator("dg-figure g").getAttribute("transform")) ?? "", /^matrix\(-1 /);
		await page.locator("dg-figure").evaluate((element) => Object.assign(element, { side: "right" }));
		equal(await page.locator("dg-figure g").getAttribute("transform"), null);
		await page.locator("dg-figure").evaluate((element) => Object.assign(element, { exercise: "juggling" }));
		equal(await page.locator("dg-figure svg").count(), 0);
		await page.close();
	});

	it("takes its colours from the theme, and follows when the theme changes", async () => {
		const page = await pageWith(browser, script, figure, "vscode-light");
		const hair = (): Promise<string> =>
			page
				.locator("dg-figure path.hair")
				.first()
				.evaluate((path) => getComputedStyle(path).fill);
		const light = await hair();
		notEqual(light, "rgb(0, 0, 0)");
		await page.locator("body").evaluate((body) => body.setAttribute("data-vscode-theme-kind", "vscode-dark"));
		await page.locator("dg-figure svg.dark").waitFor();
		// The colours fade over a moment, so the first reading may still be the old one.
		await page.waitForFunction(
			(before) => {
				const path = document.querySelector("dg-figure")?.shadowRoot?.querySelector("path.hair");
				return path instanceof Element && getComputedStyle(path).fill !== before;
			},
			light,
			{ polling: 50 },
		);
		await page.close();
	});

	it("is outlined in high contrast", async () => {
		const page = await pageWith(browser, script, figure, "vscode-high-contrast");
		const edge = await page
			.locator("dg-figure path.furniture")
			.first()
			.evaluate((path) => getComputedStyle(path).stroke);
		equal(edge, "rgb(111, 195, 223)");
		await page.close();
	});

	it("shows the key poses side by side and marks the one asked for", async () => {
		const page = await pageWith(browser, script, '<dg-pose-strip label="Ankle pump"></dg-pose-strip>', "vscode-dark");
		await page
			.locator("dg-pose-strip")
			.evaluate((strip) =>
				Object.assign(strip, { exercise: "ankle-pump", poses: ["toes-down", "toes-up"], current: "toes-up" }),
			);
		equal(await page.locator("dg-pose-strip svg").count(), 2);
		equal(await page.locator("dg-pose-strip .pose.current").count(), 1);
		equal(await page.getByRole("img", { name: "Ankle pump" }).count(), 1);
		await page.close();
	});
});
