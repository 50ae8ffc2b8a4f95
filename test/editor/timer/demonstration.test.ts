import "../safety/fake-vscode";
import assert from "node:assert/strict";
import type { DiaryEvent } from "../../../src/diary/events";
import { Recorder } from "../../../src/editor/diary/recorder";
import { TimerEventRecorder } from "../../../src/editor/diary/timer-event-recorder";
import { systemClock } from "../../../src/editor/platform/clock";
import type { Effect } from "../../../src/sitting/effect";
import { startSettings } from "../../host/start/profile";

describe("a demonstration", () => {
	it("F37: has one faster clock for the timer, the locks and the diary", async () => {
		let now = new Date(2026, 10, 22, 9).getTime();
		const readings = { steady: () => 0, wall: () => now, uptime: () => 0 };
		const dates = systemClock(40, readings);
		const timer = systemClock(40, readings);
		const written: DiaryEvent[] = [];
		const append = async <E extends DiaryEvent>(event: E) => {
			written.push(event);
			return event;
		};
		const recorder = new Recorder({ append } as never, { add: async () => undefined }, dates, () => undefined);
		const record = new TimerEventRecorder(recorder, { events: async () => written });
		now += 60_000;
		await record.record({
			type: "natural-break",
			seconds: 300,
			acrossDays: false,
			at: 0,
			wall: timer.wall(),
			key: "k",
		} as Effect);
		await recorder.record({ kind: "note", day: "2026-11-22", text: "Now." });
		assert.deepEqual(
			[...new Set(written.map(({ at }) => at))],
			[dates.wall()],
			"what the timer did is dated as a note is",
		);
		const before = dates.wall();
		now += 3 * 60_000;
		assert.equal(dates.wall() - before, 2 * 60 * 60_000, "two hours between glides are three minutes");
	});

	it("F37: speaks another language where it is asked to", () => {
		assert.equal(startSettings(40, "de")["deskglide.locale"], "de");
		assert.equal(startSettings(40)["deskglide.locale"], "", "and English again without");
	});
});
