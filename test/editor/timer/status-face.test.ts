import assert from "node:assert/strict";
import { explanationText } from "../../../src/editor/timer/explanation-text";
import { faceOf, tooltip, withPausedRoutine } from "../../../src/editor/timer/status-face";
import { addedSentence, namedState, reasonSentence } from "../../../src/editor/timer/status-text";
import type { Explanation } from "../../../src/sitting/explain";
import type { TimerView } from "../../../src/sitting/timer-view";

const wall = new Date(2026, 10, 23, 10, 0).getTime();

const view = (part: Partial<TimerView> = {}): TimerView => ({
	at: 1000,
	wall,
	status: "sitting",
	load: 600,
	limit: 1800,
	untilBreak: 1200,
	canUndoSkip: false,
	canStand: false,
	suppressions: [],
	statusOnly: false,
	today: { day: "2026-11-23", sitting: 600, standing: 0, breaksTaken: 0, naturalBreaks: 0 } as TimerView["today"],
	soFar: { stretch: 600, stretchKey: "k", wall },
	...part,
});

/** Every state that has a name of its own. */
const states: Readonly<Record<string, TimerView>> = {
	afterBreak: view({ status: "away", afterBreak: { rested: 300 } }),
	break: view({ status: "break", break: { elapsed: 60, length: 300, kind: "break" } }),
	paused: view({ status: "paused", suppressions: ["paused"] }),
	meeting: view({ status: "quiet", suppressions: ["meeting"], meetingUntil: 1000 + 35 * 60 }),
	call: view({ status: "quiet", suppressions: ["call"] }),
	hours: view({ status: "quiet", suppressions: ["hours"], hoursUntil: 1000 + 3 * 3600 }),
	lock: view({ status: "quiet", suppressions: ["lock"] }),
	snoozed: view({ status: "due", snoozedUntil: 1000 + 300 }),
	skipped: view({ status: "due", skipLeft: 1500 }),
	standing: view({ standing: { seconds: 60, limit: 1200 } }),
	frozen: view({
		status: "away",
		lastAway: { id: "a", seconds: 900, counted: "frozen" } as TimerView["lastAway"] & object,
	}),
};

const picture = (text: string) => text.match(/^\$\(([a-z-]+)\)/)?.[1];

describe("the status item", () => {
	it("F24: gives every state a picture that is not another's, nor VS Code's bell", () => {
		const pictures = Object.values(states).map((each) => picture(faceOf(each).text));
		assert.equal(pictures.includes(undefined), false, JSON.stringify(pictures));
		assert.equal(new Set(pictures).size, pictures.length, JSON.stringify(pictures));
		assert.equal(
			pictures.some((each) => each?.startsWith("bell")),
			false,
		);
	});

	it("F24: says the clock time at which a state ends, as the view and the tooltip do", () => {
		const until = (part: TimerView) => [
			faceOf(part).text,
			faceOf(part).label,
			namedState(part)?.name,
			reasonSentence(part),
		];
		const pausedUntil = view({ status: "paused", suppressions: ["paused"], pausedUntil: 1000 + 35 * 60 });
		for (const part of [pausedUntil, states["meeting"], states["hours"], states["snoozed"]]) {
			for (const said of until(part ?? view())) {
				assert.match(said ?? "", /until (10:35|1:00|10:05)/);
			}
		}
	});

	it("F19: a skipped break is no longer amber, and is said to be skipped", () => {
		const face = faceOf(states["skipped"] ?? view());
		assert.equal(face.amber, undefined);
		assert.match(face.text, /Skipped$/);
		assert.match(face.label, /^Skipped: the next reminder comes after 25 minutes/);
		assert.equal(faceOf(view({ status: "due" })).amber, true);
	});

	it("F19: what was skipped is not offered to be skipped again, but to be taken back", () => {
		const tip = tooltip(states["skipped"] ?? view(), false, undefined, undefined);
		assert.match(tip, /\[Undo the skip\]\(command:deskglide\.undo\)/);
		assert.doesNotMatch(tip, /deskglide\.(skip|snooze)\)/);
	});

	it("F24: a pause has one end everywhere, though two clocks are read a moment apart", () => {
		const until = 1000 + 35 * 60;
		const pausedUntil = view({ status: "paused", suppressions: ["paused"], pausedUntil: until, wall: wall - 3 });
		assert.match(namedState(pausedUntil)?.name ?? "", /until 10:35/);
		const reasons = [{ code: "suppressed", reason: "paused", until }] as const;
		const expected = { from: until + 6 * 3600, by: until + 6 * 3600 };
		const explanation = { load: 600, limit: 1800, reasons, expected, wall: wall - 3 } as unknown as Explanation;
		const [, paused, next] = explanationText(explanation, 1000);
		assert.match(paused ?? "", /until 10:35/);
		assert.match(next ?? "", /^Expect no message before 4:35/, "and no count of hundreds of minutes");
	});

	it("F24: a meeting can be ended from the tooltip", () => {
		const tip = tooltip(states["meeting"] ?? view(), false, undefined, undefined);
		assert.match(tip, /\[The meeting is over\]\(command:deskglide\.endMeeting\)/);
	});

	it("F24: the view adds no sentence that says its headline and its minutes once more", () => {
		const pausedUntil = view({ status: "paused", suppressions: ["paused"], pausedUntil: 1000 + 35 * 60 });
		const told = { prompt: { id: "p" } as TimerView["prompt"] & object };
		const away = view({ status: "away", load: 20 });
		for (const part of [pausedUntil, states["snoozed"], states["standing"], view({ status: "due", ...told }), away]) {
			assert.equal(addedSentence(part ?? view()), undefined);
			assert.notEqual(reasonSentence(part ?? view()), undefined, "where it stands alone it is said");
		}
		for (const part of [states["meeting"], states["frozen"], states["lock"], view({ status: "away" })]) {
			assert.equal(addedSentence(part ?? view()), reasonSentence(part ?? view()));
		}
	});

	it("F25: says the minutes at the desk as the view does, which begins a minute when it is over", () => {
		const part = view({ status: "due", load: 40 * 60 + 50 });
		assert.match(faceOf(part).label, /after 40 minutes/);
		assert.match(reasonSentence(part) ?? "", /^40 minutes/);
	});

	it("F22: away says that the minutes go down only while there are some", () => {
		assert.match(reasonSentence(view({ status: "away", load: 600 })) ?? "", /go down/);
		assert.equal(reasonSentence(view({ status: "away", load: 0 })), "Away from the desk.");
	});

	it("F23: while reminders are off for safety's sake says so, and counts down to nothing", () => {
		const face = faceOf(states["lock"] ?? view());
		assert.deepEqual([face.text, face.amber], ["$(shield) Reminders off", undefined]);
		assert.equal(namedState(states["lock"] ?? view())?.name, "Reminders off");
		assert.match(reasonSentence(view({ status: "quiet", suppressions: ["hours", "lock"] })) ?? "", /safety questions/);
	});

	it("F21: says that a break is done, until somebody is back", () => {
		const face = faceOf(states["afterBreak"] ?? view());
		assert.deepEqual(
			[face.text, face.label],
			["$(check) Break done", "Break done. Welcome back whenever you are ready"],
		);
	});

	it("F27: marks that a routine waits, and has the way back in its tooltip", () => {
		const face = withPausedRoutine(faceOf(view()));
		assert.match(face.text, /20 min \$\(play-circle\)$/);
		assert.match(face.label, /A routine is paused$/);
		assert.match(
			tooltip(view(), false, undefined, "Desk calm"),
			/\[Resume Desk calm\]\(command:deskglide\.toggleRoutine\)/,
		);
		assert.match(tooltip(view(), false, undefined, "[x](y)"), /\[Resume \\\[x\\\]\\\(y\\\)\]/);
		assert.doesNotMatch(tooltip(view(), false, undefined, undefined), /Resume/);
	});

	it("F39: keeps what the notification offered, for as long as the break is due", () => {
		const tip = tooltip(view({ status: "due" }), false, undefined, undefined);
		assert.match(
			tip,
			/\[Start a break\].*\[Snooze…\]\(command:deskglide\.snooze\).*\[Skip this break\]\(command:deskglide\.skip\)/,
		);
		assert.doesNotMatch(tooltip(view(), false, undefined, undefined), /Snooze/);
	});
});
