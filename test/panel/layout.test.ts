import { deepEqual, ok } from "node:assert/strict";
import { overflowing } from "./support/overflow";
import { screens } from "./support/screens";
import { usePanel } from "./support/use-panel";

describe("Layout", () => {
	const open = usePanel();

	for (const width of [170, 300, 600]) {
		it(`fits every screen into ${width} px`, async () => {
			const panel = await open({ width, height: 500, reduceMotion: width === 170 });
			const misfits: string[] = [];
			for (const [index, [name, snapshot]] of Object.entries(screens).entries()) {
				await panel.show({ ...snapshot, sequence: index + 1 });
				if (name === "preview") await panel.button("Sound and keys").click();
				if (name === "entry") await panel.page.locator("dg-day-entry summary").click();
				misfits.push(...(await overflowing(panel)).map((misfit) => `${name}: ${misfit}`));
			}
			deepEqual(misfits, []);
		});
	}

	for (const [width, height, zoom] of [
		[170, 420, 1],
		[300, 300, 1],
		[600, 220, 1],
		[340, 520, 2],
	] as const) {
		it(`keeps the stop in sight at ${width} by ${height} px, zoom ${zoom * 100} %, wherever the page is scrolled`, async () => {
			const panel = await open({ width, height, zoom });
			for (const [sequence, name] of ["moving", "preview", "paused routine", "waiting timer"].entries()) {
				const screen = screens[name];
				if (screen === undefined) throw new Error(`There is no screen ${name}.`);
				await panel.show({ ...screen, sequence: sequence + 1 });
				for (const top of [0, 10_000]) {
					await panel.page.locator(".scroll").evaluate((scroll, y) => scroll.scrollTo(0, y), top);
					const box = await panel.button("It hurts: stop").boundingBox();
					ok(
						box !== null &&
							box.y >= 0 &&
							box.y + box.height <= height / zoom &&
							box.x >= 0 &&
							box.x + box.width <= width / zoom,
						`${name}: ${JSON.stringify(box)}`,
					);
				}
			}
		});
	}

	it("gives every control a target of at least 24 by 24 px", async () => {
		const panel = await open({ width: 170, height: 700 });
		for (const [index, [name, snapshot]] of Object.entries(screens).entries()) {
			await panel.show({ ...snapshot, sequence: index + 1 });
			// All in one question to the page: there are hundreds.
			const targets = await panel.page.locator("button:visible, summary:visible").evaluateAll((elements) =>
				elements.map((element) => {
					const { width, height } = element.getBoundingClientRect();
					return { words: element.textContent, width, height };
				}),
			);
			for (const target of targets) {
				ok(target.width >= 24 && target.height >= 24, `${name}: ${JSON.stringify(target)}`);
			}
		}
	});
});
