import "../safety/fake-vscode";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { DiaryEvent } from "../../../src/diary/events";
import { ApiV1 } from "../../../src/editor/integrations/api-v1";
import { ExternalRequests } from "../../../src/editor/integrations/external-requests";
import { runTool } from "../../../src/editor/integrations/language-model-tools";
import { RoutineActions } from "../../../src/editor/routines/routine-actions";
import { routineCommands } from "../../../src/editor/routines/routine-commands";
import type { RoutinesFeature } from "../../../src/editor/routines/routines-feature";
import type { SittingService } from "../../../src/editor/timer/sitting-service";
import { catalogue, routines } from "../../../src/exercises/catalogue/all";
import { noticeVersion } from "../../../src/safety/notice";
import type { Effect } from "../../../src/sitting/effect";
import { initialState } from "../../../src/sitting/initial-state";
import type { InputBody } from "../../../src/sitting/input";
import { outsideView } from "../../../src/sitting/outside-view";
import type { EngineConfig } from "../../../src/sitting/settings";
import { step } from "../../../src/sitting/step";
import { timerView } from "../../../src/sitting/timer-view";
import { at, day, hour, noon, routine } from "../../diary/make";
import { screen } from "../../safety/make";
import { rulesWith } from "../../sitting/timeline";
import { SharedDiary, settled, TestWindow } from "../safety/windows";

/**
 * What other extensions and assistants are answered, method by method, in each state the safety rules can be in. Byte for
 * byte the same, but for the one thing that cannot be hidden: that a routine was begun.
 */

const notice = at(noon - 10 * day, { kind: "notice-accepted", version: noticeVersion });
const answered = screen(noon - 2 * day);
const played = routine(noon - 3 * hour, { outcome: "stopped" }, "s1");

interface SafetyCase {
	readonly events: readonly DiaryEvent[];
	readonly unreadable?: true;
	/** Seconds of sitting, as the phase sets them where the person has set none. */
	readonly limit?: number;
}

const flagged = (answers: Parameters<typeof screen>[1]): SafetyCase => ({
	events: [notice, answered, screen(noon - hour, answers)],
});

const safetyCases: Readonly<Record<string, SafetyCase>> = {
	"nothing stands against it": { events: [notice, answered] },
	"nothing was read or answered": { events: [] },
	"the questions are not answered": { events: [notice] },
	"an emergency": flagged({ saddle: "yes" }),
	weakness: flagged({ weakSevere: "yes" }),
	"something for a doctor today": flagged({ calf: "yes" }),
	"a new weakness": flagged({ weakMild: "new" }),
	"not seen by anybody": flagged({ assessed: "no" }),
	"an unsure answer": flagged({ fever: "unsure" }),
	"a stop with chest pain": {
		events: [notice, answered, played, at(noon - 2 * hour, { kind: "stop-answer", of: "s1", felt: "chest" })],
	},
	"a stop today": {
		events: [notice, answered, played, at(noon - 2 * hour, { kind: "stop-answer", of: "s1", felt: "shooting" })],
	},
	"phase 2": {
		events: [notice, answered, at(noon - hour, { kind: "phase", phase: 2, why: "clinician" })],
		limit: 2400,
	},
	"phase 3": {
		events: [notice, answered, at(noon - hour, { kind: "phase", phase: 3, why: "clinician" })],
		limit: 3000,
	},
	"a diary that cannot be read": { events: [notice, answered], unreadable: true },
};

/** A timer with the engine in it, which is told what the safety side tells it. */
class TestTimer {
	readonly rate = 1;
	private seconds = 0;
	private state;
	private readonly listeners = new Set<() => void>();
	private readonly hearing = new Set<(effect: Effect) => void>();

	constructor(private readonly rules: EngineConfig) {
		this.state = initialState(this.now(), rules);
	}

	now() {
		return { at: this.seconds, wall: noon + this.seconds * 1000 };
	}

	readonly feed = (body: InputBody): void => {
		const { state, effects } = step(this.state, { ...body, ...this.now() }, this.rules);
		this.state = state;
		for (const effect of effects) {
			for (const listener of this.hearing) listener(effect);
		}
		for (const listener of this.listeners) listener();
	};

	/** Somebody sits and types for so many minutes. */
	sit(minutes: number): void {
		for (let minute = 0; minute < minutes; minute += 1) {
			this.seconds += 60;
			this.feed({ type: "evidence" });
		}
	}

	readonly view = () => timerView(this.state, this.now(), this.rules);
	readonly outside = (limit: number) => outsideView(this.state, this.now(), this.rules, limit);
	readonly onDidChange = (listener: () => void) => {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	};
	readonly onEffect = (listener: (effect: Effect) => void) => {
		this.hearing.add(listener);
		return { dispose: () => this.hearing.delete(listener) };
	};
}

const ids: readonly string[] = [...routines, ...catalogue.filter(({ logOnly }) => logOnly !== true)].map(
	({ id }) => id,
);

/** A window in that state, after so many minutes at the desk. */
async function windowIn({ events, unreadable, limit = 1800 }: SafetyCase, minutes: number) {
	const diary = new SharedDiary(events);
	const window = new TestWindow(diary);
	const timer = new TestTimer(rulesWith({ limit, postureReminder: "notification" }));
	if (unreadable) {
		diary.unreadable = new Error("EBUSY");
	}
	await window.follower.follow();
	if (window.locked !== undefined) {
		timer.feed({ type: "lock", on: window.locked });
	}
	timer.sit(minutes);
	const sitting = timer as unknown as SittingService;
	const desk = {
		playFor: (id: string, mode: "play" | "preview") => window.flow.playFor(id, mode),
		logFor: async (id: string) => (ids.includes(id) ? ("asked" as const) : ("unknown" as const)),
		routines: new RoutineActions(
			window.library,
			{ set: async () => undefined } as never,
			{} as never,
			() => ({ seconds: 180, posture: "seated" }),
			async () => undefined,
			(found, mode) => window.flow.play(found, mode),
		),
	} as unknown as RoutinesFeature;
	const wishes = new ExternalRequests(
		sitting,
		async () => desk,
		() => undefined,
	);
	const api = new ApiV1(
		sitting,
		wishes,
		() => timer.now().wall,
		() => 1800,
	);
	const told: unknown[] = [];
	api.onDidChangeState((state) => told.push(state));
	api.onDidBreak((what) => told.push(what));
	return { window, timer, sitting, desk, wishes, api, told };
}

type Here = Awaited<ReturnType<typeof windowIn>>;

const toolText = async ({ sitting, wishes }: Here, name: string, input: object) =>
	((await runTool(name, input, sitting, wishes, 1800)).content as readonly { value: string }[])
		.map(({ value }) => value)
		.join();

/** Everything others can call, with what each takes. Fails to compile when a method is added to the interface. */
const calls: {
	readonly [Name in keyof Omit<ApiV1, "version" | "onDidChangeState" | "onDidBreak" | "dispose">]: readonly unknown[];
} = {
	state: [undefined],
	startBreak: [undefined, 5],
	endBreak: [undefined],
	startRoutine: ["nonsense"],
	previewRoutine: ["desk-calm", "squat-bodyweight", "nonsense"],
	pause: [30, "tomorrow", "until-resumed"],
	resume: [undefined],
	startMeeting: [20, "until-ended"],
	endMeeting: [undefined],
	stand: [undefined],
	sit: [undefined],
	reportCall: [true, false],
	logActivity: ["walk-short", "squat-bodyweight", "nonsense"],
};

/** Everything that can be heard from outside in one life of a window. */
async function heard(safetyCase: SafetyCase, minutes: number): Promise<readonly string[]> {
	const lines: string[] = [];
	const hear = async (name: string, answer: Promise<unknown> | unknown) => {
		lines.push(`${name}: ${JSON.stringify(await Promise.resolve(answer).catch((error) => String(error)))}`);
	};
	for (const [name, values] of Object.entries(calls)) {
		for (const value of values) {
			const here = await windowIn(safetyCase, minutes);
			const api = here.api as unknown as Record<string, (argument: unknown, minutes: number) => unknown>;
			await hear(`${name} ${value}`, api[name]?.call(here.api, value, 30));
			await settled();
			await hear("state", here.api.state());
			here.timer.sit(2);
			await hear("next break", toolText(here, "deskglide_next_break", {}));
			await hear("told", here.told);
		}
	}
	const here = await windowIn(safetyCase, minutes);
	await hear("start a break", toolText(here, "deskglide_start_break", { minutes: 3 }));
	await hear("start it again", toolText(here, "deskglide_start_break", {}));
	await hear("start nothing", toolText(here, "deskglide_start_routine", { routine: "nonsense" }));
	return lines;
}

describe("X2: other extensions and assistants", () => {
	for (const minutes of [5, 35, 55]) {
		it(`are answered the same whatever the safety rules hold, after ${minutes} minutes of sitting`, async () => {
			const expected = await heard({ events: [notice, answered] }, minutes);
			for (const [name, safetyCase] of Object.entries(safetyCases)) {
				assert.deepEqual(await heard(safetyCase, minutes), expected, name);
			}
		}).timeout(300_000);
	}

	it("are told of a preview nothing but that there is such an id", async () => {
		for (const [name, safetyCase] of Object.entries(safetyCases)) {
			for (const id of ids) {
				const { api } = await windowIn(safetyCase, 1);
				assert.deepEqual(await api.previewRoutine(id), { done: true }, `${name}: ${id}`);
				assert.equal(api.state().inRoutine, false);
			}
		}
	}).timeout(300_000);

	it("get one refusal for every routine that is not begun, and no reason", async () => {
		const answers = new Map<string, string[]>();
		for (const [name, safetyCase] of Object.entries(safetyCases)) {
			for (const id of ids) {
				const here = await windowIn(safetyCase, 1);
				const said = [
					await here.api.startRoutine(id),
					await toolText(await windowIn(safetyCase, 1), "deskglide_start_routine", { routine: id }),
				];
				const text = JSON.stringify(said);
				answers.set(text, [...(answers.get(text) ?? []), `${name}: ${id}`]);
			}
		}
		const message = "Not just now. Deskglide's Move view shows how things stand.";
		const texts = [...answers.keys()].sort();
		assert.deepEqual(texts, [
			JSON.stringify([{ done: false, reason: "not-now", message }, `Not started. ${message}`]),
			JSON.stringify([{ done: true }, "The routine has begun in the Move view."]),
		]);
		for (const cases of answers.values()) {
			assert.ok(cases.length > ids.length / 2, "both are seen");
		}
	}).timeout(300_000);

	it("get the same refusal for a break that is on, and for a routine while one is under way", async () => {
		const here = await windowIn({ events: [notice, answered] }, 5);
		assert.deepEqual(await here.api.startRoutine("pelvic-tilt-seated"), { done: true });
		const refused = await here.api.startRoutine("ankle-pump");
		await here.api.startBreak();
		assert.deepEqual(await here.api.startBreak(), refused);
		assert.ok(!refused.done && refused.reason === "not-now");
	});

	it("are told nothing by the commands they can run either", async () => {
		const manifest = JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8"));
		assert.ok(manifest.contributes.commands.length > 0);
		const asked = [
			"playRoutine",
			"previewRoutine",
			"playEasier",
			"howItOpens",
			"addFavourite",
			"quickStretch",
			"rightNow",
		];
		const answersIn = async (safetyCase: SafetyCase) => {
			const lines: string[] = [];
			for (const command of asked) {
				for (const id of command === "rightNow" ? [undefined] : ["desk-calm", "squat-bodyweight", "nonsense"]) {
					const { desk } = await windowIn(safetyCase, 1);
					const run = routineCommands(
						async () => desk,
						() => undefined,
					)[command];
					const answer = await Promise.resolve(run?.(id)).then(
						(value) => JSON.stringify(value),
						(error) => `${error}`,
					);
					lines.push(`${command} ${id}: ${answer}`);
				}
			}
			return lines;
		};
		const expected = await answersIn({ events: [notice, answered] });
		for (const [name, safetyCase] of Object.entries(safetyCases)) {
			if (safetyCase.unreadable !== true) {
				assert.deepEqual(await answersIn(safetyCase), expected, name);
			}
		}
	}).timeout(120_000);
});
