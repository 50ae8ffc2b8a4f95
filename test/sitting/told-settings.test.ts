import assert from "node:assert/strict";
import { readTold, stillTold, untoldSettings } from "../../src/sitting/told-settings";
import { type SettingProblem, validateSettings } from "../../src/sitting/validate-settings";

const problemsOf = (written: Readonly<Record<string, unknown>>): readonly SettingProblem[] =>
	validateSettings(written, 1).problems;
const keys = (problems: readonly SettingProblem[]) => problems.map(({ key }) => key);
const anyChange = () => true;

describe("mistakes in the settings", () => {
	it("are told once, also to the next window and after the next start", () => {
		const problems = problemsOf({ sittingLimit: "long", patience: 900 });
		const first = untoldSettings(problems, []);
		assert.deepEqual(keys(first.news), ["sittingLimit", "patience"]);
		const second = untoldSettings(problems, readTold(JSON.parse(JSON.stringify(first.told))));
		assert.deepEqual(second, { news: [], told: first.told });
	});

	it("are told beside those told already, each by itself", () => {
		const { told } = untoldSettings(problemsOf({ sittingLimit: "long" }), []);
		assert.deepEqual(keys(untoldSettings(problemsOf({ sittingLimit: "long", patience: 900 }), told).news), [
			"patience",
		]);
	});

	it("are told anew when something else that is wrong is written", () => {
		const { told } = untoldSettings(problemsOf({ sittingLimit: "long" }), []);
		assert.deepEqual(keys(untoldSettings(problemsOf({ sittingLimit: "longer" }), told).news), ["sittingLimit"]);
	});

	it("are told again when they come back after having been mended", () => {
		const wrong = problemsOf({ sittingLimit: "long" });
		const { told } = untoldSettings(wrong, []);
		assert.deepEqual(stillTold(told, wrong, anyChange), told, "not while they stand there");
		const mended = stillTold(told, problemsOf({ sittingLimit: 40 }), anyChange);
		assert.deepEqual(keys(untoldSettings(wrong, mended).news), ["sittingLimit"]);
	});

	it("stay told where another setting changes, in a folder that has no such mistake", () => {
		const { told } = untoldSettings(problemsOf({ sittingLimit: "long" }), []);
		assert.deepEqual(
			stillTold(told, [], (key) => key === "patience"),
			told,
		);
	});

	it("are all news where what was kept is nonsense", () => {
		assert.deepEqual(readTold({ sittingLimit: true }), []);
		assert.deepEqual(readTold(["patience=900", 5, null]), ["patience=900"]);
	});
});
