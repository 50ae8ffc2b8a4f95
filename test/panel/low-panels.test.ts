import { equal, ok } from "node:assert/strict";
import { atRep, seatedPlan, session, snapshot } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

/** Pixels of the page: at 200 % zoom in a small window, with three views open, and in the narrowest side bar. */
const sizes = [
	{ name: "at 200 % zoom", width: 300, height: 210 },
	{ name: "with three views open", width: 300, height: 260 },
	{ name: "170 px wide", width: 170, height: 760 },
	{ name: "170 px wide and low", width: 170, height: 300 },
];

describe("Small panels", () => {
	const open = usePanel();

	for (const { name, width, height } of sizes) {
		it(`F16: have figure, cue, count and stop in sight together: ${name}`, async () => {
			const panel = await open({ width, height });
			await panel.show(snapshot(1, { session: session({ cursor: atRep(seatedPlan, 2, 2, "left") }) }));
			const bar = await panel.page.locator(".bar").boundingBox();
			ok(bar !== null && bar.y + bar.height <= height + 0.5, "the bar is in sight");
			for (const part of ["dg-figure", ".tempo", ".cue:not(.unseen)", ".hurts", ".pause"]) {
				const box = await panel.page.locator(part).first().boundingBox();
				ok(box !== null && box.height > 12 && box.y >= 0, part);
				const end = part === ".hurts" || part === ".pause" ? height : bar.y;
				ok(box.y + box.height <= end + 1, `${part} ends at ${box.y + box.height} of ${end}`);
			}
			equal(await panel.button("It hurts: stop").isVisible(), true);
			equal(await panel.button("Pause").isVisible(), true);
		});
	}
});
