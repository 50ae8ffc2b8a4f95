import { deepEqual, equal, ok } from "node:assert/strict";
import { screens } from "./support/screens";
import { usePanel } from "./support/use-panel";

const shown = (name: string, sequence: number) => {
	const screen = screens[name];
	if (screen === undefined) throw new Error(`There is no screen ${name}.`);
	return { ...screen, sequence };
};

describe("The emergency card", () => {
	const open = usePanel();

	for (const before of ["today", "moving", "break", "notice", "question", "asking", "stopped"]) {
		it(`stands alone where ${before} was, with the words, the number and the line to say`, async () => {
			const panel = await open();
			await panel.show(shown(before, 1));
			await panel.show(shown("emergency", 2));
			equal(await panel.heading(), "Emergency care now");
			equal(await panel.page.locator("main > *").count(), 1, "nothing of the other screen is left");
			deepEqual(await panel.page.locator("button:visible").allTextContents(), [
				"Copy this line",
				"I understand",
				"I answered by mistake",
			]);
			for (const part of ["do not drive yourself", "112 or 999, or your local one", "You ticked", "cauda equina"]) {
				ok(await panel.page.getByText(part).first().isVisible(), part);
			}
		});
	}

	it("sends what is pressed, and no key leads past it", async () => {
		const panel = await open();
		await panel.show(shown("emergency", 1));
		await panel.asked();
		for (const key of ["Escape", " ", "1", "ArrowLeft"]) await panel.page.keyboard.press(key);
		deepEqual(await panel.asked(), []);
		for (const button of ["Copy this line", "I answered by mistake", "I understand"])
			await panel.button(button).click();
		deepEqual(
			(await panel.asked()).map((message) => message.type === "emergency" && message.intent),
			["copy", "mistake", "understand"],
		);
	});

	for (const name of [
		"emergency today",
		"emergency over a break",
		"emergency over the questions",
		"emergency over the notice",
	]) {
		it(`stays above the rest once it is read, and opens again: ${name}`, async () => {
			const panel = await open();
			await panel.show(shown(name, 1));
			ok(await panel.page.locator("dg-emergency[band]").getByText("Emergency care now", { exact: true }).isVisible());
			equal(await panel.page.locator("[data-routine]").count(), 0, "nothing is offered");
			await panel.asked();
			await panel.button("Why, and what to say").click();
			deepEqual(await panel.asked(), [{ type: "emergency", intent: "show" }]);
		});
	}
});

describe("Something new or worrying?", () => {
	const open = usePanel();

	for (const name of [
		"today",
		"first day",
		"due",
		"paused",
		"preview",
		"moving",
		"paused routine",
		"break",
		"asking",
		"stopped",
	]) {
		it(`is one click to the questions from ${name}`, async () => {
			const panel = await open();
			await panel.show(shown(name, 1));
			await panel.asked();
			await panel.button("Something new or worrying?").click();
			deepEqual(await panel.asked(), [{ type: "open-check" }]);
		});
	}
});
