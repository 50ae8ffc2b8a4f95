import assert from "node:assert/strict";
import { type DiaryEvent, revised, stamped } from "../../../src/diary/events";
import type { Recorder } from "../../../src/editor/diary/recorder";
import { SafetyCheck } from "../../../src/editor/safety/safety-check";
import { SafetyController } from "../../../src/editor/safety/safety-controller";
import { catalogue } from "../../../src/exercises/catalogue/all";
import { safetyState } from "../../../src/safety/access";
import { screeningState } from "../../../src/safety/screening";
import { questions } from "../../../src/safety/screening-questions";
import { at, day, noon } from "../../diary/make";
import { nowAfter, screen } from "../../safety/make";

/** A diary in memory: what stands of each event, in order. */
function diary(before: readonly DiaryEvent[] = []) {
	const kept = new Map(before.map((event) => [event.id, event]));
	const keep = <E extends DiaryEvent>(event: E): E => {
		kept.set(event.id, event);
		return event;
	};
	const recorder = {
		record: async (body: never, { id = `new-${kept.size}` } = {}) => keep(stamped(body, { id, at: noon, zone: 0 })),
		revise: async (event: DiaryEvent, changes: never) => keep(revised(event, changes)),
	} as unknown as Recorder;
	return { recorder, events: (): readonly DiaryEvent[] => [...kept.values()] };
}

/** What the questions show now. */
const asked = ({ view }: SafetyCheck) => (view?.kind === "question" ? view.question : view?.kind);

describe("a run through the safety questions", () => {
	it("goes on where it was left, after a reload as well, with each answer on record once", async () => {
		const { recorder, events } = diary();
		const first = new SafetyCheck(recorder, () => noon);
		first.open(events(), screeningState(events(), noon));
		for (const id of ["A1", "A2", "A3"]) {
			await first.answer(id, "no");
		}

		const later = new SafetyCheck(recorder, () => noon + 1);
		later.open(events(), screeningState(events(), noon + 1));
		assert.equal(asked(later), "A4");
		await later.answer("A4", "no");
		assert.deepEqual(
			events().map((event) => event.kind === "screen" && event.answers.map(({ question }) => question)),
			[questions.slice(0, 4).map(({ key }) => key)],
		);
		later.close();
		assert.equal(screeningState(events(), noon + 1).decision.outcome, "INCOMPLETE", "what is left open stays locked");
	});

	it("takes no late answer to a page that is gone", async () => {
		const { recorder, events } = diary();
		const check = new SafetyCheck(recorder, () => noon);
		check.open([], screeningState([], noon));
		await check.answer("A2", "no");
		assert.deepEqual([asked(check), events().length], ["A1", 0]);
	});
});

describe("the weekly question", () => {
	const told = async (anythingNew: boolean) => {
		const { recorder, events } = diary([
			at(noon - 9 * day, { kind: "notice-accepted", version: 1 }),
			screen(noon - 8 * day),
		]);
		const desk = new SafetyController(
			recorder,
			() => noon,
			() => 240,
		);
		const state = safetyState(events(), nowAfter(0), (id) => catalogue.find((known) => known.id === id)?.phase);
		await desk.intend({ type: "weekly-check", anythingNew }, events(), state);
		return desk.checkView;
	};

	it("is over with one press when nothing is new", async () => {
		assert.equal(await told(false), undefined);
	});

	it("brings the questions at once when something is", async () => {
		const view = await told(true);
		assert.ok(view?.kind === "question");
		assert.deepEqual([view.question, view.canGoBack], ["A1", false]);
		assert.ok(view.because);
	});
});
