import assert from "node:assert/strict";
import type { DiaryEvent } from "../../src/diary/events";
import { safetyState } from "../../src/safety/access";
import { cardsAtRest } from "../../src/safety/card-rest";
import { safetyCards } from "../../src/safety/cards";
import { at, day, hour, noon, routine } from "../diary/make";
import { cardContext, inOrder, nowAfter, screen, wrote } from "./make";

const read = (card: string, when = noon) => at(when, { kind: "card-read", card }, `${card}-${when}`);

/** The ids of the cards that stand so many days later. */
function standing(events: readonly DiaryEvent[], days: number): readonly string[] {
	const now = nowAfter(days);
	const state = safetyState(inOrder(...events), now, () => 1);
	return safetyCards(state.events, state, { ...cardContext, dismissed: cardsAtRest(state.events, now) }).map(
		({ id }) => id,
	);
}

describe("N6: a card that was read", () => {
	it("rests for a week where nobody has assessed it, and where the pattern is not clear but locks nothing", () => {
		for (const [answers, id] of [
			[{ assessed: "no" }, "note-unassessed"],
			[{ site: "low-back" }, "note-unclear"],
		] as const) {
			const events = [screen(noon, answers), at(noon + 6 * day, { kind: "weekly-check", anythingNew: false })];
			assert.ok(standing(events, 0).includes(id), id);
			for (const days of [0, 1, 6]) {
				assert.ok(!standing([...events, read(id)], days).includes(id), `${id} after ${days} days`);
			}
			assert.ok(standing([...events, read(id)], 7).includes(id), id);
		}
	});

	it("rests until the next period where weeks brought no change: after six weeks again at eight", () => {
		const uses = Array.from({ length: 30 }, (_, index) => routine(noon + 2 * index * day, {}, `r${index}`));
		const sore = [0, 2, 4, 38, 40, 42, 52, 54, 56].map((days) => wrote(days, { leg: 4 }));
		const events = [screen(noon), ...uses, ...sore];
		const [card = ""] = standing(events, 42).filter((id) => id.startsWith("time-D1"));
		assert.match(card, /^time-D1-/);
		const quiet = [...events, read(card, noon + 42 * day)];
		assert.ok(!standing(quiet, 55).some((id) => id.startsWith("time-D1")));
		assert.ok(standing(quiet, 56).some((id) => id.startsWith("time-D1")));
	});

	it("rests for a week where pain stops the day and the questions say something else first (D3)", () => {
		const both = [screen(noon, { disabled: "yes", weakMild: "new" })];
		assert.ok(standing(both, 0).includes("time-D3-0"), "R5 says this week, D3 says now");
		const lately = at(noon + 6 * day, { kind: "weekly-check", anythingNew: false });
		assert.ok(!standing([...both, read("time-D3-0"), lately], 6).includes("time-D3-0"));
		assert.ok(standing([...both, read("time-D3-0"), lately], 7).includes("time-D3-0"));
		assert.ok(!standing([screen(noon, { disabled: "yes" })], 0).includes("time-D3-0"), "R6 says it already");
		const [told] = both;
		const word = { ...at(noon, { kind: "approval", rule: "R6", signs: [`${told?.id}:disabled`] }), n: 2 };
		assert.ok(!standing([...both, word], 0).includes("time-D3-0"), "somebody has looked");
	});

	it("rests in every window and after a reload: the diary has it, and an import's does not count", () => {
		const events = [screen(noon, { assessed: "no" })];
		const theirs = { ...read("note-unassessed"), imported: { id: "i", n: 1 } };
		assert.ok(standing([...events, theirs], 0).includes("note-unassessed"));
	});

	it("that locks something cannot be put away", () => {
		const events = [screen(noon, { disabled: "yes" }), read("screen")];
		const [card] = safetyCards(
			inOrder(...events),
			safetyState(inOrder(...events), nowAfter(0), () => 1),
			cardContext,
		);
		assert.equal(card?.id, "screen");
		assert.ok(card?.actions.every(({ intent }) => intent.type !== "dismiss-card"));
	});

	it("of no other time rests until the next day of the diary, which ends at its hour", () => {
		const evening = [read("sharp-r", noon + 11 * hour)];
		const restsAt = (when: number, name: string) => cardsAtRest(evening, { at: when, day: name }).has("sharp-r");
		assert.equal(restsAt(noon + 15 * hour, "2026-11-22"), true, "three at night is still that day");
		assert.equal(restsAt(noon + 20 * hour, "2026-11-23"), false);
	});
});
