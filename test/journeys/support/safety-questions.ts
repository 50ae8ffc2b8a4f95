import type { FrameLocator } from "playwright-core";
import type { Workbench } from "./workbench";

export const questionCount = 19;

/** What a person with plain sciatica and no warning sign presses where it is not 1 for "no". */
const usualKeys: Readonly<Record<number, string>> = { 14: "1", 15: "2", 16: "2", 17: "2" };

export const heading = (panel: FrameLocator, name: string | RegExp) => panel.getByRole("heading", { level: 1, name });

/** Waits for a question and gives it the moment a person needs before an answer counts. */
export async function readQuestion(workbench: Workbench, number: number): Promise<void> {
	await heading(workbench.panel(), new RegExp(`^Question ${number} of ${questionCount}\\.`)).waitFor();
	await workbench.page.waitForTimeout(300);
}

/** Answers by keys from one question to another, both included. */
export async function answerByKeys(workbench: Workbench, from: number, to: number): Promise<void> {
	for (let number = from; number <= to; number += 1) {
		await readQuestion(workbench, number);
		await workbench.page.keyboard.press(usualKeys[number] ?? "1");
	}
}

/** Answers all questions as a person without any warning sign, and goes on. */
export async function answerHealthily(workbench: Workbench): Promise<void> {
	await answerByKeys(workbench, 1, questionCount);
	await heading(workbench.panel(), "That is all, thank you").waitFor();
	await workbench.panel().getByRole("button", { name: "Go on" }).click();
}
