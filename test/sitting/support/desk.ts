import { createRequire } from "node:module";
import { join } from "node:path";
import { mock } from "node:test";
import { build } from "esbuild";
import type { Effect } from "../../../src/sitting/effect";
import type { InputBody } from "../../../src/sitting/input";
import { defaultSettings, type Settings } from "../../../src/sitting/settings";
import type { TimerView } from "../../../src/sitting/timer-view";
import { projectFolder } from "../../host/paths";
import { MONDAY } from "../timeline";
import type * as hostParts from "./host-parts";
import { noOtherWindow } from "./no-other-window";

/**
 * One window of an editor and what happens at its desk, second by second: the extension's own listeners, watch over the
 * machine and timer run against a stand-in for `vscode` that says what the editor says of keys, edits and saves.
 */

type Listener = (event: unknown) => unknown;

class Emitter {
	private readonly listeners = new Set<Listener>();
	readonly event = (listener: Listener, self?: unknown) => {
		const bound = self === undefined ? listener : listener.bind(self);
		this.listeners.add(bound);
		return { dispose: () => this.listeners.delete(bound) };
	};
	fire(event: unknown): void {
		for (const listener of [...this.listeners]) listener(event);
	}
	dispose(): void {
		this.listeners.clear();
	}
}

export interface DeskOptions {
	/** Whether the machine says how long ago its keyboard or mouse was used. */
	readonly machineTells: boolean;
	/** Whether the host knows how long the machine has been on, sleep included. A browser does not. */
	readonly hasUptime?: boolean;
	/** Whether a microphone is in use at a second, where the machine tells. */
	readonly recording?: (second: number) => boolean;
	/** Whether the screen is locked at a second, where the machine tells. */
	readonly locked?: (second: number) => boolean;
	readonly settings?: Partial<Settings>;
}

/** Seconds after the last key or button at which the editor says that its window is no longer active. */
const staysActive = 60;

let bundle: Promise<string> | undefined;

function bundled(): Promise<string> {
	bundle ??= build({
		absWorkingDir: projectFolder,
		entryPoints: [join(__dirname, "host-parts.ts")],
		bundle: true,
		write: false,
		platform: "node",
		format: "cjs",
		external: ["vscode"],
	}).then(({ outputFiles }) => outputFiles[0]?.text ?? "");
	return bundle;
}

export const saveReason = { Manual: 1, AfterDelay: 2, FocusOut: 3 } as const;
const selectionKind = { Keyboard: 1, Mouse: 2, Command: 3 } as const;

export class Desk {
	readonly effects: Effect[] = [];
	/** The seconds at which the machine was asked whether a microphone is in use. */
	readonly microphoneAsked: number[] = [];
	/** The seconds at which it was asked whether its screen is locked. */
	readonly lockAsked: number[] = [];
	/** Seconds since the desk was opened. */
	now = 0;
	readonly file = document("tides.ts");
	readonly other = document("moon.ts");
	private readonly editor = { document: this.file, selection: { active: 0 } };
	private readonly events = new Map<string, Emitter>();
	private readonly state = { focused: true, active: true };
	private asleep = 0;
	private lastKey = 0;
	private lastTouch = 0;
	private hasProgress = false;
	private service!: hostParts.SittingService;
	private parts: { dispose(): void }[] = [];

	/** A window somebody has just opened. Takes over `setTimeout` until it is closed. */
	static async open(options: DeskOptions): Promise<Desk> {
		const text = await bundled();
		mock.timers.enable({ apis: ["setTimeout"] });
		const desk = new Desk();
		await desk.begin(text, options);
		return desk;
	}

	close(): void {
		for (const part of this.parts.reverse()) part.dispose();
		mock.timers.reset();
	}

	get view(): TimerView {
		return this.service.view();
	}

	/** What was said at which second, of these types. */
	said(...types: readonly Effect["type"][]): string[] {
		return this.effects.flatMap(({ type, at }) => (types.includes(type) ? [`${Math.round(at)} ${type}`] : []));
	}

	/** Lets seconds pass up to `until`; `each` is told of every one as it comes. */
	async pass(until: number, each: (second: number) => void = () => undefined): Promise<void> {
		while (this.now < until) {
			this.now += 1;
			mock.timers.tick(1000);
			this.setActive();
			each(this.now);
			await new Promise(setImmediate);
		}
	}

	/** A key or a mouse button anywhere in the window, of which no event of the editor's tells. */
	press(): void {
		this.lastKey = this.now;
		this.lastTouch = this.now;
		this.setActive();
	}

	/** A character typed into the editor. */
	type(): void {
		this.press();
		this.edit("a");
		this.select(selectionKind.Keyboard);
	}

	/** A line up or down in an editor whose extension takes the keys and moves the cursor itself. */
	walk(): void {
		this.press();
		this.select(selectionKind.Command);
	}

	/** So many characters deleted in such an editor. */
	deleteModal(characters: number): void {
		this.press();
		this.edit("", characters);
		this.select(undefined);
	}

	/** A phrase by the dictation of the system, which writes as a keyboard does and presses no key. */
	speak(): void {
		this.edit("a spoken phrase ");
		this.select(selectionKind.Keyboard);
	}

	/** A phrase by dictation of the editor's: what is understood so far, anew at the cursor, which goes along. */
	dictate(): void {
		const from = this.editor.selection.active;
		this.rewrite(from, ["a", "a spoken", "a spoken phrase", "a spoken phrase "]);
	}

	/** A tool streams what it writes: the file so far, anew from its beginning, the cursor at its top. */
	stream(): void {
		this.editor.selection.active = 0;
		this.rewrite(0, ["neap", "neap tide", "neap tide at", "neap tide at noon"], 0);
	}

	/** An edit, by whomever. */
	edit(text: string, deleted = 0, changed = this.file, offset = 0): void {
		this.fire("onDidChangeTextDocument", {
			document: changed,
			contentChanges: [{ text, rangeLength: deleted, rangeOffset: offset }],
		});
	}

	select(kind: number | undefined): void {
		this.fire("onDidChangeTextEditorSelection", { textEditor: this.editor, kind, selections: [] });
	}

	/** What an editor shows changes. */
	scroll(): void {
		this.fire("onDidChangeTextEditorVisibleRanges", { textEditor: this.editor, visibleRanges: [] });
	}

	/** Three seconds of turning the wheel: ten changes, of which no key tells. */
	async turnWheel(): Promise<void> {
		for (let change = 0; change < 10; change += 1) {
			mock.timers.tick(300);
			this.now += 0.3;
			this.lastTouch = this.now;
			this.scroll();
			await new Promise(setImmediate);
		}
	}

	/** An editor is opened, by whomever, and shows its place. */
	openEditor(): void {
		this.fire("onDidChangeTabs", {});
		this.fire("onDidChangeActiveTextEditor", this.editor);
		this.scroll();
	}

	save(reason: number): void {
		this.fire("onWillSaveTextDocument", { document: this.file, reason });
	}

	/** A progress that is shown keeps an active window active. */
	progress(shown: boolean): void {
		this.hasProgress = shown;
		this.setActive();
	}

	/** The machine sleeps: its steady clock and its timers stand still. */
	sleep(seconds: number): void {
		this.asleep += seconds;
	}

	/** A command that runs in a terminal. */
	terminalCommand(): { end(): void; close(): void } {
		const terminal = {};
		const event = { terminal, execution: {} };
		this.fire("onDidStartTerminalShellExecution", event);
		return {
			end: () => this.fire("onDidEndTerminalShellExecution", event),
			close: () => this.fire("onDidCloseTerminal", terminal),
		};
	}

	/** A word of the person's to the timer. */
	feed(input: InputBody): void {
		this.service.feed(input);
	}

	focus(focused: boolean): void {
		this.state.focused = focused;
		if (focused) this.press();
		this.fire("onDidChangeWindowState", { ...this.state });
	}

	/** Texts one in place of the other; the cursor stands at the end of each unless said otherwise. */
	private rewrite(offset: number, texts: readonly string[], cursor?: number): void {
		let length = 0;
		for (const text of texts) {
			this.edit(text, length, this.file, offset);
			length = text.length;
			this.editor.selection.active = cursor ?? offset + length;
			this.select(undefined);
		}
	}

	private listen(recording: (second: number) => boolean): boolean {
		this.microphoneAsked.push(this.now);
		return recording(this.now);
	}

	private async look(locked: (second: number) => boolean): Promise<boolean> {
		this.lockAsked.push(this.now);
		return locked(this.now);
	}

	private setActive(): void {
		const active = this.now - this.lastKey < staysActive || (this.hasProgress && this.state.active);
		if (active !== this.state.active) {
			this.state.active = active;
			this.fire("onDidChangeWindowState", { ...this.state });
		}
	}

	private fire(name: string, event: unknown): void {
		this.events.get(name)?.fire(event);
	}

	private async begin(
		text: string,
		{ machineTells, hasUptime, recording, locked, settings }: DeskOptions,
	): Promise<void> {
		const module = { exports: {} as typeof hostParts };
		const load = createRequire(__filename);
		new Function("module", "exports", "require", text)(module, module.exports, (name: string) =>
			name === "vscode" ? this.standIn() : load(name),
		);
		const { Activity, activityFeed, CallWatch, SystemIdle, SittingService, systemClock } = module.exports;
		const clock = systemClock(1, {
			steady: () => this.now,
			wall: () => MONDAY + (this.now + this.asleep) * 1000,
			uptime: hasUptime === true ? () => 5000 + this.now + this.asleep : undefined,
		});
		const rules = { ...defaultSettings, postureReminder: "off" as const, ...settings };
		const log = () => undefined;
		this.service = new SittingService(
			clock,
			rules,
			noOtherWindow,
			{ attempt: async () => true },
			log,
			recording === undefined
				? undefined
				: new CallWatch({
						sources: async () => [{ name: "the desk", ask: async () => this.listen(recording) }],
						allowed: () => true,
						now: () => this.now,
						log,
					}),
			locked === undefined ? undefined : { isLocked: () => this.look(locked) },
		);
		const activity = new Activity(activityFeed(this.service, "desk"), 1, {
			steady: () => this.now * 1000,
			after(milliseconds, run) {
				const timer = setTimeout(run, milliseconds);
				return { dispose: () => clearTimeout(timer) };
			},
		});
		this.service.onEffect((effect) => this.effects.push(effect));
		this.parts = [activity, this.service];
		if (machineTells) {
			const source = { name: "the desk", ask: async () => this.now - this.lastTouch };
			this.parts.push(new SystemIdle(this.service, activity, [source], log));
		}
		await this.service.open(activity);
		// The window opens under somebody's hands.
		this.type();
	}

	private standIn(): object {
		const withEvents = (values: Record<string, unknown>): object =>
			new Proxy(values, {
				get: (target, name) => {
					if (typeof name !== "string" || !/^on(Did|Will)/.test(name)) return Reflect.get(target, name);
					const known = this.events.get(name) ?? new Emitter();
					this.events.set(name, known);
					return known.event;
				},
			});
		return {
			EventEmitter: Emitter,
			window: withEvents({ state: this.state, activeTextEditor: this.editor, tabGroups: withEvents({}) }),
			workspace: withEvents({
				fs: { isWritableFileSystem: () => true },
				getConfiguration: () => ({ get: () => undefined }),
			}),
			tasks: withEvents({}),
			debug: withEvents({}),
			extensions: { getExtension: () => undefined },
			TextEditorSelectionChangeKind: selectionKind,
			TextDocumentSaveReason: saveReason,
		};
	}
}

function document(name: string) {
	return { uri: { scheme: "file", path: `/${name}` }, offsetAt: (position: number) => position };
}
