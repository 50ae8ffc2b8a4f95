import "../safety/fake-vscode";
import assert from "node:assert/strict";
import { showMenu } from "../../../src/editor/timer/menu";
import { Notifications } from "../../../src/editor/timer/notifications";
import type { SittingService } from "../../../src/editor/timer/sitting-service";
import type { Effect } from "../../../src/sitting/effect";
import type { TimerView } from "../../../src/sitting/timer-view";
import { PersonAtDialogs } from "../person-at-dialogs";
import { settled } from "../safety/windows";

function desk(view: Partial<TimerView>) {
	const fed: unknown[] = [];
	let deliver: (effect: Effect) => void = () => undefined;
	let opened = 0;
	const sitting = {
		onDelivery: (listener: (effect: Effect) => void) => {
			deliver = listener;
			return { dispose: () => undefined };
		},
		feed: (input: unknown) => void fed.push(input),
		view: () => ({
			status: "sitting",
			suppressions: [],
			load: 0,
			limit: 1800,
			untilBreak: 1800,
			at: 0,
			wall: 0,
			...view,
		}),
		settings: { breakLength: 300, snoozes: [5] },
	} as unknown as SittingService;
	new Notifications(sitting, () => {
		opened += 1;
	});
	return { sitting, fed, deliver: (effect: Partial<Effect>) => deliver(effect as Effect), opened: () => opened };
}

const prompt = { type: "prompt", id: "p1", kind: "break", load: 2100, last: false, whileYouWait: false } as const;

describe("a notification", () => {
	it("F20: that is out of date says what is true now, and its button does something", async () => {
		const person = new PersonAtDialogs(["Start", "Start a Break"]);
		const { deliver, fed, opened } = desk({});
		deliver(prompt);
		await settled();
		assert.match(person.messages[1]?.text ?? "", /^That reminder is over\. 0 minutes of 30 minutes at the desk\.$/);
		assert.deepEqual(fed.at(-1), { type: "break-start" });
		assert.equal(opened(), 1);
	});

	it("F20: on a break leads to the break", async () => {
		const person = new PersonAtDialogs(["Snooze", "Open Move"]);
		const { deliver, fed, opened } = desk({ status: "break", break: { elapsed: 0, length: 300, kind: "break" } });
		deliver(prompt);
		await settled();
		assert.deepEqual(person.messages[1]?.buttons, ["Open Move"]);
		assert.deepEqual([opened(), fed.some((input) => (input as { type: string }).type === "break-start")], [1, false]);
	});

	it("F20: that is open is answered, and nothing more is said", async () => {
		const person = new PersonAtDialogs(["Start"]);
		const { deliver, opened } = desk({ status: "due", prompt: { id: "p1" } as TimerView["prompt"] & object });
		deliver(prompt);
		await settled();
		assert.deepEqual([person.messages.length, opened()], [1, 1]);
	});

	it("F31: a posture check can be closed by its first button, which changes nothing", async () => {
		const person = new PersonAtDialogs(["OK"]);
		const { deliver, fed } = desk({});
		deliver({ type: "posture", show: "notification", waited: 0 });
		await settled();
		assert.deepEqual(person.messages[0]?.buttons, ["OK", "In the Status Bar Only", "Turn Off"]);
		assert.deepEqual(fed, [{ type: "message-seen" }]);
	});
});

describe("the menu of the status item", () => {
	it("F46: leads to the diary's entries, Progress, the plan and the safety questions", async () => {
		const person = new PersonAtDialogs();
		await showMenu(desk({}).sitting, false, undefined);
		for (const row of [
			"Log today…",
			"Log an activity…",
			"Progress",
			"My plan",
			"Something new or worrying?",
			"Diary",
		]) {
			assert.ok(person.lists[0]?.includes(row), row);
		}
	});

	it("F19: does not offer to skip or put off what was skipped, and takes the skip back", async () => {
		const person = new PersonAtDialogs();
		await showMenu(desk({ status: "due", skipLeft: 900, canUndoSkip: true }).sitting, false, undefined);
		assert.deepEqual(person.lists[0]?.slice(0, 3), ["Start a break", "Undo the skip", "Quick stretch…"]);
		assert.equal(person.lists[0]?.includes("Skip this break"), false);
	});

	it("F46: has what can be said only now in sight, before what is always there", async () => {
		const person = new PersonAtDialogs();
		const lastAway = { id: "a", seconds: 360, counted: "away" } as unknown as TimerView["lastAway"] & object;
		await showMenu(desk({ lastAway }).sitting, false, undefined);
		assert.equal(person.lists[0]?.[1], "I was still at the desk for the last 6 min away");
	});

	it("F27: begins with the way back to a routine that waits", async () => {
		const person = new PersonAtDialogs();
		await showMenu(desk({}).sitting, false, "Desk calm");
		assert.equal(person.lists[0]?.[0], "Resume Desk calm");
	});
});
