import * as assert from "node:assert/strict";
import type { FrameLocator } from "playwright-core";
import { useEditor } from "../support/editor";
import { answerByKeys, heading, pageCount, readPage } from "../support/safety-questions";
import type { Workbench } from "../support/workbench";

/** Time goes ten times as fast: the first minute takes six seconds. */
const rate = 10;

/** What suggests an illness to somebody who has none. */
const illness = /\bpain|sciatica|symptom|nerve|doctor|physio|clinician/i;

/** Presses buttons by their names and counts. */
class Mouse {
	clicks = 0;

	constructor(private readonly panel: FrameLocator) {}

	async press(name: string | RegExp): Promise<void> {
		await this.panel.getByRole("button", { name }).click();
		this.clicks += 1;
	}
}

async function openMove(workbench: Workbench): Promise<FrameLocator> {
	await workbench.statusItem().waitFor();
	await workbench.openView("Move");
	return workbench.panel();
}

describe("the first minutes with Deskglide", () => {
	const editor = useEditor();

	/** A new person's editor, at the first page of the questions after one click. */
	async function begin() {
		const workbench = await editor.open({ rate });
		const panel = await openMove(workbench);
		const mouse = new Mouse(panel);
		await mouse.press("Answer them now");
		await readPage(workbench, 1);
		return { workbench, panel, mouse };
	}

	it("N0 take a well colleague seven clicks to the first movement, and no word of an illness follows", async () => {
		const { workbench, panel, mouse } = await begin();
		await mouse.press("No, I only want to move");
		for (const page of [2, 3, 4]) {
			await readPage(workbench, page, 4);
			await mouse.press(/^None of these/);
		}
		await heading(panel, "Ready to move").waitFor();
		await workbench.screenshot("well-ready");
		await mouse.press("Start my first minute");
		await heading(panel, "Before your first routine").waitFor();
		await mouse.press(/^I understand/);
		await panel.getByText("It hurts: stop").waitFor();
		assert.equal(mouse.clicks, 7);
		await panel.getByRole("button", { name: /^Fine/ }).waitFor({ timeout: 120_000 });
		await mouse.press(/^Fine/);
		await panel.locator("[data-routine]").first().waitFor();
		await workbench.screenshot("well-afterwards");
		const said = await textOf(panel);
		assert.match(said, /Next break in/);
		assert.doesNotMatch(said, illness);
	});

	it("take somebody with mild pain twelve clicks to the first movement", async () => {
		const { workbench, panel, mouse } = await begin();
		const tick = async (kind: "radio" | "checkbox", name: RegExp) => {
			await panel.getByRole(kind, { name }).click();
			mouse.clicks += 1;
		};
		await mouse.press("Yes");
		for (const page of [2, 3]) {
			await readPage(workbench, page);
			await mouse.press(/^None of these/);
		}
		await readPage(workbench, 4);
		await tick("radio", /^Down the back of the leg/);
		await tick("checkbox", /^With numbness/);
		await mouse.press("Go on");
		await readPage(workbench, 5);
		await tick("checkbox", /^Seen by a health professional/);
		await mouse.press("Go on");
		await readPage(workbench, 6);
		await mouse.press(/^None of these/);
		await heading(panel, "That is all, thank you").waitFor();
		await workbench.screenshot("mild-ready");
		await mouse.press("Start my first minute");
		await mouse.press(/^I understand/);
		await panel.getByText("It hurts: stop").waitFor();
		assert.equal(mouse.clicks, 12);
	});

	it("F1 lead on after a red flag with a doctor's word about that sign, and not back to the red page", async () => {
		const { workbench, panel, mouse } = await begin();
		await mouse.press("Yes");
		await readPage(workbench, 2);
		await panel.getByRole("checkbox", { name: /^New numbness/ }).click();
		await heading(panel, "Emergency care now").waitFor();
		await mouse.press("I understand");
		await mouse.press("A clinician has agreed");
		await panel.getByRole("checkbox", { name: /^New numbness/ }).check();
		await panel.locator("input[type=date]").fill(await dayThere(panel));
		await workbench.screenshot("doctors-word");
		await mouse.press("Yes, record it");

		await readPage(workbench, 2);
		assert.equal(await panel.getByRole("checkbox", { name: /^New numbness/ }).isDisabled(), true);
		await workbench.screenshot("sign-seen");
		await workbench.page.keyboard.press("0");
		await answerByKeys(workbench, 3, pageCount);
		await heading(panel, "That is all, thank you").waitFor();
		await mouse.press("Start my first minute");
		await mouse.press(/^I understand/);
		await panel.getByText("It hurts: stop").waitFor();

		await workbench.runCommand("Deskglide: Safety Check");
		await readPage(workbench, 1);
		assert.equal(await panel.getByText("Emergency care now").count(), 0);
	});
});

/** All that the panel says, through its shadow roots. */
function textOf(panel: FrameLocator): Promise<string> {
	return panel.locator("dg-app").evaluate((app) => {
		const texts: string[] = [];
		// No function of its own inside: the page does not have the helper that names it.
		const roots: ParentNode[] = app.shadowRoot === null ? [] : [app.shadowRoot];
		for (let root = roots.pop(); root !== undefined; root = roots.pop()) {
			for (const element of root.querySelectorAll("*:not(style)")) {
				for (const node of element.childNodes) {
					if (node.nodeType === 3) texts.push(node.textContent ?? "");
				}
				if (element.shadowRoot !== null) roots.push(element.shadowRoot);
			}
		}
		return texts.join(" ");
	});
}

/** Today as the panel counts it. */
function dayThere(panel: FrameLocator): Promise<string> {
	return panel.locator("input[type=date]").evaluate((input) => (input as HTMLInputElement).max);
}
