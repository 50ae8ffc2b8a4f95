import * as assert from "node:assert/strict";
import type { FrameLocator } from "playwright-core";
import { useEditor } from "./support/editor";
import { patience } from "./support/patience";
import { answerHealthily } from "./support/safety-questions";
import type { Workbench } from "./support/workbench";

/** The panel in one of its two places, as long as no page of ours comes or goes: it is found by its number among them. */
async function panelIn(workbench: Workbench, place: "side bar" | "tab"): Promise<FrameLocator> {
	const holding = place === "tab" ? "dg-app[large]" : "dg-app:not([large])";
	for (let tries = 0; tries < 120; tries += 1) {
		for (const frame of await workbench.page.locator('iframe.webview.ready[src*="deskglide.deskglide"]').all()) {
			const inside = frame.contentFrame().locator("#active-frame").contentFrame();
			if ((await inside.locator(holding).count()) > 0) {
				return inside;
			}
		}
		await workbench.page.waitForTimeout(250);
	}
	throw new Error(`The panel is not in the ${place}.`);
}

const rep = (panel: FrameLocator, number: number) => panel.getByText(`Rep ${number} of 5`).first();

const button = (panel: FrameLocator, name: RegExp) => panel.getByRole("button", { name });

describe("the player in an editor tab, in the editor", () => {
	const editor = useEditor();

	it("is one session in two places: it goes on where it is seen, comes back after a reload, and returns", async () => {
		const workbench = await editor.open({ size: { width: 1400, height: 900 } });
		await workbench.statusItem().waitFor();
		await workbench.openFile("tides.js");
		await workbench.runCommand("Deskglide: Safety Check");
		await answerHealthily(workbench);
		await workbench.panel().locator('[data-routine="exercise:pelvic-tilt-seated"]').press("Enter");
		await workbench.panel().getByRole("heading", { name: "Before your first routine" }).waitFor();
		await workbench.page.waitForTimeout(500);
		await button(workbench.panel(), /I understand/).press("Enter");
		await rep(workbench.panel(), 1).waitFor({ timeout: patience });

		await button(workbench.panel(), /Play large/).press("Enter");
		let tab = await panelIn(workbench, "tab");
		await button(tab, /Pause/).waitFor();
		const side = await panelIn(workbench, "side bar");
		await side.getByText("Played in an editor tab.").waitFor();
		assert.equal(await side.locator("dg-player").count(), 0, "one player");
		await workbench.screenshot("player-in-a-tab");

		await workbench.page.keyboard.press("Control+Shift+E");
		await workbench.page.locator(".explorer-folders-view").waitFor();
		await workbench.page.waitForTimeout(1000);
		tab = await panelIn(workbench, "tab");
		await rep(tab, 3).waitFor({ timeout: patience });
		await button(tab, /Pause/).waitFor();

		await workbench.reload();
		await workbench.statusItem().waitFor();
		tab = await panelIn(workbench, "tab");
		await button(tab, /Resume/).waitFor({ timeout: patience });
		const [third, fourth] = [await rep(tab, 3).count(), await rep(tab, 4).count()];
		assert.equal(third + fourth, 1, "it waits where it was");

		await button(tab, /Resume/).press("Enter");
		await button(tab, /Pause/).waitFor();
		await button(tab, /Bring it back/).press("Enter");
		const back = await panelIn(workbench, "side bar");
		await button(back, /Pause/).waitFor();
		assert.equal(await workbench.page.locator(".tab", { hasText: "Deskglide" }).count(), 0);
		await workbench.page.keyboard.press("h");
		await back.getByText("What was it?").waitFor();
	});
});
