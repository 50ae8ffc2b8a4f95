import "./fake-vscode";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { DiaryEvent } from "../../../src/diary/events";
import { ApiV1 } from "../../../src/editor/integrations/api-v1";
import { ExternalRequests } from "../../../src/editor/integrations/external-requests";
import { runTool } from "../../../src/editor/integrations/language-model-tools";
import { openLink } from "../../../src/editor/integrations/uri-handler";
import { type PlayMode, RoutineActions } from "../../../src/editor/routines/routine-actions";
import { routineCommands } from "../../../src/editor/routines/routine-commands";
import type { RoutinesFeature } from "../../../src/editor/routines/routines-feature";
import type { SittingService } from "../../../src/editor/timer/sitting-service";
import { timerCommands } from "../../../src/editor/timer/timer-commands";
import { catalogue } from "../../../src/exercises/catalogue/all";
import { planRoutine } from "../../../src/exercises/planner";
import { createSession, sessionStep } from "../../../src/exercises/session";
import type { SessionInput, SessionState } from "../../../src/exercises/session-types";
import { singleRoutine } from "../../../src/exercises/single-exercise";
import type { FromPanel } from "../../../src/protocol";
import { fromPanelSchema } from "../../../src/protocol";
import { asksFirst, guardedStep } from "../../../src/safety/guarded-session";
import { noticeVersion } from "../../../src/safety/notice";
import { at, day, noon } from "../../diary/make";
import { screen } from "../../safety/make";
import { SharedDiary, settled, TestWindow } from "./windows";

/**
 * Every way to a playing step, generated from what there is: the session's inputs, the panel's messages, commands, links,
 * tools and API. One that is added fails here until it is named, and plays nothing that is shut.
 */

const root = join(__dirname, "..", "..", "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));

const ready: readonly DiaryEvent[] = [
	at(noon - 10 * day, { kind: "notice-accepted", version: noticeVersion }),
	screen(noon - 2 * day),
];

const flag = screen(noon, { saddle: "yes" });

type Before = "nothing" | "preview" | "paused" | "asking";

/** A window in one of the states from which something could be played next. */
async function windowIn(before: Before): Promise<TestWindow> {
	const window = new TestWindow(new SharedDiary(ready));
	await window.follower.follow();
	if (before !== "nothing") {
		const found = (await window.library.now()).find("pelvic-tilt-seated");
		assert.ok(found);
		await window.flow.play(found, before === "preview" ? "preview" : "play");
		window.clock.pass(before === "asking" ? 3600 : 30);
		if (before === "paused") {
			window.session.pause();
		}
	}
	assert.equal(window.session.running, false);
	return window;
}

const states: readonly Before[] = ["nothing", "preview", "paused", "asking"];

/** The names of the ways that lead to a playing step, from whichever state; with a flag standing, those that should not. */
async function thatPlay(
	ways: Readonly<Record<string, (window: TestWindow) => unknown>>,
	shut: boolean,
): Promise<readonly string[]> {
	const found = new Set<string>();
	for (const [name, go] of Object.entries(ways)) {
		for (const state of states) {
			const window = await windowIn(state);
			if (shut) {
				// No word of it comes: the way itself has to look.
				window.diary.quietly(flag);
			}
			const plays = new Set<boolean>();
			window.session.onDidChange(() => plays.add(window.session.running));
			window.session.onEffect(({ type }) => plays.add(type === "started" || type === "resumed"));
			try {
				await go(window);
			} catch {
				// What shows something to choose from finds nobody here.
			}
			await settled();
			if (plays.has(true)) {
				found.add(name);
			}
		}
	}
	return [...found].sort();
}

const first = (window: TestWindow) => window.session.id ?? "";

/** A message of each type, several where what they ask for differs. Fails to compile when a type is added. */
const messages: {
	readonly [T in FromPanel["type"]]: (window: TestWindow) => readonly Extract<FromPanel, { type: T }>[];
} = {
	ready: () => [{ type: "ready" }],
	"start-break": () => [{ type: "start-break" }],
	"end-break": () => [{ type: "end-break" }],
	snooze: () => [{ type: "snooze", minutes: 5 }],
	"start-routine": () => [
		{ type: "start-routine", routine: "desk-calm" },
		{ type: "start-routine", routine: "exercise:pelvic-tilt-seated" },
	],
	session: (window) =>
		(["pause", "resume", "next", "back", "switch-side", "easier", "hurts", "close"] as const).map((intent) => ({
			type: "session",
			session: first(window),
			intent,
		})),
	feeling: (window) => [{ type: "feeling", session: first(window), feeling: "fine" }],
	emergency: () =>
		(["understand", "mistake", "show", "copy"] as const).map((intent) => ({ type: "emergency", intent })),
	"open-check": () => [{ type: "open-check" }],
	"answer-check": () => [{ type: "answer-check", page: "emergency", answers: [{ question: "A1", value: "no" }] }],
	"check-back": () => [{ type: "check-back" }],
	"close-check": () => [{ type: "close-check" }],
	"check-mistake": () => [{ type: "check-mistake" }],
	approve: () => [{ type: "approve", rule: "G1" }],
	"withdraw-approval": () => [{ type: "withdraw-approval", of: "x" }],
	"weekly-check": () => [{ type: "weekly-check", anythingNew: false }],
	"stop-answer": (window) => [{ type: "stop-answer", session: first(window), felt: "mild" }],
	"after-effect": () => [{ type: "after-effect", of: "x", since: "same", still: false }],
	"which-one": () => [{ type: "which-one", of: "x" }],
	"choose-phase": () => [{ type: "choose-phase", phase: 2, why: "clinician" }],
	"self-check": () => [{ type: "self-check", steady: true }],
	"take-back": () => [{ type: "take-back", exercise: "pelvic-tilt-seated" }],
	"open-phases": () => [{ type: "open-phases" }],
	"open-self-check": () => [{ type: "open-self-check" }],
	"open-stretch-check": () => [{ type: "open-stretch-check", exercise: "hamstring-strap" }],
	"stretch-answer": () => [{ type: "stretch-answer", exercise: "hamstring-strap", question: "tight", yes: true }],
	undo: () => [{ type: "undo", of: "x" }],
	"open-guide": () => [{ type: "open-guide", topic: "be-careful" }],
	"day-entry": () => [{ type: "day-entry", leg: 3 }],
	"dismiss-card": () => [{ type: "dismiss-card", card: "weekly" }],
	"accept-notice": () => [{ type: "accept-notice" }],
	"decline-notice": () => [{ type: "decline-notice" }],
	sound: () => [{ type: "sound", tones: true, speech: false, volume: 0.5 }],
	"run-command": () => [{ type: "run-command", command: "quickStretch" }],
};

const panelWays = Object.fromEntries(
	Object.entries(messages).map(([type, make]) => [
		type,
		async (window: TestWindow) => {
			for (const message of make(window)) {
				await window.panel.intend(message as FromPanel);
			}
		},
	]),
);

const sitting = {
	feed: () => undefined,
	view: () => ({ status: "sitting", suppressions: [], at: 0 }),
	explain: () => ({ reasons: [] }),
	outside: () => ({ view: { status: "sitting", suppressions: [], at: 0 }, explanation: { reasons: [] } }),
	settings: { snoozes: [5] },
	rate: 1,
	onDidChange: () => ({ dispose: () => undefined }),
	onEffect: () => ({ dispose: () => undefined }),
} as unknown as SittingService;

/** What the commands, links, tools and API reach of a window. */
function deskOf(window: TestWindow): RoutinesFeature {
	const routines = new RoutineActions(
		window.library,
		{ set: async () => undefined } as never,
		{ choose: async () => undefined, clear: async () => undefined } as never,
		() => ({ seconds: 180, posture: "seated" }),
		async () => undefined,
		(routine, manner) => window.flow.play(routine, manner),
	);
	return {
		routines,
		toggleRoutine: () => window.session.toggle(),
		stopBecauseItHurts: () => window.session.stopBecauseItHurts(),
		openCheck: () => window.panel.intend({ type: "open-check" }),
		playFor: (id: string, manner: PlayMode) => window.flow.playFor(id, manner),
		logFor: async () => "asked",
	} as unknown as RoutinesFeature;
}

const commandsOf = (window: TestWindow) => ({
	...timerCommands(sitting, () => undefined),
	...routineCommands(
		async () => deskOf(window),
		() => undefined,
	),
});

const commandNames: readonly string[] = manifest.contributes.commands.map(({ command }: { command: string }) =>
	command.slice("deskglide.".length),
);

const commandWays = Object.fromEntries(
	commandNames.map((name) => [
		name,
		async (window: TestWindow) => {
			for (const argument of ["desk-calm", { routine: { id: "desk-calm" } }, undefined]) {
				await commandsOf(window)[name]?.(argument);
			}
		},
	]),
);

const wishesOf = (window: TestWindow) =>
	new ExternalRequests(
		sitting,
		async () => deskOf(window),
		() => undefined,
	);

const uri = (path: string, query = "") => ({ path, query }) as never;

const toolWays = Object.fromEntries(
	manifest.contributes.languageModelTools.map(({ name }: { name: string }) => [
		name,
		(window: TestWindow) =>
			runTool(name, name.endsWith("routine") ? { routine: "desk-calm" } : {}, sitting, wishesOf(window), 1800),
	]),
);

const apiWays = Object.fromEntries(
	Object.getOwnPropertyNames(ApiV1.prototype)
		.filter((name) => !["constructor", "dispose", "tell", "tellOfBreak"].includes(name))
		.map((name) => [
			name,
			(window: TestWindow) => {
				const api = new ApiV1(
					sitting,
					wishesOf(window),
					() => noon,
					() => 1800,
				);
				return (api as unknown as Record<string, (argument: unknown, minutes: number) => unknown>)[name]?.call(
					api,
					name.endsWith("Routine") || name === "logActivity" ? "desk-calm" : 5,
					5,
				);
			},
		]),
);

const linkWays = {
	routine: (window: TestWindow) => openLink(uri("/routine/desk-calm"), wishesOf(window)),
	break: (window: TestWindow) => openLink(uri("/break"), wishesOf(window)),
	activity: (window: TestWindow) => openLink(uri("/activity/desk-calm", "minutes=5"), wishesOf(window)),
	"quick-stretch": (window: TestWindow) => openLink(uri("/quick-stretch"), wishesOf(window)),
};

describe("T10: the ways to a playing step", () => {
	const all = [
		["messages of the panel", panelWays, ["session", "start-routine"]],
		[
			"commands",
			commandWays,
			// A preview leaves the routine at its start, to be looked at: what plays it is the next way.
			["playEasier", "playRoutine", "quickStretch", "rightNow", "toggleRoutine"],
		],
		["tools of assistants", toolWays, ["deskglide_start_routine"]],
		["methods of the API", apiWays, ["startRoutine"]],
		["links", linkWays, []],
	] as const;
	for (const [name, ways, expected] of all) {
		it(`among the ${name} are these, and none of them plays what is shut`, async () => {
			assert.deepEqual(await thatPlay(ways, false), [...expected]);
			assert.deepEqual(await thatPlay(ways, true), []);
		}).timeout(120_000);
	}

	it("are looked for among all messages the panel may send", () => {
		const types = fromPanelSchema.options.map(({ entries }) => entries.type.literal);
		assert.deepEqual(Object.keys(messages).sort(), [...types].sort());
	});

	it("hold for a file to take home: nothing that is shut goes into one, also where no word of it came", async () => {
		const window = await windowIn("nothing");
		const guided = catalogue.filter(({ logOnly }) => logOnly !== true).map(({ id }) => id);
		const before = await window.library.nowFresh();
		const taken = guided.filter((exercise) => before.lockAtHome([{ exercise }]) === undefined);
		assert.ok(taken.includes("pelvic-tilt-seated"));
		assert.deepEqual(
			taken,
			guided.filter((exercise) => before.lockOf(exercise) === undefined),
		);
		window.diary.quietly(flag);
		const after = await window.library.nowFresh();
		assert.deepEqual(
			guided.filter((exercise) => after.lockAtHome([{ exercise }]) === undefined),
			[],
		);
	});

	it("lead through one place: nothing else takes a step of a session, or starts one", () => {
		const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".ts"))
			.map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(root, "src", name), "utf8") }));
		const holding = (pattern: RegExp) => sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name);
		// A file taken home plays where no guard is: what is in it went through one when it was made, see below.
		const atHome = "take-home/home-session.ts";
		assert.deepEqual(holding(/\bsessionStep\b/).sort(), ["exercises/session.ts", "safety/guarded-session.ts", atHome]);
		assert.deepEqual(holding(/\bHomeSession\b/).sort(), ["take-home/home-app.ts", atHome]);
		assert.deepEqual(holding(/\bguardedStep\b/).sort(), ["editor/move/session-host.ts", "safety/guarded-session.ts"]);
		assert.deepEqual(holding(/\bcreateSession\b/).sort(), [
			"editor/move/session-host.ts",
			"exercises/session.ts",
			atHome,
		]);
		assert.deepEqual(holding(/session\.start\(/), ["editor/move/start-routine.ts"]);
	});
});

describe("a session under guard", () => {
	const lookup = (id: string) => catalogue.find((exercise) => exercise.id === id);
	const exercises = catalogue.filter(({ logOnly }) => logOnly !== true);
	const types = Object.keys(asksFirst) as readonly SessionInput["type"][];
	const plan = planRoutine(
		{ ...singleRoutine(exercises[0] as never), steps: exercises.slice(0, 3).map(({ id }) => ({ exercise: id })) },
		lookup,
	);
	const replacement = plan.steps[1];
	const inputOf = (type: SessionInput["type"], moment: number): SessionInput => {
		assert.ok(replacement);
		return type === "easier"
			? { type, replacement, at: moment }
			: type === "feeling"
				? { type, feeling: "fine", at: moment }
				: { type, at: moment };
	};
	const lock = { exercise: "x", rule: "R1", reason: "", wayOut: "" };

	it("never runs without leave, whatever it is told, and keeps what was done", () => {
		const told = fc.array(fc.tuple(fc.constantFrom(...types), fc.integer({ min: 0, max: 60_000 })), { maxLength: 12 });
		fc.assert(
			fc.property(told, fc.constantFrom(...types), fc.nat(60_000), (before, last, later) => {
				let state: SessionState = createSession("s1", plan, 0);
				let now = 0;
				for (const [type, passed] of before) {
					now += passed;
					state = sessionStep(state, inputOf(type, now)).state;
				}
				const { state: after, effects, lock: held } = guardedStep(state, inputOf(last, now + later), () => lock);
				assert.notEqual(after.status, "running");
				if (held !== undefined) {
					assert.equal(after.status, "closed");
					assert.ok(effects.some(({ type }) => type === "finished" || type === "discarded"));
				}
			}),
			{ numRuns: 300 },
		);
	});

	it("takes every step as it would by itself where nothing stands against it", () => {
		for (const type of types) {
			const running = sessionStep(createSession("s1", plan, 0), { type: "start", at: 0 }).state;
			assert.deepEqual(
				guardedStep(running, inputOf(type, 20_000), () => undefined),
				{
					...sessionStep(running, inputOf(type, 20_000)),
				},
			);
		}
	});
});
