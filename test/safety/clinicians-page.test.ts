import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { suggestedSources } from "../../scripts/lib/clinicians-sources";
import { tableNames, withTables } from "../../scripts/lib/clinicians-tables";
import { catalogue } from "../../src/exercises/catalogue/all";
import { glidesPerDay, secondsBetweenGlides } from "../../src/exercises/glide-cap";
import { afterEffectWords } from "../../src/safety/after-effects";
import { putAsideHours } from "../../src/safety/stop-rules";
import { wordingFaults } from "./wording";

const page = readFileSync(join(__dirname, "..", "..", "media", "docs", "for-clinicians.md"), "utf8");

/** The formatter pads the columns of a table. */
const plain = (text: string) => text.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");

describe("the page for clinicians", () => {
	it("holds the rules, questions and doses as they are: else run `npm run clinicians-page`", () => {
		assert.equal(plain(page), plain(withTables(page)));
	});

	it("has every table once", () => {
		const named = [...page.matchAll(/<!-- table: ([\w-]+) -->/g)].map(([, name]) => name);
		assert.deepEqual([...named].sort(), [...tableNames].sort());
	});

	it("names where each dose comes from that the guide does not state, and no other", () => {
		const silent = catalogue.filter(({ dose: { reps, hold, timer } }) =>
			[reps, hold, timer?.duration].some((amount) => amount?.source === "suggested"),
		);
		assert.deepEqual(Object.keys(suggestedSources).sort(), silent.map(({ id }) => id).sort());
	});

	it("says of after-effects, stops and glides what holds", () => {
		for (const rule of Object.keys(afterEffectWords)) assert.ok(page.includes(`\n| ${rule} `), rule);
		assert.ok(page.includes(`put aside for ${putAsideHours} hours`));
		assert.deepEqual([glidesPerDay, secondsBetweenGlides], [3, 2 * 3600]);
		assert.match(page, /three sessions in any 24 hours, with two hours between them/);
	});

	it("says at its beginning that no clinician has reviewed it, and lists at its end what is open", () => {
		assert.match(page.slice(0, 900), /No clinician has reviewed any of this/);
		assert.match(page, /## What has not been checked by a clinician\n\nEverything above/);
	});

	it("promises nothing", () => {
		assert.deepEqual(page.split("\n").flatMap(wordingFaults), []);
	});
});
