import assert from "node:assert/strict";
import type { DiaryEvent, EventBody } from "../../../src/diary/events";
import { fromJson, planImport, toJson } from "../../../src/diary/import-export";
import { JournalExchange } from "../../../src/diary/journal-exchange";
import { atOnce } from "../../../src/diary/slices";
import { access } from "../../../src/safety/access";
import { flagKeys } from "../../../src/safety/screening-rules";
import { minute, noon } from "../../diary/make";
import { run } from "../../safety/make";
import { Dead, Disk, offsets, playable, raises, random, Window } from "./random-days";

/**
 * Random days of two to four computers that share a folder, each through a copy of its own, as a tool does that syncs:
 * files come late, twice, in parts, with names of conflicts, back from the dead, or go; folders are away for long.
 */

/** Runs; `DESKGLIDE_COMPUTERS=1000` tries as many, `DESKGLIDE_TRUST_SEED` names the first. */
const runs = Number(process.env["DESKGLIDE_COMPUTERS"] ?? 12);
const firstSeed = Number(process.env["DESKGLIDE_TRUST_SEED"] ?? 1);

const isJournal = (name: string) => name.endsWith(".jsonl");

/** A window with its way to the folder. */
interface Seat {
	readonly window: Window;
	readonly exchange: JournalExchange;
}

class Computer {
	readonly disk = new Disk();
	/** The folder as it is on this computer. */
	readonly copy = new Disk();
	readonly seats: Seat[] = [];
	/** The folder cannot be reached: it is gone, or an empty place where a drive was. */
	away: false | "gone" | "empty" = false;
	begun = false;
	/** Erasures this computer knows of. */
	readonly erasures = new Set<string>();
	/** Flags it has seen and that nothing took away since. */
	readonly met = new Set<string>();

	constructor(
		readonly name: string,
		private readonly now: () => number,
	) {}

	open(): Seat {
		const window = new Window(this.disk, this.now, `${this.name}w${this.seats.length}x`);
		const shared = this.copy.folder(
			() => window.alive,
			() => window.dies(),
		);
		const exchange = new JournalExchange(
			window.store,
			window.folder,
			{
				...shared,
				list: async () => {
					if (this.away === "gone") throw new Error("EHOSTDOWN");
					return this.away === "empty" ? [] : shared.list();
				},
			},
			this.name,
		);
		const seat = { window, exchange };
		this.seats.push(seat);
		return seat;
	}

	/** What this computer wrote in the folder. */
	get own(): readonly string[] {
		return [...this.copy.files.keys()].filter((name) => name.startsWith(`${this.name}.`) || !isJournal(name));
	}
}

interface Counts {
	played: number;
	refused: number;
	events: number;
	exchanges: number;
	copies: number;
	joined: number;
}

async function simulate(seed: number): Promise<Counts> {
	const dice = random(seed * 7919);
	const counts = { played: 0, refused: 0, events: 0, exchanges: 0, copies: 0, joined: 0 };
	let now = noon;
	const computers = Array.from(
		{ length: 2 + dice.upTo(3) },
		(_, index) => new Computer(`s${seed}c${index}`, () => now),
	);
	/** Flags that nothing took away which knew of them. */
	const flags = new Set<string>();
	const answered: { readonly knew: ReadonlySet<string>; readonly unseen: Set<string> }[] = [];
	/** What must be there in the end. */
	const events = new Set<string>();
	/** What an erasure may or may not take away: written where it was not known, and not known where it was. */
	const maybe = new Set<string>();
	/** What is gone for good. */
	const gone = new Set<string>();
	/** What an import brought in, on whatever computer: it may come back with it. */
	const takenIn = new Set<string>();
	const erasures = new Set<string>();
	/** Files as they were some time ago. */
	const old: (readonly [string, string])[] = [];
	let exported: string | undefined;
	const note = (text: string) => `seed ${seed}: ${text}`;

	const cleared = (flag: string) => {
		flags.delete(flag);
		for (const { met } of computers) met.delete(flag);
	};

	const view = async (computer: Computer, window: Window) => {
		const { state, events: all } = await window.safety();
		const ids = new Set(all.map(({ id }) => id));
		for (const flag of flags) if (ids.has(flag)) computer.met.add(flag);
		return { state, ids };
	};

	const recorded = (computer: Computer, window: Window, event: DiaryEvent): boolean => {
		if (!window.alive) return false;
		const knowsAll = [...erasures].every((erasure) => computer.erasures.has(erasure));
		(knowsAll ? events : maybe).add(event.id);
		counts.events += 1;
		return true;
	};

	const answerAll = async (computer: Computer, window: Window, yes: string | undefined): Promise<void> => {
		const before = await view(computer, window);
		const knew = new Set([...flags].filter((flag) => before.ids.has(flag)));
		const signs = new Set<string>();
		const look = () => view(computer, window);
		const over = await window.answerAll(yes, before.state.screen, look, (event, isSign) => {
			if (recorded(computer, window, event) && isSign) {
				flags.add(event.id);
				signs.add(event.id);
			}
		});
		if (!over) return;
		if (yes === undefined) for (const flag of knew) cleared(flag);
		else answered.push({ knew, unseen: signs });
	};

	const record = async (computer: Computer, window: Window, body: EventBody) => {
		const event = await window.recorder.record(body);
		return recorded(computer, window, event) ? event : undefined;
	};

	const tolerant = async (seat: Seat, work: () => Promise<void>) => {
		try {
			await work();
		} catch (error) {
			if (seat.window.alive || !(error instanceof Dead)) throw error;
		}
	};

	/** An exchange that cannot be made comes to nothing. */
	const exchange = async (computer: Computer, seat: Seat) => {
		try {
			const { joined } = await seat.exchange.exchange({ begin: !computer.begun });
			counts.exchanges += 1;
			counts.joined += joined.length;
			computer.begun = true;
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			if (!/EBUSY|EHOSTDOWN|holds no diary|no name yet/.test(error.message) && !(error instanceof Dead)) throw error;
		}
		for (const erasure of erasures) {
			const [diary, n] = erasure.split(" ");
			const markers = [...computer.disk.files.keys()].map((name) => name.split("."));
			if (markers.some(([says, of, at]) => says === "erased" && of === diary && Number(at) >= Number(n))) {
				computer.erasures.add(erasure);
			}
		}
	};

	/** The tool that syncs copies a file, well or badly. */
	const copyFile = (from: Computer, to: Computer) => {
		const names = [...from.copy.files.keys()];
		if (from === to || names.length === 0 || from.away !== false || to.away !== false) return;
		const name = dice.of(names);
		const text = from.copy.files.get(name) ?? "";
		counts.copies += 1;
		const chance = dice.next();
		const stem = name.replace(/\.(jsonl|json)$/, "");
		const end = name.slice(stem.length);
		if (chance < 0.5) {
			to.copy.put(name, text);
		} else if (chance < 0.65) {
			// Only a part of it is here yet.
			to.copy.put(name, text.slice(0, dice.upTo(text.length)));
		} else if (chance < 0.8) {
			const conflict = dice.of([
				" (conflicted copy)",
				".sync-conflict-20261122-120000-ABCDEFG",
				"-LAPTOP",
				" (1)",
				" 2",
			]);
			to.copy.put(`${stem}${conflict}${end}`, text);
		} else if (chance < 0.9) {
			old.push([name, text]);
		} else if (old.length > 0) {
			const [back, before] = dice.of(old);
			to.copy.put(back, before);
		}
	};

	const actions: readonly (readonly [number, (computer: Computer, seat: Seat) => Promise<void>])[] = [
		[6, (computer, { window }) => answerAll(computer, window, undefined)],
		[1, (computer, { window }) => answerAll(computer, window, dice.of(flagKeys))],
		[
			2,
			async (computer, { window }) => {
				const felt = dice.of(["numb", "chest"] as const);
				const body: EventBody =
					dice.next() < 0.5 ? { kind: "stop-answer", of: "r", felt } : { kind: "weekly-check", anythingNew: true };
				const event = await record(computer, window, body);
				if (event !== undefined) flags.add(event.id);
			},
		],
		[
			1,
			async (computer, { window }) => {
				window.store.invalidateRecent();
				const { screen } = (await view(computer, window)).state;
				const named = screen.behind.filter(() => dice.next() < 0.7).map(({ id }) => id);
				if (named.length === 0) return;
				const word: EventBody = { kind: "approval", rule: screen.decision.rule, signs: named, given: "2026-11-22" };
				if ((await record(computer, window, word)) === undefined) return;
				for (const sign of screen.standing) {
					if (!named.includes(sign.id)) continue;
					cleared(sign.event);
					// A run is as good as all no once each of its signs was seen.
					for (const { knew, unseen } of answered) {
						if (unseen.delete(sign.event) && unseen.size === 0) for (const flag of knew) cleared(flag);
					}
				}
			},
		],
		[6, async (c, { window }) => void (await record(c, window, { kind: "note", day: "2026-11-22", text: "A line." }))],
		[
			2,
			async (_, { window }) => {
				// An entry is deleted; it may be one that another computer wrote.
				const notes = (await window.store.events()).filter(({ kind }) => kind === "note");
				if (notes.length === 0) return;
				const { id } = dice.of(notes);
				await window.recorder.record({ kind: "deletion", of: id });
				events.delete(id);
				if (window.alive) gone.add(id);
				else maybe.add(id);
			},
		],
		[
			10,
			async (computer, { window }) => {
				window.store.invalidateRecent();
				const { state, ids } = await view(computer, window);
				if (!window.alive) return;
				if (!playable.some((exercise) => access(exercise, state).open)) {
					counts.refused += 1;
					return;
				}
				counts.played += 1;
				// While a file here cannot be read, what is in it opens by answering (T7), and locks again when it can be read.
				const isReadable = computer.disk.unreadable.size === 0;
				const standing = [...flags].filter((flag) => (isReadable && computer.met.has(flag)) || ids.has(flag));
				assert.deepEqual(standing, [], note(`a step was played on ${computer.name} under a standing flag`));
			},
		],
		[
			2,
			async (_, { window }) => {
				window.offset = dice.of(offsets);
			},
		],
		[1.5, async (_, { window }) => window.dieWriting(dice.next())],
		[
			1,
			async (computer) => {
				const place = dice.of([computer.disk, computer.copy]);
				const names = [...place.files.keys()].filter(isJournal);
				if (names.length > 0) place.unreadable.add(dice.of(names));
			},
		],
		[
			2,
			async (computer) => {
				computer.disk.unreadable.clear();
				computer.copy.unreadable.clear();
			},
		],
		[
			1,
			async (computer) => {
				computer.away = dice.of(["gone", "empty", false, false] as const);
			},
		],
		[14, exchange],
		[20, async (computer) => copyFile(dice.of(computers), computer)],
		[20, async (computer) => copyFile(computer, dice.of(computers))],
		[
			1,
			async (computer) => {
				// A file goes, as when somebody deletes it on another computer.
				const names = [...computer.copy.files.keys()];
				if (names.length > 0 && computer.away === false) computer.copy.files.delete(dice.of(names));
			},
		],
		[
			1,
			async (computer, { window }) => {
				const strangers = run(1, noon, {}, { id: "theirs" });
				if (dice.next() < 0.3) exported = toJson((await window.safety()).events, window.wall);
				const incoming = dice.next() < 0.5 || exported === undefined ? strangers : fromJson(exported).events;
				const event = window.recorder.stamp<"import">({ kind: "import", entries: 0 });
				let flagged: readonly string[] = [];
				const done = await window.store.takeIn(event, async (by) => {
					const here = await window.store.merged();
					const { entries } = atOnce(planImport(incoming, here.events, here.deleted, by));
					flagged = entries.flatMap((entry) => (raises(entry) ? [entry.id] : []));
					for (const { id } of entries) takenIn.add(id);
					return entries;
				});
				if (done !== undefined && recorded(computer, window, done)) {
					for (const id of flagged) flags.add(id);
				}
			},
		],
		[
			0.4,
			async (computer, seat) => {
				const { window } = seat;
				computer.disk.unreadable.clear();
				const { workspace: _left, ...erasure } = window.recorder.stamp<"erasure">({
					kind: "erasure",
					before: window.wall,
				});
				const before = new Set((await window.store.look()).raw.flatMap(({ events: all }) => all.map(({ id }) => id)));
				await tolerant(seat, () => window.store.erase(erasure));
				if (!window.alive && !computer.disk.holds(erasure.id)) {
					// It may have come so far, or not: nothing is known of what is left.
					for (const id of before) {
						if (events.delete(id)) maybe.add(id);
						if (flags.has(id)) cleared(id);
					}
					return;
				}
				for (const id of before) {
					events.delete(id);
					maybe.delete(id);
					if (window.alive) gone.add(id);
					if (flags.has(id)) cleared(id);
				}
				// What this computer did not know of may go as well: it was written before anybody there knew of the erasure.
				for (const id of events) maybe.add(id);
				events.clear();
				for (const name of computer.disk.files.keys()) {
					const [says, diary, n] = name.split(".");
					if (says === "erased") {
						erasures.add(`${diary} ${n}`);
						computer.erasures.add(`${diary} ${n}`);
					}
				}
			},
		],
	];
	const weights = actions.reduce((sum, [weight]) => sum + weight, 0);
	const draw = () => {
		let left = dice.next() * weights;
		const found = actions.find(([weight]) => {
			left -= weight;
			return left < 0;
		});
		return found?.[1] ?? exchange;
	};
	const seatAt = (computer: Computer): Seat => {
		const living = computer.seats.filter(({ window }) => window.alive);
		return living.length < 1 || (living.length < 2 && dice.next() < 0.1) ? computer.open() : dice.of(living);
	};

	for (let step = 0; step < 90; step += 1) {
		now += dice.upTo(40) * minute;
		const computer = dice.of(computers);
		const seat = seatAt(computer);
		if (dice.next() < 0.8) seat.window.hear();
		await tolerant(seat, () => draw()(computer, seat));
	}

	// The folders are back, everything can be read, and the tool that syncs has time to do it well.
	for (const computer of computers) {
		computer.away = false;
		computer.disk.unreadable.clear();
		computer.copy.unreadable.clear();
		for (const { window } of computer.seats) {
			window.offset = 0;
			window.dieWriting(1);
		}
		seatAt(computer);
	}
	const settle = async () => {
		for (let round = 0; round < 6; round += 1) {
			for (const computer of computers) {
				for (const seat of computer.seats.filter(({ window }) => window.alive)) {
					seat.window.hear();
					await exchange(computer, seat);
					await seat.window.safety();
					await new Promise((later) => setImmediate(later));
				}
				for (const other of computers.filter((each) => each !== computer)) {
					for (const name of computer.own) other.copy.put(name, computer.copy.files.get(name) ?? "");
					for (const name of [...other.copy.files.keys()]) {
						if (name.startsWith(`${computer.name}.`) && !computer.copy.files.has(name)) other.copy.files.delete(name);
					}
				}
			}
		}
	};
	await settle();
	const views: { readonly who: string; readonly ids: readonly string[] }[] = [];
	for (const computer of computers) {
		for (const { window } of [...computer.seats.filter((seat) => seat.window.alive), computer.open()]) {
			window.hear();
			window.store.invalidateRecent();
			const { state, ids } = await view(computer, window);
			views.push({ who: computer.name, ids: [...ids] });
			const standing = [...flags].filter((flag) => ids.has(flag));
			if (standing.length > 0) {
				const opens = playable.filter((exercise) => access(exercise, state).open).map(({ id }) => id);
				assert.deepEqual(opens, [], note(`${computer.name} opens under ${standing}`));
			}
		}
	}
	for (const { who, ids } of views) {
		assert.deepEqual([...ids].sort(), [...(views[0]?.ids ?? [])].sort(), note(`${who} sees another diary`));
		assert.equal(new Set(ids).size, ids.length, note("an event is doubled"));
		const seen = new Set(ids);
		for (const id of events) assert.ok(seen.has(id), note(`${id} is lost on ${who}`));
		for (const id of gone) assert.ok(!seen.has(id) || takenIn.has(id), note(`${id} is back on ${who}`));
	}
	// And it opens by answering, on every computer.
	const [first] = computers;
	const last = first?.seats.find(({ window }) => window.alive)?.window;
	if (first !== undefined && last !== undefined) {
		await answerAll(first, last, undefined);
		await answerAll(first, last, undefined);
		await settle();
		for (const computer of computers) {
			const { state } = await view(computer, computer.open().window);
			assert.equal(state.screen.decision.rule, "R10", note(`all answered no does not open on ${computer.name}`));
		}
	}
	return counts;
}

describe("days of computers that share a folder", () => {
	it(`all agree, nothing is lost or doubled, and no flag is opened (${runs} runs)`, async () => {
		const sum: Counts = { played: 0, refused: 0, events: 0, exchanges: 0, copies: 0, joined: 0 };
		for (let seed = firstSeed; seed < firstSeed + runs; seed += 1) {
			const counts = await simulate(seed);
			for (const key of Object.keys(sum) as (keyof Counts)[]) sum[key] += counts[key];
		}
		console.log(`      ${JSON.stringify(sum)}`);
		assert.ok(sum.played > 0 && sum.refused > runs && sum.joined > 0, "all of it was tried");
	}).timeout(60_000 + runs * 10_000);
});
