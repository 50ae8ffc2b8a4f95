import * as vscode from "vscode";
import { Activity } from "../../src/editor/activity/activity";
import { SystemIdle } from "../../src/editor/activity/system-idle";
import type { Clock } from "../../src/editor/platform/clock";
import { activityFeed } from "../../src/editor/timer/activity-feed";
import { SittingService } from "../../src/editor/timer/sitting-service";
import type { Effect } from "../../src/sitting/effect";
import { defaultSettings } from "../../src/sitting/settings";
import type { TimerView } from "../../src/sitting/timer-view";
import { type HandsDo, suiteLine } from "../host/suite-line";
import { noOtherWindow } from "../sitting/support/no-other-window";

const toldWithinMilliseconds = 10_000;

/** A Monday, nine in the morning, in UTC. */
const monday = Date.UTC(2026, 2, 2, 9);

interface Waiting {
	/** Seconds. */
	readonly at: number;
	readonly run: () => void;
}

/**
 * The listeners, the watch over the machine and the timer in this very window, as the extension joins them, under a clock
 * that the test moves. What keys, wheels and other extensions do comes from the editor as it is.
 */
export class EditorDesk {
	readonly effects: Effect[] = [];
	/** Seconds since the desk was opened. */
	now = 0;
	/** The second of the last touch, where the machine tells. */
	private touched = 0;
	private readonly waiting = new Set<Waiting>();
	private readonly parts: vscode.Disposable[] = [];
	private service!: SittingService;

	static async open(options: { readonly machineTells: boolean }): Promise<EditorDesk> {
		const desk = new EditorDesk();
		const after = (seconds: number, run: () => void): vscode.Disposable => {
			const wait = { at: desk.now + seconds, run };
			desk.waiting.add(wait);
			return { dispose: () => desk.waiting.delete(wait) };
		};
		const clock: Clock = {
			rate: 1,
			at: () => desk.now,
			takeSleep: () => undefined,
			wall: () => monday + desk.now * 1000,
			after,
		};
		const time = {
			steady: () => desk.now * 1000,
			after: (milliseconds: number, run: () => void) => after(milliseconds / 1000, run),
		};
		const rules = { ...defaultSettings, postureReminder: "off" as const };
		const log = () => undefined;
		desk.service = new SittingService(clock, rules, noOtherWindow, { attempt: async () => true }, log);
		const activity = new Activity(activityFeed(desk.service, "desk"), 1, time);
		desk.service.onEffect((effect) => desk.effects.push(effect));
		desk.parts.push(activity, desk.service);
		if (options.machineTells) {
			const source = { name: "the test's machine", ask: async () => desk.now - desk.touched };
			desk.parts.push(new SystemIdle(desk.service, activity, [source], log, time));
		}
		await desk.service.open(activity);
		return desk;
	}

	close(): void {
		for (const part of this.parts.reverse()) {
			part.dispose();
		}
	}

	get view(): TimerView {
		return this.service.view();
	}

	/** What was said at which second, of these types. */
	said(...types: readonly Effect["type"][]): string[] {
		return this.effects.flatMap(({ type, at }) => (types.includes(type) ? [`${Math.round(at)} ${type}`] : []));
	}

	/** The machine's keyboard or mouse is touched now. */
	touch(): void {
		this.touched = this.now;
	}

	/** Lets time pass up to a second, with all that waits for moments on the way. */
	async pass(until: number): Promise<void> {
		for (;;) {
			const next = [...this.waiting].sort((one, other) => one.at - other.at)[0];
			if (next === undefined || next.at > until) {
				break;
			}
			this.waiting.delete(next);
			this.now = Math.max(this.now, next.at);
			next.run();
			await settled();
		}
		this.now = Math.max(this.now, until);
		await settled();
	}
}

/** Lets everything run that waits for nothing but its turn. */
async function settled(): Promise<void> {
	for (let turn = 0; turn < 20; turn += 1) {
		await undefined;
	}
}

/** Whether there are hands here: in a served editor, whose page the runner of the tests holds. */
export function hasHands(): boolean {
	return vscode.workspace.getConfiguration("deskglideTests").get("hands") === true;
}

/** Asks the hands for something. It has happened when the editor tells of it. */
export function hands(what: HandsDo): void {
	console.log(suiteLine.hands(what));
}

/** Does something and waits until the editor has told of so many events that are meant. */
export async function told<T>(
	event: vscode.Event<T>,
	act: () => unknown,
	meant: (value: T) => boolean = () => true,
	times = 1,
): Promise<T[]> {
	const values: T[] = [];
	let listening: vscode.Disposable | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	try {
		const came = new Promise<void>((resolve, reject) => {
			listening = event((value) => {
				if (meant(value)) {
					values.push(value);
					if (values.length >= times) {
						resolve();
					}
				}
			});
			timer = setTimeout(() => reject(new Error(`${values.length} of ${times} events came`)), toldWithinMilliseconds);
		});
		// Where the act fails, nobody waits for this.
		came.catch(() => undefined);
		await act();
		await came;
		return values;
	} finally {
		clearTimeout(timer);
		listening?.dispose();
	}
}
