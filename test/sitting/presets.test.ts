import assert from "node:assert/strict";
import { type PresetName, presetChanges, presets } from "../../src/sitting/presets";
import { settingSpecs } from "../../src/sitting/setting-specs";
import { validateSettings, type WrittenSettings } from "../../src/sitting/validate-settings";

const names = Object.keys(presets) as PresetName[];
const defaults: WrittenSettings = Object.fromEntries(settingSpecs.map(({ key, default: value }) => [key, value]));

function settingsWith(name: PresetName, now: WrittenSettings): WrittenSettings {
	return { ...now, ...Object.fromEntries(presetChanges(name, now).map(({ key, to }) => [key, to])) };
}

describe("a preset", () => {
	for (const name of names) {
		it(`${name} holds only values a person may set`, () => {
			assert.deepEqual(validateSettings(settingsWith(name, defaults), 1).problems, []);
		});

		it(`${name} changes nothing where it is in use already`, () => {
			assert.deepEqual(presetChanges(name, settingsWith(name, defaults)), []);
		});

		it(`${name} gives the same whatever was in use before`, () => {
			for (const before of names) {
				assert.deepEqual(settingsWith(name, settingsWith(before, defaults)), settingsWith(name, defaults));
			}
		});

		it(`${name} leaves alone how long one sits and rests, and when`, () => {
			const own = { sittingLimit: 25, sittingTolerance: 30, breakLength: 7, workingHours: { monday: [] } };
			const { sittingLimit, sittingTolerance, breakLength, workingHours } = settingsWith(name, { ...defaults, ...own });
			assert.deepEqual({ sittingLimit, sittingTolerance, breakLength, workingHours }, own);
		});
	}

	it("standard is the defaults", () => {
		assert.deepEqual(settingsWith("standard", settingsWith("gentle", defaults)), defaults);
	});

	it("gentle speaks less often than standard, and quiet not at all", () => {
		const [gentle, standard, quiet] = (["gentle", "standard", "quiet"] as const).map(
			(name) => validateSettings(settingsWith(name, defaults), 1).settings,
		);
		assert.ok(gentle && standard && quiet);
		assert.ok(gentle.promptsPerDay < standard.promptsPerDay && gentle.repeatAfter > standard.repeatAfter);
		assert.deepEqual([quiet.breakReminder, quiet.postureReminder], ["statusBar", "off"]);
	});

	it("says what is the default, so that it need not stand in the settings", () => {
		const back = presetChanges("standard", settingsWith("quiet", defaults));
		assert.deepEqual(
			back.map(({ key, to, isDefault }) => [key, to, isDefault]),
			[
				["breakReminder", "notification", true],
				["whileYouWait", true, true],
				["postureReminder", "notification", true],
			],
		);
	});
});
