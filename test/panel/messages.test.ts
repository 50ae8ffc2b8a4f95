import { deepEqual, equal } from "node:assert/strict";
import { safeParse } from "valibot";
import { clockDrift } from "../../src/panel/player/clock-drift";
import { readPreferences } from "../../src/panel/preferences";
import { fromPanelSchema, toPanelSchema } from "../../src/protocol";
import { atRep, notice, seatedPlan, session, snapshot, someDone } from "./support/snapshots";

describe("messages on arrival", () => {
	it("lose nothing of a whole snapshot", () => {
		const message = {
			type: "snapshot",
			snapshot: snapshot(3, {
				notice,
				session: session({ status: "stopped", advice: ["Rest a little."], done: someDone, rate: 2 }),
			}),
		};
		const parsed = safeParse(toPanelSchema, JSON.parse(JSON.stringify(message)));
		equal(parsed.success, true);
		deepEqual(parsed.output, message);
	});

	const broken: readonly [string, unknown][] = [
		["no object", "snapshot"],
		["an unknown type", { type: "delta" }],
		["a missing part", { type: "snapshot", snapshot: { sequence: 1 } }],
		["a load that is no number", { type: "snapshot", snapshot: { ...snapshot(1), sequence: Number.NaN } }],
		["a block without length", withBlockSeconds(0)],
		["an endless block", withBlockSeconds(Number.POSITIVE_INFINITY)],
	];
	for (const [name, message] of broken) {
		it(`are refused with ${name}`, () => equal(safeParse(toPanelSchema, message).success, false));
	}

	it("from the panel are as strict", () => {
		equal(safeParse(fromPanelSchema, { type: "snooze", minutes: 5 }).success, true);
		equal(safeParse(fromPanelSchema, { type: "snooze", minutes: -5 }).success, false);
		equal(safeParse(fromPanelSchema, { type: "snooze", minutes: 1e9 }).success, false);
		equal(safeParse(fromPanelSchema, { type: "run-command", command: "workbench.action.quit" }).success, false);
		equal(safeParse(fromPanelSchema, { type: "session", session: "s1", intent: "explode" }).success, false);
	});
});

function withBlockSeconds(seconds: number): unknown {
	const plan = {
		...seatedPlan,
		steps: seatedPlan.steps.map((step) => ({ ...step, blocks: step.blocks.map((block) => ({ ...block, seconds })) })),
	};
	return { type: "snapshot", snapshot: snapshot(1, { session: session({ plan }) }) };
}

describe("remembered preferences", () => {
	it("are silent until asked for", () => {
		deepEqual(readPreferences(undefined), { tones: false, speech: false, volume: 0.6 });
		deepEqual(readPreferences("rubbish"), { tones: false, speech: false, volume: 0.6 });
	});

	it("keep what is sound and replace what is not", () => {
		deepEqual(readPreferences({ preferences: { tones: true, speech: "yes", volume: 7 } }), {
			tones: true,
			speech: false,
			volume: 0.6,
		});
	});
});

describe("a copy of a session, when a new snapshot comes", () => {
	const before = session({ cursor: atRep(seatedPlan, 0, 2) });

	it("goes on where it was when it is ahead by no more than a message takes", () => {
		equal(clockDrift(before, { ...before, cursor: { ...before.cursor, into: 900 } }, 1000), 100);
	});

	it("follows the snapshot when it is behind, or far ahead", () => {
		equal(clockDrift(before, { ...before, cursor: { ...before.cursor, into: 1100 } }, 1000), 0);
		equal(clockDrift(before, { ...before, cursor: { ...before.cursor, into: 0 } }, 1000), 0);
	});

	it("follows the snapshot of another session, or of one that does not run", () => {
		const next = { ...before, cursor: { ...before.cursor, into: 900 } };
		equal(clockDrift(before, { ...next, id: "s2" }, 1000), 0);
		equal(clockDrift(before, { ...next, status: "paused" }, 1000), 0);
		equal(clockDrift({ ...before, status: "paused" }, next, 1000), 0);
	});
});
