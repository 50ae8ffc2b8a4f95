import * as assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { useEditor } from "../support/editor";
import { answerByKeys, heading, pageCount } from "../support/safety-questions";
import { Walkthrough } from "../support/walkthrough";
import type { Workbench } from "../support/workbench";

const steps = [
	"Answer the safety questions",
	"Say how today is",
	"Choose how long to sit",
	"Move for a minute",
	"See what is kept",
] as const;
const size = { width: 1600, height: 900 };

/** How a person opens a step, presses its button, picks from a list and presses a button of the panel. */
interface Hands {
	step(title: string): Promise<void>;
	button(name: string): Promise<void>;
	pick(label: string): Promise<void>;
	/** Goes from the walkthrough to the panel that opened. */
	toPanel(): Promise<void>;
	panelButton(name: RegExp): Promise<void>;
}

describe("a newcomer's first ten minutes", () => {
	const editor = useEditor();

	it("lead from the package through the walkthrough to a first routine and its line in the diary", async () => {
		const workbench = await editor.open({ size });
		await workbench.statusItem().waitFor();
		assert.deepEqual(await workbench.toasts(), [], "nothing pops up at the first start");
		const walkthrough = await openWalkthrough(workbench);
		await firstTenMinutes(workbench, walkthrough, byMouse(workbench, walkthrough), true);
	});

	it("lead there by keyboard alone", async () => {
		const workbench = await editor.open({ size });
		const walkthrough = await openWalkthrough(workbench);
		await firstTenMinutes(workbench, walkthrough, byKeyboard(workbench, walkthrough), false);
	});

	for (const theme of ["light", "high-contrast"] as const) {
		it(`show pictures in the colours of the theme: ${theme}`, async () => {
			const workbench = await editor.open({ size, theme });
			const walkthrough = await openWalkthrough(workbench);
			const colours = await walkthrough.pictureColours();
			await workbench.screenshot(`walkthrough-${theme}`);
			assert.ok(colours.size > 4, "the theme's colours reach the picture");
			assert.ok(!colours.has("rgb(0, 0, 0)"), "no colour is missing: a shape without one is black");
		});
	}
});

async function openWalkthrough(workbench: Workbench): Promise<Walkthrough> {
	await workbench.statusItem().waitFor();
	await workbench.runCommand("Deskglide: Get Started");
	const walkthrough = new Walkthrough(workbench.page);
	await walkthrough.waitFor();
	assert.deepEqual(await walkthrough.done(), [], "nothing is done by having looked");
	return walkthrough;
}

async function firstTenMinutes(workbench: Workbench, walkthrough: Walkthrough, hands: Hands, pictures: boolean) {
	const keep = async (name: string) => {
		if (pictures) {
			await workbench.screenshot(name);
		}
	};
	const panel = workbench.panel();

	await walkthrough.pictureColours();
	await keep("walkthrough-safety");
	await hands.button("Start the Safety Check");
	await heading(panel, /^Page 1 of/).waitFor();
	await keep("newcomer-questions");
	await hands.toPanel();
	await answerByKeys(workbench, 1, pageCount);
	await heading(panel, "That is all, thank you").waitFor();
	await hands.panelButton(/^Go on/);
	await walkthrough.untilDone(steps[0]);

	await hands.step(steps[1]);
	await keep("walkthrough-now");
	await hands.button("Log Today");
	for (const row of ["3", "thigh", "Now and then"]) {
		await hands.pick(row);
	}
	await walkthrough.untilDone(steps[1]);

	await hands.step(steps[2]);
	await hands.button("Set the Sitting Limit");
	await workbench.quickPickRow("25 minutes").waitFor();
	await keep("newcomer-limit");
	await hands.pick("25 minutes");
	await walkthrough.untilDone(steps[2]);
	await workbench
		.statusItem()
		.root.locator('[aria-label^="Next break in 25 minutes"], [aria-label^="Next break in 24 minutes"]')
		.waitFor();
	await keep("walkthrough-limit");

	await hands.step(steps[3]);
	await hands.button("Try It Now");
	await panel.getByRole("button", { name: "I understand" }).waitFor();
	await hands.toPanel();
	await hands.panelButton(/^I understand/);
	await panel.getByText("It hurts: stop").waitFor();
	await keep("newcomer-player");
	await panel.getByRole("button", { name: /^Fine/ }).waitFor({ timeout: 100_000 });
	await hands.panelButton(/^Fine/);
	await walkthrough.untilDone(steps[3]);

	await hands.step(steps[4]);
	await keep("walkthrough-diary");
	await hands.button("Show the Diary");
	await workbench.view("Diary").locator(".monaco-list-row", { hasText: "Seated pelvic tilt" }).first().waitFor();
	await walkthrough.untilDone(steps[4]);
	assert.deepEqual(await walkthrough.done(), [...steps]);
	await keep("newcomer-diary");
}

function byMouse(workbench: Workbench, walkthrough: Walkthrough): Hands {
	return {
		step: (title) => walkthrough.open(title),
		button: (name) => walkthrough.press(name),
		async pick(label) {
			const row = rowOf(workbench, label);
			await row.click();
			await row.waitFor({ state: "hidden" });
		},
		toPanel: async () => undefined,
		panelButton: (name) => workbench.panel().getByRole("button", { name }).click(),
	};
}

function byKeyboard(workbench: Workbench, walkthrough: Walkthrough): Hands {
	const { keyboard } = workbench.page;
	return {
		async step(title) {
			// From wherever the focus is: the person goes to the editor's page, where the walkthrough is.
			await keyboard.press("ControlOrMeta+1");
			await walkthrough.reachStep(title);
		},
		button: (name) => walkthrough.reachButton(name),
		async pick(label) {
			const row = rowOf(workbench, label);
			await row.waitFor();
			await keyboard.type(label);
			await workbench.page.locator(".quick-input-widget .monaco-list-row.focused", { hasText: label }).waitFor();
			await keyboard.press("Enter");
			await row.waitFor({ state: "hidden" });
		},
		// The editor's own key for the side bar.
		toPanel: () => keyboard.press("ControlOrMeta+0"),
		async panelButton(name) {
			const panel = workbench.panel();
			await panel.getByRole("button", { name }).waitFor();
			for (let tries = 0; tries < 20; tries += 1) {
				const [text = ""] = await panel.locator("button:focus").allInnerTexts();
				if (name.test(text.trim())) {
					return keyboard.press("Enter");
				}
				await keyboard.press("Tab");
			}
			throw new Error(`The button ${name} was not reached with Tab.`);
		},
	};
}

function rowOf(workbench: Workbench, label: string): Locator {
	const rows = workbench.page.locator(".quick-input-widget .monaco-list-row .label-name");
	return rows.getByText(label, { exact: true }).first();
}
