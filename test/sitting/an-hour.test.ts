import assert from "node:assert/strict";
import { Desk, type DeskOptions } from "./support/desk";

/** An hour of each way of working, and how many minutes of it the timer counts. */

const hour = 3600;

const hosts: Readonly<Record<string, DeskOptions>> = {
	"a Node host where the machine tells": { machineTells: true, hasUptime: true, recording: () => false },
	"a Node host where it does not": { machineTells: false, hasUptime: true },
	"a browser's host": { machineTells: false, hasUptime: false },
};

interface Way {
	readonly says: string;
	/** Minutes somebody truly sat there. */
	readonly truth: number;
	/** Minutes the count may be off where the machine tells, and elsewhere. */
	readonly within: readonly [number, number];
	readonly live: (desk: Desk) => Promise<void>;
	/** A microphone is in use, as in dictation. */
	readonly speaks?: true;
}

const ways: readonly Way[] = [
	{
		says: "an agent that edits on and on beside an empty chair",
		truth: 0,
		within: [2, 15],
		async live(desk) {
			desk.progress(true);
			await desk.pass(hour, (second) => {
				if (second % 10 === 0) desk.edit("by an agent", 0, second % 20 === 0 ? desk.file : desk.other);
				if (second % 60 === 0) desk.openEditor();
			});
		},
	},
	{
		says: "an agent that edits, and somebody in its chat who turns to the code every ten minutes",
		truth: 60,
		within: [2, 15],
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
		says: "one edit by a formatter, and a terminal program from then on",
		truth: 60,
		within: [2, 15],
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second === 60) desk.edit("formatted");
				desk.press();
			}),
	},
	{
		says: "an extension that takes the keys and moves the cursor itself",
		truth: 60,
		// Its larger edits look like a tool's, beside which trust ends a quarter of an hour after the last sign of a hand.
		within: [2, 46],
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second % 3 === 0) desk.typeModal();
				if (second % 90 === 0) desk.typeModal("", 40);
			}),
	},
	{
		says: "reading by the wheel",
		truth: 60,
		within: [2, 15],
		async live(desk) {
			for (let minute = 1; minute <= 60; minute += 1) {
				await desk.pass(minute * 60 - 3);
				await desk.turnWheel();
			}
		},
	},
	{
		says: "another's view that is followed beside an empty chair",
		truth: 0,
		within: [2, 15],
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second % 4 === 0) desk.edit("by another", 0, desk.file);
				if (second % 7 === 0) desk.scroll();
				if (second % 120 === 0) desk.openEditor();
			}),
	},
	{
		says: "dictation into the editor",
		truth: 60,
		// Without a key, and without a machine that tells of its microphone, nothing shows that somebody speaks.
		within: [2, 60],
		speaks: true,
		live: (desk) =>
			desk.pass(hour, (second) => {
				if (second % 8 === 0) desk.edit("a spoken phrase");
			}),
	},
];

describe("an hour at the desk", () => {
	let desk: Desk;
	afterEach(() => desk.close());

	for (const [host, options] of Object.entries(hosts)) {
		for (const { says, truth, within, live, speaks } of ways) {
			it(`${says}, in ${host}`, async () => {
				const recording = options.recording === undefined ? undefined : () => speaks === true;
				desk = await Desk.open({ ...options, ...(recording && { recording }) });
				await live(desk);
				const minutes = desk.view.today.sitting / 60;
				const [told, untold] = within;
				const off = Math.abs(minutes - truth);
				assert.ok(off <= (options.machineTells ? told : untold), `${minutes.toFixed(1)} of ${truth} minutes`);
			});
		}
	}
});
