import * as assert from "node:assert/strict";
import { useEditor } from "../support/editor";

/** A day in two minutes and a half. */
const rate = 600;

const day = 86_400_000;

/** Milliseconds of two days at that rate, and some for a slow machine. */
const atMost = (2 * day) / rate + 120_000;

describe("a pause until a date, as a person takes one", () => {
	const editor = useEditor();

	it("offers the likely days, takes a date that is written, refuses what is none, and greets once on the return", async () => {
		const workbench = await editor.open({ rate });
		const { page } = workbench;
		await workbench.statusItem().waitFor();
		await workbench.typeInEditor("slack ");

		await workbench.runCommand("Deskglide: Pause Until a Date: Holiday, Leave…");
		await workbench.quickPickRow("Tomorrow").waitFor();
		await workbench.quickPickRow("In two weeks").waitFor();
		await workbench.screenshot("pause-until");
		await workbench.quickPickRow("Another date…").click();

		const input = page.locator(".quick-input-widget input");
		await page.locator(".quick-input-widget", { hasText: "year, month and day" }).waitFor();
		const inTwoWeeks = Date.parse(`${await input.inputValue()}T12:00:00Z`);
		await input.fill("2026-02-30");
		await page.locator(".quick-input-widget", { hasText: "A date after today and within a year" }).waitFor();
		await workbench.screenshot("pause-until-no-date");
		await input.fill(new Date(inTwoWeeks - 12 * day).toISOString().slice(0, 10));
		await input.press("Enter");

		const isPaused = async () => /paused/i.test(await workbench.statusItem().label());
		await until(isPaused);
		await workbench.screenshot("paused-until");
		assert.deepEqual(await workbench.toasts(), []);
		await until(async () => !(await isPaused()), atMost);
		await workbench.typeInEditor("flood ");
		await workbench.toast("Welcome back. Reminders are on again.").waitFor();
		await workbench.screenshot("welcome-back");
	}).timeout(atMost + 120_000);
});

async function until(isSo: () => Promise<boolean>, withinMilliseconds = 30_000): Promise<void> {
	const end = Date.now() + withinMilliseconds;
	while (!(await isSo())) {
		assert.ok(Date.now() < end, "it did not come to that");
		await new Promise((later) => setTimeout(later, 250));
	}
}
