import assert from "node:assert/strict";
import fc from "fast-check";
import { type DiaryEvent, type EventBody, type EventOf, revised } from "../../src/diary/events";
import { catalogue } from "../../src/exercises/catalogue/all";
import { access, safetyState } from "../../src/safety/access";
import { attributionRevision, blameCard } from "../../src/safety/blame-card";
import { at, day, hour, minute, noon } from "../diary/make";
import { inOrder, nowAfter, screen } from "./make";
import { stringsIn, wordingFaults } from "./wording";

const calm = ["pelvic-tilt-seated", "ankle-pump", "walk-short"];

const answer = (more: Partial<EventBody<"after-effect">> = {}): EventOf<"after-effect"> =>
	at(noon, { kind: "after-effect", of: "r", since: "worse", still: true, exercises: calm, ...more }, "answer");

const nameOf = (id: string) => `The ${id}`;
const card = (events: readonly DiaryEvent[], later = 0) => blameCard(events, noon + later, nameOf);
const labels = (events: readonly DiaryEvent[], later = 0) => card(events, later)?.actions.map(({ label }) => label);

/** The answer as it stands once the person has said which one it was. */
function told(event: EventOf<"after-effect">, exercise?: string): EventOf<"after-effect"> {
	const changes = attributionRevision(event, exercise);
	assert.ok(changes);
	return revised(event, changes);
}

const screened = screen(noon - day);
const stateOf = (...events: readonly DiaryEvent[]) =>
	safetyState(inOrder(screened, ...events), nowAfter(0), (id) => catalogue.find((known) => known.id === id)?.phase);

/** What is held back or done smaller. */
function heldBack(...events: readonly DiaryEvent[]): readonly string[] {
	const safety = stateOf(...events);
	return catalogue.flatMap((exercise) => {
		const result = access(exercise, safety);
		return result.open && !result.smaller ? [] : [exercise.id];
	});
}

describe("the question which one it was", () => {
	it("names each exercise done, once, and a way to say that it cannot be told", () => {
		assert.deepEqual(labels([answer()]), [
			"The pelvic-tilt-seated",
			"The ankle-pump",
			"The walk-short",
			"More than one, or I cannot tell",
		]);
		assert.equal(labels([answer({ exercises: ["plank", "plank", "bird-dog"] })])?.length, 3);
		assert.deepEqual(card([answer({ since: "much-worse" })])?.actions[1]?.intent, {
			type: "which-one",
			of: "answer",
			exercise: "ankle-pump",
		});
	});

	it("is asked only after an answer that holds something back, about more than one exercise", () => {
		assert.equal(card([answer({ exercises: ["plank"] })]), undefined);
		assert.equal(card([answer({ exercises: ["plank", "plank"] })]), undefined);
		assert.equal(card([answer({ still: false })]), undefined);
		assert.equal(card([answer({ since: "same", still: false })]), undefined);
		assert.equal(card([]), undefined);
	});

	it("stands for an hour, and until it is answered", () => {
		assert.ok(card([answer()], 59 * minute));
		assert.equal(card([answer()], 61 * minute), undefined);
		assert.equal(card([told(answer())]), undefined);
		assert.equal(card([told(answer(), "ankle-pump")]), undefined);
		const later = at(noon + minute, { ...answer(), since: "same", still: false, exercises: [] }, "later");
		assert.ok(card([answer(), later], hour / 2), "an answer about another session takes it away from nobody");
		const second = { ...answer(), id: "second" };
		const of = (...events: DiaryEvent[]) => card(events)?.actions[0]?.intent;
		assert.deepEqual(of(answer(), second), { type: "which-one", of: "second", exercise: "pelvic-tilt-seated" });
		assert.deepEqual(of(answer(), told(second)), { type: "which-one", of: "answer", exercise: "pelvic-tilt-seated" });
	});

	it("puts the answer down to the one that is named, as a revision of it", () => {
		const named = told(answer(), "ankle-pump");
		assert.deepEqual(
			[named.id, named.rev, named.at, named.exercises, named.which],
			["answer", 1, noon, ["ankle-pump"], "named"],
		);
	});

	it("keeps all where it cannot be told", () => {
		const untold = told(answer());
		assert.deepEqual([untold.rev, untold.exercises, untold.which], [1, calm, "untold"]);
		assert.deepEqual(heldBack(untold), heldBack(answer()));
	});

	it("takes no name that was not among those done, nor one for an answer that blames nothing", () => {
		assert.equal(attributionRevision(answer(), "plank"), undefined);
		assert.equal(attributionRevision(answer({ still: false }), "ankle-pump"), undefined);
		assert.equal(attributionRevision(told(answer(), "ankle-pump"), "walk-short"), undefined, "it has been said");
	});

	it("N10 where it cannot be told, all of them are done smaller once, but walks, and nothing is rested or put away", () => {
		for (const event of [answer(), told(answer())]) {
			assert.deepEqual(heldBack(event), heldBack(answer()));
			const { items, paused, phase, easeWalking } = stateOf(event);
			assert.deepEqual([...items.keys()], ["pelvic-tilt-seated", "ankle-pump"]);
			assert.ok([...items.values()].every(({ rule, smaller, removed }) => rule === "E2" && smaller && !removed));
			assert.deepEqual([paused, phase.baseOnly, easeWalking], [false, false, false]);
		}
		const thrice = [0, 1, 2].map((days) => ({ ...told(answer()), at: noon - days * day, id: `untold-${days}` }));
		assert.deepEqual(heldBack(...thrice), heldBack(answer()), "however often");
	});

	it("N10 closes nothing by itself: only what was named before can", () => {
		const exercise = fc.constantFrom(...catalogue.map(({ id }) => id));
		const done = fc.uniqueArray(exercise, { minLength: 2, maxLength: 6 });
		const shut = (...events: readonly DiaryEvent[]) => {
			const safety = stateOf(...events);
			return catalogue.flatMap((one) => (access(one, safety).open ? [] : [one.id]));
		};
		fc.assert(
			fc.property(done, fc.nat(), (exercises, index) => {
				const event = answer({ exercises });
				assert.deepEqual(shut(event), shut());
				assert.deepEqual(shut(told(event)), shut());
				assert.deepEqual(shut(told(event, exercises[index % exercises.length])), shut());
			}),
			{ numRuns: 60 },
		);
	});

	it("is in calm words", () => {
		for (const { path, text } of stringsIn(card([answer()]))) {
			assert.deepEqual(wordingFaults(text), [], path);
			assert.doesNotMatch(text, /[—!]/, path);
		}
	});
});
