import assert from "node:assert/strict";
import type { DiaryEvent, EventBody } from "../../../src/diary/events";
import { fromJson, planImport, toJson } from "../../../src/diary/import-export";
import { atOnce } from "../../../src/diary/slices";
import { access } from "../../../src/safety/access";
import { flagKeys } from "../../../src/safety/screening-rules";
import { day, minute, noon } from "../../diary/make";
import { run } from "../../safety/make";
import { Dead, Disk, offsets, playable, raises, random, Truth, Window } from "./random-days";

/** Random days of several windows whose clocks are wrong, that die, cannot read, import and erase (T12). */

/** Days in each run; `DESKGLIDE_TRUST_DAYS=5000` tries as many, `DESKGLIDE_TRUST_SEED` names the first. */
const days = Number(process.env["DESKGLIDE_TRUST_DAYS"] ?? 40);
const firstSeed = Number(process.env["DESKGLIDE_TRUST_SEED"] ?? 1);

async function simulate(seed: number): Promise<{ played: number; refused: number; events: number }> {
	const dice = random(seed);
	const disk = new Disk();
	const truth = new Truth();
	let now = noon;
	let opened = 0;
	const counts = { played: 0, refused: 0, events: 0 };
	const open = () => new Window(disk, () => now, `s${seed}w${opened++}x`);
	const windows = Array.from({ length: 2 + dice.upTo(7) }, open);
	let exported: string | undefined;

	/** Confirmed for a window that lived to see it on disk. */
	const recorded = (window: Window, event: DiaryEvent): boolean => {
		if (!window.alive) return false;
		truth.events.add(event.id);
		counts.events += 1;
		return true;
	};
	const record = async (window: Window, body: EventBody): Promise<DiaryEvent | undefined> => {
		const event = await window.recorder.record(body);
		return recorded(window, event) ? event : undefined;
	};

	/** Answers one page after another, all no unless `yes` is met; what it takes away is what was known at its beginning. */
	const answerAll = async (window: Window, yes: string | undefined): Promise<void> => {
		const before = await window.safety();
		const knew = new Set(truth.flags);
		const signs = new Set<string>();
		const look = () => window.safety();
		const over = await window.answerAll(yes, before.state.screen, look, (event, isSign) => {
			if (recorded(window, event) && isSign) {
				truth.flags.add(event.id);
				signs.add(event.id);
			}
		});
		// Only a run that began after a flag and came to its end with no takes it away.
		if (!over) return;
		if (yes === undefined) for (const flag of knew) truth.flags.delete(flag);
		else truth.answered.push({ knew, unseen: signs });
	};

	const actions: readonly (readonly [number, (window: Window) => Promise<void>])[] = [
		[4, (window) => answerAll(window, undefined)],
		[3, (window) => answerAll(window, dice.of(flagKeys))],
		[
			3,
			async (window) => {
				const felt = dice.of(["numb", "chest"] as const);
				const body: EventBody =
					dice.next() < 0.5 ? { kind: "stop-answer", of: "r", felt } : { kind: "weekly-check", anythingNew: true };
				const event = await record(window, body);
				if (event !== undefined) truth.flags.add(event.id);
			},
		],
		[
			2,
			async (window) => {
				window.store.invalidateRecent();
				const { screen } = (await window.safety()).state;
				if (screen.behind.length === 0) return;
				const named = screen.behind.filter(() => dice.next() < 0.7).map(({ id }) => id);
				if (named.length === 0) return;
				const word: EventBody = { kind: "approval", rule: screen.decision.rule, signs: named, given: "2026-11-22" };
				if ((await record(window, word)) === undefined) return;
				for (const sign of screen.standing) if (named.includes(sign.id)) truth.seen(sign.event);
			},
		],
		[6, async (window) => void (await record(window, { kind: "note", day: "2026-11-22", text: "A line." }))],
		[
			12,
			async (window) => {
				window.store.invalidateRecent();
				const { state } = await window.safety();
				if (!window.alive) return;
				const opens = playable.filter((exercise) => access(exercise, state).open);
				if (opens.length === 0) {
					counts.refused += 1;
					return;
				}
				counts.played += 1;
				assert.deepEqual([...truth.flags], [], `seed ${seed}: a step was played under a standing flag`);
			},
		],
		[
			3,
			async (window) => {
				window.offset = dice.of(offsets);
			},
		],
		[2, async (window) => void window.dieWriting(dice.next())],
		[
			2,
			async () => {
				const names = [...disk.files.keys()].filter((name) => name.endsWith(".jsonl"));
				if (names.length > 0) disk.unreadable.add(dice.of(names));
			},
		],
		[2, async () => disk.unreadable.clear()],
		[
			1,
			async (window) => {
				exported = toJson((await window.safety()).events, window.wall);
			},
		],
		[
			1,
			async (window) => {
				const strangers = run(1, noon - day, {}, { id: "theirs" });
				const incoming = dice.next() < 0.5 || exported === undefined ? strangers : fromJson(exported).events;
				const event = window.recorder.stamp<"import">({ kind: "import", entries: 0 });
				let flagged: readonly string[] = [];
				const done = await window.store.takeIn(event, async (by) => {
					const here = await window.store.merged();
					const { entries } = atOnce(planImport(incoming, here.events, here.deleted, by));
					flagged = entries.flatMap((entry) => (raises(entry) ? [entry.id] : []));
					return entries;
				});
				if (done !== undefined && window.alive) {
					truth.events.add(done.id);
					for (const id of flagged) truth.flags.add(id);
				}
			},
		],
		[
			0.5,
			async (window) => {
				disk.unreadable.clear();
				const { workspace: _left, ...erasure } = window.recorder.stamp<"erasure">({
					kind: "erasure",
					before: window.wall,
				});
				// A window that dies in it may have written that everything is erased, and then it is.
				await act(window, () => window.store.erase(erasure));
				if (window.alive || disk.holds(erasure.id)) truth.erased();
			},
		],
	];
	const weights = actions.reduce((sum, [weight]) => sum + weight, 0);
	const draw = () => {
		let left = dice.next() * weights;
		return actions.find(([weight]) => {
			left -= weight;
			return left < 0;
		})?.[1];
	};

	const act = async (window: Window, action: ((window: Window) => Promise<void>) | undefined) => {
		try {
			await action?.(window);
		} catch (error) {
			// What a dead window still tries comes to nothing.
			if (window.alive || !(error instanceof Dead)) throw error;
		}
	};
	for (let step = 0; step < 30; step += 1) {
		now += dice.upTo(40) * minute;
		const index = dice.upTo(windows.length);
		let window = windows[index] as Window;
		if (!window.alive) {
			window = open();
			windows[index] = window;
		}
		if (dice.next() < 0.8) window.hear();
		await act(window, draw());
	}

	// Everything can be read again, and all have heard: they agree, and nothing is lost or doubled.
	disk.unreadable.clear();
	const living = windows.filter(({ alive }) => alive);
	const views: string[][] = [];
	for (const window of living) {
		window.offset = 0;
		window.dieWriting(1);
	}
	// What one of them meets while reading it records, and the others hear of it.
	for (let round = 0; round < 3; round += 1) {
		for (const window of living) {
			window.hear();
			window.store.invalidateRecent();
			await window.safety();
			await new Promise((later) => setImmediate(later));
		}
	}
	for (const window of [...living, open()]) {
		views.push((await window.store.events()).map(({ id }) => id));
	}
	for (const view of views) {
		assert.deepEqual(view, views[0], `seed ${seed}: windows differ`);
		assert.equal(new Set(view).size, view.length, `seed ${seed}: an event is doubled`);
		for (const id of truth.events) assert.ok(view.includes(id), `seed ${seed}: ${id} is lost`);
	}
	// And it opens by answering.
	const [last] = living;
	if (last !== undefined) {
		// The first may end a run that was begun, with a yes in it.
		await answerAll(last, undefined);
		await answerAll(last, undefined);
		const { state } = await last.safety();
		assert.equal(state.screen.decision.rule, "R10", `seed ${seed}: all answered no does not open`);
	}
	return counts;
}

describe("T12: days of windows with wrong clocks, deaths, unreadable files, imports and erasures", () => {
	it(`never play under a standing flag, lose nothing and agree (${days} days)`, async () => {
		const sum = { played: 0, refused: 0, events: 0 };
		for (let seed = firstSeed; seed < firstSeed + days; seed += 1) {
			const counts = await simulate(seed);
			sum.played += counts.played;
			sum.refused += counts.refused;
			sum.events += counts.events;
		}
		console.log(`      ${sum.events} events, ${sum.played} steps played, ${sum.refused} refused`);
		assert.ok(sum.played > days / 4 && sum.refused > days / 4, "both were tried");
	});
});
