import assert from "node:assert/strict";
import fc from "fast-check";
import { countEffect, emptyDayCounts } from "../../src/sitting/day-counts";
import type { Effect } from "../../src/sitting/effect";
import { restoreState, saveState } from "../../src/sitting/state-storage";
import { step, wakeAt } from "../../src/sitting/step";
import { timerView } from "../../src/sitting/timer-view";
import { type GeneratedDay, generatedDay, live } from "./generated";

const { DESKGLIDE_RUNS: wanted } = process.env;
const runs = { numRuns: Number(wanted ?? 60) };

function holds(says: string, arbitrary: fc.Arbitrary<GeneratedDay>, check: (day: GeneratedDay) => void): void {
	it(says, () => fc.assert(fc.property(arbitrary, check), runs)).timeout(600_000);
}

describe("whatever happens", () => {
	holds("the load shown is finite and never negative", generatedDay(), (day) => {
		live(day, {
			each: ({ state, at, wall, rules }) => {
				const { load, untilBreak, today } = timerView(state, { at, wall }, rules);
				for (const value of [state.load, load, untilBreak, today.sitting, today.standing, today.longest]) {
					assert.ok(value >= 0 && value < Number.POSITIVE_INFINITY, `${value}`);
				}
			},
		});
	});

	holds("effects come in order, none outside the time that passed", generatedDay(), (day) => {
		live(day, {
			each: ({ before, effects, at }) => {
				let last = before.at;
				for (const effect of effects) {
					assert.ok(effect.at >= last && effect.at <= Math.max(at, before.at), `${effect.type} at ${effect.at}`);
					last = effect.at;
				}
			},
		});
	});

	holds("nothing is said unless someone was at the desk in the last minute", generatedDay(), (day) => {
		let lastEvidence = Number.NEGATIVE_INFINITY;
		live(day, {
			each: ({ effects, body, at }) => {
				const now = body.type === "evidence" ? at : Number.NEGATIVE_INFINITY;
				for (const effect of effects.filter(isSpeech)) {
					const latest = effect.at >= now ? Math.max(now, lastEvidence) : lastEvidence;
					assert.ok(effect.at - latest <= 60 + 1e-6, `${effect.type} at ${effect.at}, evidence at ${latest}`);
				}
				lastEvidence = Math.max(lastEvidence, now);
			},
		});
	});

	holds("nothing is said while anything holds messages back, on a break or away", generatedDay(), (day) => {
		const reasons = new Set<string>();
		live(day, {
			each: ({ effects, before, rules }) => {
				if (before.sequence === 0 && !before.hoursOpen) reasons.add("hours");
				for (const effect of effects) {
					if (isSpeech(effect)) assert.deepEqual([...reasons], [], `${effect.type} at ${effect.at}`);
					follow(reasons, effect);
				}
				assert.ok(rules);
			},
		});
	});

	holds(
		"there are never two prompts open, and none comes within a break's length of the end of a whole break",
		generatedDay(),
		(day) => {
			let open: string | undefined;
			let quietUntil = Number.NEGATIVE_INFINITY;
			live(day, {
				each: ({ effects, state, rules, body }) => {
					for (const effect of effects) {
						if (effect.type === "prompt") {
							assert.equal(open, undefined, "a second prompt");
							assert.ok(effect.at >= quietUntil, `${effect.at} is before ${quietUntil}`);
							open = effect.id;
						}
						if (["prompt-withdrawn", "ignored", "unseen"].includes(effect.type) && "id" in effect) {
							assert.equal(open, effect.id);
							open = undefined;
						}
						if (["break-started", "snoozed", "skipped"].includes(effect.type)) open = undefined;
						if (effect.type === "break-ended" && !effect.early) {
							const settings = body.type === "settings" && effect.at === state.at ? body.settings : rules.settings;
							quietUntil = effect.at + settings.breakLength;
						}
					}
					assert.equal(state.prompt?.id, open);
				},
			});
		},
	);

	holds("more ticks change nothing", generatedDay(), (day) => {
		const plain = live(day);
		const ticked = live(day, {
			ticks: (index, after) => [0, 0.3, 0.5, 0.99, 1].slice(0, (index % 5) + 1).map((part) => part * after),
		});
		assert.deepEqual(ticked.effects, plain.effects);
		assert.deepEqual(ticked.state, plain.state);
	});

	holds("what the machine says counts once, however many windows say it", generatedDay(), (day) => {
		const plain = live(day);
		const twice = day.happenings.flatMap((one) =>
			one.body.type === "machine-idle" ? [one, { ...one, after: 0, clockStep: 0 }] : [one],
		);
		const told = live({ ...day, happenings: twice });
		assert.deepEqual(told.effects, plain.effects);
		assert.deepEqual(told.state, plain.state);
	});

	holds("while the machine is in use nobody is away, whatever other applications count as", generatedDay(), (day) => {
		const every = day.settings.away / 3;
		const inUse = Array.from({ length: 60 }, (_, poll) => ({
			after: every,
			body: { type: "machine-idle", seconds: poll % 2 === 0 ? 0 : every / 2 } as const,
			clockStep: 0,
		}));
		const start = [
			{ after: 1, body: { type: "evidence" } as const, clockStep: 0 },
			{ after: 1, body: { type: "blur" } as const, clockStep: 0 },
		];
		const { effects, state } = live({ ...day, happenings: [...start, ...inUse] });
		const end = 2 + inUse.length * every;
		assert.deepEqual(
			effects.filter(({ type, at }) => at <= end && (type === "away" || type === "ask-away" || type === "prompt")),
			[],
		);
		assert.equal(state.tally.naturalBreaks, 0);
	});

	holds("saving and restoring at any point changes nothing", generatedDay(), (day) => {
		const plain = live(day);
		const restored = live(day, {
			between: (state, now, rules) => {
				const { state: again, problem } = restoreState(JSON.parse(JSON.stringify(saveState(state, now))), now, rules);
				assert.equal(problem, undefined);
				return again;
			},
		});
		assert.deepEqual(restored.effects, plain.effects);
		assert.deepEqual(restored.state, plain.state);
	});

	holds("the record equals the stream of events", generatedDay(), (day) => {
		const { state, effects } = live(day);
		assert.deepEqual(
			effects.reduce((tally, effect) => countEffect(tally, effect), emptyDayCounts),
			state.tally,
		);
		assert.equal(state.sequence, effects.length);
		assert.equal(new Set(effects.map(({ key }) => key)).size, effects.length);
	});

	holds("the timer is armed for what comes next, and for nothing when nothing comes", generatedDay(false), (day) => {
		live(day, {
			each: ({ state: settled, wall, rules, body, at }) => {
				// Working hours begin again each day, and where other applications count as sitting, sitting never ends by itself.
				const { workingHours, otherApplications } = rules.settings;
				if (body.type === "settings" || workingHours !== null || otherApplications === "sitting") return;
				let state = settled;
				for (let fired = 0; fired < 40; fired++) {
					const next = wakeAt(state, rules);
					if (next === undefined) return;
					assert.ok(next > state.at);
					const early = step(state, { type: "tick", at: next - 0.0011, wall: wall + (next - at) * 1000 }, rules);
					// The end of a day wakes nobody, nor does what it ends.
					const ofDay = new Set(early.effects.filter(({ type }) => type === "sat-down").map((effect) => effect.at));
					assert.deepEqual(
						early.effects.filter(({ type, at }) => type !== "day-ended" && !ofDay.has(at)),
						[],
					);
					state = step(state, { type: "tick", at: next, wall: wall + (next - at) * 1000 }, rules).state;
				}
				assert.fail("the timer never comes to rest");
			},
		});
	});
});

function isSpeech({ type }: Effect): boolean {
	return type === "prompt" || type === "posture" || type === "timing-question";
}

function follow(reasons: Set<string>, effect: Effect): void {
	if (effect.type === "suppression-began") reasons.add(effect.reason);
	if (effect.type === "suppression-ended") reasons.delete(effect.reason);
	if (effect.type === "break-started") reasons.add("break");
	if (effect.type === "break-ended") reasons.delete("break");
	if (effect.type === "routine-started") reasons.add("routine");
	if (effect.type === "routine-ended") reasons.delete("routine");
	if (effect.type === "away") reasons.add("away");
	if (effect.type === "back") reasons.delete("away");
}
