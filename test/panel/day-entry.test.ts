import { deepEqual, equal, ok } from "node:assert/strict";
import type { DayEntry } from "../../src/diary/recorded-answers";
import { words } from "./support/panel-page";
import { snapshot, today } from "./support/snapshots";
import { themes } from "./support/themes";
import { usePanel } from "./support/use-panel";

const withEntry = (sequence: number, entry: DayEntry) => snapshot(sequence, { today: { ...today, entry } });

describe("The day's entry", () => {
	const open = usePanel();

	it("is one line until it is wanted, and not there where the diary does not ask", async () => {
		const panel = await open();
		await panel.show(snapshot(1));
		equal(await panel.page.locator("summary").count(), 0);
		await panel.show(withEntry(2, {}));
		equal(await words(panel.page.locator("summary")), "How is the leg today?");
		equal(await panel.page.getByRole("radio").count(), 0);
		await panel.page.locator("summary").click();
		equal(await panel.page.getByRole("radio").count(), 11 + 6 + 4);
	});

	it("F41: has its row from 0 to 10 from margin to margin, each step wide enough to hit", async () => {
		const panel = await open({ width: 300 });
		await panel.show(withEntry(1, {}));
		await panel.page.locator("summary").click();
		const row = await panel.page.locator(".steps.leg").boundingBox();
		const legend = await panel.page.locator("legend").first().boundingBox();
		const step = await panel.page.locator(".steps.leg label").first().boundingBox();
		ok(row !== null && legend !== null && step !== null);
		equal(row.x, legend.x);
		ok(step.width >= 24, `${step.width} px`);
	});

	it("tells in its line what is filled in", async () => {
		const panel = await open();
		await panel.show(withEntry(1, { leg: 0, reach: 0, pattern: "occasional", sitStandHard: true }));
		equal(
			await words(panel.page.locator("summary")),
			"How is the leg today? 0 of 10, now and then, sitting or standing hard",
		);
	});

	it("is saved at each change, with all that is known", async () => {
		const panel = await open();
		await panel.show(withEntry(1, { reach: 4 }));
		await panel.page.locator("summary").click();
		await panel.asked();
		await panel.page.getByRole("radio", { name: "7" }).check();
		await panel.page.getByRole("radio", { name: "Often" }).check();
		await panel.page.getByRole("checkbox", { name: "Sitting or standing was hard" }).check();
		deepEqual(await panel.asked(), [
			{ type: "day-entry", reach: 4, leg: 7 },
			{ type: "day-entry", reach: 4, leg: 7, pattern: "often" },
			{ type: "day-entry", reach: 4, leg: 7, pattern: "often", sitStandHard: true },
		]);
	});

	it("can be corrected", async () => {
		const panel = await open();
		await panel.show(withEntry(1, { leg: 7, reach: 5, sitStandHard: true }));
		await panel.page.locator("summary").click();
		await panel.asked();
		await panel.page.getByRole("radio", { name: "Thigh" }).check();
		await panel.page.getByRole("checkbox").uncheck();
		deepEqual(await panel.asked(), [
			{ type: "day-entry", leg: 7, reach: 3, sitStandHard: true },
			{ type: "day-entry", leg: 7, reach: 3, sitStandHard: false },
		]);
	});

	it("says that it is saved only when the diary has it", async () => {
		const panel = await open();
		await panel.show(withEntry(1, {}));
		await panel.page.locator("summary").click();
		await panel.page.getByRole("radio", { name: "4" }).check();
		equal(await panel.page.getByText("Saving…").isVisible(), true);
		await panel.show(withEntry(2, {}));
		equal(await panel.page.getByText("Saving…").isVisible(), true, "a snapshot made before does not undo the choice");
		equal(await panel.page.getByRole("radio", { name: "4" }).isChecked(), true);
		deepEqual(await panel.heard(), []);
		await panel.show(withEntry(3, { leg: 4 }));
		equal(await panel.page.getByText("Saved", { exact: true }).last().isVisible(), true);
		deepEqual(await panel.heard(), ["Saved"]);
	});

	it("can be filled in with the keyboard alone", async () => {
		const panel = await open();
		await panel.show(withEntry(1, { leg: 2 }));
		await panel.page.locator("summary").focus();
		await panel.page.keyboard.press("Enter");
		await panel.page.keyboard.press("Tab");
		await panel.asked();
		await panel.page.keyboard.press("ArrowRight");
		deepEqual(await panel.asked(), [{ type: "day-entry", leg: 3 }]);
	});

	it("names each scale", async () => {
		const panel = await open();
		await panel.show(withEntry(1, {}));
		await panel.page.locator("summary").click();
		for (const [name, steps] of [
			["Leg pain at its worst", 11],
			["How far down it reached", 6],
			["How it came", 4],
		] as const) {
			equal(await panel.page.getByRole("group", { name }).getByRole("radio").count(), steps, name);
		}
	});

	for (const width of [170, 300, 600]) {
		it(`fits into ${width} px, with steps of at least 24 by 24 px`, async () => {
			const panel = await open({ width });
			await panel.show(withEntry(1, { leg: 3 }));
			await panel.page.locator("summary").click();
			for (const label of await panel.page.locator("dg-day-entry label").all()) {
				const box = await label.boundingBox();
				ok(box !== null && box.width >= 24 && box.height >= 24, JSON.stringify(box));
				ok(box !== null && box.x >= 0 && box.x + box.width <= width, JSON.stringify(box));
			}
		});
	}

	it("is in the theme's own colours, however high the number", async () => {
		for (const theme of [themes.dark, themes.light]) {
			const panel = await open({ theme });
			const colours: string[] = [];
			for (const [sequence, leg] of [1, 10].entries()) {
				await panel.show(withEntry(sequence + 1, { leg }));
				if (sequence === 0) await panel.page.locator("summary").click();
				colours.push(
					await panel.page
						.locator("label:has(:checked)")
						.first()
						.evaluate((label) => `${getComputedStyle(label).backgroundColor} ${getComputedStyle(label).borderColor}`),
				);
			}
			equal(colours[0], colours[1]);
		}
	});
});
