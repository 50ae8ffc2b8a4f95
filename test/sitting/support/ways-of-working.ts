import { Desk, type DeskOptions } from "./desk";

/** An hour of each way of working, and how many minutes of it the timer counts. */

const hour = 3600;

/** Where the extension can run, by what it can learn of the machine the person sits at. */
export const hosts: Readonly<
	Record<string, Pick<DeskOptions, "machineTells" | "hasUptime"> & { readonly hears: boolean }>
> = {
	"this machine, idle time known": { machineTells: true, hasUptime: true, hears: true },
	"this machine, idle time unknown": { machineTells: false, hasUptime: true, hears: true },
	"another machine": { machineTells: false, hasUptime: true, hears: false },
	"a browser": { machineTells: false, hasUptime: false, hears: false },
};

export interface WayOfWorking {
	/** With its letter; `d` and `g` come in two kinds. */
	readonly says: string;
	/** Minutes somebody truly sat there. */
	readonly truth: number;
	/** Minutes counted in each of `hosts`, in their order. */
	readonly counted: readonly [number, number, number, number];
	readonly live: (desk: Desk) => Promise<void>;
	/** A microphone is in use. */
	readonly speaks?: true;
}

export const waysOfWorking: readonly WayOfWorking[] = [
	{
		says: "a: an agent edits, streams and opens files beside an empty chair",
		truth: 0,
		counted: [0, 14, 14, 14],
		async live(desk) {
			desk.progress(true);
			await desk.pass(hour, (second) => {
				if (second % 10 === 0) desk.edit("by an agent", 0, second % 20 === 0 ? desk.file : desk.other);
				if (second % 30 === 5) desk.stream();
				if (second % 60 === 0) desk.openEditor();
			});
		},
	},
	{
		says: "b: an agent edits, somebody is in its chat and turns to the code every ten minutes",
		truth: 60,
		counted: [60, 60, 60, 60],
		async live(desk) {
			desk.progress(true);
			await desk.pass(hour, (second) => {
				if (second % 10 === 0) desk.edit("by an agent");
				if (second % 5 === 0) desk.press();
				if (second % 600 === 0) desk.type();
			});
		},
	},
	{
		says: "c: a formatter edits once, then a terminal program",
		truth: 60,
		counted: [60, 60, 60, 60],
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second === 60) desk.edit("formatted");
				desk.press();
			}),
	},
	{
		says: "d: a Vim mode that takes the keys: walking, deleting, no text typed all the while",
		truth: 60,
		counted: [60, 60, 60, 60],
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second % 20 < 4) desk.walk();
				if (second % 20 === 10) desk.deleteModal(1);
				if (second % 60 === 30) desk.deleteModal(40);
			}),
	},
	{
		says: "e: reading by the wheel",
		truth: 60,
		counted: [60, 60, 60, 60],
		async live(desk) {
			for (let minute = 1; minute <= 60; minute += 1) {
				await desk.pass(minute * 60 - 3);
				await desk.turnWheel();
			}
		},
	},
	{
		says: "f: another's view is followed beside an empty chair",
		truth: 0,
		counted: [0, 0, 0, 0],
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second % 4 === 0) desk.edit("by another", 0, desk.file);
				if (second % 7 === 0) desk.scroll();
				if (second % 120 === 0) desk.openEditor();
			}),
	},
	{
		says: "g: dictation by the system, which writes as a keyboard does",
		truth: 60,
		counted: [60, 60, 60, 60],
		speaks: true,
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second % 8 === 0) desk.speak();
			}),
	},
	{
		says: "g: dictation by the editor, which writes what it hears anew",
		truth: 60,
		counted: [60, 60, 60, 60],
		speaks: true,
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second % 8 === 0) desk.dictate();
			}),
	},
];

/** Minutes of the hour that the timer counts, in whole ones. */
export async function minutesCounted(way: WayOfWorking, host: keyof typeof hosts): Promise<number> {
	const { hears = false, ...options } = hosts[host] ?? { machineTells: false };
	const desk = await Desk.open({ ...options, ...(hears && { recording: () => way.speaks === true }) });
	try {
		await way.live(desk);
		return Math.round(desk.view.today.sitting / 60);
	} finally {
		desk.close();
	}
}
