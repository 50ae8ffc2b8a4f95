import assert from "node:assert/strict";
import { decodeReported, stillReported, unreportedProblems } from "../../src/sitting/reported-problems";
import type { SettingProblem } from "../../src/sitting/setting-specs";
import { validateSettings } from "../../src/sitting/validate-settings";

const problemsOf = (written: Readonly<Record<string, unknown>>): readonly SettingProblem[] =>
	validateSettings(written, 1).problems;
const keys = (problems: readonly SettingProblem[]) => problems.map(({ key }) => key);
const anyChange = () => true;

describe("mistakes in the settings", () => {
	it("are told once, also to the next window and after the next start", () => {
		const problems = problemsOf({ sittingLimit: "long", patience: 900 });
		const first = unreportedProblems(problems, []);
		assert.deepEqual(keys(first.news), ["sittingLimit", "patience"]);
		const second = unreportedProblems(problems, decodeReported(JSON.parse(JSON.stringify(first.told))));
		assert.deepEqual(second, { news: [], told: first.told });
	});

	it("are told beside those told already, each by itself", () => {
		const { told } = unreportedProblems(problemsOf({ sittingLimit: "long" }), []);
		assert.deepEqual(keys(unreportedProblems(problemsOf({ sittingLimit: "long", patience: 900 }), told).news), [
			"patience",
		]);
	});

	it("are told anew when something else that is wrong is written", () => {
		const { told } = unreportedProblems(problemsOf({ sittingLimit: "long" }), []);
		assert.deepEqual(keys(unreportedProblems(problemsOf({ sittingLimit: "longer" }), told).news), ["sittingLimit"]);
	});

	it("are told again when they come back after having been mended", () => {
		const wrong = problemsOf({ sittingLimit: "long" });
		const { told } = unreportedProblems(wrong, []);
		assert.deepEqual(stillReported(told, wrong, anyChange), told, "not while they stand there");
		const mended = stillReported(told, problemsOf({ sittingLimit: 40 }), anyChange);
		assert.deepEqual(keys(unreportedProblems(wrong, mended).news), ["sittingLimit"]);
	});

	it("stay told where another setting changes, in a folder that has no such mistake", () => {
		const { told } = unreportedProblems(problemsOf({ sittingLimit: "long" }), []);
		assert.deepEqual(
			stillReported(told, [], (key) => key === "patience"),
			told,
		);
	});

	it("are all news where what was kept is nonsense", () => {
		assert.deepEqual(decodeReported({ sittingLimit: true }), []);
		assert.deepEqual(decodeReported(["patience=900", 5, null]), ["patience=900"]);
	});
});
