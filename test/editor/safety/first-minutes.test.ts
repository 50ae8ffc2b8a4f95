import assert from "node:assert/strict";
import type { FromPanel } from "../../../src/protocol";
import type { QuestionKey } from "../../../src/safety/screening-questions";
import { questions } from "../../../src/safety/screening-questions";
import { day, noon } from "../../diary/make";
import { healthy, screen, wrote } from "../../safety/make";
import { SharedDiary, settled, TestClock, TestWindow } from "./windows";

/** A person in front of the Move view: presses what is on it, and every press and word read is counted. */
class Person {
	presses = 0;
	private words = 0;

	constructor(readonly window: TestWindow) {}

	/** Seconds so far: 240 words a minute, and two seconds for each decision. */
	get seconds(): number {
		return (60 * this.words) / 240 + 2 * this.presses;
	}

	/** Seconds of reading alone. */
	get reading(): number {
		return (60 * this.words) / 240;
	}

	async press(message: FromPanel, times = 1): Promise<void> {
		this.presses += times;
		await this.window.panel.intend(message);
		await settled();
	}

	read(...texts: readonly string[]): void {
		this.words += texts.join(" ").split(/\s+/).filter(Boolean).length;
	}

	/** Answers page after page with these answers, all else no, up to what they come to. */
	async answer(answers: Readonly<Partial<Record<QuestionKey, string>>>) {
		for (;;) {
			const { check } = await this.window.panel.snapshot();
			if (check?.kind !== "page") {
				return check;
			}
			const { choice, rows } = check;
			this.read(check.title, check.hint ?? "", ...(choice?.options.map(({ label }) => label) ?? []));
			this.read(...rows.map(({ words }) => words));
			const asked = [...new Set([choice?.question ?? "", ...rows.map(({ question }) => question)])].flatMap(
				(id) => questions.find((question) => question.id === id) ?? [],
			);
			const ticked = rows.filter(({ question, value }) => {
				const key = questions.find(({ id }) => id === question)?.key;
				return key !== undefined && answers[key] === value;
			});
			const given = asked.map(({ id, key }) => ({
				question: id,
				value: answers[key] ?? (key === "weakMild" ? "none" : "no"),
			}));
			const presses = ticked.length + (choice === undefined ? 0 : 1) + (rows.length > 0 ? 1 : 0);
			const only = check.endsAtOnce && ticked.length > 0;
			await this.press(
				{
					type: "answer-check",
					page: check.page,
					answers: only ? ticked.map(({ question, value }) => ({ question, value })) : given,
				},
				only ? 1 : presses,
			);
		}
	}

	/** Begins what the end of the questions offers, and accepts the notice before it. */
	async begin(start: string | undefined): Promise<void> {
		assert.notEqual(start, undefined, "the end of the questions offers the first minute");
		await this.window.panel.intend({ type: "close-check" });
		await this.press({ type: "start-routine", routine: start ?? "" });
		const { notice } = await this.window.panel.snapshot();
		this.read(notice?.intro ?? "", ...(notice?.sections.flatMap(({ heading, lines }) => [heading, ...lines]) ?? []));
		assert.deepEqual(
			notice?.sections.filter(({ urgent }) => urgent),
			[],
			"the signs were read in the questions",
		);
		await this.press({ type: "accept-notice" });
		assert.equal((await this.window.panel.snapshot()).session?.status, "running");
	}
}

/** Every string a person could read on the page as it is now. */
async function onScreen({ panel }: TestWindow): Promise<string> {
	const strings = (data: unknown): readonly string[] =>
		typeof data === "string"
			? [data]
			: typeof data === "object" && data !== null
				? Object.values(data).flatMap(strings)
				: [];
	return strings(await panel.snapshot()).join("\n");
}

/** Plays what is under way to its end and says that it was fine. */
async function finish({ clock, panel, session }: TestWindow): Promise<void> {
	for (let minute = 0; minute < 30 && session.view?.status === "running"; minute += 1) {
		clock.pass(60);
		await settled();
	}
	const asked = (await panel.snapshot()).session;
	assert.equal(asked?.status, "asking");
	await panel.intend({ type: "feeling", session: asked.id, feeling: "fine" });
	await settled();
}

/** Suggests an illness to somebody who has none. */
const illness = /\bpain|sciatica|symptom|nerve|doctor|physio|clinician|\bleg\b.*0 to 10/i;

const mild = { ...healthy, disabled: "no" } as const;

describe("the first minutes, from the first press to the first movement", () => {
	it("of a well colleague: 4 presses of questions, 6 in all, within two minutes, and no word of illness after", async () => {
		const person = new Person(new TestWindow(new SharedDiary()));
		await person.window.panel.intend({ type: "open-check" });
		const end = await person.answer({ pain: "no" });
		assert.ok(person.presses <= 4, `${person.presses} presses`);
		assert.ok(end?.kind === "outcome" && end.tone === "calm" && end.open !== undefined);
		await person.begin(end.start);
		assert.ok(person.presses <= 6, `${person.presses} presses`);
		assert.ok(person.seconds <= 120, `${person.seconds} s`);
		const { today } = await person.window.panel.snapshot();
		assert.deepEqual([today.cards, today.entry], [[], undefined]);
	});

	it("N0 of a well colleague, five of them: a routine to its end, and nothing asked or said of an illness, then or later", async () => {
		const { window } = new Person(new TestWindow(new SharedDiary()));
		const person = new Person(window);
		await window.panel.intend({ type: "open-check" });
		const end = await person.answer({ pain: "no" });
		assert.ok(person.reading <= 45, `${person.reading} s of reading`);
		await person.begin(end?.kind === "outcome" ? end.start : undefined);
		await finish(window);
		for (const hours of [0, 3, 30, 24 * 6]) {
			window.clock.pass(3600 * hours);
			await window.follower.follow();
			await settled();
			const { today, session } = await window.panel.snapshot();
			assert.deepEqual([today.cards, today.asked ?? [], today.entry, session], [[], [], undefined, undefined]);
			assert.doesNotMatch(await onScreen(window), illness, `${hours} hours later`);
			assert.equal(window.waiting.at(-1), undefined, "no question is said to wait");
		}
		for (const id of ["pelvic-tilt-seated", "glute-bridge", "squat-bodyweight", "thoracic-ext"]) {
			assert.equal((await window.library.now()).lockOf(id), undefined, id);
		}
		assert.match((await window.library.now()).lockOf("ankle-pump") ?? "", /people with symptoms/);
	});

	it("with mild pain: 12 presses of questions, 14 in all, within three minutes", async () => {
		const person = new Person(new TestWindow(new SharedDiary()));
		await person.window.panel.intend({ type: "open-check" });
		const end = await person.answer(mild);
		assert.ok(person.presses <= 12, `${person.presses} presses`);
		assert.ok(end?.kind === "outcome" && end.tone === "calm");
		assert.ok(person.reading <= 75, `${person.reading} s of reading`);
		await person.begin(end.start);
		assert.ok(person.presses <= 14, `${person.presses} presses`);
		assert.ok(person.seconds <= 180, `${person.seconds} s`);
	});

	it("where a routine is wanted first: the signs are read once, in the questions that follow the notice", async () => {
		const person = new Person(new TestWindow(new SharedDiary()));
		await person.press({ type: "start-routine", routine: "exercise:pelvic-tilt-seated" });
		const { notice } = await person.window.panel.snapshot();
		assert.equal(notice?.routine, "exercise:pelvic-tilt-seated");
		assert.deepEqual(
			notice?.sections.filter(({ urgent }) => urgent),
			[],
		);
		await person.press({ type: "accept-notice" });
		await person.answer(mild);
		await person.press({ type: "close-check" });
		assert.equal((await person.window.panel.snapshot()).session?.status, "running");
	});

	it("F1 with a red flag, and the way back with a doctor's word about that sign: the questions go on, and it opens", async () => {
		const person = new Person(new TestWindow(new SharedDiary()));
		const { panel } = person.window;
		await panel.intend({ type: "open-check" });
		const red = await person.answer({ pain: "yes", saddle: "yes" });
		assert.ok(red?.kind === "outcome" && red.tone === "emergency");
		await person.press({ type: "emergency", intent: "understand" });
		const agreed = (await panel.snapshot()).today.cards
			?.flatMap(({ actions }) => actions)
			.find(({ signs }) => signs !== undefined);
		assert.ok(agreed?.intent.type === "approve" && agreed.signs?.length === 1);
		await person.press({ ...agreed.intent, signs: agreed.signs.map(({ id }) => id), given: "2026-11-21" });
		const next = await panel.snapshot();
		assert.equal(next.emergency, undefined);
		assert.ok(next.check?.kind === "page" && next.check.page === "emergency");
		assert.deepEqual(
			next.check.rows.flatMap(({ question, seen, seenOn }) => (seen === true ? [`${question} ${seenOn}`] : [])),
			["A2 2026-11-21"],
		);
		const end = await person.answer(mild);
		assert.ok(end?.kind === "outcome" && end.tone === "calm");
		await person.begin(end.start);
		// No path leads back to the red page without a new sign.
		await finish(person.window);
		for (const again of [{ type: "open-check" }, { type: "start-routine", routine: "stand-reset" }] as const) {
			await panel.intend(again);
			await settled();
			const { emergency, check } = await panel.snapshot();
			assert.equal(emergency, undefined);
			assert.ok(check === undefined || check.kind === "page");
			await panel.intend({ type: "close-check" });
		}
		await panel.intend({ type: "open-check" });
		const anew = await person.answer({ ...mild, bladderBowel: "yes" });
		assert.ok(anew?.kind === "outcome" && anew.tone === "emergency", "a new sign does");
	});

	it("N8 what is pressed each working day, Monday to Friday, reaches D2 in the second week that is worse", async () => {
		// From Monday the 23rd at noon.
		const clock = new TestClock(noon + day);
		const { panel } = new TestWindow(new SharedDiary([screen(noon)]), clock);
		const reached: number[] = [];
		for (let days = 0; days < 32; days += 1) {
			const weekend = days % 7 > 4;
			if (!weekend) {
				await panel.intend({ type: "day-entry", leg: days < 21 ? 2 : 5 });
				await settled();
			}
			const { today } = await panel.snapshot();
			if (today.cards?.some(({ id }) => id.startsWith("time-D2")) === true) {
				reached.push(days);
			}
			clock.pass(24 * 3600);
		}
		// Seven working days of more: the fourth week, and Monday and Tuesday of the fifth.
		assert.equal(reached[0], 29);
	});

	it("N8 a working week of logging, Monday to Friday and on, reaches D2", async () => {
		// The 23rd is a Monday. Three weeks at 2, then seven working days at 6.
		const workdays = Array.from({ length: 40 }, (_, index) => index + 1).filter(
			(index) => index % 7 !== 6 && index % 7 !== 0,
		);
		const quiet = workdays.slice(0, 15).map((index) => wrote(index, { leg: 2 }));
		const sore = workdays.slice(15, 22);
		const last = sore.at(-1) ?? 0;
		const events = [screen(noon), ...quiet, ...sore.map((index) => wrote(index, { leg: 6 }))];
		const clock = new TestClock(noon + last * day);
		const { today } = await new TestWindow(new SharedDiary(events), clock).panel.snapshot();
		assert.ok(
			today.cards?.some(({ id }) => id.startsWith("time-D2")),
			JSON.stringify(today.cards?.map(({ id }) => id)),
		);
	});
});
