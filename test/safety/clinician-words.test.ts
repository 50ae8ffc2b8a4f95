import assert from "node:assert/strict";
import type { DiaryEvent } from "../../src/diary/events";
import { mergeJournals } from "../../src/diary/journal";
import { safetyState } from "../../src/safety/access";
import { signsOfWord, wordStillHoldsCard } from "../../src/safety/clinician-words";
import { at, clocked, day, noon } from "../diary/make";
import { nowAfter, run } from "./make";

const answered = run(1, noon, { weakMild: "new" });
const sign = `${answered.find((event) => event.answers.some(({ question }) => question === "weakMild"))?.id}:weakMild`;
const word = (n: number, days: number) =>
	clocked(n, at<"approval">(noon + days * day, { kind: "approval", rule: "R5", signs: [sign], given: "2026-11-22" }));
/** Something every few days, so that no pause asks the questions again. */
const kept = (days: number): readonly DiaryEvent[] =>
	Array.from({ length: Math.floor(days / 7) }, (_, week) =>
		clocked(100 + week, at(noon + week * 7 * day, { kind: "break-skipped" }, `kept-${week}`)),
	);
const stateAfter = (days: number, ...words: readonly DiaryEvent[]) =>
	safetyState([...answered, ...words, ...kept(days)], nowAfter(days), () => 1);

describe("N12: a clinician's word", () => {
	it("names its signs in the person's own answers", () => {
		const state = stateAfter(1, word(50, 0));
		assert.equal(state.screen.decision.rule, "R10");
		const [about] = state.screen.words;
		assert.ok(about !== undefined);
		assert.match(signsOfWord(about, state.events)[0] ?? "", /^Tiptoe or heel walking/);
	});

	it("for what can change is asked about again after twelve weeks, and keeps holding until it is taken back", () => {
		assert.equal(wordStillHoldsCard(stateAfter(83, word(50, 0))), undefined);
		const state = stateAfter(84, word(50, 0));
		const card = wordStillHoldsCard(state);
		assert.deepEqual(
			card?.actions.map(({ intent }) => intent.type),
			["approve", "withdraw-approval", "dismiss-card"],
		);
		assert.equal(state.screen.decision.rule, "R10");
		const taken = clocked(60, at(noon, { kind: "deletion", of: word(50, 0).id }));
		const without = safetyState(mergeJournals([[...answered, word(50, 0), ...kept(84), taken]]), nowAfter(84), () => 1);
		assert.equal(without.screen.decision.rule, "R5");
	});

	it("is not asked about again once it was renewed", () => {
		assert.equal(wordStillHoldsCard(stateAfter(90, word(50, 0), word(60, 85))), undefined);
	});
});
