import { deepEqual, equal, match, ok } from "node:assert/strict";
import { progress } from "../../src/diary/progress";
import type { ProgressChoice, ProgressView } from "../../src/diary/progress-view";
import { noon } from "../diary/make";
import { weeksOfDiary } from "../diary/weeks";
import { type ProgressPage, useProgress } from "./progress-page";
import { objections } from "./support/axe";
import { contrast } from "./support/contrast";
import { themes } from "./support/themes";

const diary = weeksOfDiary(6, noon);
const month: ProgressChoice = { range: "month", back: 0, scope: "everywhere" };

function viewOf(choice: Partial<ProgressChoice> = {}, events = diary): ProgressView {
	return progress(events, { choice: { ...month, ...choice }, today: "2026-11-22", workspace: "tide-clock" });
}

/** Elements that stick out of the page on the right. */
function outside({ page }: ProgressPage): Promise<readonly string[]> {
	return page.evaluate(() => {
		const found: string[] = [];
		const look = (root: Document | ShadowRoot) => {
			for (const element of root.querySelectorAll("*")) {
				if (element.shadowRoot !== null) {
					look(element.shadowRoot);
				}
				const box = element.getBoundingClientRect();
				if (box.width > 0 && box.right > document.documentElement.clientWidth + 0.5) {
					found.push(`${element.tagName} ${element.textContent?.slice(0, 30)}`);
				}
			}
		};
		look(document);
		return found;
	});
}

describe("the Progress tab", () => {
	const open = useProgress();

	it("asks for what it showed before a reload", async () => {
		const first = await open();
		deepEqual(await first.asked(), [{ type: "ready" }]);
		await first.show(viewOf({ range: "year" }));
		const state = await first.remembered();
		const again = await open({ state });
		deepEqual(await again.asked(), [{ type: "ready", choice: { ...month, range: "year" } }]);
	});

	it("has the way to the safety questions, with a diary and without", async () => {
		for (const view of [viewOf(), viewOf({}, [])]) {
			const tab = await open();
			await tab.show(view);
			await tab.asked();
			await tab.page.getByRole("button", { name: "Something new or worrying?" }).click();
			deepEqual(await tab.asked(), [{ type: "run-command", command: "somethingNew" }]);
		}
	});

	it("lets a range, a workspace and a time be chosen", async () => {
		const tab = await open();
		await tab.show(viewOf());
		await tab.asked();
		const choose = async (name: string, choice: ProgressChoice) => {
			await tab.page.getByRole("button", { name }).click();
			deepEqual(await tab.asked(), [{ type: "choose", choice }]);
			await tab.show(viewOf(choice));
		};
		await choose("Week", { ...month, range: "week" });
		await choose("Only tide-clock", { ...month, range: "week", scope: "workspace" });
		ok(await tab.page.getByRole("button", { name: "Later" }).isDisabled());
		await choose("Earlier", { range: "week", back: 1, scope: "workspace" });
		await choose("Later", { range: "week", back: 0, scope: "workspace" });
		await choose("Earlier", { range: "week", back: 1, scope: "workspace" });
		await choose("Month", { ...month, scope: "workspace" });
	});

	it("adds up clicks that come faster than it is drawn, and goes no further than there is anything", async () => {
		const tab = await open();
		const week: ProgressChoice = { ...month, range: "week" };
		await tab.show(viewOf(week));
		await tab.asked();
		const earlier = tab.page.getByRole("button", { name: "Earlier" });
		const furthest = viewOf(week).furthestBack;
		ok(furthest > 3);
		await earlier.click();
		await earlier.click();
		// What was asked for first is drawn when more has been asked for.
		await tab.show(viewOf({ ...week, back: 1 }));
		await earlier.click();
		await tab.page.getByRole("button", { name: "Later" }).click();
		deepEqual(
			(await tab.asked()).map((message) => message.type === "choose" && message.choice.back),
			[1, 2, 3, 2],
		);
		for (let clicks = 2; clicks < furthest; clicks++) {
			await earlier.click();
		}
		ok(await earlier.isDisabled());
		deepEqual((await tab.asked()).at(-1), { type: "choose", choice: { ...week, back: furthest } });
		await tab.show(viewOf({ ...week, back: furthest }));
		ok(await earlier.isDisabled());
		await tab.page.getByRole("button", { name: "Later" }).click();
		deepEqual(await tab.asked(), [{ type: "choose", choice: { ...week, back: furthest - 1 } }]);
	});

	it("has each chart walked through by arrow keys, day by day, in words", async () => {
		const tab = await open();
		await tab.show(viewOf({ range: "week" }));
		const chart = tab.page.getByRole("slider", { name: /^Leg pain/ });
		await chart.focus();
		const said = () => chart.getAttribute("aria-valuetext");
		match((await said()) ?? "", /^Median of the last 7 days/);
		await tab.page.keyboard.press("End");
		match((await said()) ?? "", /^Sunday,? 22 November: /);
		await tab.page.keyboard.press("ArrowLeft");
		match((await said()) ?? "", /^Saturday,? 21 November: \d of 10\. Median of 7 days: /);
		equal(await chart.getAttribute("aria-valuenow"), "6");
		await tab.page.keyboard.press("Escape");
		match((await said()) ?? "", /^Median of the last 7 days/);
	});

	it("F44: shows the same as a table, only what was written down, and says how to hide it again", async () => {
		const tab = await open();
		await tab.show(viewOf({ range: "week" }));
		const toggle = tab.page.getByRole("button", { name: "Show as a table" }).nth(2);
		equal(await toggle.getAttribute("aria-expanded"), "false");
		await toggle.click();
		const hide = tab.page.getByRole("button", { name: "Hide the table" });
		equal(await hide.getAttribute("aria-expanded"), "true");
		deepEqual(await tab.page.getByRole("columnheader").allTextContents(), ["Day", "At the desk", "Longest stretch"]);
		equal(await tab.page.getByRole("rowheader").count(), 5);
		await hide.click();
		equal(await tab.page.getByRole("rowheader").count(), 0);
	});

	it("has the hours of the week walked through to the side by hour, up and down by weekday, and no further", async () => {
		const tab = await open();
		await tab.show(viewOf());
		const hours = tab.page.getByRole("slider", { name: /^When do I sit/ });
		await hours.focus();
		const said = () => hours.getAttribute("aria-valuetext");
		const press = async (...keys: readonly string[]) => {
			for (const key of keys) {
				await tab.page.keyboard.press(key);
			}
			return (await said()) ?? "";
		};
		match((await said()) ?? "", /^Most sitting: \w+day,? \d\d:00, 4\d min on average$/);
		match(await press("Home"), /^Monday,? 09:00: Sitting: 4\d min\. [\d.]+ breaks?$/);
		match(await press("ArrowRight"), /^Monday,? 10:00: /);
		match(await press("ArrowDown"), /^Tuesday,? 10:00: /);
		match(await press("ArrowUp", "ArrowUp"), /^Monday,? 10:00: /);
		match(await press("End"), /^Sunday,? \d\d:00: nothing recorded$/);
		match(await press("ArrowDown", "ArrowRight"), /^Sunday,? \d\d:00: nothing recorded$/);
	});

	it("has the twelve weeks walked through to the side by week, up and down by day", async () => {
		const tab = await open();
		await tab.show(viewOf());
		const calendar = tab.page.getByRole("slider", { name: /^Twelve weeks/ });
		await calendar.focus();
		const said = () => calendar.getAttribute("aria-valuetext");
		await tab.page.keyboard.press("End");
		match((await said()) ?? "", /^Sunday,? 22 November: nothing recorded$/);
		await tab.page.keyboard.press("ArrowLeft");
		match((await said()) ?? "", /^Sunday,? 15 November: /);
		await tab.page.keyboard.press("ArrowUp");
		await tab.page.keyboard.press("ArrowUp");
		match((await said()) ?? "", /^Friday,? 13 November: Sitting: \d h( \d+ min)?\. \d breaks?$/);
	});

	it("has hours, weeks and stretches as tables too, by keyboard", async () => {
		const tab = await open();
		const view = viewOf();
		await tab.show(view);
		const tables = [
			["When do I sit?", ["Day and hour", "Sitting", "Breaks"], view.hours.cells.length],
			["Twelve weeks", ["Day", "Sitting", "Breaks"], view.calendar.filter(({ sitting }) => sitting !== null).length],
			["Longest stretches of sitting", ["Day", "Longest stretch"], 5],
		] as const;
		for (const [title, heads, rows] of tables) {
			const chart = tab.page.locator("dg-chart").filter({ has: tab.page.getByRole("heading", { name: title }) });
			await chart.getByRole("slider").focus();
			await tab.page.keyboard.press("Tab");
			await tab.page.keyboard.press("Enter");
			const table = chart.getByRole("region", { name: title });
			deepEqual(await table.getByRole("columnheader").allTextContents(), heads);
			equal(await table.getByRole("rowheader").count(), rows);
			ok(rows > 0);
			await tab.page.keyboard.press("Tab");
			ok(await table.evaluate((element) => element.matches(":focus")));
		}
	});

	it("does not move what is below while one walks through the words of a chart", async () => {
		const tab = await open({ width: 420, height: 6000 });
		await tab.show(viewOf());
		const last = tab.page.locator("dg-chart").last();
		const before = await last.boundingBox();
		for (const slider of await tab.page.getByRole("slider").all()) {
			await slider.focus();
			for (const key of ["Home", "ArrowRight", "End", "ArrowLeft"]) {
				await tab.page.keyboard.press(key);
				deepEqual(await last.boundingBox(), before);
			}
		}
	});

	it("of a time without sitting says kindly that it comes by itself", async () => {
		const tab = await open();
		await tab.show(
			viewOf(
				{},
				diary.filter(({ kind }) => kind === "day-entry"),
			),
		);
		equal(await tab.page.getByText("It appears here by itself while you work.").count(), 3);
		equal(await tab.page.getByRole("slider", { name: /^(When|Twelve|Longest)/ }).count(), 0);
	});

	it("has one colour for short and long sitting", async () => {
		const tab = await open();
		await tab.show(viewOf());
		const fills = await tab.page
			.locator("rect.column")
			.evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill));
		ok(fills.length > 100);
		equal(new Set(fills).size, 1);
	});

	it("of an empty diary invites, and blames nobody", async () => {
		const tab = await open();
		await tab.show(viewOf({}, []));
		equal(await tab.page.getByRole("slider").count(), 0);
		await tab.asked();
		await tab.page.getByRole("button", { name: "Log today" }).click();
		deepEqual(await tab.asked(), [{ type: "run-command", command: "logDay" }]);
	});

	it("of one day draws the day without a line through it", async () => {
		const [day] = diary.filter(({ kind }) => kind === "day-entry").slice(-1);
		const tab = await open();
		await tab.show(viewOf({}, day === undefined ? [] : [day]));
		const leg = tab.page.locator("dg-chart").first();
		equal(await leg.locator(".dot").count(), 1);
		equal(await leg.locator(".line").getAttribute("d"), "");
		ok(await tab.page.getByText("Nothing recorded in this time.").first().isVisible());
	});

	it("of ten years is drawn a year at a time, by the week, and goes back to the first", async () => {
		const years = weeksOfDiary(522, noon);
		const tab = await open({ width: 300 });
		await tab.show(viewOf({ range: "year" }, years));
		ok((await tab.page.locator("dg-chart").count()) > 2);
		deepEqual(await outside(tab), []);
		ok((await tab.page.locator("dg-chart").first().locator(".dot").count()) <= 366);
		ok(await tab.page.getByRole("button", { name: "Earlier" }).isEnabled());
		await tab.show(viewOf({ range: "year", back: 10 }, years));
		ok(await tab.page.getByRole("button", { name: "Earlier" }).isDisabled());
		deepEqual(await outside(tab), []);
	});

	it("says so when it gets something it cannot read, and keeps what it shows", async () => {
		const tab = await open();
		await tab.show(viewOf());
		await tab.page.evaluate(() => window.postMessage({ type: "progress", view: { days: 3 } }, "*"));
		await tab.page.getByText("could not read").waitFor();
		ok((await tab.page.getByRole("slider").count()) > 0);
	});

	it("has no colour of alarm for a bad day", async () => {
		const tab = await open();
		await tab.show(viewOf());
		const fills = await tab.page
			.locator("circle.dot")
			.evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).fill));
		equal(new Set(fills).size, 1);
	});

	for (const [width, zoom] of [
		[170, 1],
		[300, 1],
		[600, 1],
		[600, 2],
		[1200, 1],
	] as const) {
		it(`fits ${width} px at ${zoom * 100} %`, async () => {
			const tab = await open({ width, zoom });
			for (const range of ["week", "month", "quarter", "year"] as const) {
				await tab.show(viewOf({ range }));
				deepEqual(await outside(tab), []);
			}
		});
	}

	for (const [name, theme] of Object.entries(themes)) {
		it(`draws single days three to one against the page in ${name}`, async () => {
			const tab = await open({ theme });
			await tab.show(viewOf());
			const { fill, opacity } = await tab.page
				.locator(".dot")
				.first()
				.evaluate((dot) => {
					const { fill, opacity } = getComputedStyle(dot);
					return { fill, opacity: Number(opacity) };
				});
			const found = contrast(fill, theme.colours["editor-background"], opacity);
			ok(found >= 3, `${fill} at ${opacity}: ${found.toFixed(2)}`);
		});

		it(`has nothing axe objects to in ${name}`, async () => {
			const tab = await open({ theme });
			await tab.show(viewOf({ range: "week" }, weeksOfDiary(2, noon)));
			const closed = tab.page.getByRole("button", { name: "Show as a table" });
			while ((await closed.count()) > 0) {
				await closed.first().click();
			}
			deepEqual(await objections(tab.page), []);
			await tab.show(viewOf({ range: "year" }));
			deepEqual(await objections(tab.page), []);
			await tab.show(viewOf({}, []));
			deepEqual(await objections(tab.page), []);
		});
	}
});
