import assert from "node:assert/strict";
import fc from "fast-check";
import { type DiaryEvent, revised } from "../../src/diary/events";
import { mergeJournals } from "../../src/diary/journal";
import { screeningState } from "../../src/safety/screening";
import { questions } from "../../src/safety/screening-questions";
import { flagKeys } from "../../src/safety/screening-rules";
import { at, day, hour, minute, noon, routine } from "../diary/make";
import { healthy, inOrder, screen } from "./make";

const rule = (events: readonly DiaryEvent[], now = noon + hour) => screeningState(events, now).decision.rule;

describe("the screen, folded from the diary", () => {
	it("is not done before it is done", () => {
		assert.equal(rule([]), "R4");
		assert.equal(rule([screen(noon, { calf: undefined })]), "R4");
		assert.equal(rule([screen(noon)]), "R10");
	});

	it("takes an answer it does not know for none", () => {
		assert.equal(rule([screen(noon, { calf: "perhaps" })]), "R4");
	});

	it("ends an emergency given by mistake when the answer is corrected", () => {
		const mistaken = screen(noon, { saddle: "yes" });
		const corrected = revised(mistaken, { answers: screen(noon + minute).answers });
		assert.equal(rule([mistaken]), "R1");
		assert.equal(rule(mergeJournals([[mistaken], [corrected]])), "R10");
	});

	it("keeps a red flag up until all of them are answered with no", () => {
		const flagged = screen(noon - day, { fever: "yes" });
		assert.equal(rule([flagged, screen(noon, { fever: undefined })]), "R3");
		assert.equal(rule([flagged, screen(noon, { calf: "unsure" })]), "R3");
		assert.equal(rule([flagged, screen(noon, { calf: undefined })]), "R3");
		assert.equal(rule([flagged, screen(noon)]), "R10");
	});

	it("takes a clinician's word for the answers before it, and not for a yes that comes later", () => {
		const flagged = screen(noon - 2 * day, { cancer: "yes" });
		const word = at(noon - day, { kind: "approval", rule: "R3" });
		assert.equal(rule([flagged, word]), "R10");
		assert.equal(rule([flagged, word, screen(noon, { cancer: "yes" })]), "R3");
		assert.equal(rule([flagged, word, screen(noon, { cancer: "no", fever: "yes" })]), "R3");
		assert.equal(rule([flagged, at(noon - day, { kind: "approval", rule: "R1" })]), "R3");
	});

	it("takes a clinician's word for R5, R6 and R7 in the same way", () => {
		for (const [id, answers] of [
			["R5", { weakMild: "new" }],
			["R6", { disabled: "yes" }],
			["R7", { caution: "yes" }],
		] as const) {
			const before = screen(noon - 2 * day, answers);
			const word = at(noon - day, { kind: "approval", rule: id });
			assert.equal(rule([before]), id);
			assert.equal(rule([before, word]), "R10");
			assert.equal(rule([before, word, screen(noon, answers)]), id);
		}
	});

	it("asks for the red flags again when something is new", () => {
		const news = at(noon, { kind: "weekly-check", anythingNew: true });
		const state = screeningState([screen(noon - day), news], noon + hour);
		assert.equal(state.decision.rule, "R4");
		assert.match(state.askAgain ?? "", /something is new/);
		assert.equal(state.answers.site, "back-of-leg");
		assert.equal(rule([screen(noon - day), news, screen(noon + minute)]), "R10");
		assert.equal(rule([screen(noon - day), at(noon, { kind: "weekly-check", anythingNew: false })]), "R10");
	});

	it("asks again after new numbness in a routine, and treats chest pain there as an emergency", () => {
		const hurt = routine(noon - hour, { outcome: "stopped" });
		const felt = (what: "numb" | "chest" | "shooting") => at(noon, { kind: "stop-answer", of: hurt.id, felt: what });
		assert.equal(rule([screen(noon - day), hurt, felt("numb")]), "R4");
		assert.equal(rule([screen(noon - day), hurt, felt("chest")]), "R2");
		assert.equal(rule([screen(noon - day), hurt, felt("chest"), screen(noon + minute)]), "R10");
		assert.equal(rule([screen(noon - day), hurt, felt("shooting")]), "R10");
	});

	it("asks again after a fortnight in which nothing was written, also when something was written since", () => {
		assert.equal(rule([screen(noon)], noon + 14 * day - 1), "R10");
		const late = screeningState([screen(noon)], noon + 14 * day);
		assert.equal(late.decision.rule, "R4");
		assert.match(late.askAgain ?? "", /been a while/);
		assert.equal(rule([screen(noon), routine(noon + 14 * day)], noon + 15 * day), "R4");
		assert.equal(rule([screen(noon), routine(noon + 10 * day)], noon + 20 * day), "R10");
	});

	it("asks the weekly question a week after the last answer, without locking anything", () => {
		assert.equal(screeningState([screen(noon)], noon + 7 * day - 1).weeklyCheckDue, false);
		const due = screeningState([screen(noon)], noon + 7 * day);
		assert.deepEqual([due.weeklyCheckDue, due.decision.rule], [true, "R10"]);
		const checked = at(noon + 6 * day, { kind: "weekly-check", anythingNew: false });
		assert.equal(screeningState([screen(noon), checked], noon + 12 * day).weeklyCheckDue, false);
	});

	it("whatever else is in the diary, stays locked while a red flag was raised last and no word came after", () => {
		const moments = fc.nat(10 * day).map((later) => noon + later);
		const before = fc.oneof(
			moments.map((when) => screen(when)),
			fc
				.tuple(moments, fc.constantFrom(...questions), fc.constantFrom("no", "yes", "unsure", undefined))
				.map(([when, { key }, answer]) => screen(when, { [key]: answer })),
			fc
				.tuple(moments, fc.constantFrom("R1", "R2", "R3", "R5", "R6", "R7"))
				.map(([when, id]) => at(when, { kind: "approval", rule: id })),
			moments.map((when) => at(when, { kind: "weekly-check", anythingNew: false })),
			moments.map((when) => at(when, { kind: "phase", phase: 3, why: "clinician" })),
			moments.map((when) => routine(when)),
		);
		fc.assert(
			fc.property(
				fc.array(before, { maxLength: 12 }),
				fc.constantFrom(...flagKeys),
				fc.constantFrom("yes", "unsure"),
				fc.subarray(Object.keys(healthy)),
				(history, flag, answer, left) => {
					const raised = noon + 11 * day;
					const kept = Object.fromEntries(left.map((key) => [key, undefined]));
					const events = inOrder(...history, screen(raised, { ...kept, [flag]: answer }));
					const { lock } = screeningState(events, raised + minute).decision;
					assert.ok(lock === "everything" || lock === "exercise");
				},
			),
			{ numRuns: 300 },
		);
	});
});
