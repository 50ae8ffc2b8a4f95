import assert from "node:assert/strict";
import { alternatives, catalogue, routines, translatableTexts } from "../../src/exercises/catalogue/all";
import { planRoutine } from "../../src/exercises/planner";
import { singleRoutine } from "../../src/exercises/single-exercise";
import { textsOf } from "../../src/l10n/with-texts";
import { guidePage } from "../../src/safety/guide";
import { wordsOf } from "../../src/safety/guide-view";
import { lookup } from "./samples";

describe("N14 what is written in the catalogue", () => {
	const guide = wordsOf(guidePage());

	it("can be read on a screen, every text of it", () => {
		// What the player and its preview draw, as they get it; rows name a routine and say what it is for.
		const played = catalogue
			.filter(({ logOnly }) => logOnly !== true)
			.map((one) => planRoutine(singleRoutine(one), lookup));
		const shown = new Set([...translatableTexts(routines), ...played.flatMap((plan) => textsOf(plan))]);
		const unseen = translatableTexts({ catalogue, routines, instead: alternatives }).filter(
			(text) => !shown.has(text) && !guide.includes(text),
		);
		assert.deepEqual(unseen, []);
	});

	it("has mistakes and ways onward in the player, the preview and the guide", () => {
		for (const exercise of catalogue.filter(({ logOnly }) => logOnly !== true)) {
			const step = planRoutine(singleRoutine(exercise), lookup).steps[0];
			assert.deepEqual(step?.mistakes, exercise.mistakes, exercise.id);
			assert.equal(step?.harder.length, exercise.progress.length, exercise.id);
			assert.equal(step?.gentler.length, exercise.stepDown.length, exercise.id);
			for (const words of [...exercise.mistakes, ...(step?.harder ?? []), ...(step?.gentler ?? [])]) {
				assert.ok(guide.includes(words), `${exercise.id}: ${words}`);
			}
		}
	});

	it("has the guide's levels of bridge, clamshell and side leg lift, each after its base", () => {
		const levels = catalogue.filter(({ level }) => level !== undefined);
		assert.deepEqual(
			levels.map(({ id, level }) => `${level}: ${id}`),
			[
				"glute-bridge: glute-bridge-single",
				"glute-bridge: glute-bridge-band",
				"clamshell: clamshell-band",
				"hip-abduction: hip-abduction-weight",
				"hip-abduction: hip-abduction-band",
			],
		);
		for (const { id, level } of levels) {
			assert.ok(lookup(level ?? "")?.progress.includes(id), id);
		}
	});
});
