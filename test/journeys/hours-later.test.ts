import * as assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { at, day, hour, minute, noon, routine } from "../diary/make";
import { endProcesses } from "../host/processes";
import { wrote } from "../safety/make";
import { leaveDiary, letTimePass } from "./support/diary-files";
import { useEditor } from "./support/editor";
import { patience } from "./support/patience";
import { answerHealthily, heading } from "./support/safety-questions";
import type { Workbench } from "./support/workbench";

const tilt = "exercise:pelvic-tilt-seated";

/** Starts the pelvic tilt from the panel and gives how many reps it has. */
async function repsOf(workbench: Workbench): Promise<number> {
	const text = workbench
		.panel()
		.getByText(/Rep 1 of \d+/)
		.first();
	await text.waitFor({ timeout: patience });
	return Number(/Rep 1 of (\d+)/.exec((await text.textContent()) ?? "")?.[1]);
}

describe("a routine that hurt, and the hours after it", () => {
	const editor = useEditor();

	/** Ends everything at once, lets time pass, and opens the same folder again. */
	async function later(workbench: Workbench, passed: number): Promise<Workbench> {
		endProcesses(editor.extensionHosts(), "SIGKILL");
		await workbench.page.close();
		letTimePass(editor.globalStorage(), passed);
		const next = await editor.open({ folder: workbench.folder, keepGlobalStorage: true });
		await next.statusItem().waitFor();
		await next.openView("Move");
		return next;
	}

	it("is asked about two hours later, and done with half of it the next time", async () => {
		const first = await editor.open();
		await first.statusItem().waitFor();
		await first.openView("Move");
		let panel = first.panel();
		await panel.locator(`[data-routine="${tilt}"]`).click();
		await heading(panel, "Before your first routine").waitFor();
		await panel.getByRole("button", { name: /^I understand/ }).click();
		await answerHealthily(first);
		const whole = await repsOf(first);
		await panel.getByRole("button", { name: /^It hurts: stop/ }).click();
		await heading(panel, "Stopped").waitFor();
		await panel.getByRole("button", { name: /^Sharp, shooting/ }).click();
		await panel.getByText("It is put aside for a day").first().waitFor();
		await panel.getByRole("button", { name: "Back to today" }).click();
		// Folded away with what else is locked.
		await panel.locator(`div[data-routine="${tilt}"]`).waitFor({ state: "attached" });
		assert.equal(await panel.getByText("How did it feel afterwards?").count(), 0, "not before two hours have passed");
		assert.doesNotMatch(await first.statusItem().label(), /question waits/);

		const second = await later(first, 2 * hour + 5 * minute);
		panel = second.panel();
		const question = panel.getByRole("group", { name: "How did it feel afterwards?" });
		await question.waitFor();
		await second.statusItem().says("One question waits in the Move view");
		assert.deepEqual(await second.toasts(), [], "the question is in no notification");
		await second.screenshot("question-waits");
		await second.statusItem().click();
		await second.quickPickRow("One question waits").waitFor();
		await second.screenshot("question-menu");
		await second.quickPickRow("One question waits").click();
		await question.getByRole("button", { name: "Worse, and longer than two hours" }).click();
		await panel.getByText("Next time with half the repetitions and half the range").waitFor();
		await question.waitFor({ state: "detached" });
		await second.screenshot("question-answered");
		await second.statusItem().says("question waits", "detached");

		const third = await later(second, day);
		panel = third.panel();
		await panel.locator(`button[data-routine="${tilt}"]`).click();
		assert.equal(await repsOf(third), Math.max(1, Math.ceil(whole / 2)));
		await third.screenshot("halved");
	});

	it("is put down to the one exercise that is named, and the programme goes on", async () => {
		const done = ["pelvic-tilt-seated", "ankle-pump", "walk-short"].map((exercise) => ({
			exercise,
			reps: 5,
			holds: 0,
			seconds: 60,
			sides: [],
			planned: 5,
		}));
		const threeHoursAgo = Date.now() - 3 * hour;
		leaveDiary(editor.globalStorage(), [routine(threeHoursAgo, { name: "Desk calm", done })]);
		const workbench = await editor.open({ keepGlobalStorage: true });
		await workbench.statusItem().waitFor();
		await workbench.openView("Move");
		const panel = workbench.panel();
		await panel.getByRole("button", { name: "Worse, and longer than two hours" }).click();

		const which = panel.getByRole("group", { name: "Which one was it?" });
		await which.waitFor();
		// N10: one answer counts against one exercise, so nothing pauses while it is not named.
		assert.equal(await panel.getByRole("group", { name: "The programme is paused" }).count(), 0);
		await which.locator("h2:focus").waitFor();
		await workbench.screenshot("which-one");
		await workbench.page.keyboard.press("Tab");
		await workbench.page.keyboard.press("Tab");
		assert.match((await panel.locator("button:focus").textContent()) ?? "", /^\s*Seated ankle pump/);
		await workbench.page.keyboard.press("Enter");

		await which.waitFor({ state: "detached" });
		await panel.getByText("Next time with half the repetitions and half the range").waitFor();
		await panel.locator(`button[data-routine="${tilt}"]`).waitFor();
		await workbench.screenshot("which-one-named");
		await panel.getByRole("button", { name: "Undo" }).click();
		await panel.getByRole("group", { name: "How did it feel afterwards?" }).waitFor();
	});

	it("leads to a check-up after six weeks without change, with the guide one click away", async () => {
		const today = Math.round((Date.now() - noon) / day);
		const weeks = Array.from({ length: 44 }, (_, index) => today - 44 + index);
		const daily = weeks.map((days) => wrote(days, { leg: 5, reach: 4, pattern: "often" }));
		const sessions = weeks.filter((days) => days % 2 === 0).map((days) => routine(noon + days * day, {}, `s${days}`));
		const answers = sessions.map(({ id, at: when }) =>
			at(when + 3 * hour, { kind: "after-effect", of: id, since: "same", still: false, exercises: [] }, `a${id}`),
		);
		leaveDiary(editor.globalStorage(), [...daily, ...sessions, ...answers]);
		const workbench = await editor.open({ keepGlobalStorage: true });
		await workbench.statusItem().waitFor();
		await workbench.openView("Move");
		const card = workbench.panel().getByRole("group", { name: "Time for a check-up?" });
		await card.waitFor();
		assert.match((await card.textContent()) ?? "", /Six weeks or more without a clear change/);
		await card.scrollIntoViewIfNeeded();
		await workbench.screenshot("six-weeks");
		await card.getByRole("button", { name: "See the guide" }).click();
		const inside = await workbench.tab("dg-guide");
		await inView(workbench, inside.getByRole("heading", { name: /^When is exercise/ }));
		await workbench.screenshot("guide-at-its-place");
		await workbench.runCommand("Deskglide: Choose Phase…");
		const phases = (await workbench.tab("dg-app")).getByRole("group", { name: /^Phase \d/ });
		await phases.nth(2).waitFor();
		await workbench.screenshot("phases");
		await phases.nth(2).getByRole("button", { name: "See the guide" }).click();
		await inView(workbench, inside.getByRole("heading", { name: "The three phases" }));
	});
});

/** A part of the guide is opened where it stands, not at the top of the page. */
async function inView(workbench: Workbench, locator: Locator): Promise<void> {
	await locator.waitFor();
	const { height } = workbench.page.viewportSize() ?? { height: 0 };
	for (let tries = 0; tries < 40; tries += 1) {
		const box = await locator.boundingBox();
		if (box !== null && box.y > 0 && box.y < height) {
			return;
		}
		await workbench.page.waitForTimeout(250);
	}
	assert.fail("The guide is not at its place.");
}
