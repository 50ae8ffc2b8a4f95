import type { Page } from "playwright-core";
import type { HandsDo } from "./suite-line";

/** Milliseconds of the workbench's own two timers between the last key and "not active": it looks every half minute, then waits. */
const looks = 30_000;
const waits = 10_000;

/** Keeps at hand what the workbench looks with for signs of life, so that hands can leave without a minute's wait. Call before the page loads. */
export async function watchActivity(page: Page): Promise<void> {
	await page.addInitScript(
		([every, wait]) => {
			const looksNow = new Set<() => void>();
			const { setInterval, clearInterval, setTimeout } = window;
			const ids = new Map<number, () => void>();
			let leaving = false;
			Object.assign(window, {
				setInterval(run: () => void, milliseconds?: number, ...rest: unknown[]) {
					const id = setInterval(run, milliseconds, ...rest);
					if (milliseconds === every) {
						looksNow.add(run);
						ids.set(id, run);
					}
					return id;
				},
				clearInterval(id: number) {
					const run = ids.get(id);
					if (run !== undefined) {
						looksNow.delete(run);
						ids.delete(id);
					}
					clearInterval(id);
				},
				setTimeout(run: () => void, milliseconds?: number, ...rest: unknown[]) {
					return setTimeout(run, leaving && milliseconds === wait ? 0 : milliseconds, ...rest);
				},
				leaveKeyboard() {
					leaving = true;
					for (let look = 0; look < 3; look += 1) {
						for (const run of [...looksNow]) {
							run();
						}
					}
					leaving = false;
				},
			});
		},
		[looks, waits] as const,
	);
}

/** Does at the keyboard and mouse what a suite inside the editor asks for. */
export async function useHands(page: Page, hands: HandsDo): Promise<void> {
	switch (hands.does) {
		case "type":
			await page.keyboard.type(hands.text);
			break;
		case "speak":
			await page.keyboard.insertText(hands.text);
			break;
		case "wheel": {
			const box = await page.locator(".editor-group-container.active .editor-container").first().boundingBox();
			if (box === null) {
				throw new Error("There is no editor to turn the wheel over.");
			}
			// Away from what pops up beside the cursor.
			await page.mouse.move(box.x + box.width * 0.7, box.y + box.height * 0.7);
			await page.mouse.wheel(0, hands.notches * 120);
			break;
		}
		case "leave":
			await page.evaluate(() => (window as unknown as { leaveKeyboard(): void }).leaveKeyboard());
			break;
	}
}
