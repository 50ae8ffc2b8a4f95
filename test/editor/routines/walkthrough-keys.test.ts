import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { WalkthroughKeys } from "../../../src/editor/routines/walkthrough-keys";
import { at, noon, routine } from "../../diary/make";

const events = [routine(noon), at(noon, { kind: "day-entry", day: "2026-11-22", leg: 1 })];

describe("the walkthrough", () => {
	it("F14: ticks what was done before it was opened", () => {
		const keys = new Map<string, unknown>();
		const changes: string[] = [];
		const walkthrough = new WalkthroughKeys({
			set: (key, value) => {
				if (keys.get(key) !== value) changes.push(`${key} ${value}`);
				keys.set(key, value);
			},
		});
		walkthrough.follow({ checked: true, events });
		assert.deepEqual(changes.splice(0), ["checked true", "dayLogged true", "routineDone true"]);
		// The editor looks at the walkthrough now, and learns only from what changes after that.
		walkthrough.pageOpened();
		assert.deepEqual(changes.splice(0), ["checkedBefore true", "dayLoggedBefore true", "routineDoneBefore true"]);
		walkthrough.pageLeft();
		walkthrough.pageOpened();
		assert.equal(changes.length, 6, "each opening tells it anew");
	});

	it("F14: knows both keys of each step that the diary knows to be done", () => {
		const manifest = JSON.parse(readFileSync(join(__dirname, "../../../package.json"), "utf8"));
		const steps: { readonly completionEvents: readonly string[] }[] = manifest.contributes.walkthroughs[0].steps;
		const all = steps.flatMap(({ completionEvents }) => completionEvents);
		for (const key of ["checked", "dayLogged", "routineDone"]) {
			assert.ok(all.includes(`onContext:deskglide.${key}`) && all.includes(`onContext:deskglide.${key}Before`), key);
		}
	});
});
