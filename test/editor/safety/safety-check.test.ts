import assert from "node:assert/strict";
import { type DiaryEvent, type EventBody, stamped } from "../../../src/diary/events";
import { mergeJournals } from "../../../src/diary/journal";
import type { Recorder } from "../../../src/editor/diary/recorder";
import { SafetyCheck } from "../../../src/editor/safety/safety-check";
import { SafetyController } from "../../../src/editor/safety/safety-controller";
import { catalogue } from "../../../src/exercises/catalogue/all";
import { safetyState } from "../../../src/safety/access";
import { screeningState } from "../../../src/safety/screening";
import { pages, questions } from "../../../src/safety/screening-questions";
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
			return view?.kind === "page" ? view.page : view?.kind;
		},
		answer: (page: string, answers: Readonly<Record<string, string>>, seen = screen()) =>
			check.answer(
				page,
				Object.entries(answers).map(([question, value]) => ({ question, value })),
				seen,
				noon,
			),
	};
}

/** What somebody without any warning sign answers on a page, by the ids of its questions. */
function usual(id: string, other: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
	const { keys = [] } = pages.find((page) => page.id === id) ?? {};
	return Object.fromEntries(
		questions
			.filter(({ key }) => keys.includes(key))
			.map((question) => [question.id, other[question.id] ?? healthy[question.key]]),
	);
}

const all = pages.map(({ id }) => id);

async function answerAll(window: ReturnType<typeof questionsIn>) {
	for (const id of all) {
		await window.answer(id, usual(id));
	}
}

describe("a run through the safety questions", () => {
	it("goes on where it was left, after a reload as well, with each answer on record once", async () => {
		const shared = diary();
		const first = questionsIn(shared);
		for (const id of ["pain", "emergency"]) {
			await first.answer(id, usual(id));
			await first.answer(id, usual(id));
		}

		const later = questionsIn(shared);
		assert.equal(later.asked, "today");
		await later.answer("today", usual("today"));
		assert.deepEqual(
			shared
				.events()
				.flatMap((event) => (event.kind === "screen" ? event.answers.map(({ question }) => question) : [])),
			pages.slice(0, 3).flatMap(({ keys }) => keys),
		);
		later.check.close();
		assert.equal(shared.screen().decision.outcome, "INCOMPLETE", "what is left open stays locked");
	});

	it("takes no late answer to a page that is gone", async () => {
		const shared = diary();
		const window = questionsIn(shared);
		await window.answer("emergency", usual("emergency"));
		assert.deepEqual([window.asked, shared.events().length], ["pain", 0]);
	});

	it("is one run in two windows: an answer to a page that is not the newest is refused", async () => {
		const shared = diary();
		const first = questionsIn(shared);
		await first.answer("pain", usual("pain"));
		const second = questionsIn(shared);
		await second.answer("emergency", usual("emergency"));
		await first.answer("emergency", { A2: "yes" });
		assert.deepEqual([first.asked, second.asked, shared.events().length], ["today", "today", 2]);
	});

	it("T11: open in two windows, yes in one and all no in the other: locked", async () => {
		const shared = diary();
		const first = questionsIn(shared);
		await first.answer("pain", usual("pain"));
		const second = questionsIn(shared);
		await first.answer("emergency", { A2: "yes" });
		// Word of it has not reached the second window: it goes on as if there were none.
		const [raised] = shared.screen().standing;
		for (const id of all.slice(1)) {
			const known = shared.events().filter((event) => event.id !== raised?.event);
			await second.answer(id, usual(id), screeningState(known, noon));
		}
		assert.equal(shared.screen().decision.rule, "R1");
		assert.equal(first.asked, "outcome");
	});

	it("T11: begun in two windows at once, yes in one and all no in the other: locked", async () => {
		const shared = diary();
		const [first, second] = [questionsIn(shared), questionsIn(shared)];
		await first.answer("pain", usual("pain"));
		await first.answer("emergency", { A1: "yes" });
		await answerAll(second);
		assert.equal(shared.screen().decision.rule, "R1");
	});

	it("corrects a slip where it was made, and the sign is gone", async () => {
		const shared = diary();
		const window = questionsIn(shared);
		await window.answer("pain", usual("pain"));
		await window.answer("emergency", { A1: "yes" });
		assert.equal(window.asked, "outcome");
		await window.check.mistake(shared.screen());
		assert.equal(window.asked, "emergency");
		assert.equal(shared.screen().decision.rule, "R1", "until it is changed, it stands");
		await window.answer("emergency", usual("emergency"));
		assert.deepEqual([window.asked, shared.screen().decision.rule], ["today", "R4"]);
	});

	it("takes a flag away that it knew, once all of it is answered with no", async () => {
		const shared = diary();
		const first = questionsIn(shared);
		await first.answer("pain", usual("pain"));
		await first.answer("emergency", { A2: "yes" });
		const second = questionsIn(shared);
		await answerAll(second);
		assert.equal(shared.screen().decision.rule, "R10");
	});

	it("F1 goes on after a clinician's word about the sign that ended it, and no path leads back to the red page", async () => {
		for (const [page, id, rule] of [
			["emergency", "A1", "R1"],
			["emergency", "A6", "R2"],
			["today", "B2", "R3"],
		] as const) {
			const shared = diary();
			const window = questionsIn(shared);
			for (const before of all.slice(0, all.indexOf(page))) {
				await window.answer(before, usual(before));
			}
			await window.answer(page, { [id]: "yes" });
			assert.equal(window.asked, "outcome");
			const [behind] = shared.screen().behind;
			await shared.recorder.record({ kind: "approval", rule, signs: [behind?.id ?? ""], given: "2026-11-22" });
			assert.equal(shared.screen().decision.rule, "R4");
			window.check.open(shared.screen());
			assert.equal(window.asked, page, "the other signs of the page are still to answer");
			const view = window.check.view(shared.screen());
			assert.deepEqual(view?.kind === "page" && view.rows.filter(({ seen }) => seen).map(({ question }) => question), [
				id,
			]);
			const { [id]: _seen, ...others } = usual(page);
			await window.answer(page, others);
			for (const next of all.slice(all.indexOf(page) + 1)) {
				assert.equal(window.asked, next);
				await window.answer(next, usual(next));
			}
			assert.equal(shared.screen().decision.rule, "R10");
			assert.equal(questionsIn(shared).asked, "pain", "asked anew they begin at the beginning");
		}
	});

	it("without pain is four pages, and leads to nothing that is for pain", async () => {
		const shared = diary();
		const window = questionsIn(shared);
		const asked: (string | undefined)[] = [];
		await window.answer("pain", { P1: "no" });
		while (window.asked !== "outcome") {
			const view = window.check.view(shared.screen());
			asked.push(window.asked);
			assert.ok(view?.kind === "page" && view.of === 4);
			await window.answer(view.page, Object.fromEntries(view.rows.map(({ question }) => [question, "no"])));
		}
		assert.deepEqual(asked, ["emergency", "today", "careful"]);
		assert.equal(shared.screen().decision.rule, "R0");
	});

	it("asks somebody who was well and has symptoms now only about these", async () => {
		const shared = diary();
		const window = questionsIn(shared);
		for (const id of ["pain", "emergency", "today", "careful"]) {
			await window.answer(id, { ...usual(id), ...(id === "pain" && { P1: "no" }) });
		}
		assert.equal(shared.screen().decision.rule, "R0");
		await window.check.haveSymptoms(shared.screen(), noon);
		assert.equal(shared.screen().decision.rule, "R4");
		const asked: (string | undefined)[] = [];
		while (window.asked !== "outcome") {
			const id = window.asked ?? "";
			asked.push(id);
			await window.answer(id, usual(id));
		}
		assert.deepEqual(
			asked,
			["today", "where", "seen"].filter((id) => asked.includes(id)),
		);
		assert.deepEqual(asked.slice(-2), ["where", "seen"]);
		assert.equal(shared.screen().decision.rule, "R10");
	});

	it("N5 no pain to speak of counts as none", async () => {
		const shared = diary();
		const window = questionsIn(shared);
		for (const id of ["pain", "emergency", "today"]) {
			await window.answer(id, usual(id));
		}
		await window.answer("where", { C2: "none", C3: "no", C4: "no" });
		assert.equal(window.asked, "careful");
		await window.answer("careful", usual("careful"));
		assert.equal(shared.screen().decision.rule, "R0");
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
		assert.ok(view?.kind === "page");
		assert.equal(view.page, "emergency");
		assert.ok(view.because);
	});
});
