import assert from "node:assert/strict";
import type { DiaryEvent, EventBody } from "../../src/diary/events";
import { planImport } from "../../src/diary/import-export";
import { eventLine, mergeAll, mergeJournals, readJournal } from "../../src/diary/journal";
import { datedAhead } from "../../src/diary/plausible-times";
import { atOnce } from "../../src/diary/slices";
import { catalogue } from "../../src/exercises/catalogue/all";
import { access, type SafetyState, safetyState } from "../../src/safety/access";
import { sessionsToAskAbout } from "../../src/safety/after-effects";
import { questions } from "../../src/safety/screening-questions";
import { flagKeys } from "../../src/safety/screening-rules";
import { at, clocked, day, hour, minute, noon, routine } from "../diary/make";
import { answer, dayAfter, run, screen } from "./make";

const year = 365 * day;

/** What the diary says at a moment, read back from its lines as another window would. */
function stateAt(now: number, ...journals: readonly (readonly DiaryEvent[])[]): SafetyState {
	const read = journals.map((events) => readJournal(events.map(eventLine).join("")).events);
	const { events } = mergeAll(read);
	const today = new Date(now).toISOString().slice(0, 10);
	return safetyState(events, { at: now, day: today }, (id) => catalogue.find((one) => one.id === id)?.phase);
}

const ruleAt = (now: number, ...journals: readonly (readonly DiaryEvent[])[]) =>
	stateAt(now, ...journals).screen.decision.rule;

/** Everything that raises a flag, each with the rule it locks by. */
const flags: readonly (readonly [string, (n: number, when: number) => readonly DiaryEvent[], string])[] = [
	...questions
		.filter(({ block }) => block === "A" || block === "B")
		.flatMap(({ id, key }) =>
			["yes", "unsure"].map(
				(is) =>
					[
						`${id} ${is}`,
						(n: number, when: number) => [answer(n, when, { [key]: is }, { id: "later" })],
						key === "chest" ? "R2" : id.startsWith("A") ? "R1" : "R3",
					] as const,
			),
		),
	["chest pain at a stop", (n, when) => [clocked(n, at(when, { kind: "stop-answer", of: "r", felt: "chest" }))], "R2"],
	["numbness at a stop", (n, when) => [clocked(n, at(when, { kind: "stop-answer", of: "r", felt: "numb" }))], "R4"],
	["something new", (n, when) => [clocked(n, at(when, { kind: "weekly-check", anythingNew: true }))], "R4"],
];

const ahead = { "10 minutes": 10 * minute, "8 hours": 8 * hour, "a day": day, "ten years": 10 * year };
const behind = { "2 hours": -2 * hour, "8 hours": -8 * hour, "since 1970": -noon };

describe("trust: a red flag stands whatever the clock says", () => {
	for (const [name, offset] of Object.entries(ahead)) {
		it(`T1: all answered no under a clock ${name} ahead, put right, then each flag`, () => {
			for (const [flag, raise, rule] of flags) {
				const all = run(1, noon + offset);
				assert.equal(ruleAt(noon + offset + minute, all), "R10");
				const later = noon + hour;
				assert.equal(ruleAt(later, [...all, ...raise(100, later)]), rule, flag);
				assert.equal(ruleAt(later + 20 * year, [...all, ...raise(100, later)]) === "R10", false, flag);
			}
		});
	}

	for (const [name, offset] of Object.entries(behind)) {
		it(`T2: the flag raised under a clock behind by ${name}`, () => {
			for (const [flag, raise, rule] of flags) {
				const all = run(1, noon);
				const events = [...all, ...raise(100, Math.max(1, noon + offset))];
				assert.equal(ruleAt(noon + hour, events), rule, flag);
			}
		});
	}

	it("T1: also where the questions were answered in an earlier version, under a clock ahead", () => {
		for (const offset of Object.values(ahead)) {
			for (const [flag, raise, rule] of flags) {
				const later = noon + hour;
				assert.equal(ruleAt(later, [screen(noon + offset), ...raise(1, later)]), rule, flag);
			}
		}
	});

	it("is taken away by a whole run of no that knew of it, and by no other", () => {
		for (const [flag, raise] of flags) {
			const raised = raise(100, noon);
			const { standing } = stateAt(noon, [...run(1, noon), ...raised]).screen;
			const knew = standing.map(({ id }) => id);
			const events = [...run(1, noon), ...raised];
			assert.equal(ruleAt(noon, [...events, ...run(200, noon, {}, { knew })]), "R10", flag);
			assert.notEqual(ruleAt(noon, [...events, ...run(200, noon)]), "R10", `${flag}: a run that did not know`);
			for (const key of flagKeys) {
				const missing = run(200, noon, { [key]: undefined }, { knew });
				assert.notEqual(ruleAt(noon, [...events, ...missing]), "R10", `${flag}: ${key} left out`);
			}
		}
	});

	it("T3: a clinician's word under a clock ahead covers what it names, and not a flag that comes later", () => {
		for (const offset of Object.values(ahead)) {
			const first = [...run(1, noon, { fever: undefined }), answer(50, noon, { fever: "yes" }, { id: "run-1" })];
			const [behindIt] = stateAt(noon, first).screen.behind;
			assert.equal(behindIt?.question, "fever");
			const word: EventBody<"approval"> = {
				kind: "approval",
				rule: "R3",
				signs: [behindIt?.id ?? ""],
				given: dayAfter(0),
			};
			const said = [...first, clocked(60, at(noon + offset, word))];
			assert.equal(ruleAt(noon + hour, said), "R10");
			for (const [flag, raise, rule] of flags) {
				assert.equal(ruleAt(noon + hour, [...said, ...raise(70, noon + hour)]), rule, flag);
			}
			const withdrawn = [...said, clocked(80, at(noon, { kind: "deletion", of: said.at(-1)?.id ?? "" }))];
			assert.equal(ruleAt(noon + hour, withdrawn), "R3", "taken back, it covers nothing");
		}
	});

	it("T3: a word that names only its rule covers no sign with a logical clock", () => {
		const first = [...run(1, noon, { fever: undefined }), answer(50, noon, { fever: "yes" }, { id: "run-1" })];
		const word = clocked(60, at(noon, { kind: "approval", rule: "R3" }));
		assert.equal(ruleAt(noon, [...first, word]), "R3");
	});

	it("T4: phase 2 chosen under a clock ahead, then phase 1 chosen: phase 1", () => {
		for (const offset of Object.values(ahead)) {
			const events = [
				...run(1, noon - day),
				clocked(100, at(noon + offset, { kind: "phase", phase: 2, why: "clinician" })),
				clocked(101, at(noon + minute, { kind: "phase", phase: 1, why: "own" })),
			];
			assert.equal(stateAt(noon + hour, events).phase.phase, 1);
		}
	});

	for (const [name, offset] of Object.entries(ahead)) {
		it(`T5: what was recorded under a clock ${name} ahead counts as now when it is met, and is over in its time`, () => {
			const session = clocked(100, routine(noon + offset, {}, "session"));
			const stopped = clocked(101, routine(noon + offset, { outcome: "stopped", hurt: "chin-tuck" }, "stopped"));
			const before = [
				...run(1, noon - 9 * day),
				clocked(50, routine(noon - 2 * day)),
				clocked(51, routine(noon - day)),
			];
			const pause = clocked(102, at(noon + offset, { kind: "break-taken", seconds: 300, how: "manual", early: false }));
			const known = [...before, session, stopped, pause];
			const met = datedAhead(mergeJournals([known]), noon + minute);
			assert.deepEqual(new Set(met), new Set([session, stopped, pause].map(({ id }) => id)));
			const check = clocked(103, at(noon + minute, { kind: "clock-check", ahead: met }));
			const events = [...known, check];
			const chin = catalogue.find(({ id }) => id === "chin-tuck");
			assert.ok(chin);
			const openAt = (now: number) => access(chin, stateAt(now, events)).open;
			assert.equal(openAt(noon + hour), false, "put aside for its day");
			assert.equal(openAt(noon + minute + day - 1), false);
			assert.equal(openAt(noon + minute + day), true, "and over after it");
			const asked = (now: number) =>
				sessionsToAskAbout(stateAt(now, events).events, now, { onlyStopped: false }).some(({ parts }) =>
					parts.some(({ id }) => id === session.id),
				);
			assert.equal(asked(noon + hour), false);
			assert.equal(asked(noon + 3 * hour), true, "the question some hours later comes");
			assert.equal(ruleAt(noon + 3 * hour, events), "R10", "and the safety questions do not");
		});
	}
});

describe("trust: what cannot be read shuts, and opens by answering", () => {
	for (const why of ["unreadable", "damaged", "newer"] as const) {
		it(`T7: ${why}: exercises wait behind the questions, with the reason in words; breaks work`, () => {
			const doubt = clocked(100, at(noon, { kind: "doubt", why, of: "2026-11-20.w.a.jsonl" }));
			const state = stateAt(noon, [...run(1, noon - day), doubt]);
			assert.equal(state.screen.decision.rule, "R4");
			assert.match(state.screen.askAgain ?? "", /safety questions come once more/);
			const opens = (id: string) => {
				const exercise = catalogue.find((one) => one.id === id);
				return exercise !== undefined && access(exercise, state).open;
			};
			assert.deepEqual([opens("ankle-pump"), opens("movement-break")], [false, true]);
			const again = run(200, noon, {}, { knew: [doubt.id] });
			assert.equal(ruleAt(noon, [...run(1, noon - day), doubt, ...again]), "R10");
			assert.equal(ruleAt(noon + 9 * day, [...run(1, noon - day), doubt]), "R4", "never by itself");
		});
	}
});

describe("trust: an import adds history, never permission", () => {
	const own = [
		...run(1, noon - day, { saddle: undefined }),
		answer(50, noon - day, { saddle: "yes" }, { id: "run-1" }),
	];
	const strangers: readonly DiaryEvent[] = [
		clocked(900, screen(noon)),
		...run(1000, noon + 73 * year),
		at(noon, { kind: "approval", rule: "R1" }, "word"),
		clocked(901, at(noon, { kind: "approval", rule: "R1", signs: ["run-1-50:saddle"] }, "named word")),
		at(noon, { kind: "phase", phase: 3, why: "clinician" }),
		at(noon, { kind: "notice-accepted", version: 1 }),
		at(noon, { kind: "stretch-check", exercise: "figure4-seated", tight: true, nervePain: false }),
		at(noon, { kind: "self-check", steady: true }),
		at(noon, { kind: "taken-back", exercise: "ankle-pump" }),
		...[0, 1, 2].map((days) => routine(noon - days * day, {}, `theirs-${days}`)),
	];
	const takenIn = (incoming: readonly DiaryEvent[], here: readonly DiaryEvent[]) => {
		const by = { id: "import", n: 2000 };
		const merged = mergeAll([here]);
		const entries = atOnce(planImport(incoming, merged.events, merged.deleted, by)).entries;
		return [...here, ...entries, clocked(2001, at(noon, { kind: "import", entries: entries.length }, "import"))];
	};
	const openIn = (state: SafetyState) =>
		new Set(catalogue.filter((exercise) => access(exercise, state).open).map(({ id }) => id));

	it("T8: somebody's answers of no, one from 2099, clinicians' words, phases and routines open nothing", () => {
		const withFlag = stateAt(noon + hour, takenIn(strangers, own));
		assert.equal(withFlag.screen.decision.rule, "R1");
		assert.deepEqual([...openIn(withFlag)], [...openIn(stateAt(noon + hour, own))]);
		const without = run(1, noon - day);
		const opened = openIn(stateAt(noon + hour, without));
		const after = stateAt(noon + hour, takenIn(strangers, without));
		assert.equal(after.screen.decision.rule, "R4", "answers came in: the questions come again");
		const answeredSigns = after.screen.standing.map(({ id }) => id);
		const again = [...takenIn(strangers, without), ...run(3000, noon + hour, {}, { knew: answeredSigns })];
		const left = openIn(stateAt(noon + 2 * hour, again));
		assert.deepEqual([...left], [...opened], "answered, what was open is open, and no more");
	});

	it("T8: a flag in it locks", () => {
		for (const key of flagKeys) {
			const flagged = [screen(noon - 3 * day, { [key]: "yes" })];
			const rule = ruleAt(noon + hour, takenIn(flagged, run(1, noon - day)));
			assert.ok(["R1", "R2", "R3"].includes(rule), key);
		}
	});

	it("T8: a revision raised by hand takes nothing back", () => {
		const mistaken = own.map((event) =>
			event.answers.some(({ is }) => is === "yes" && event.id.endsWith("50"))
				? { ...event, rev: 999, answers: [{ question: "saddle", is: "no", at: noon }] }
				: event,
		);
		assert.equal(ruleAt(noon + hour, takenIn(mistaken, own)), "R1");
	});

	it("T8: an own older export after an erasure opens nothing", () => {
		const exported = run(1, noon - day);
		const erasure = clocked(500, at<"erasure">(noon, { kind: "erasure", before: noon }));
		const after = stateAt(noon + hour, takenIn(exported, [...exported, erasure]));
		assert.equal(after.screen.decision.rule, "R4");
		assert.equal(after.screen.answers.saddle, undefined);
	});

	it("undone, leaves all as it was", () => {
		const without = run(1, noon - day);
		const undone = [...takenIn(strangers, without), clocked(5000, at(noon, { kind: "deletion", of: "import" }))];
		assert.deepEqual(stateAt(noon + hour, undone).screen.decision.rule, "R10");
		assert.equal(mergeJournals([undone]).length, without.length);
	});
});
