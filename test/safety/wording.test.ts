import assert from "node:assert/strict";
import { safetyNotice } from "../../src/safety/notice";
import { adviceAfterFeeling, adviceAfterStop } from "../../src/safety/stop";
import { stringsIn, wordingFaults } from "./wording";

describe("the wording check", () => {
	it("finds what may not be said", () => {
		for (const text of [
			"Treat your sciatica now",
			"Proven to heal",
			"Fix your posture",
			"Your spine is being damaged",
			"A trapped nerve",
			"You missed 3 sessions",
			"Relieves sciatica",
			"It monitors your condition",
			"Pain-free in two weeks",
			"Push through it",
		]) {
			assert.notDeepEqual(wordingFaults(text), [], text);
		}
	});

	it("lets plain words through", () => {
		for (const text of [
			"40 minutes at the desk. Move for five?",
			"Ease off as soon as it feels sharp.",
			"Keep one hand on a fixed chair.",
			"Raise the monitor a little.",
			"A doctor can discuss treatment.",
		]) {
			assert.deepEqual(wordingFaults(text), [], text);
		}
	});
});

describe("the words of the safety rules", () => {
	const texts = {
		notice: safetyNotice(),
		stop: adviceAfterStop,
		feeling: [adviceAfterFeeling("fine"), adviceAfterFeeling("mild"), adviceAfterFeeling("sharp")],
	};

	for (const { path, text } of stringsIn(texts)) {
		it(`are calm and promise nothing (${path})`, () => {
			assert.deepEqual(wordingFaults(text), []);
			assert.doesNotMatch(text, /[—!]/);
		});
	}
});
