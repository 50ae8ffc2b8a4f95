import "./fake-vscode";
import type { DiaryEvent, EventBody, EventKind, EventOf } from "../../../src/diary/events";
import { mergeJournals } from "../../../src/diary/journal";
import { Recorder } from "../../../src/editor/diary/recorder";
import { MoveViewController } from "../../../src/editor/move/move-view-controller";
import type { PanelPlace } from "../../../src/editor/move/panel-page";
import { RequestedCard } from "../../../src/editor/move/requested-card";
import { SessionHost } from "../../../src/editor/move/session-host";
import { SessionRecorder } from "../../../src/editor/move/session-recorder";
import { RoutineStarter } from "../../../src/editor/move/start-routine";
import type { Clock } from "../../../src/editor/platform/clock";
import { Catalogue } from "../../../src/editor/routines/catalogue";
import { Library } from "../../../src/editor/routines/library";
import { DiaryFollower } from "../../../src/editor/safety/diary-follower";
import { LibraryGuard } from "../../../src/editor/safety/play-guard";
import { SafetyController } from "../../../src/editor/safety/safety-controller";
import type { SittingService } from "../../../src/editor/timer/sitting-service";
import { catalogue, routines } from "../../../src/exercises/catalogue/all";
import type { SoundView } from "../../../src/protocol";
import { noon } from "../../diary/make";

/** A clock that only tests turn. Timers run when it is turned past them. */
export class TestClock implements Clock {
	readonly rate = 1;
	private seconds = 0;
	private timers: { readonly due: number; readonly run: () => void }[] = [];
	/** Milliseconds by which the wall clock is wrong. */
	wrongBy = 0;

	constructor(private readonly begins = noon) {}

	at(): number {
		return this.seconds;
	}

	takeSleep(): undefined {
		return undefined;
	}

	wall(): number {
		return this.begins + this.seconds * 1000 + this.wrongBy;
	}

	after(seconds: number, run: () => void) {
		const timer = { due: this.seconds + Math.max(0, seconds), run };
		this.timers.push(timer);
		return {
			dispose: () => {
				this.timers = this.timers.filter((other) => other !== timer);
			},
		};
	}

	/** Lets so many seconds pass, with everything that is due in them. */
	pass(seconds: number): void {
		const end = this.seconds + seconds;
		for (;;) {
			const [next] = this.timers.filter(({ due }) => due <= end).sort((one, other) => one.due - other.due);
			if (next === undefined) {
				break;
			}
			this.timers = this.timers.filter((other) => other !== next);
			this.seconds = Math.max(this.seconds, next.due);
			next.run();
		}
		this.seconds = end;
	}
}

export function memento(values = new Map<string, unknown>()) {
	return {
		keys: () => [...values.keys()],
		get: <T>(key: string, otherwise?: T) => (values.has(key) ? (values.get(key) as T) : otherwise) as T,
		update: async (key: string, value: unknown) => {
			values.set(key, value === undefined ? undefined : structuredClone(value));
		},
	};
}

/** A diary that several windows share, each told of what the others write. */
export class SharedDiary {
	private readonly written: DiaryEvent[] = [];
	private readonly listeners = new Set<() => void>();
	private reading: readonly DiaryEvent[] | undefined;
	/** Why it cannot be read; undefined while it can. */
	unreadable: Error | undefined;

	constructor(events: readonly DiaryEvent[] = []) {
		this.written.push(...events);
	}

	get all(): readonly DiaryEvent[] {
		this.reading ??= mergeJournals([this.written]);
		return this.reading;
	}

	append = async <E extends DiaryEvent>(event: E): Promise<E> => {
		const stored = { ...event, n: Math.max(0, ...this.written.map(({ n = 0 }) => n)) + 1 };
		this.written.push(stored);
		this.changed();
		return stored;
	};

	events = async (): Promise<readonly DiaryEvent[]> => {
		if (this.unreadable !== undefined) {
			throw this.unreadable;
		}
		return this.all;
	};

	invalidateRecent(): void {
		this.reading = undefined;
	}

	/** Another window writes, and no word of it comes. */
	quietly(event: DiaryEvent): void {
		this.written.push(event);
	}

	/** What is not written event by event: an erasure of files, an import. */
	replace(events: readonly DiaryEvent[]): void {
		this.written.splice(0, this.written.length, ...events);
		this.changed();
	}

	onDidChange(listener: () => void): void {
		this.listeners.add(listener);
	}

	private changed(): void {
		this.reading = undefined;
		for (const listener of this.listeners) {
			listener();
		}
	}
}

/** Resolves when everything that waits for something already settled has run. */
export const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The safety side of one window as the desk joins it, without views: its Move view is never open. */
export class TestWindow {
	/** What the timer was told. */
	readonly fed: { readonly type: string; readonly on?: boolean }[] = [];
	readonly keys = new Map<string, unknown>();
	readonly phases: number[] = [];
	readonly waiting: unknown[] = [];
	readonly safety: SafetyController;
	readonly library: Library;
	readonly session: SessionHost;
	readonly asked: RequestedCard;
	readonly flow: RoutineStarter;
	readonly panel: MoveViewController;
	readonly follower: DiaryFollower;
	readonly recorder: Recorder;
	/** Where the person can see the panel. */
	readonly seen = new Set<PanelPlace>();
	private sound: SoundView | undefined;

	constructor(
		readonly diary: SharedDiary,
		readonly clock: TestClock = new TestClock(),
		memory: ReturnType<typeof memento> = memento(),
	) {
		const workspaceRecord = { add: async () => undefined };
		this.recorder = new Recorder(diary, workspaceRecord, clock, () => undefined);
		const wall = () => clock.wall();
		this.safety = new SafetyController(this.recorder, wall, () => 240);
		const programme = new Catalogue(catalogue, routines);
		this.library = new Library(
			async () => programme,
			diary,
			this.safety,
			wall,
			() => 240,
			() => false,
		);
		this.session = new SessionHost(clock, memory, new LibraryGuard(this.library));
		this.asked = new RequestedCard(this.recorder);
		this.flow = new RoutineStarter(this.library, this.safety, this.session, this.asked);
		const sitting = {
			feed: (input: { type: string }) => void this.fed.push(input),
			noteUserInput: () => undefined,
			view: () => ({ today: { sitting: 0, breaksTaken: 0, naturalBreaks: 0 }, status: "sitting", suppressions: [] }),
			settings: { snoozes: [5] },
			rate: 1,
		} as unknown as SittingService;
		const log = new SessionRecorder(this.session, sitting, this.library, diary, this.recorder);
		this.follower = new DiaryFollower(
			this.library,
			{
				obey: () => this.session.obey(),
				wait: () => this.session.pause(),
				lock: (on) => void this.fed.push({ type: "lock", on }),
				phase: async (phase) => void this.phases.push(phase),
				walkthrough: (library) => void this.keys.set("checked", library.checked),
				question: async (waiting) => void this.waiting.push(waiting),
			},
			() => undefined,
		);
		this.session.onEffect((effect) => void log.follow(effect));
		this.session.onDidHold(({ routine }) => this.asked.openStopped(routine));
		this.session.onDidRefuse(({ name, lock }) => this.flow.tellLocked(name, lock));
		diary.onDidChange(() => void this.follower.follow());
		this.panel = new MoveViewController({
			sitting,
			library: this.library,
			session: this.session,
			safety: this.safety,
			requested: this.asked,
			starter: this.flow,
			recorder: this.recorder,
			openGuide: async () => undefined,
			emergencyNumbers: () => ["112"],
			restored: async () => undefined,
			refresh: async () => undefined,
			seen: () => this.seen.size > 0,
			seenInTab: () => this.seen.has("tab"),
			sound: () => this.sound,
			keepSound: async (sound) => {
				this.sound = sound;
			},
			reportWriteFailure: (error) => {
				throw error;
			},
		});
	}

	record<K extends EventKind>(body: EventBody<K>): Promise<EventOf<K>> {
		return this.recorder.record<K>(body);
	}

	/** What the timer was told last of the lock. */
	get locked(): boolean | undefined {
		return this.fed.findLast(({ type }) => type === "lock")?.on;
	}

	/** What the Move view would say of what was asked for, its title first. */
	async card(): Promise<readonly string[]> {
		const [card] = this.asked.cards(await this.library.now());
		return card === undefined ? [] : [card.title, ...card.lines];
	}
}
