import { deepEqual, equal, ok } from "node:assert/strict";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import { readPlan } from "../../src/exercises/own-plan/parse";
import { planRoutine } from "../../src/exercises/planner";
import { singleRoutine } from "../../src/exercises/single-exercise";
import { atRep, session, snapshot } from "./support/snapshots";
import { themes } from "./support/themes";
import { usePanel } from "./support/use-panel";

const text = `{ "exercises": { "calf": { "name": "Calf stretch", "figure": "none", "position": "standing", "hold": 20, "reps": 2,
	"sides": "each", "how": ["Hands on the wall, one foot back.", "Heel on the ground."] } } }`;

function calfPlan() {
	const { plan } = readPlan(text, catalogue, routines);
	const calf = plan?.exercises.find(({ id }) => id === "calf");
	ok(plan !== undefined && calf !== undefined);
	return planRoutine(singleRoutine(calf), (id) => plan.exercises.find((exercise) => exercise.id === id));
}

describe("An exercise without a figure", () => {
	const open = usePanel();

	for (const [name, theme] of Object.entries(themes)) {
		for (const width of [170, 300]) {
			it(`F11: is shown by the person's own words, ${name}, ${width} px`, async () => {
				const plan = calfPlan();
				const panel = await open({ ownTime: true, theme, width });
				await panel.show(snapshot(1, { session: session({ plan, cursor: atRep(plan, 0, 1, "left") }) }));
				equal(await panel.heading(), "Calf stretch");
				equal(await panel.page.locator("dg-figure, dg-pose-strip").count(), 0);
				const how = await panel.page.locator(".stage .own-words li").allInnerTexts();
				deepEqual(how, ["Hands on the wall, one foot back.", "Heel on the ground."]);
				equal(await panel.page.locator(".tempo-text b").textContent(), "20");
				equal(await panel.page.getByText("You may feel").count(), 0);
				const [stage, side] = await Promise.all([
					panel.page.locator(".stage").boundingBox(),
					panel.page.locator(".own-words").boundingBox(),
				]);
				ok(stage !== null && side !== null && side.y >= stage.y && side.y + side.height <= stage.y + stage.height + 1);
				if (process.env["DESKGLIDE_PICTURES"] !== undefined) {
					await panel.page.screenshot({ path: `${process.env["DESKGLIDE_PICTURES"]}/own-${name}-${width}.png` });
				}
			});
		}
	}
});
