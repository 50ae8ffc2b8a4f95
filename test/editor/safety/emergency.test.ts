import assert from "node:assert/strict";
import { emergencyCard } from "../../../src/safety/emergency";
import { emergencyNumbers } from "../../../src/safety/emergency-numbers";
import { noticeVersion } from "../../../src/safety/notice";
import { screeningState } from "../../../src/safety/screening";
import { questions } from "../../../src/safety/screening-questions";
import { flagKeys } from "../../../src/safety/screening-rules";
import { at, day, noon } from "../../diary/make";
import { screen } from "../../safety/make";
import { wordingFaults } from "../../safety/wording";
import { SharedDiary, settled, TestWindow } from "./windows";

const cardOf = (answers: Parameters<typeof screen>[1], numbers: readonly string[] = ["112"]) =>
	emergencyCard(screeningState([screen(noon, answers)], noon), numbers);

describe("the emergency card", () => {
	it("stands while R1, R2 or R3 does, and at no other time", () => {
		for (const key of flagKeys) {
			for (const is of ["yes", "unsure"]) {
				assert.notEqual(cardOf({ [key]: is }), undefined, key);
			}
		}
		for (const answers of [{}, { weakMild: "new" }, { caution: "yes" }, { disabled: "yes" }, { site: undefined }]) {
			assert.equal(cardOf(answers), undefined, JSON.stringify(answers));
		}
	});

	it("names every sign it rests on in the person's own answer, and no other", () => {
		const card = cardOf({ saddle: "unsure", bothLegs: "yes", fever: "yes" });
		const text = (key: string) => questions.find((question) => question.key === key)?.text;
		assert.deepEqual(card?.signs, [`You ticked: ${text("saddle")}`, `You ticked: ${text("bothLegs")}`]);
		assert.equal(
			card?.tell,
			"I have back or leg pain, with perhaps new numbness or tingling between the legs and new pain, numbness or weakness in both legs. Could this be cauda equina syndrome?",
		);
	});

	it("says to call over chest pain, to go over signs of the cauda, to be seen today over the rest", () => {
		assert.equal(cardOf({ chest: "yes" })?.title, "Call for emergency help now");
		assert.equal(cardOf({ saddle: "yes" })?.title, "Emergency care now");
		assert.equal(cardOf({ calf: "yes" })?.title, "See a doctor today");
		assert.equal(cardOf({ chest: "yes" })?.tell, "I have chest pain or sudden breathlessness.");
	});

	it("has a line to say for every sign, which keeps to the wording of all texts", () => {
		for (const key of flagKeys) {
			const card = cardOf({ [key]: "yes" });
			assert.ok(card !== undefined && !card.tell.includes("undefined") && card.signs.length === 1, key);
			assert.deepEqual([card.title, card.words, card.call, card.tell].flatMap(wordingFaults), [], key);
		}
	});

	it("gives the number, always with the local one beside it", () => {
		assert.equal(cardOf({ saddle: "yes" }, ["112", "999"])?.call, "Emergency number: 112 or 999, or your local one.");
		assert.equal(cardOf({ saddle: "yes" }, [])?.call, "Emergency number: your local one.");
	});
});

describe("the emergency number", () => {
	const table: readonly (readonly [string | undefined, string | undefined, readonly string[]])[] = [
		["Europe/Berlin", "en-US", ["112"]],
		["Europe/London", "de-DE", ["999"]],
		["America/New_York", "de-DE", ["911"]],
		["America/Indiana/Knox", undefined, ["911"]],
		["America/Toronto", undefined, ["911"]],
		["America/Sao_Paulo", undefined, ["192"]],
		["America/Argentina/Cordoba", undefined, ["107", "911"]],
		["Australia/Lord_Howe", undefined, ["000"]],
		["Asia/Seoul", undefined, ["119"]],
		["Asia/Tokyo", undefined, ["119"]],
		["Asia/Shanghai", undefined, ["120"]],
		["Pacific/Auckland", undefined, ["111"]],
		// A machine that is nowhere in particular.
		["UTC", "en-GB", ["999"]],
		["Etc/UTC", "pt-BR", ["192"]],
		[undefined, "fi-FI", ["112"]],
		["UTC", "zh-Hans-CN", ["120"]],
		// A language is no place.
		["UTC", "en", []],
		["Antarctica/Troll", "de", []],
		[undefined, undefined, []],
		["constructor/__proto__", "toString", []],
	];
	for (const [zone, locale, expected] of table) {
		it(`in ${zone} with ${locale} is ${expected.join(", ") || "the local one"}`, () => {
			assert.deepEqual(emergencyNumbers(zone, locale), expected);
		});
	}
});

describe("while a red flag stands", () => {
	const ready = [at(noon - 10 * day, { kind: "notice-accepted", version: noticeVersion }), screen(noon - 2 * day)];
	const raised = { saddle: "yes", chest: "yes", fever: "yes" } as const;

	for (const [key, is] of Object.entries(raised)) {
		it(`the panel shows the card over everything until it is read, and above everything then (${key})`, async () => {
			const window = new TestWindow(new SharedDiary([...ready, screen(noon - 1, { [key]: is })]));
			await window.panel.intend({ type: "start-routine", routine: "desk-calm" });
			const first = await window.panel.snapshot();
			assert.equal(first.emergency?.understood, false);
			assert.deepEqual([first.today.asked, first.today.offers, first.session], [[], [], undefined]);
			assert.deepEqual(
				first.today.cards?.map(({ title }) => title),
				["How the rest opens again"],
			);
			await window.panel.intend({ type: "emergency", intent: "understand" });
			assert.equal((await window.panel.snapshot()).emergency?.understood, true);
			await window.panel.intend({ type: "emergency", intent: "show" });
			assert.equal((await window.panel.snapshot()).emergency?.understood, false);
		});

		it(`the timer is told to ask for no movement, with no view open (${key})`, async () => {
			const here = new TestWindow(new SharedDiary(ready));
			await here.follower.follow();
			assert.equal(here.locked, false);
			await new TestWindow(here.diary).diary.append(screen(noon, { [key]: is }));
			await settled();
			assert.equal(here.locked, true);
		});
	}

	it("a mistake leads to the questions, and the card stays above them until the answer is changed", async () => {
		const window = new TestWindow(new SharedDiary([...ready, screen(noon - 1, { saddle: "yes" })]));
		await window.panel.intend({ type: "emergency", intent: "mistake" });
		const { check, emergency } = await window.panel.snapshot();
		assert.equal(check?.kind, "page");
		assert.equal(emergency?.understood, true);
	});

	it("a sign of another run that was a slip is corrected with the card read all the while", async () => {
		const window = new TestWindow(new SharedDiary(ready));
		const { panel } = window;
		const answer = (page: string, ...answers: [string, string][]) =>
			panel.intend({ type: "answer-check", page, answers: answers.map(([question, value]) => ({ question, value })) });
		const no = (page: string): [string, string][] =>
			questions.filter(({ block }) => block === page).map(({ id }) => [id, "no"]);
		const shown = async () => {
			const { check, emergency } = await panel.snapshot();
			return [check?.kind === "page" ? check.page : check?.kind, emergency?.understood];
		};
		for (const intent of ["understand", "mistake"] as const) {
			await panel.intend({ type: "open-check" });
			await answer("pain", ["P1", "yes"]);
			await answer("emergency", ["A2", "yes"]);
			assert.deepEqual(await shown(), ["outcome", false], "another sign is to be read");
			await panel.intend({ type: "emergency", intent });
		}
		assert.deepEqual(await shown(), ["emergency", true]);
		await answer("emergency", ...no("A"));
		assert.deepEqual(await shown(), ["today", true], "the first sign stands, and was read");
	});

	it("another sign is a card of its own, to be read anew; so is the same one when it comes back", async () => {
		const diary = new SharedDiary([...ready, screen(noon - 1, { saddle: "yes" })]);
		const window = new TestWindow(diary);
		await window.follower.follow();
		const read = async () => (await window.panel.snapshot()).emergency?.understood;
		await window.panel.intend({ type: "emergency", intent: "understand" });
		await diary.append(screen(noon, { saddle: "yes", bothLegs: "yes" }));
		assert.equal(await read(), false);
		await window.panel.intend({ type: "emergency", intent: "understand" });
		diary.replace(ready);
		await settled();
		assert.equal(await read(), undefined);
		diary.replace([...ready, screen(noon, { saddle: "yes", bothLegs: "yes" })]);
		assert.equal(await read(), false);
	});
});

describe("what follows from the diary, with the Move view closed", () => {
	const ready = [at(noon - 10 * day, { kind: "notice-accepted", version: noticeVersion }), screen(noon - 2 * day)];

	it("follows from an erasure", async () => {
		const window = new TestWindow(
			new SharedDiary([...ready, at(noon - day, { kind: "phase", phase: 2, why: "clinician" })]),
		);
		await window.follower.follow();
		assert.deepEqual([window.phases.at(-1), window.keys.get("checked")], [2, true]);
		window.diary.replace([]);
		await settled();
		assert.deepEqual([window.phases.at(-1), window.keys.get("checked"), window.waiting.at(-1)], [1, false, undefined]);
	});

	it("follows from an import that holds a red flag, and from its going", async () => {
		const window = new TestWindow(new SharedDiary(ready));
		await window.follower.follow();
		window.diary.replace([...ready, screen(noon - 1, { chest: "yes" })]);
		await settled();
		assert.equal(window.locked, true);
		window.diary.replace(ready);
		await settled();
		assert.equal(window.locked, false);
	});

	it("follows from what another window writes: the question some hours after a routine waits", async () => {
		const window = new TestWindow(new SharedDiary(ready));
		await window.follower.follow();
		assert.equal(window.waiting.at(-1), undefined);
		await new TestWindow(window.diary).record({
			kind: "routine",
			routine: "desk-calm",
			name: "Desk calm",
			outcome: "completed",
			seconds: 60,
			done: [{ exercise: "pelvic-tilt-seated", reps: 8, holds: 0, seconds: 60, sides: [], planned: 8 }],
		});
		await settled();
		assert.notEqual(window.waiting.at(-1), undefined);
	});

	it("is worked out once for one change, however many ask", async () => {
		const window = new TestWindow(new SharedDiary(ready));
		await window.follower.follow();
		let folds = 0;
		const { now } = window.safety;
		window.safety.now = (...given) => {
			folds += 1;
			return now.apply(window.safety, given);
		};
		await window.diary.append(screen(noon));
		await Promise.all([window.library.now(), window.library.now(), window.panel.snapshot()]);
		await settled();
		assert.equal(folds, 1);
	});

	it("drawing writes nothing", async () => {
		const window = new TestWindow(new SharedDiary([...ready, screen(noon - 1, { chest: "yes" })]));
		await window.panel.snapshot();
		assert.deepEqual([window.fed, window.phases, [...window.keys], window.waiting], [[], [], [], []]);
	});
});
