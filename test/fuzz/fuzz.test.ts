import * as assert from "node:assert/strict";
import fc from "fast-check";
import { safeParse } from "valibot";
import { belongingChanges, belongingsFor, belongingsIn, isChange } from "../../src/diary/belongings";
import { type DiaryEvent, readEvent } from "../../src/diary/events";
import { DiaryFormatError, fromJson, toJson } from "../../src/diary/import-export";
import { eventLine, readJournal } from "../../src/diary/journal";
import { fromProgress } from "../../src/diary/progress-view";
import { isId, isMinutes, mostMinutes } from "../../src/editor/integrations/arguments";
import { readLink } from "../../src/editor/integrations/link";
import { readToolInput, toolNames } from "../../src/editor/integrations/tool-input";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import { readPlan } from "../../src/exercises/own-plan/parse";
import { planRoutine } from "../../src/exercises/planner";
import { createSession } from "../../src/exercises/session";
import { restoreSession, saveSession } from "../../src/exercises/session-storage";
import { planSeconds } from "../../src/exercises/timeline";
import type { FromPanel } from "../../src/protocol";
import { fromPanelSchema } from "../../src/protocol";
import { fromGuide } from "../../src/safety/guide-view";
import type { InputBody } from "../../src/sitting/input";
import { settingSpecs } from "../../src/sitting/setting-specs";
import { validateSettings } from "../../src/sitting/validate-settings";
import { applyLocal, openWindow, toFile } from "../../src/sitting/window-sync";
import { at, routine } from "../diary/make";
import { rulesWith } from "../sitting/timeline";
import { expectNoThrow, thrown } from "./expect-no-throw";
import { anything, mutated, mutatedText } from "./inputs";

const messages: readonly FromPanel[] = [
	{ type: "ready" },
	{ type: "snooze", minutes: 10 },
	{ type: "start-routine", routine: "desk-calm" },
	{ type: "session", session: "s1", intent: "hurts" },
	{ type: "feeling", session: "s1", feeling: "mild" },
	{ type: "answer-check", page: "seen", answers: [{ question: "C1", value: "none" }] },
	{ type: "approve", rule: "R9" },
	{ type: "stop-answer", session: "s1", felt: "numb" },
	{ type: "after-effect", of: "e1", since: "worse", still: true },
	{ type: "which-one", of: "e1", exercise: "ankle-pump" },
	{ type: "choose-phase", phase: 2, why: "offer" },
	{ type: "day-entry", leg: 4, reach: 2, pattern: "often", sitStandHard: true },
	{ type: "run-command", command: "showDiary" },
];

const events: readonly DiaryEvent[] = [
	routine(1_790_000_000_000, { feeling: "mild" }, "a"),
	at<"note">(1_790_000_100_000, { kind: "note", day: "2026-09-21", text: "A line." }),
	at<"break-taken">(1_790_000_200_000, { kind: "break-taken", seconds: 300, how: "prompt", early: false }),
	at<"day-entry">(1_790_000_300_000, { kind: "day-entry", day: "2026-09-21", leg: 3, reach: 2 }),
];

const inputs: readonly InputBody[] = [
	{ type: "evidence", window: "w1" },
	{ type: "machine-idle", seconds: Number.NaN },
	{ type: "busy-start", id: "task" },
	{ type: "busy-end", id: "task", kind: "task" },
	{ type: "settings", settings: rulesWith().settings },
	{ type: "answer", id: "p1", answer: "snooze", minutes: 5 },
	{ type: "away-answer", id: "a1", answer: "moving" },
	{ type: "routine-start", id: "desk-calm", posture: "seated" },
	{ type: "pause", until: "tomorrow" },
	{ type: "lock", on: true },
];

const plans = [
	'{ "doses": { "ankle-pump": { "reps": 8 }, "walk-short": { "duration": 120 } } }',
	'{ "exercises": { "mine": { "name": "Mine", "figure": "slump-glide", "dose": { "reps": 4 }, "how": ["Gently."] } } }',
	'{ "routines": { "evening": { "name": "Evening", "steps": [{ "exercise": "ankle-pump" }, { "exercise": "walk-short", "duration": 180 }] } } }',
	'{ "exercises": { "constructor": { "name": "C", "figure": "ankle-pump" } }, "routines": { "constructor": { "name": "D", "steps": [{ "exercise": "constructor" }] } } }',
];

describe("whatever is thrown at Deskglide", () => {
	after(() => console.log(`      ${thrown.inputs} inputs`));

	it("messages of the panel are taken whole, or refused", () => {
		const take = (message: unknown) => {
			const { success, output } = safeParse(fromPanelSchema, message);
			if (success) {
				assert.ok(JSON.stringify(output).length < 1000, "a message of ours is short");
				assert.deepEqual(safeParse(fromPanelSchema, output).output, output);
			}
		};
		expectNoThrow(anything, 4000, take);
		expectNoThrow(mutated(...messages), 14_000, take);
	});

	it("messages of the Progress tab are taken whole, or refused", () => {
		const choice = { range: "month", back: 0, scope: "everywhere" };
		expectNoThrow(
			mutated({ type: "ready", choice }, { type: "choose", choice }, { type: "run-command", command: "logDay" }),
			5000,
			(message) => {
				const { success, output } = safeParse(fromProgress, message);
				if (success) {
					assert.deepEqual(safeParse(fromProgress, output).output, output);
				}
			},
		);
	});

	it("messages of the guide's tab are taken whole, or refused", () => {
		const message = mutated(
			{ type: "ready", page: "rules" },
			{ type: "start", exercise: "clamshell" },
			{ type: "run-command", command: "logDay" },
		);
		expectNoThrow(message, 5000, (sent) => {
			const { success, output } = safeParse(fromGuide, sent);
			if (success) {
				assert.deepEqual(safeParse(fromGuide, output).output, output);
			}
		});
	});

	it("an event of the diary is read as it was written, or not at all", () => {
		const take = (value: unknown) => {
			const read = readEvent(value);
			if (read.type === "event") {
				assert.deepEqual(readJournal(eventLine(read.event)).events, [JSON.parse(JSON.stringify(read.event))]);
			}
		};
		expectNoThrow(anything, 4000, take);
		expectNoThrow(mutated(...events), 12_000, take);
	});

	it("a journal gives every line that is sound, whatever stands between", () => {
		const text = events.map(eventLine).join("");
		expectNoThrow(mutatedText(text, `\ufeff${text}`), 5000, (torn) => {
			const whole = `${torn}\n${eventLine(at<"note">(5, { kind: "note", day: "2026-09-22", text: "Last." }))}`;
			assert.ok(readJournal(whole).events.some((event) => event.kind === "note" && event.text === "Last."));
		});
	});

	it("a file to import is a diary, or is said to be none", () => {
		const whole = toJson(events, 1_790_000_400_000);
		const take = (text: string) => {
			try {
				const { events: read, unreadable, newer } = fromJson(text);
				assert.ok(read.every((event) => readEvent(event).type === "event"));
				assert.ok(unreadable >= 0 && newer >= 0);
			} catch (error) {
				assert.ok(error instanceof DiaryFormatError, String(error));
			}
		};
		expectNoThrow(mutatedText(whole), 5000, take);
		expectNoThrow(mutated(JSON.parse(whole)), 5000, (value) => take(JSON.stringify(value) ?? ""));
	});

	it("what comes along with a diary is changes that can be shown, or a reason why not", () => {
		const belongings = belongingsFor({ plan: "{}", favourites: ["a"], settings: { breakLength: 7, dayEnd: "03:00" } });
		const whole = toJson([], 1_790_000_400_000, belongings);
		const take = (text: string) => {
			try {
				const changes = belongingChanges(belongingsIn(text) ?? {}, { inForce: () => undefined });
				assert.ok(changes.every((change) => typeof isChange(change) === "boolean"));
			} catch (error) {
				assert.ok(error instanceof DiaryFormatError, String(error));
			}
		};
		expectNoThrow(mutatedText(whole), 5000, take);
		expectNoThrow(mutated(JSON.parse(whole)), 5000, (value) => take(JSON.stringify(value) ?? ""));
	});

	it("a plan of one's own can be played, or is told where its mistakes are", () => {
		const take = (text: string) => {
			const { plan, problems } = readPlan(text, catalogue, routines);
			if (plan === undefined) {
				assert.ok(problems.length > 0);
				for (const { message, line, column } of problems) {
					assert.ok(message.length > 0 && message.length < 2000 && line >= 1 && column >= 1, message);
				}
				return;
			}
			const lookup = (id: string) => plan.exercises.find((exercise) => exercise.id === id);
			for (const each of plan.routines.filter(({ origin }) => origin === "own")) {
				const seconds = planSeconds(planRoutine(each, lookup));
				assert.ok(seconds > 0 && seconds <= 2 * 60 * 60, `${seconds} s`);
			}
		};
		expectNoThrow(mutatedText(...plans), 3000, take);
		expectNoThrow(mutated(...plans.map((text) => JSON.parse(text))), 3000, (value) =>
			take(JSON.stringify(value) ?? ""),
		);
	});

	it("a link leads to one of three places, or nowhere", () => {
		const paths = ["/routine/desk-calm", "/break", "/quick-stretch"];
		const queries = ["", "minutes=5", "minutes=60&minutes=1"];
		expectNoThrow(
			fc.tuple(fc.oneof(mutatedText(...paths), fc.string()), mutatedText(...queries)),
			15_000,
			([path, query]) => {
				const { link, problem } = readLink(path, query);
				assert.equal(link === undefined, problem !== undefined);
				if (link?.kind === "routine") {
					assert.equal(`/routine/${link.id}`, path);
					assert.ok(isId(link.id));
				} else if (link?.kind === "break") {
					assert.ok(
						link.minutes === undefined ||
							(Number.isInteger(link.minutes) && isMinutes(link.minutes, mostMinutes.break)),
					);
				}
			},
		);
	});

	it("an assistant's input is read by exactly its fields, or refused", () => {
		const inputs = mutated({}, { minutes: 5 }, { routine: "desk-calm" });
		const tools = fc.oneof(fc.constantFrom(...toolNames), fc.string());
		expectNoThrow(fc.tuple(tools, fc.oneof(inputs, anything)), 15_000, ([tool, input]) => {
			const { wish, problem } = readToolInput(tool, input);
			assert.equal(wish === undefined, problem !== undefined);
			if (wish?.kind === "break") {
				assert.ok(wish.minutes === undefined || isMinutes(wish.minutes, mostMinutes.break));
			} else if (wish?.kind === "routine") {
				assert.ok(isId(wish.id));
			}
		});
	});

	it("an argument is minutes or an id, or neither", () => {
		expectNoThrow(anything, 5000, (value) => {
			assert.equal(isMinutes(value, 60), typeof value === "number" && value >= 1 && value <= 60);
			assert.ok(!isId(value) || (typeof value === "string" && value.length > 0 && value.length <= 200));
		});
	});

	it("settings are usable, each for itself", () => {
		const sound: Readonly<Record<string, unknown>> = {
			...Object.fromEntries(settingSpecs.map(({ key, default: value }) => [key, value])),
			workingHours: { monday: ["09:00-12:30", "13:15-17:00"], friday: [] },
		};
		const take = (written: unknown) => {
			const values = typeof written === "object" && written !== null ? (written as Record<string, unknown>) : {};
			const { settings, problems } = validateSettings(values, 1);
			for (const [key, value] of Object.entries(settings)) {
				assert.ok(typeof value !== "number" || (Number.isFinite(value) && value >= 0), `${key} is ${value}`);
			}
			assert.ok(settings.limit >= 15 * 60 && settings.limit <= 4 * 60 * 60);
			assert.ok(problems.every(({ key }) => settingSpecs.some((spec) => spec.key === key.split(".")[0])));
		};
		const one = fc.tuple(fc.constantFrom(...settingSpecs.map(({ key }) => key)), anything);
		expectNoThrow(mutated(sound), 6000, take);
		expectNoThrow(one, 6000, ([key, value]) => take({ ...sound, [key]: value }));
	});

	it("a session kept over a reload goes on, or is left with the reason", () => {
		const lookup = (id: string) => catalogue.find((exercise) => exercise.id === id);
		const [first] = routines;
		assert.ok(first);
		const saved: unknown = JSON.parse(
			JSON.stringify(saveSession(createSession("s1", planRoutine(first, lookup), 1000), 7)),
		);
		expectNoThrow(mutated(saved), 3000, (value) => {
			const restored = restoreSession(value, 5000);
			assert.ok(restored.state !== undefined || restored.reason.length > 0);
		});
	});

	it("what another window wrote is gone on with, or set aside with the reason", () => {
		const rules = rulesWith({});
		const now = { at: 100, wall: 1_790_000_000_000 };
		let { window } = openWindow("w1", [], now, rules);
		for (const body of inputs) window = applyLocal(window, { ...body, ...now }, rules).window;
		const shared: unknown = JSON.parse(JSON.stringify(toFile(window, now)));
		expectNoThrow(mutated(shared), 4000, (value) => {
			const { window: opened, problem } = openWindow("w2", [value], { at: 7, wall: now.wall + 1000 }, rules);
			assert.ok(Number.isFinite(opened.state.at));
			assert.ok(problem === undefined || problem.length < 2000);
		});
	});
});

describe("a file made to be slow", () => {
	const much = (piece: string, last: string) => piece.repeat(60_000) + last;
	const few = (text: string) => {
		const { problems } = readPlan(text, catalogue, routines);
		assert.ok(problems.length > 0 && problems.length <= 50);
	};

	it("of lists where sentences belong is read in no time", () => {
		few(`{"exercises":{"a":{"name":"x","figure":"ankle-pump","how":[${much("[],", "[]")}]}}}`);
	});

	it("of lists where objects belong is read in no time", () => {
		few(`{"exercises":{${Array.from({ length: 20_000 }, (_, count) => `"a${count}":[]`).join(",")}}}`);
	});

	it("nested without end is refused, as a plan, as an entry to import and as a line", () => {
		few("[".repeat(200_000));
		few('{"a":'.repeat(40_000));
		const nested = `${"[".repeat(5000)}${"]".repeat(5000)}`;
		assert.equal(fromJson(`{"format":"deskglide-diary","version":1,"events":[${nested}]}`).unreadable, 1);
		assert.deepEqual(readJournal(`${nested}\n`).corrupt.length, 1);
	});
});
