import assert from "node:assert/strict";
import type { DiaryEvent } from "../../src/diary/events";
import type { StopFeeling } from "../../src/diary/recorded-answers";
import { reachQuestion, sharpCards } from "../../src/safety/stop-cards";
import { stopRules } from "../../src/safety/stop-rules";
import { at, hour, minute, noon, routine } from "../diary/make";
import { wrote } from "./make";

const sharp = routine(noon, { feeling: "sharp" }, "r");
const answered = (felt: StopFeeling) => at(noon + minute, { kind: "stop-answer", of: "r", felt }, "answer");
const cards = (events: readonly DiaryEvent[], later = 2 * minute) => sharpCards(events, noon + later, () => true);

describe("N9 sharp at the end of a routine", () => {
	it("asks what it was as a stop does, with the emergency reminder", () => {
		const [card, ...others] = cards([sharp]);
		assert.deepEqual(others, []);
		assert.equal(card?.title, "What was it?");
		assert.match(card?.lines.join(" ") ?? "", /numbness.*emergency care now/);
		const felt = card?.actions.flatMap(({ intent }) => (intent.type === "stop-answer" ? [intent.felt] : []));
		assert.deepEqual(
			felt,
			stopRules.map((rule) => rule.felt),
		);
		assert.deepEqual(card?.actions.at(-1)?.intent, { type: "dismiss-card", card: "sharp-r" });
	});

	it("is asked about the last routine, within the hour, and not where its page stands", () => {
		assert.equal(cards([sharp], 59 * minute).length, 1);
		assert.equal(cards([sharp], hour + 1).length, 0);
		assert.equal(cards([sharp, routine(noon + 1, { feeling: "fine" })]).length, 0);
		assert.equal(cards([routine(noon, { feeling: "mild" })]).length, 0);
		assert.equal(cards([routine(noon, { outcome: "stopped" })]).length, 0);
	});

	it("says what to do once it is told, and keeps the reminder until the card is left", () => {
		const [card] = cards([sharp, answered("shooting")]);
		assert.equal(card?.title, "What to do now");
		assert.match(card?.lines.join(" ") ?? "", /put aside for a day.*emergency care now/);
		assert.deepEqual(
			card?.actions.map(({ intent }) => intent.type),
			["dismiss-card"],
		);
		assert.equal(cards([sharp, answered("numb")]).length, 0, "the questions stand in its place");
		assert.equal(cards([sharp, answered("chest")]).length, 0, "the emergency stands in its place");
	});

	it("asks the new reach where it moved further down, until it is told", () => {
		const told = [sharp, answered("further")];
		assert.deepEqual(
			cards(told).map(({ title }) => title),
			["How far down does it reach now?", "What to do now"],
		);
		assert.deepEqual(
			reachQuestion().actions.map(({ intent }) => intent),
			[0, 1, 2, 3, 4, 5].map((reach) => ({ type: "day-entry", reach })),
		);
		const before = { ...wrote(0, { reach: 2 }), at: noon - hour };
		assert.equal(cards([before, ...told]).length, 2);
		assert.equal(cards([...told, { ...wrote(0, { reach: 4 }), at: noon + 2 * minute }]).length, 1);
	});
});
