import assert from "node:assert/strict";
import { afterEffectWords } from "../../src/safety/after-effects";
import { durationRules } from "../../src/safety/duration-rules";
import { gates } from "../../src/safety/gates";
import { safetyNotice } from "../../src/safety/notice";
import { keptForLater, stepsBack, stepsOn } from "../../src/safety/phase-criteria";
import { questions } from "../../src/safety/screening-questions";
import { screeningRules } from "../../src/safety/screening-rules";
import { adviceAfterStop } from "../../src/safety/stop-advice";
import { stopRules } from "../../src/safety/stop-rules";
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
		stop: [true, false].flatMap((walk) => [true, false].map((tilts) => adviceAfterStop({ walk, tilts }))),
		questions,
		screenRules: screeningRules,
		stopRules,
		stepsBack,
		stepsOn,
		keptForLater,
		gates,
		afterEffectWords,
		timeRules: durationRules,
	};

	it("are calm and promise nothing", () => {
		const all = stringsIn(texts);
		assert.ok(all.length > 200);
		for (const { path, text } of all) {
			assert.deepEqual(wordingFaults(text), [], path);
			assert.doesNotMatch(text, /[—!]/, path);
		}
	});
});
