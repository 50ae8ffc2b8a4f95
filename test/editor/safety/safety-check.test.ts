import assert from "node:assert/strict";
import { type DiaryEvent, type EventBody, stamped } from "../../../src/diary/events";
import { mergeJournals } from "../../../src/diary/journal";
import type { Recorder } from "../../../src/editor/diary/recorder";
import { SafetyCheck } from "../../../src/editor/safety/safety-check";
import { SafetyController } from "../../../src/editor/safety/safety-controller";
import { catalogue } from "../../../src/exercises/catalogue/all";
import { safetyState } from "../../../src/safety/access";
import { screeningState } from "../../../src/safety/screening";
import { questions } from "../../../src/safety/screening-questions";
import { at, day, noon } from "../../diary/make";
import { healthy, nowAfter, screen } from "../../safety/make";

/** A diary in memory that several windows write into: what stands of each event, in order. */
function diary(before: readonly DiaryEvent[] = []) {
	const kept = new Map(before.map((event) => [event.id, event]));
	const recorder = {
		record: async (body: EventBody, { id = `new-${kept.size}` } = {}) => {
			const event = { ...stamped(body, { id, at: noon, zone: 0 }), n: kept.size + 1 } as DiaryEvent;
			kept.set(event.id, event);
			return event;
		},
	} as unknown as Recorder;
	return {
		recorder,
		events: (): readonly DiaryEvent[] => mergeJournals([[...kept.values()]]),
		screen: (now = noon) => screeningState(mergeJournals([[...kept.values()]]), now),
	};
}

/** A window with the questions open, in one diary with others. */
function questionsIn({ recorder, screen }: ReturnType<typeof diary>) {
	const check = new SafetyCheck(recorder);
	check.open(screen());
	return {
		check,
		/** What it shows now. */
		get asked() {
			const view = check.view(screen());
			return view?.kind === "question" ? view.question : view?.kind;
		},
		answer: (question: string, value: string, seen = screen()) => check.answer(question, value, seen, noon),
	};
}

const all = questions.map(({ id }) => id);

async function answerAll(window: ReturnType<typeof questionsIn>, other: Readonly<Record<string, string>> = {}) {
	for (const id of all) {
		const { key = "" } = questions.find((question) => question.id === id) ?? {};
		await window.answer(id, other[id] ?? healthy[key as keyof typeof healthy]);
	}
}

describe("a run through the safety questions", () => {
	it("goes on where it was left, after a reload as well, with each answer on record once", async () => {
		const shared = diary();
		const first = questionsIn(shared);
		for (const id of ["A1", "A2", "A3"]) {
			await first.answer(id, "no");
		}

		const later = questionsIn(shared);
		assert.equal(later.asked, "A4");
		await later.answer("A4", "no");
		assert.deepEqual(
			shared
				.events()
				.flatMap((event) => (event.kind === "screen" ? event.answers.map(({ question }) => question) : [])),
			questions.slice(0, 4).map(({ key }) => key),
		);
		later.check.close();
		assert.equal(shared.screen().decision.outcome, "INCOMPLETE", "what is left open stays locked");
	});

	it("takes no late answer to a page that is gone", async () => {
		const shared = diary();
		const window = questionsIn(shared);
		await window.answer("A2", "no");
		assert.deepEqual([window.asked, shared.events().length], ["A1", 0]);
	});

	it("is one run in two windows: an answer to a page that is not the newest is refused", async () => {
		const shared = diary();
		const first = questionsIn(shared);
		await first.answer("A1", "no");
		const second = questionsIn(shared);
		await second.answer("A2", "no");
		await first.answer("A2", "yes");
		assert.deepEqual([first.asked, second.asked, shared.events().length], ["A3", "A3", 2]);
	});

	it("T11: open in two windows, yes in one and all no in the other: locked", async () => {
		const shared = diary();
		const first = questionsIn(shared);
		await first.answer("A1", "no");
		const second = questionsIn(shared);
		await first.answer("A2", "yes");
		// Word of it has not reached the second window: it goes on as if there were none.
		const [raised] = shared.screen().standing;
		for (const id of all.slice(1)) {
			const { key = "" } = questions.find((question) => question.id === id) ?? {};
			const known = shared.events().filter((event) => event.id !== raised?.event);
			await second.answer(id, healthy[key as keyof typeof healthy], screeningState(known, noon));
		}
		assert.equal(shared.screen().decision.rule, "R1");
		assert.equal(first.asked, "outcome");
	});

	it("T11: begun in two windows at once, yes in one and all no in the other: locked", async () => {
		const shared = diary();
		const [first, second] = [questionsIn(shared), questionsIn(shared)];
		await first.answer("A1", "yes");
		await answerAll(second);
		assert.equal(shared.screen().decision.rule, "R1");
	});

	it("corrects a slip where it was made, and the sign is gone", async () => {
		const shared = diary();
		const window = questionsIn(shared);
		await window.answer("A1", "yes");
		assert.equal(window.asked, "outcome");
		await window.check.mistake(shared.screen());
		assert.equal(window.asked, "A1");
		assert.equal(shared.screen().decision.rule, "R1", "until it is changed, it stands");
		await window.answer("A1", "no");
		assert.deepEqual([window.asked, shared.screen().decision.rule], ["A2", "R4"]);
	});

	it("takes a flag away that it knew, once all of it is answered with no", async () => {
		const shared = diary();
		const first = questionsIn(shared);
		await first.answer("A1", "no");
		await first.answer("A2", "yes");
		const second = questionsIn(shared);
		await answerAll(second);
		assert.equal(shared.screen().decision.rule, "R10");
	});

	it("goes on after a clinician's word about the sign that ended it", async () => {
		const shared = diary();
		const window = questionsIn(shared);
		await window.answer("A1", "yes");
		const [behind] = shared.screen().behind;
		assert.equal(behind?.question, "bladderBowel");
		await shared.recorder.record({ kind: "approval", rule: "R1", signs: [behind?.id ?? ""], given: "2026-11-22" });
		assert.equal(shared.screen().decision.rule, "R4");
		window.check.open(shared.screen());
		assert.equal(window.asked, "A2");
		await answerAll(window);
		assert.equal(shared.screen().decision.rule, "R10");
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
