import assert from "node:assert/strict";
import { noticeAccepted, noticeVersion, safetyNotice } from "../../src/safety/notice";
import { adviceAfterFeeling, adviceAfterStop } from "../../src/safety/stop-advice";
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

describe("the advice after a routine", () => {
	it("names the emergency signs whenever something hurt", () => {
		for (const advice of [adviceAfterStop, adviceAfterFeeling("sharp")]) {
			assert.match(advice.join(" "), /numbness.*weakness.*emergency care now/);
		}
	});

	it("speaks of the two hours after, which say more than the moment", () => {
		assert.match(adviceAfterFeeling("fine").join(" "), /two hours/);
		assert.match(adviceAfterFeeling("mild").join(" "), /two hours.*half/);
	});
});
