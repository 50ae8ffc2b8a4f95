import assert from "node:assert/strict";
import { guide } from "../../src/exercises/catalogue/amount-builders";
import type { Done, PlanStep, SessionPlan } from "../../src/exercises/plan";
import { planRoutine } from "../../src/exercises/planner";
import { easierStep } from "../../src/exercises/regression";
import { doneSoFar, sessionWakeAt } from "../../src/exercises/session";
import { positionOf } from "../../src/exercises/session-position";
import { restoreSession, type SavedSession, saveSession } from "../../src/exercises/session-storage";
import type { SessionEffect, SessionInput } from "../../src/exercises/session-types";
import { sleptPastWake } from "../../src/exercises/suspend-detection";
import { cursorAt } from "../../src/exercises/timeline";
import { lookup, lookupIn, plain, planOf, play, playFrom, routineOf } from "./samples";

// prepare 5 | set-up 2 | rep 1: 1 + 1 | rep 2: 1 + 1 | finish 1 | rest 10 | set-up 2 | four moves | finish 1
const two = planOf([plain("a"), plain("b")]);
// prepare 5 | left: set-up 2, rep 1, rep 2, finish 1 | switch 5 | right: the same
const sided = planOf([plain("a", { sides: "each" })]);

function says(effect: SessionEffect): string {
	switch (effect.type) {
		case "block-entered":
			return `${effect.at} ${effect.step}.${effect.block}`;
		case "paused":
			return `${effect.at} paused ${effect.because}`;
		case "finished":
			return `${effect.at} finished ${effect.record.outcome}`;
		case "stopped":
			return `${effect.at} stopped ${effect.exercise}`;
		case "felt":
			return `${effect.at} felt ${effect.feeling}`;
		case "replaced":
			return `${effect.at} ${effect.from} gave way to ${effect.to}`;
		default:
			return `${effect.at} ${effect.type}`;
	}
}

type Move = Exclude<SessionInput["type"], "easier" | "feeling">;

/** `500 pause` as an input. */
function inputs(...lines: readonly string[]): readonly SessionInput[] {
	return lines.map((line) => {
		const [at = "", type = "", feeling = ""] = line.split(" ");
		return type === "feeling"
			? { at: Number(at), type: "feeling", feeling: feeling as "fine" }
			: { at: Number(at), type: type as Move };
	});
}

function told(plan: SessionPlan, ...lines: readonly string[]): readonly string[] {
	return play(plan, inputs(...lines)).effects.map(says);
}

/** Where a session stands, in words: step.block+milliseconds, status. */
function stands(plan: SessionPlan, ...lines: readonly string[]): string {
	const { cursor, status } = play(plan, inputs(...lines)).state;
	return `${cursor.step}.${cursor.block}+${cursor.into} ${status}`;
}

function counted(plan: SessionPlan, ...lines: readonly string[]): readonly string[] {
	return doneSoFar(play(plan, inputs(...lines)).state).map(
		(done: Done) => `${done.exercise} ${done.reps}/${done.planned} ${done.seconds}s`,
	);
}

describe("a session running by itself", () => {
	it("enters every block at its exact time and asks at the end", () => {
		assert.deepEqual(told(planOf([plain("a")]), "0 start", "20000 tick", "20500 feeling fine"), [
			"0 started",
			"0 0.0",
			"5000 0.1",
			"7000 0.2",
			"8000 0.3",
			"9000 0.4",
			"10000 0.5",
			"11000 0.6",
			"12000 finished completed",
			"20500 felt fine",
			"20500 closed",
		]);
	});

	it("does not move before its start", () => {
		assert.equal(stands(two, "9000 tick"), "0.0+0 paused");
	});

	it("stands at the next block from the very millisecond of the boundary", () => {
		assert.equal(stands(two, "0 start", "4999 tick"), "0.0+4999 running");
		assert.equal(stands(two, "0 start", "5000 tick"), "0.1+0 running");
	});

	it("does not count the time of a pause", () => {
		assert.deepEqual(
			[
				stands(two, "0 start", "7500 pause", "60000 tick"),
				stands(two, "0 start", "7500 pause", "60000 resume", "60400 tick"),
			],
			["0.2+500 paused", "0.2+900 running"],
		);
	});

	it("does not run backwards when the clock does", () => {
		assert.equal(stands(two, "0 start", "7500 tick", "100 tick", "7600 tick"), "0.2+600 running");
	});

	it("goes on by a new clock after a pause", () => {
		assert.equal(stands(two, "900000 start", "907500 pause", "10 resume", "110 tick"), "0.2+600 running");
	});

	it("drifts by nothing over ten minutes of ragged ticks", () => {
		const walk = planOf([
			plain("w", {
				dose: { timer: { duration: guide(600), cueEvery: 60, cues: ["on"] } },
				setUp: [],
				rep: [],
				finish: [],
			}),
		]);
		const ragged: SessionInput[] = [{ at: 0, type: "start" }];
		for (let at = 13.37; at < 605_000; at += 333.3) {
			ragged.push({ at, type: "tick" });
		}
		const end = play(walk, [...ragged, { at: 606_000, type: "tick" }])
			.effects.map(says)
			.at(-1);
		assert.equal(end, "605000 finished completed");
	});

	it("says when it next needs to be woken", () => {
		assert.equal(sessionWakeAt(play(two, inputs("1000 start", "1300 tick")).state), 6000);
		assert.equal(sessionWakeAt(play(two, inputs("1000 start", "1300 pause")).state), undefined);
	});

	it("tells a late wake from a machine that slept, and lets a timer run out first", () => {
		const moving = play(two, inputs("0 start", "7000 tick")).state;
		assert.deepEqual([sleptPastWake(moving, 13000), sleptPastWake(moving, 13001)], [undefined, 8000]);
		const timer = { duration: guide(120), cueEvery: 60, cues: ["on"] };
		const walking = planOf([plain("w", { dose: { timer }, setUp: [], rep: [], finish: [] }), plain("a")]);
		const walked = play(walking, inputs("0 start", "6000 tick")).state;
		assert.deepEqual([sleptPastWake(walked, 129_000), sleptPastWake(walked, 400_000)], [undefined, 125_000]);
	});

	it("takes a timer that waits half-way for no longer than that", () => {
		const timer = { duration: guide(120), cueEvery: 60, cues: ["heat", "ice"], confirm: ["Skin?", "Skin again?"] };
		const warm = planOf([plain("w", { dose: { timer }, setUp: [], rep: [], finish: [] })]);
		const warming = play(warm, inputs("0 start", "6000 tick", "10000 resume")).state;
		assert.equal(sleptPastWake(warming, 400_000), 70_000);
	});
});

describe("the controls of a session", () => {
	const table: readonly (readonly [string, SessionPlan, readonly string[], string])[] = [
		["next leaves the preview for the exercise", two, ["0 start", "1000 next"], "0.1+0 running"],
		["next leaves work for the rest that announces the next", two, ["0 start", "7500 next"], "0.7+0 running"],
		["next leaves the rest for the next exercise", two, ["0 start", "7500 next", "8000 next"], "1.0+0 running"],
		["back restarts the exercise", two, ["0 start", "10200 back"], "0.1+0 running"],
		["back in an exercise's first seconds goes to the one before", two, ["0 start", "23500 back"], "0.1+0 running"],
		["back after three seconds stays in the exercise", two, ["0 start", "25000 back"], "1.0+0 running"],
		["back in the preview starts the preview again", two, ["0 start", "3000 back"], "0.0+0 running"],
		["back on the second side restarts that side", sided, ["0 start", "21000 back"], "0.8+0 running"],
		["back at the start of the second side goes to the first", sided, ["0 start", "18000 back"], "0.1+0 running"],
		["skip leaves a set-up", two, ["0 start", "5100 skip"], "0.2+0 running"],
		["skip leaves one rep", two, ["0 start", "7100 skip"], "0.4+0 running"],
		["skip leaves a rest", two, ["0 start", "13000 skip"], "1.0+0 running"],
		["switch side starts the other side", sided, ["0 start", "7100 switch-side"], "0.8+0 running"],
		["switch side goes back to the first side", sided, ["0 start", "21000 switch-side"], "0.1+0 running"],
		["switch side does nothing without sides", two, ["0 start", "7100 switch-side"], "0.2+100 running"],
		["a control keeps a pause", two, ["0 start", "1000 pause", "2000 next"], "0.1+0 paused"],
		["next past the last exercise with nothing done closes", sided, ["0 start", "5100 next"], "0.1+100 closed"],
	];
	for (const [name, plan, lines, expected] of table) {
		it(name, () => {
			assert.equal(stands(plan, ...lines), expected);
		});
	}

	it("switches to the other side's rep when sides alternate", () => {
		const alternating = planOf([plain("a", { sides: "alternate" })]);
		assert.equal(stands(alternating, "0 start", "7100 switch-side"), "0.4+0 running");
	});
});

describe("what a session counts", () => {
	const table: readonly (readonly [string, SessionPlan, readonly string[], readonly string[]])[] = [
		["nothing for a preview", two, ["0 start", "4900 tick"], []],
		["no rep before its last block ends", two, ["0 start", "8999 tick"], ["a 0/2 4s"]],
		["a rep as its last block ends", two, ["0 start", "9000 tick"], ["a 1/2 4s"]],
		["no rest", two, ["0 start", "21000 tick"], ["a 2/2 7s"]],
		["no skipped rep", two, ["0 start", "7500 skip", "10000 tick"], ["a 1/2 5s"]],
		["a rep that is run again once, its time twice", two, ["0 start", "9000 back", "13000 tick"], ["a 1/2 8s"]],
		["no time of a pause", two, ["0 start", "9000 pause", "50000 resume", "50500 tick"], ["a 1/2 5s"]],
	];
	for (const [name, plan, lines, expected] of table) {
		it(name, () => {
			assert.deepEqual(counted(plan, ...lines), expected);
		});
	}

	it("names the sides that were worked", () => {
		const sides = (at: string) => doneSoFar(play(sided, inputs("0 start", at)).state).map((done) => done.sides);
		assert.deepEqual(
			[sides("8000 tick"), sides("9000 tick"), sides("25000 tick")],
			[[[]], [["left"]], [["left", "right"]]],
		);
	});

	it("counts the hold proper, not the pauses of a movement", () => {
		const plan = planRoutine(
			routineOf({ exercise: "hold" }),
			lookupIn([
				plain("hold", {
					dose: { reps: guide(2), hold: guide(20) },
					rep: [
						{ pose: "up", kind: "move", seconds: 1 },
						{ pose: "up", kind: "hold", seconds: "dose" },
						{ pose: "rest", kind: "move", seconds: 1 },
						{ pose: "rest", kind: "hold", seconds: 1 },
					],
				}),
			]),
		);
		const done = (at: number) =>
			doneSoFar(
				play(plan, [
					{ at: 0, type: "start" },
					{ at, type: "tick" },
				]).state,
			)[0];
		assert.deepEqual([done(27_999)?.holds, done(28_000)?.holds, done(100_000)?.holds], [0, 1, 2]);
	});
});

describe("how a session ends", () => {
	it("is completed only when every rep was run", () => {
		assert.equal(told(two, "0 start", "7500 skip", "40000 tick").at(-1), "27500 finished partial");
	});

	it("is partial when it is closed half-way", () => {
		assert.deepEqual(told(two, "0 start", "10000 close").slice(-2), ["10000 finished partial", "10000 closed"]);
	});

	it("is completed when it is closed in the last finish", () => {
		assert.deepEqual(told(sided, "0 start", "23500 close").slice(-2), ["23500 finished completed", "23500 closed"]);
	});

	it("leaves nothing behind when nothing was done", () => {
		assert.deepEqual(told(two, "0 start", "8900 close").slice(-2), ["8900 discarded", "8900 closed"]);
	});

	it("keeps half a minute of a walk", () => {
		const timer = { duration: guide(300), cueEvery: 60, cues: ["on"] };
		const walk = planOf([plain("w", { dose: { timer }, setUp: [], rep: [], finish: [] })]);
		assert.equal(told(walk, "0 start", "34999 close").at(-2), "34999 discarded");
		assert.equal(told(walk, "0 start", "35000 close").at(-2), "35000 finished partial");
	});

	it("stops at once in mid-rep when it hurts, and names the exercise", () => {
		const played = play(two, inputs("0 start", "24500 hurts"));
		const stopped = played.effects.at(-1);
		assert.deepEqual(says(stopped ?? { type: "closed", at: 0 }), "24500 stopped b");
		assert.equal(played.state.status, "stopped");
		assert.deepEqual(
			stopped?.type === "stopped" && [stopped.record.outcome, stopped.record.hurt, stopped.record.seconds],
			["stopped", "b", 10],
		);
	});

	it("can be stopped from a pause, and no longer moves", () => {
		assert.equal(stands(two, "0 start", "7500 pause", "8000 hurts", "9000 resume", "20000 tick"), "0.2+500 stopped");
	});

	it("stays stopped when the key is pressed twice, so that the advice can be read", () => {
		assert.equal(stands(two, "0 start", "7500 hurts", "7600 hurts", "9000 tick"), "0.2+500 stopped");
	});

	it("takes a stop at the last question as the answer sharp", () => {
		assert.deepEqual(told(planOf([plain("a")]), "0 start", "20000 tick", "21000 hurts").slice(-2), [
			"21000 felt sharp",
			"21000 closed",
		]);
	});

	it("answers nothing once it is closed", () => {
		assert.deepEqual(told(two, "0 start", "100 close", "200 start", "300 hurts", "400 feeling fine").slice(-1), [
			"100 closed",
		]);
	});
});

describe("a block that waits for the person", () => {
	const timer = { duration: guide(60), cueEvery: 60, cues: ["Warm"], confirm: ["Does the skin feel normal?"] };
	const heat = planOf([plain("heat", { dose: { timer }, setUp: [], rep: [], finish: [] })]);

	it("pauses the session at its start, and time does not carry it over", () => {
		assert.deepEqual(told(heat, "0 start", "30000 tick", "40000 resume", "100000 tick"), [
			"0 started",
			"0 0.0",
			"5000 0.1",
			"5000 paused confirm",
			"40000 resumed",
			"100000 finished completed",
		]);
	});

	it("also when it is jumped to", () => {
		assert.equal(stands(heat, "0 start", "1000 next", "9000 tick"), "0.1+0 paused");
	});
});

describe("the easier version in mid-session", () => {
	function replacement(plan: SessionPlan, step: number, from = lookup): PlanStep {
		const found = easierStep(plan, step, from);
		if (found === undefined) {
			throw new Error("nothing easier");
		}
		return found;
	}

	it("halves what is left of the same exercise and keeps what was done", () => {
		const plan = planRoutine(routineOf({ exercise: "slider-seated", reps: 6 }), lookup);
		// preview 5, set-up 3, then 5 s a rep: in the second rep
		const before = play(plan, inputs("0 start", "14000 tick")).state;
		const after = playFrom(before, [{ at: 14_000, type: "easier", replacement: replacement(plan, 0) }]);
		assert.deepEqual(after.effects.map(says), ["14000 slider-seated gave way to slider-seated", "14000 0.4"]);
		const here = positionOf(after.state.plan, after.state.cursor);
		assert.deepEqual([here?.rep?.number, here?.rep?.of, here?.step.range], [2, 3, 0.5]);
		assert.deepEqual(
			doneSoFar(after.state).map((done) => [done.reps, done.planned]),
			[[1, 6]],
		);
	});

	it("finishes the side when more than the halved reps are done", () => {
		const plan = planRoutine(routineOf({ exercise: "slider-seated", reps: 6 }), lookup);
		const before = play(plan, inputs("0 start", "30000 tick")).state;
		const after = playFrom(before, [{ at: 30_000, type: "easier", replacement: replacement(plan, 0) }]).state;
		const here = positionOf(after.plan, after.cursor);
		assert.deepEqual([here?.block.kind, here?.side], ["finish", "left"]);
	});

	it("previews a gentler exercise, and keeps the record of the one before", () => {
		const plan = planRoutine(routineOf({ exercise: "slump-glide" }, { exercise: "pelvic-tilt-seated" }), lookup);
		const before = play(plan, inputs("0 start", "21000 tick")).state;
		const after = playFrom(before, [{ at: 21_000, type: "easier", replacement: replacement(plan, 0) }]).state;
		const here = positionOf(after.plan, after.cursor);
		assert.deepEqual([here?.block.kind, here?.block.cue], ["prepare", "Gentler: Seated ankle pump"]);
		assert.equal(after.plan.steps[0]?.blocks.at(-1)?.cue, "Rest. Next: Seated pelvic tilt");
		assert.deepEqual(
			doneSoFar(after).map((done) => [done.exercise, done.reps, done.planned]),
			[["slump-glide", 1, 10]],
		);
	});

	it("leads on from the halved version to the gentler exercise", () => {
		const plan = planRoutine(routineOf({ exercise: "slider-seated" }), lookup, { smaller: ["slider-seated"] });
		assert.equal(plan.steps[0]?.easier, "ankle-pump");
	});

	it("passes over a gentler exercise that is not allowed", () => {
		const plan = planRoutine(routineOf({ exercise: "slump-glide" }), lookup, { allowed: () => false });
		assert.equal(plan.steps[0]?.easier, undefined);
	});

	it("leaves an exercise alone that is over", () => {
		const plan = planRoutine(routineOf({ exercise: "slump-glide" }, { exercise: "ankle-pump" }), lookup);
		const resting = play(plan, inputs("0 start", "6000 next")).state;
		assert.equal(positionOf(resting.plan, resting.cursor)?.block.kind, "rest");
		const after = playFrom(resting, [{ at: 6_100, type: "easier", replacement: replacement(plan, 0) }]);
		assert.deepEqual(after.effects, []);
	});
});

describe("a session over a reload", () => {
	it("comes back paused at the same rep and second, and goes on", () => {
		const running = play(two, inputs("0 start", "8250 tick")).state;
		const restored = restoreSession(JSON.parse(JSON.stringify(saveSession(running, 7))), 77);
		assert.ok(restored.state !== undefined);
		assert.deepEqual({ ...restored.state, at: 0 }, { ...running, at: 0, status: "paused" });
		const end = playFrom(restored.state, inputs("1000 resume", "30000 tick")).effects.map(says).at(-1);
		assert.equal(end, "21750 finished completed");
	});

	it("comes back with its question open", () => {
		const asking = play(planOf([plain("a")]), inputs("0 start", "20000 tick")).state;
		const restored = restoreSession(saveSession(asking, 7), 5).state;
		assert.equal(restored?.status, "asking");
	});

	const withoutBlocks = ({ state, ...kept }: SavedSession) => {
		const [first, second] = state.plan.steps;
		return { ...kept, state: { ...state, plan: { ...state.plan, steps: [first, { ...second, blocks: [] }] } } };
	};
	const good = JSON.stringify(saveSession(play(two, inputs("0 start", "8250 tick")).state, 7));
	const broken: readonly (readonly [string, unknown, RegExp])[] = [
		["nothing", undefined, /Expected Object but received undefined/],
		["text", "running", /Expected Object but received "running"/],
		["another version", { version: 2, state: {} }, /another version/],
		["a torn state", { version: 1 }, /state: .*Expected "state"/],
		["a position outside the plan", JSON.parse(good.replace('"block":3', '"block":99')), /outside the plan/],
		[
			"a broken block",
			JSON.parse(good.replace('"kind":"set-up"', '"kind":"jump"')),
			/plan\.steps\.0\.blocks\.1\.kind: .*received "jump"/,
		],
		["a step without blocks", withoutBlocks(JSON.parse(good)), /plan\.steps\.1\.blocks: .*length/],
		["totals of another plan", JSON.parse(good.replace(/"tallies":\[\{/, '"tallies":[{},{')), /tallies/],
	];
	for (const [name, saved, reason] of broken) {
		it(`is refused with a reason: ${name}`, () => {
			const restored = restoreSession(saved, 0);
			assert.equal(restored.state, undefined);
			assert.match(restored.state === undefined ? restored.reason : "", reason);
		});
	}
});

describe("the position between two snapshots", () => {
	it("is found from the time that passed, fractions included", () => {
		const start = { step: 0, block: 0, into: 0 };
		const at = (ms: number) => positionOf(two, cursorAt(two, start, ms));
		assert.equal(at(7250)?.fraction, 0.25);
		assert.equal(at(7250)?.left, 0.75);
		assert.deepEqual(at(8500)?.rep, { number: 1, of: 2, fraction: 0.75 });
		assert.equal(at(13_000)?.preview?.name, "B");
		assert.equal(at(1000)?.preview?.name, "A");
		assert.equal(at(7250)?.preview, undefined);
		assert.equal(at(14_500)?.progress, 0.5);
		assert.equal(at(14_500)?.routineLeft, 14.5);
		assert.equal(at(99_000)?.progress, 1);
	});

	it("counts down all of a timer", () => {
		const timer = { duration: guide(300), cueEvery: 60, cues: ["on"] };
		const walk = planOf([plain("w", { dose: { timer }, setUp: [], rep: [], finish: [] })]);
		const here = positionOf(walk, cursorAt(walk, { step: 0, block: 0, into: 0 }, 80_000));
		assert.deepEqual([here?.left, here?.timer], [225, 0.25]);
	});

	it("keeps the figure striding while a walk runs", () => {
		const motion = [
			{ pose: "left", seconds: 0.6 },
			{ pose: "right", seconds: 0.4 },
		];
		const timer = { duration: guide(300), cueEvery: 60, cues: ["on"], motion };
		const walk = planOf([plain("w", { dose: { timer }, setUp: [], rep: [], finish: [] })]);
		const at = (ms: number) => positionOf(walk, cursorAt(walk, { step: 0, block: 1, into: 0 }, ms))?.figure;
		assert.deepEqual(at(0), { exercise: "w", from: "right", to: "left", fraction: 0 });
		assert.deepEqual(at(60_800), { exercise: "w", from: "left", to: "right", fraction: 0.5 });
	});

	it("is undefined for a cursor of another plan", () => {
		assert.equal(positionOf(two, { step: 7, block: 0, into: 0 }), undefined);
	});
});
