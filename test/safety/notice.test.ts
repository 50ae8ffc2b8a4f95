import assert from "node:assert/strict";
import { noticeAccepted, noticeVersion, safetyNotice } from "../../src/safety/notice";
import { adviceAfterAnswer, adviceAfterStop, openInstead } from "../../src/safety/stop-advice";
import { stopRules } from "../../src/safety/stop-rules";
import { at, noon, routine } from "../diary/make";

describe("the safety notice", () => {
	it("names each sign that needs care before any exercise, marked as urgent", () => {
		const urgent = safetyNotice().sections.filter((section) => section.urgent);
		const [emergency = [], doctor = []] = urgent.map(({ lines }) => lines);
		for (const sign of [/pee or poo/, /between the legs/, /very weak/, /both legs/, /sexual/, /Chest pain/]) {
			assert.ok(
				emergency.some((line) => sign.test(line)),
				String(sign),
			);
		}
		for (const sign of [/no position eases/, /Fever/, /weight/, /cancer/, /fall/, /calf/]) {
			assert.ok(
				doctor.some((line) => sign.test(line)),
				String(sign),
			);
		}
		assert.equal(urgent.length, 2);
	});

	it("F17: does not ask once more to read the signs that were just answered, and is a minute's reading", () => {
		const { intro, sections } = safetyNotice("Desk calm", true);
		assert.deepEqual(
			sections.filter(({ urgent }) => urgent),
			[],
		);
		const words = [intro, ...sections.flatMap(({ heading, lines }) => [heading, ...lines])].join(" ").split(/\s+/);
		assert.ok(words.length <= 240, `${words.length} words`);
	});

	it("says what this is not, gives the golden rule and the stop sign", () => {
		const { intro, sections } = safetyNotice();
		assert.match(intro, /not a medical device/);
		assert.match(intro, /follow your clinician/);
		assert.deepEqual(
			sections.filter(({ urgent }) => !urgent).map(({ heading }) => heading),
			["The golden rule", "The stop sign"],
		);
	});

	it("remembers the routine that waits behind it", () => {
		assert.equal(safetyNotice("desk-calm").routine, "desk-calm");
		assert.ok(!("routine" in safetyNotice()));
	});

	it("stands until it was accepted as it now reads", () => {
		assert.equal(noticeAccepted([]), false);
		assert.equal(noticeAccepted([routine(noon)]), false);
		assert.equal(noticeAccepted([at(noon, { kind: "notice-accepted", version: noticeVersion })]), true);
		assert.equal(noticeAccepted([at(noon, { kind: "notice-accepted", version: noticeVersion + 1 })]), true);
	});
});

describe("the advice after a stop", () => {
	const every = [true, false].flatMap((walk) => [true, false].map((tilts) => ({ walk, tilts })));

	it("names the emergency signs whatever is open, and whatever it was", () => {
		for (const open of every) {
			assert.match(adviceAfterStop(open).join(" "), /numbness.*weakness.*emergency care now/);
			for (const rule of stopRules.filter(({ action }) => action === "stop")) {
				assert.match(adviceAfterAnswer(rule, open).join(" "), /numbness.*weakness.*emergency care now/, rule.felt);
			}
		}
	});

	it("F3 offers neither what has just hurt nor what is locked", () => {
		const all = () => true;
		assert.deepEqual(openInstead(["ankle-pump"], all), { walk: true, tilts: true });
		assert.deepEqual(openInstead(["pelvic-tilt-seated"], all), { walk: true, tilts: false });
		assert.deepEqual(openInstead(["pelvic-tilt-supine", "walk-short"], all), { walk: false, tilts: false });
		assert.deepEqual(
			openInstead(["ankle-pump"], (id) => id !== "walk-short"),
			{ walk: false, tilts: true },
		);
		for (const open of every) {
			const words = [adviceAfterStop(open), ...stopRules.map((rule) => adviceAfterAnswer(rule, open))].flat().join(" ");
			assert.equal(/walk/.test(words), open.walk);
			assert.equal(/tilts/.test(words), open.tilts);
		}
	});
});
