import type { DiaryEvent, EventOf } from "../../../src/diary/events";
import { readJournal } from "../../../src/diary/journal";
import type { JournalFolder } from "../../../src/diary/journal-folder";
import { JournalStore } from "../../../src/diary/journal-store";
import { Recorder } from "../../../src/editor/diary/recorder";
import { SafetyCheck } from "../../../src/editor/safety/safety-check";
import { catalogue } from "../../../src/exercises/catalogue/all";
import { type SafetyState, safetyState } from "../../../src/safety/access";
import type { ScreeningState } from "../../../src/safety/screening";
import { questions } from "../../../src/safety/screening-questions";
import { flagKeys } from "../../../src/safety/screening-rules";
import { day, hour, minute, noon } from "../../diary/make";
import { healthy } from "../../safety/make";

/** Windows and disks of random days: clocks that are wrong, deaths, files that cannot be read. */

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function random(seed: number) {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const upTo = (most: number) => Math.floor(next() * most);
	return { next, upTo, of: <T>(list: readonly T[]): T => list[upTo(list.length)] as T };
}

export class Dead extends Error {}

/** A disk that windows share. A write can be cut short by a window's death, and a file can be held by another program. */
export class Disk {
	readonly files = new Map<string, string>();
	readonly unreadable = new Set<string>();
	private readonly versions = new Map<string, number>();
	readonly watchers = new Set<(name: string, gone: boolean) => void>();

	/** Puts a file there as a tool does that syncs: at once, and without telling anybody. */
	put(name: string, text: string): void {
		this.versions.set(name, (this.versions.get(name) ?? 0) + 1);
		this.files.set(name, text);
	}

	/** Whether an event stands in a file, whole. */
	holds(id: string): boolean {
		return [...this.files.values()].some((text) => readJournal(text).events.some((event) => event.id === id));
	}

	folder(isAlive: () => boolean, dies: () => number): JournalFolder {
		const alive = async () => {
			await Promise.resolve();
			if (!isAlive()) throw new Dead();
		};
		const tell = (name: string, gone = false) => {
			for (const watcher of this.watchers) watcher(name, gone);
		};
		return {
			list: async () => {
				await alive();
				return [...this.files.keys()];
			},
			read: async (name) => {
				await alive();
				if (this.unreadable.has(name)) throw new Error(`EBUSY: ${name}`);
				return this.files.get(name);
			},
			version: async (name) => `${this.versions.get(name)}`,
			write: async (name, text) => {
				await alive();
				this.versions.set(name, (this.versions.get(name) ?? 0) + 1);
				const share = dies();
				this.files.set(name, share < 1 ? text.slice(0, Math.floor(text.length * share)) : text);
				tell(name);
				if (share < 1) throw new Dead();
			},
			remove: async (name) => {
				await alive();
				this.files.delete(name);
				tell(name, true);
			},
		};
	}
}

/** What is true, whatever a window believes: told by who did what, and who could know of it. */
export class Truth {
	/** Flags on record, by the event they stand in. */
	readonly flags = new Set<string>();
	/** Runs that came to their end with a sign, what each knew at its beginning, and its signs that no clinician has seen. */
	readonly answered: { readonly knew: ReadonlySet<string>; readonly unseen: Set<string> }[] = [];
	/** Events that were confirmed and neither erased nor taken back. */
	readonly events = new Set<string>();

	/** A clinician's word about the sign in this event. A run is as good as all no once each of its signs was seen. */
	seen(event: string): void {
		this.flags.delete(event);
		for (const { knew, unseen } of this.answered) {
			if (unseen.delete(event) && unseen.size === 0) for (const flag of knew) this.flags.delete(flag);
		}
	}

	erased(): void {
		this.flags.clear();
		this.answered.length = 0;
		this.events.clear();
	}
}

export class Window {
	alive = true;
	/** The wall clock's error, milliseconds. */
	offset = 0;
	readonly folder: JournalFolder;
	readonly store: JournalStore;
	readonly recorder: Recorder;
	readonly check: SafetyCheck;
	/** What stood, in truth, when the run that is open here began. */
	knownAtOpening: ReadonlySet<string> = new Set();
	/** Answers that were recorded here and not looked at yet. */
	readonly answered: DiaryEvent[] = [];
	private readonly told: [string, boolean][] = [];
	private nextWriteDies = 1;

	constructor(
		disk: Disk,
		private readonly now: () => number,
		name: string,
	) {
		let count = 0;
		const unique = () => `${name}${(count++).toString(36)}`;
		const host = {
			now: () => this.wall,
			unique,
			zone: () => 0,
			open: async () => undefined,
			later: () => () => undefined,
		};
		const nothing = () => undefined;
		const listeners = { changed: nothing, erased: nothing, setAside: nothing, failed: nothing, health: nothing };
		this.folder = disk.folder(
			() => this.alive,
			() => this.dies(),
		);
		this.store = new JournalStore(this.folder, host, listeners);
		const clock = { wall: () => this.wall };
		this.recorder = new Recorder(this.store, { add: async () => undefined }, clock, () => undefined);
		this.check = new SafetyCheck({
			record: async (body, known) => {
				const event = await this.recorder.record(body, known);
				this.answered.push(event);
				return event;
			},
		});
		disk.watchers.add((file, gone) => this.told.push([file, gone]));
	}

	/**
	 * Answers the questions, one page after another, all no unless `yes` is met.
	 * @param opening how the screening stands before
	 * @param look how it stands by now
	 * @param recorded is told of each answer, and whether it is a sign
	 * @returns whether the questions came to their end
	 */
	async answerAll(
		yes: string | undefined,
		opening: ScreeningState,
		look: () => Promise<{ readonly state: SafetyState }>,
		recorded: (event: DiaryEvent, isSign: boolean) => void,
	): Promise<boolean> {
		this.check.open(opening);
		for (let page = 0; page < questions.length; page += 1) {
			const { state } = await look();
			const shown = this.check.view(state.screen);
			if (shown?.kind !== "page" || !this.alive) break;
			const ids = new Set([
				...(shown.choice === undefined ? [] : [shown.choice.question]),
				...shown.rows.map((row) => row.question),
			]);
			const asked = questions.filter(({ id }) => ids.has(id));
			const says = asked.find(({ key }) => key === yes);
			const answers = asked.map(({ id, key }) => ({
				question: id,
				value: key === yes ? "yes" : (healthy[key] ?? "no"),
			}));
			await this.check.answer(shown.page, answers, state.screen, this.wall);
			for (const event of this.answered.splice(0)) recorded(event, says?.block === "A" || says?.block === "B");
			if (says !== undefined && shown.endsAtOnce) break;
		}
		const { state } = await look();
		const over = this.check.view(state.screen)?.kind === "outcome";
		this.check.close();
		return this.alive && over;
	}

	get wall(): number {
		return Math.max(0, this.now() + this.offset);
	}

	/** Word of what others wrote arrives. */
	hear(): void {
		for (const [name, gone] of this.told.splice(0)) {
			if (gone) this.store.fileDeleted(name);
			else this.store.fileChanged(name);
		}
	}

	/** How much of what is written now gets into the file: less than 1 is this window's end. */
	dies(): number {
		const share = this.nextWriteDies;
		if (share < 1) this.alive = false;
		return share;
	}

	/** The next write is cut short, and the window with it. */
	dieWriting(share: number): void {
		this.nextWriteDies = share;
	}

	async safety() {
		const at = this.wall;
		const events = await this.store.events();
		const state = safetyState(events, { at, day: new Date(at).toISOString().slice(0, 10) }, () => 1);
		return { state, events };
	}
}

export const playable = catalogue.filter(({ id }) => ["ankle-pump", "pelvic-tilt-seated", "chin-tuck"].includes(id));

export const offsets = [0, 0, 0, 10 * minute, -2 * hour, 8 * hour, -8 * hour, day, 3650 * day, -noon];

export function raises(event: DiaryEvent): boolean {
	switch (event.kind) {
		case "screen":
			return (event as EventOf<"screen">).answers.some(
				({ question, is }) => flagKeys.some((key) => key === question) && is !== "no",
			);
		case "stop-answer":
			return event.felt === "numb" || event.felt === "chest";
		case "weekly-check":
			return event.anythingNew;
		default:
			return false;
	}
}
