import "./fake-vscode";

import { EventEmitter } from "node:events";
import type { RealTime } from "../../src/editor/platform/real-time";
import { StorageHealth } from "../../src/editor/platform/storage-health";
import type { SharedFolder } from "../../src/editor/timer/shared-folder";
import { SharedSitting } from "../../src/editor/timer/shared-sitting";
import { SittingService } from "../../src/editor/timer/sitting-service";
import type { Effect } from "../../src/sitting/effect";
import type { InputBody } from "../../src/sitting/input";
import type { EngineConfig } from "../../src/sitting/settings";
import { MONDAY, rulesWith } from "./timeline";

/**
 * Several windows over one folder: the extension's own, from its service down to its files, each with a clock of its own
 * origin. Only the world around them is made here: time, the person, the folder, and what goes wrong in it.
 */

/** Seconds. */
export interface Delays {
	/** From asking for a write until the file is there. */
	readonly write: number;
	/** From a file being there until the others are told. */
	readonly notice: number;
	/** For listing the folder, reading, looking at and removing a file, each; in between, others go on. */
	readonly look?: number;
}

interface Task {
	readonly at: number;
	readonly order: number;
	readonly run: () => void;
}

interface Version {
	readonly text: string;
	/** Epoch milliseconds, by the clock of then. */
	readonly modified: number;
	/** Second of the world from which the other windows see it. */
	readonly seenFrom: number;
	readonly writer: string;
}

interface SimulatedWindow {
	readonly id: string;
	/** The workspace on its screen: a window whose host has died and starts anew is the same to the person. */
	readonly memory: string;
	/** Monotonic seconds at the world's second 0. */
	readonly origin: number;
	readonly service: SittingService;
	readonly close: () => void;
	alive: boolean;
	/** Its process stands still until this second of the world. */
	stalledUntil: number;
	/** Its news come to the others this many seconds later than usual. */
	late: number;
}

export interface Showing {
	readonly at: number;
	readonly window: string;
	readonly prompt: string;
}

export class SeveralWindows {
	now = 0;
	/** Milliseconds by which the wall clock is wrong. */
	wallOffset = 0;
	/** While set, each write leaves an empty file and fails so. */
	writeError: Error | undefined;
	/** While set, listing and reading fail so. */
	readError: Error | undefined;
	readonly shown: Showing[] = [];
	readonly recorded: { readonly window: string; readonly effect: Effect }[] = [];
	readonly log: string[] = [];
	/** What was written to each file, the latest last. */
	readonly files = new Map<string, readonly Version[]>();
	readonly storageChanges: { readonly window: string; readonly problem: string | undefined }[] = [];
	private readonly windows = new Map<string, SimulatedWindow>();
	private readonly heap = new TaskHeap();
	private readonly writes = new EventEmitter().setMaxListeners(0);
	/** Windows whose files cannot be read, as while they are written. */
	private readonly torn = new Set<string>();
	private readonly memories = new Map<string, unknown>();
	private focused: string | undefined;
	private count = 0;

	constructor(
		private readonly delays: Delays = { write: 0.02, notice: 0.15 },
		private readonly rules: EngineConfig = rulesWith(),
	) {}

	get wall(): number {
		return Math.round(MONDAY + this.now * 1000 + this.wallOffset);
	}

	/** Let something be done at a second of the world. */
	at(seconds: number, run: () => void): void {
		this.count += 1;
		this.heap.push({ at: Math.max(seconds, this.now), order: this.count, run });
	}

	/** @param memory the workspace the window shows: a window that reloads keeps it */
	open(id: string, memory = id): void {
		const origin = 1000 * (this.windows.size + 1) + 0.25;
		const holder: { window?: SimulatedWindow } = {};
		/** What the process does when it runs, and not at all once it has died. */
		const inWindow = (run: () => void): void => {
			if (holder.window !== undefined) this.whenRunning(holder.window, run);
		};
		const after = (seconds: number, run: () => void) => {
			let wanted = true;
			this.at(this.now + seconds, () => inWindow(() => wanted && run()));
			const dispose = () => {
				wanted = false;
			};
			return { dispose };
		};
		const passed = (seconds: number): Promise<void> => new Promise((done) => void after(seconds, done));
		const clock = { rate: 1, at: () => origin + this.now, wall: () => this.wall, takeSleep: () => undefined, after };
		const time: RealTime = {
			wall: () => this.wall,
			steady: () => (origin + this.now) * 1000,
			after: (milliseconds, run) => after(milliseconds / 1000, run),
		};
		const log = (line: string) => void this.log.push(`${id}: ${line}`);
		const folder = this.folderOf(passed, inWindow, () => holder.window);
		const memento = {
			get: () => this.memories.get(memory) as never,
			update: async (_key: string, value: unknown) => void this.memories.set(memory, value),
		};
		const shared = new SharedSitting(folder, memento, id, log, time);
		const storage = new StorageHealth(log, (milliseconds, run) => after(milliseconds / 1000, run));
		storage.onDidChange(() => this.storageChanges.push({ window: id, problem: storage.problem }));
		const service = new SittingService(clock, this.rules.settings, shared, storage, log, undefined, undefined, time);
		service.onEffect((effect) => this.recorded.push({ window: id, effect }));
		service.onDelivery((effect) => {
			if (effect.type === "prompt") this.shown.push({ at: this.now, window: id, prompt: effect.id });
		});
		const world = this;
		const presence = {
			get focused() {
				return world.focused === id;
			},
			seen: () => undefined,
		};
		const close = () => {
			service.dispose();
			storage.dispose();
			shared.dispose();
		};
		holder.window = { id, memory, origin, service, close, alive: true, stalledUntil: 0, late: 0 };
		this.windows.set(id, holder.window);
		// The person went on looking at it while its host was gone.
		if (this.focused !== undefined && this.windows.get(this.focused)?.memory === memory) this.focused = id;
		void service.open(presence);
	}

	focus(id: string): void {
		if (this.focused === id) return;
		const before = this.focused === undefined ? undefined : this.windows.get(this.focused);
		this.focused = id;
		if (before !== undefined) this.whenRunning(before, () => void before.service.focus(false));
		const window = this.window(id);
		this.whenRunning(window, () => void window.service.focus(true));
	}

	/** The person turns to another program. */
	blur(): void {
		const before = this.focused === undefined ? undefined : this.windows.get(this.focused);
		this.focused = undefined;
		if (before !== undefined) this.whenRunning(before, () => void before.service.focus(false));
	}

	put(id: string, body: InputBody): void {
		const window = this.windows.get(id);
		if (window !== undefined) this.whenRunning(window, () => window.service.feed(body));
	}

	/** The window's process stands still, as on a busy machine: what it is told and what it does waits until then. */
	stall(id: string, seconds: number): void {
		const window = this.window(id);
		window.stalledUntil = Math.max(window.stalledUntil, this.now + seconds);
	}

	/** The window the person is at, if it is one of ours. */
	get inFocus(): string | undefined {
		return this.focused;
	}

	/** The second at which the window hears of what happens in it now: later while it stands still. */
	heardAt(id: string): number {
		return Math.max(this.now, this.windows.get(id)?.stalledUntil ?? 0);
	}

	/** For a while, the others see what the window writes this many seconds too late, as on a network. */
	delay(id: string, seconds: number, lasting: number): void {
		const window = this.window(id);
		window.late = seconds;
		this.at(this.now + lasting, () => {
			window.late = 0;
		});
	}

	/** Whoever reads the window's file meets it half written each time. */
	tear(id: string, seconds: number): void {
		this.torn.add(id);
		this.at(this.now + seconds, () => this.torn.delete(id));
	}

	/** Evidence each second in the window, which has focus meanwhile. */
	typing(id: string, from: number, to: number, every = 1): void {
		this.at(from, () => this.focus(id));
		for (let second = from; second < to; second += every)
			this.at(second, () => this.put(id, { type: "evidence", window: id }));
	}

	/**
	 * The process is gone between two instructions: whatever it had not finished writing is lost. The window stays on the
	 * screen, and in focus if it was.
	 */
	kill(id: string): void {
		const window = this.windows.get(id);
		if (window !== undefined) window.alive = false;
	}

	/** The person closes the window. */
	close(id: string): void {
		this.window(id).close();
		this.kill(id);
		if (this.focused === id) this.focused = undefined;
	}

	/** Let the world go on until a second. */
	async run(until: number): Promise<void> {
		await settled();
		for (let next = this.heap.peek(); next !== undefined && next.at <= until; next = this.heap.peek()) {
			this.heap.pop();
			this.now = Math.max(this.now, next.at);
			next.run();
			await settled();
		}
		this.now = until;
	}

	isAlive(id: string): boolean {
		return this.window(id).alive;
	}

	view(id: string) {
		return this.window(id).service.view();
	}

	/** The open prompt, as a window knows it. */
	prompt(id: string): string | undefined {
		return this.view(id).prompt?.id;
	}

	/** What a merged record holds: each key once. */
	record(): Effect[] {
		const byKey = new Map(this.recorded.map(({ effect }) => [effect.key, effect]));
		return [...byKey.values()].sort((one, other) => one.wall - other.wall);
	}

	private window(id: string): SimulatedWindow {
		const window = this.windows.get(id);
		if (window === undefined) throw new Error(`no window ${id}`);
		return window;
	}

	private whenRunning(window: SimulatedWindow, run: () => void): void {
		if (this.now < window.stalledUntil) this.at(window.stalledUntil, () => this.whenRunning(window, run));
		else if (window.alive) run();
	}

	private folderOf(
		passed: (seconds: number) => Promise<void>,
		inWindow: (run: () => void) => void,
		self: () => SimulatedWindow | undefined,
	): SharedFolder {
		const { look = 0 } = this.delays;
		const looked = async () => {
			if (look > 0) await passed(look);
			if (this.readError !== undefined) throw this.readError;
		};
		const seen = (versions: readonly Version[]) =>
			versions.findLast(({ seenFrom, writer }) => seenFrom <= this.now || writer === self()?.id);
		const file = (name: string): Version => {
			const found = seen(this.files.get(name) ?? []);
			if (found === undefined) throw new Error(`ENOENT: no such file ${name}`);
			return found;
		};
		const put = (name: string, text: string) => {
			const { id = "", late = 0 } = self() ?? {};
			const before = (this.files.get(name) ?? []).filter((each) => each.seenFrom > this.now || each === seen([each]));
			const written = this.writeError === undefined ? text : "";
			const version = { text: written, modified: this.wall, seenFrom: this.now + late, writer: id };
			this.files.set(name, late === 0 ? [version] : [...before, version]);
			// Whoever watches when it comes to be there is told of it, also who did not when it was written.
			const tell = () => this.writes.emit("write", name);
			if (late === 0) tell();
			else this.at(this.now + late, tell);
			if (this.writeError !== undefined) throw this.writeError;
		};
		return {
			create: async () => looked(),
			names: async () => {
				await looked();
				return [...this.files].flatMap(([name, versions]) => (seen(versions) === undefined ? [] : [name]));
			},
			read: async (name) => {
				await looked();
				const { text } = file(name);
				return this.torn.has(name.split(".").at(-3) ?? "") ? text.slice(0, text.length / 2) : text;
			},
			modified: async (name) => {
				await looked();
				return file(name).modified;
			},
			write: async (name, text) => {
				await passed(this.delays.write);
				put(name, text);
			},
			writeAtOnce: put,
			remove: async (name) => {
				await looked();
				file(name);
				this.files.delete(name);
			},
			watch: (beginning, written) => {
				const listener = (name: string) => {
					if (name.startsWith(beginning)) this.at(this.now + this.delays.notice, () => inWindow(() => written(name)));
				};
				this.writes.on("write", listener);
				return { dispose: () => this.writes.off("write", listener) };
			},
		};
	}
}

/** Lets everything happen that no time has to pass for. */
function settled(): Promise<void> {
	return new Promise((done) => setImmediate(done));
}

/** Tasks, the next one first; of one moment, the first put in. */
class TaskHeap {
	private readonly tasks: Task[] = [];

	peek(): Task | undefined {
		return this.tasks[0];
	}

	push(task: Task): void {
		const { tasks } = this;
		let index = tasks.push(task) - 1;
		while (index > 0) {
			const parent = (index - 1) >> 1;
			const above = tasks[parent];
			if (above === undefined || !isBefore(task, above)) break;
			tasks[index] = above;
			index = parent;
		}
		tasks[index] = task;
	}

	pop(): void {
		const { tasks } = this;
		const last = tasks.pop();
		if (last === undefined || tasks.length === 0) return;
		let index = 0;
		for (;;) {
			let child = 2 * index + 1;
			const [left, right] = [tasks[child], tasks[child + 1]];
			if (left === undefined) break;
			if (right !== undefined && isBefore(right, left)) child += 1;
			const least = tasks[child];
			if (least === undefined || !isBefore(least, last)) break;
			tasks[index] = least;
			index = child;
		}
		tasks[index] = last;
	}
}

function isBefore(one: Task, other: Task): boolean {
	return one.at === other.at ? one.order < other.order : one.at < other.at;
}
