import { deepEqual, ok } from "node:assert/strict";
import { catalogue } from "../../src/exercises/catalogue/all";
import type { PlanStep } from "../../src/exercises/plan";
import { words } from "./support/panel-page";
import { planOf, session, snapshot } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

/** What is written about an exercise beside its figure, its cues apart. */
const writtenOf = (step: PlanStep): readonly string[] => [
	...step.how,
	step.mayFeel,
	step.stop,
	...step.avoid,
	...step.mistakes,
	...step.harder,
	...step.gentler,
	...(step.checklist ?? []),
	...(step.note === undefined ? [] : [step.note]),
];

describe("N14 what is written about an exercise", () => {
	const open = usePanel();
	const guided = catalogue.filter(({ logOnly }) => logOnly !== true);

	for (const [screen, into] of [
		["the preview", 0],
		["the player", 1],
	] as const) {
		it(`stands in ${screen}: how, mistakes, what is gentler and what comes later`, async () => {
			const panel = await open();
			const missing: string[] = [];
			let sequence = 0;
			for (const { id } of guided) {
				const plan = planOf(id, [{ exercise: id }]);
				const [step] = plan.steps;
				ok(step !== undefined, id);
				sequence += 1;
				const block = into === 0 ? 0 : step.blocks.findIndex(({ kind }) => kind !== "prepare");
				await panel.show(snapshot(sequence, { session: session({ plan, cursor: { step: 0, block, into: 10 } }) }));
				const said = await words(panel.page.locator(".guidance"));
				missing.push(
					...writtenOf(step)
						.filter((text) => !said.includes(text.replace(/\s+/g, " ")))
						.map((text) => `${id}: ${text}`),
				);
			}
			deepEqual(missing, []);
		});
	}

	it("can be opened: the mistakes with what to avoid, the levels with what is gentler", async () => {
		const panel = await open();
		const plan = planOf("Bridge", [{ exercise: "glute-bridge" }]);
		await panel.show(snapshot(1, { session: session({ plan, cursor: { step: 0, block: 1, into: 10 } }) }));
		const seen = (text: string) => panel.page.getByText(text, { exact: true }).first().isVisible();
		await panel.page.locator("summary", { hasText: "Avoid" }).click();
		ok(await seen(plan.steps[0]?.mistakes[0] ?? ""));
		await panel.page.locator("summary", { hasText: "Gentler, or harder later" }).click();
		ok(await seen("Single-leg bridge"));
		ok(await seen("Glute bridge with a band"));
	});
});
