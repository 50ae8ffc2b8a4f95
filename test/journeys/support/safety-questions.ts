import type { FrameLocator } from "playwright-core";
import type { Workbench } from "./workbench";

export const pageCount = 6;

/** The keys of a person with plain sciatica and no warning sign, page by page. */
const usualKeys: readonly (readonly string[])[] = [["1"], ["0"], ["0"], ["1", "7", "8", "0"], ["1", "0"], ["0"]];

export const heading = (panel: FrameLocator, name: string | RegExp) => panel.getByRole("heading", { level: 1, name });

/** Waits for a page and gives it the moment a person needs before an answer counts. */
export async function readPage(workbench: Workbench, number: number, of = pageCount): Promise<void> {
	await heading(workbench.panel(), new RegExp(`^Page ${number} of ${of}\\.`)).waitFor();
	await workbench.page.waitForTimeout(300);
}

/** Answers by keys from one page to another, both included. */
export async function answerByKeys(workbench: Workbench, from: number, to: number): Promise<void> {
	for (let number = from; number <= to; number += 1) {
		await readPage(workbench, number);
		for (const key of usualKeys[number - 1] ?? []) {
			await workbench.page.keyboard.press(key);
		}
	}
}

/** Answers all questions as a person without any warning sign, and goes on. */
export async function answerHealthily(workbench: Workbench): Promise<void> {
	await answerByKeys(workbench, 1, pageCount);
	await heading(workbench.panel(), "That is all, thank you").waitFor();
	await workbench.panel().getByRole("button", { name: "Go on" }).click();
}
