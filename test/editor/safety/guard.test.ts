import assert from "node:assert/strict";
import type { DiaryEvent, EventOf } from "../../../src/diary/events";
import { noticeVersion } from "../../../src/safety/notice";
import { at, day, hour, minute, noon, routine } from "../../diary/make";
import { screen } from "../../safety/make";
import { memento, SharedDiary, settled, TestClock, TestWindow } from "./windows";

const ready: readonly DiaryEvent[] = [
	at(noon - 10 * day, { kind: "notice-accepted", version: noticeVersion }),
	screen(noon - 2 * day),
];

const flag = { kind: "screen", answers: [{ question: "saddle", is: "yes", at: noon }] } as const;

/** A window in which a routine of a single exercise runs, and has for some seconds. */
async function playing(
	exercise = "pelvic-tilt-seated",
	diary = new SharedDiary(ready),
	memory = memento(),
): Promise<TestWindow> {
	const window = new TestWindow(diary, new TestClock(), memory);
	await window.follower.follow();
	const found = (await window.library.now()).find(`exercise:${exercise}`);
	assert.ok(found);
	assert.equal(await window.flow.play(found), "playing");
	window.clock.pass(30);
	assert.equal(window.session.running, true);
	return window;
}

async function twoSeconds({ clock }: TestWindow): Promise<void> {
	for (let second = 0; second < 2; second += 1) {
		clock.pass(1);
		await settled();
	}
}

const routinesIn = ({ all }: SharedDiary) =>
	all.filter((event): event is EventOf<"routine"> => event.kind === "routine");

describe("a routine under way", () => {
	const alarms: readonly (readonly [string, (elsewhere: TestWindow) => unknown, string])[] = [
		["the safety questions", (window) => window.record(flag), "R1"],
		["a stop with chest pain", (window) => window.record({ kind: "stop-answer", of: "x", felt: "chest" }), "R2"],
		["a stop with new numbness", (window) => window.record({ kind: "stop-answer", of: "x", felt: "numb" }), "R4"],
		["the weekly question", (window) => window.record({ kind: "weekly-check", anythingNew: true }), "R4"],
		["an import", (window) => window.diary.replace([...window.diary.all, at(noon - day, flag)]), "R1"],
		["an erasure", (window) => window.diary.replace([]), "R4"],
	];
	for (const [name, raise, rule] of alarms) {
		it(`T9: stops where it is when ${name} in another window shuts it, with what was done on record`, async () => {
			const here = await playing();
			const there = new TestWindow(here.diary);
			await raise(there);
			await settled();
			assert.equal(here.session.view, undefined, "nothing is left to play");
			const done = routinesIn(here.diary);
			assert.deepEqual(
				done.map(({ outcome }) => outcome),
				["partial"],
			);
			assert.ok((done[0]?.done[0]?.seconds ?? 0) > 10);
			const { decision } = (await here.library.now()).safety.state.screen;
			assert.equal(decision.rule, rule);
			const [title = "", reason] = await here.card();
			assert.match(title, /stops here/);
			assert.equal(reason, decision.words);
		});
	}

	it("T9: stops at once in the window that raises the flag, and stays shut", async () => {
		const window = await playing();
		await window.record(flag);
		await settled();
		assert.equal(window.session.view, undefined);
		await window.session.toggle();
		assert.equal(window.session.view, undefined);
	});

	it("T9: stops when another window puts one of its steps aside", async () => {
		const here = await playing("ankle-pump");
		const there = new TestWindow(here.diary);
		await there.record({
			kind: "routine",
			routine: "desk-glide",
			name: "x",
			outcome: "stopped",
			seconds: 5,
			hurt: "ankle-pump",
			done: [{ exercise: "ankle-pump", reps: 1, holds: 0, seconds: 0, sides: [], planned: 10 }],
		});
		await settled();
		assert.equal(here.session.view, undefined);
		assert.match((await here.card())[1] ?? "", /put aside for a day/);
	});

	it("goes on when nothing of it is shut", async () => {
		const here = await playing();
		await new TestWindow(here.diary).record({ kind: "break-skipped" });
		await settled();
		assert.equal(here.session.running, true);
	});

	it("T9: stops within two seconds of a flag that no word came of, as on a network's disk", async () => {
		const diary = new SharedDiary(ready);
		const here = await playing("pelvic-tilt-seated", diary);
		diary.quietly(at(noon, flag));
		await twoSeconds(here);
		assert.equal(here.session.view, undefined);
		assert.match((await here.card())[0] ?? "", /stops here/);
	});

	it("waits when the files cannot be read any more while it plays", async () => {
		const here = await playing();
		here.diary.unreadable = new Error("EBUSY");
		await twoSeconds(here);
		assert.equal(here.session.view?.status, "paused");
	});

	it("waits, paused, while the diary cannot be read", async () => {
		const here = await playing();
		const failures: unknown[] = [];
		here.session.onDidFail((error) => failures.push(error));
		here.session.pause();
		here.diary.unreadable = new Error("EBUSY");
		await here.session.toggle();
		assert.equal(here.session.view?.status, "paused");
		assert.equal(failures.length, 1);
		here.diary.unreadable = undefined;
		await here.session.toggle();
		assert.equal(here.session.running, true);
	});

	it("heeds a stop at once, and drops what waited to play", async () => {
		const here = await playing();
		here.session.pause();
		const { id = "" } = here.session;
		const resuming = here.session.intend(id, "resume");
		void here.session.intend(id, "pause");
		await resuming;
		assert.equal(here.session.view?.status, "paused");
		const next = here.session.intend(id, "resume");
		here.session.stopBecauseItHurts();
		await next;
		assert.equal(here.session.view?.status, "stopped");
	});
});

describe("T10: a way to a playing step", () => {
	const intents = ["resume", "next", "back", "switch-side", "easier"] as const;
	for (const intent of intents) {
		for (const status of ["running", "paused"] as const) {
			it(`is refused for "${intent}" of a ${status} routine when a flag was raised that no word came of`, async () => {
				const diary = new SharedDiary(ready);
				const here = await playing("ankle-pump", diary);
				if (status === "paused") {
					here.session.pause();
				}
				// Nobody tells: the guard looks for itself.
				diary.quietly(at(noon, flag));
				await here.session.intend(here.session.id ?? "", intent);
				assert.equal(here.session.view, undefined);
				assert.match((await here.card())[0] ?? "", /stops here/);
			});
		}
	}

	it("is refused for a routine a reload left behind, with a flag standing or a step put aside", async () => {
		const stop = routine(noon + minute, { outcome: "stopped", hurt: "ankle-pump" }, "elsewhere");
		for (const shut of [at(noon + minute, flag), stop]) {
			const memory = memento();
			const diary = new SharedDiary(ready);
			const before = await playing("ankle-pump", diary, memory);
			before.session.pause();
			const after = new TestWindow(new SharedDiary([...ready, shut]), new TestClock(noon + 5 * minute), memory);
			const { catalogue } = await after.library.now();
			after.session.restore(catalogue.lookup);
			await settled();
			assert.equal(after.session.view, undefined);
			assert.equal(routinesIn(after.diary).filter(({ id }) => id !== "elsewhere").length, 1, "what was done is kept");
			assert.match((await after.card())[0] ?? "", /stops here/);
		}
	});

	it("is refused for a preview on which Space is pressed", async () => {
		const here = new TestWindow(new SharedDiary(ready));
		const found = (await here.library.now()).find("desk-calm");
		assert.ok(found);
		assert.equal(await here.flow.play(found, "preview"), "playing");
		here.diary.quietly(at(noon, flag));
		await here.session.toggle();
		assert.equal(here.session.view, undefined);
	});

	it("is refused for links, assistants and the API, which are told no more than that it is locked", async () => {
		for (const shut of [at(noon, flag), routine(noon, { outcome: "stopped", hurt: "ankle-pump" })]) {
			for (const manner of ["play", "preview"] as const) {
				const here = new TestWindow(new SharedDiary([...ready, shut]));
				assert.equal(await here.flow.playFor("ankle-pump", manner), "locked");
				assert.equal(here.session.view, undefined);
			}
		}
	});

	it("is refused for an easier exercise that is put aside, and the routine goes on", async () => {
		const stopped = routine(noon, { outcome: "stopped", hurt: "pelvic-tilt-supine", done: [] });
		const diary = new SharedDiary([...ready, at(noon - day, { kind: "phase", phase: 2, why: "clinician" })]);
		const here = await playing("heel-taps", diary);
		diary.quietly(stopped);
		await here.session.intend(here.session.id ?? "", "easier");
		assert.equal(here.session.running, true);
		assert.equal(here.session.view?.plan.steps[0]?.exercise, "heel-taps");
		assert.match(here.flow.problem ?? "", /is locked\. It hurt last time/);
	});
});

describe("a routine that a reload interrupted", () => {
	async function reloadedAfter(milliseconds: number) {
		const memory = memento();
		const before = await playing("pelvic-tilt-seated", new SharedDiary(ready), memory);
		before.session.pause();
		const savedAt = before.clock.wall();
		const after = new TestWindow(new SharedDiary(ready), new TestClock(savedAt + milliseconds), memory);
		const { catalogue } = await after.library.now();
		after.session.restore(catalogue.lookup);
		await settled();
		return { after, savedAt };
	}

	it("can be taken up again for two hours", async () => {
		for (const later of [0, minute, 2 * hour]) {
			const { after } = await reloadedAfter(later);
			assert.equal(after.session.view?.status, "paused", `${later}`);
			assert.equal(routinesIn(after.diary).length, 0);
		}
	});

	it("is only begun anew later, or when its age cannot be told; what was done is kept as of then", async () => {
		for (const later of [2 * hour + 1, 3 * day]) {
			const { after, savedAt } = await reloadedAfter(later);
			assert.equal(after.session.view, undefined);
			assert.deepEqual(
				routinesIn(after.diary).map((event) => [event.outcome, event.at]),
				[["partial", savedAt]],
			);
		}
		const { after } = await reloadedAfter(-minute);
		assert.equal(after.session.view, undefined, "kept at a time that has not come yet");
	});
});

describe("T13: glides", () => {
	const glided = (when: number, id: string) => routine(when, {}, id);

	it("done at 03:49 are shut at 04:26, on the diary's next day, until 05:49", async () => {
		const fourOClock = new Date(noon + day);
		fourOClock.setHours(4, 0, 0, 0);
		const end = fourOClock.getTime();
		const diary = new SharedDiary([...ready, glided(end - 11 * minute, "before")]);
		const rules: (string | undefined)[] = [];
		for (const later of [26, 108, 109]) {
			const window = new TestWindow(diary, new TestClock(end + later * minute));
			const library = await window.library.now();
			const found = library.find("ankle-pump");
			assert.ok(found);
			rules.push(library.heldBy(found)?.rule);
		}
		assert.deepEqual(rules, ["glides", "glides", undefined]);
	});

	it("under way in one routine count against the next, not against themselves", async () => {
		const here = await playing("ankle-pump");
		const library = await here.library.now();
		const again = library.find("ankle-pump");
		assert.ok(again);
		assert.equal(await here.flow.play(again), "locked");
		assert.equal(here.session.running, true, "what was under way goes on");
		assert.match(here.flow.problem ?? "", /two hours between them/);
		await here.session.intend(here.session.id ?? "", "back");
		assert.equal(here.session.running, true);
	});

	it("stop in one window when another has just recorded some", async () => {
		const here = await playing("ankle-pump");
		await here.diary.append(glided(here.clock.wall(), "elsewhere"));
		await settled();
		assert.equal(here.session.view, undefined);
	});
});
