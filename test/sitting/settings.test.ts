import assert from "node:assert/strict";
import fc from "fast-check";
import { settingSpecs } from "../../src/sitting/setting-specs";
import { defaultSettings } from "../../src/sitting/settings";
import { sittingLimit } from "../../src/sitting/sitting-limit";
import { validateSettings, type WrittenSettings } from "../../src/sitting/validate-settings";

const HOUR = 3600;
const read = (written: WrittenSettings) => validateSettings(written, 1);

describe("the sitting limit", () => {
	it("follows the phase", () => {
		assert.deepEqual(
			([1, 2, 3] as const).map((phase) => sittingLimit({ phase })),
			[30, 40, 50],
		);
	});

	it("is a known tolerance less five minutes, never below fifteen", () => {
		assert.equal(sittingLimit({ phase: 3, tolerance: 45 }), 40);
		assert.equal(sittingLimit({ phase: 1, tolerance: 60 }), 55);
		assert.equal(sittingLimit({ phase: 2, tolerance: 10 }), 15);
		assert.equal(sittingLimit({ phase: 2, tolerance: 240 }), 60, "movement every hour at the latest");
	});

	it("is what the person chose, never below fifteen", () => {
		assert.equal(sittingLimit({ phase: 1, tolerance: 20, override: 45 }), 45);
		assert.equal(sittingLimit({ phase: 1, override: 5 }), 15);
	});

	it("passes over what is no number of minutes", () => {
		for (const nonsense of [Number.NaN, 0, -5, Number.POSITIVE_INFINITY]) {
			assert.equal(sittingLimit({ phase: 2, tolerance: nonsense, override: nonsense }), 40);
		}
	});
});

describe("settings as written", () => {
	it("are the engine's defaults when nothing is written", () => {
		assert.deepEqual(read({}), { settings: defaultSettings, problems: [] });
	});

	it("take the limit of the phase unless one is set", () => {
		assert.equal(validateSettings({}, 2).settings.limit, 2400);
		assert.equal(validateSettings({ sittingLimit: 25 }, 2).settings.limit, 1500);
	});

	it("take five minutes less than a known tolerance unless a limit is set", () => {
		assert.equal(validateSettings({ sittingTolerance: 30 }, 3).settings.limit, 1500);
		assert.equal(validateSettings({ sittingTolerance: 30, sittingLimit: 45 }, 3).settings.limit, 2700);
		assert.equal(validateSettings({ sittingTolerance: null }, 3).settings.limit, 3000);
	});

	it("turn minutes into seconds", () => {
		const { settings } = read({ breakLength: 10, awayAfter: 2.5, patience: 0, debugHold: 0, postureEvery: 30 });
		assert.deepEqual(
			[settings.breakLength, settings.away, settings.patience, settings.debugHold, settings.postureEvery],
			[600, 150, 0, 0, 1800],
		);
	});

	const replaced: readonly (readonly [WrittenSettings, string, unknown])[] = [
		[{ breakLength: "five" }, "not-a-number", 5],
		[{ breakLength: Number.NaN }, "not-a-number", 5],
		[{ breakLength: 0 }, "too-small", 2],
		[{ breakLength: 500 }, "too-large", 10],
		[{ sittingLimit: 5 }, "too-small", 15],
		[{ sittingTolerance: "an hour" }, "not-a-number", null],
		[{ sittingTolerance: 2 }, "too-small", 5],
		[{ otherApplications: "maybe" }, "no-such-choice", "ask"],
		[{ whileYouWait: "yes" }, "not-a-switch", true],
		[{ snoozeMinutes: [] }, "not-snoozes", [5, 10, 15]],
		[{ snoozeMinutes: [5, "ten"] }, "not-snoozes", [5, 10, 15]],
		[{ snoozeMinutes: 5 }, "not-snoozes", [5, 10, 15]],
		[{ dayEnd: "25:00" }, "not-a-time", "04:00"],
		[{ dayEnd: 4 }, "not-a-time", "04:00"],
		[{ workingHours: "9-17" }, "not-hours", "always"],
		[{ workingHours: { funday: ["09:00-17:00"] } }, "no-weekday", "left out"],
		[{ workingHours: { monday: "09:00-17:00" } }, "not-ranges", "whole day"],
		[{ workingHours: { monday: ["09:00-09:00"] } }, "empty-range", "whole day"],
		[{ workingHours: { monday: ["18:00-09:00"] } }, "end-before-start", "whole day"],
		[{ workingHours: { monday: ["09:00-17:00", "nonsense"] } }, "not-a-range", "left out"],
		[{ workingHours: { monday: ["09:00-24:30"] } }, "not-a-range", "whole day"],
	];
	for (const [written, because, used] of replaced) {
		it(`${JSON.stringify(written)}: ${because}, ${JSON.stringify(used)} is used`, () => {
			const { problems } = read(written);
			assert.deepEqual(
				problems.map((problem) => [problem.because, problem.used]),
				[[because, used]],
			);
		});
	}

	it("take every choice that is offered", () => {
		const { settings, problems } = read({
			otherApplications: "sitting",
			postureReminder: "off",
			breakReminder: "statusBar",
			whileYouWait: false,
			snoozeMinutes: [3, 20],
			dayEnd: "05:30",
			quietAfterIgnored: 0,
			promptsPerDay: 4,
		});
		assert.deepEqual(problems, []);
		assert.deepEqual(
			[
				settings.otherApplications,
				settings.postureReminder,
				settings.breakReminder,
				settings.whileYouWait,
				settings.snoozes,
				settings.dayEnd,
				settings.ignoredLimit,
				settings.promptsPerDay,
			],
			["sitting", "off", "statusBar", false, [3, 20], 5.5 * HOUR, 0, 4],
		);
	});

	it("replace one value only, and keep the others", () => {
		const { settings, problems } = read({ breakLength: "x", awayAfter: 5 });
		assert.equal(problems.length, 1);
		assert.deepEqual(settings, { ...defaultSettings, away: 300 });
	});

	it("read working hours of several ranges, across midnight, and free days", () => {
		const { settings, problems } = read({
			workingHours: { monday: ["9:00-12:30", " 13:30 - 18:00 "], friday: ["22:00-06:00"], saturday: [] },
		});
		assert.deepEqual(problems, []);
		assert.deepEqual(settings.workingHours, [
			[],
			[
				{ from: 9 * HOUR, to: 12.5 * HOUR },
				{ from: 13.5 * HOUR, to: 18 * HOUR },
			],
			[],
			[],
			[],
			[{ from: 22 * HOUR, to: 30 * HOUR }],
			[],
		]);
	});

	it("do not limit a day of which no range can be read", () => {
		const { settings } = read({ workingHours: { monday: ["25:00-26:00"] } });
		assert.deepEqual(settings.workingHours?.[1], [{ from: 0, to: 24 * HOUR }]);
	});

	it("whatever is written, give settings within limits", () => {
		const anything = fc.dictionary(fc.constantFrom(...settingSpecs.map(({ key }) => key)), fc.anything());
		fc.assert(
			fc.property(anything, (written) => {
				const { settings } = read(written);
				// At most what is five minutes below the longest tolerance.
				assert.ok(settings.limit >= 900 && settings.limit <= 235 * 60);
				assert.ok(settings.breakLength >= 120 && settings.away >= 60 && settings.patience >= 0);
				assert.ok(settings.snoozes.length > 0 && settings.snoozes.every((minutes) => minutes >= 1 && minutes <= 120));
				assert.ok(settings.dayEnd >= 0 && settings.dayEnd < 24 * HOUR);
			}),
			{ numRuns: 300 },
		);
	});

	it("each have a default within their own limits", () => {
		for (const spec of settingSpecs) {
			if (spec.kind !== "number" || spec.default === null || spec.default === 0) continue;
			assert.ok(spec.default >= spec.minimum && spec.default <= spec.maximum, spec.key);
		}
	});
});
