import assert from "node:assert/strict";
import { summariseDays } from "../../../src/diary/day-summaries";
import type { DiaryEvent, EventBody } from "../../../src/diary/events";
import { mergeAll } from "../../../src/diary/journal";
import type { Recorder } from "../../../src/editor/diary/recorder";
import { TimerEventRecorder } from "../../../src/editor/diary/timer-event-recorder";
import type { Effect, EffectBody } from "../../../src/sitting/effect";
import { at, minute, noon } from "../../diary/make";

/** A diary that several records write into, each as a window of its own: none remembers what another one did. */
function diary() {
	const written: DiaryEvent[] = [];
	const events = async () => mergeAll([written]).events;
	const recorder = {
		record: async (body: EventBody, known: { id?: string; rev?: number; at?: number } = {}) => {
			const event = at(known.at ?? noon, body, known.id ?? `own-${written.length}`);
			written.push({ ...event, ...(known.rev !== undefined && { rev: known.rev }) });
			return event;
		},
	} as unknown as Pick<Recorder, "record">;
	return { events, window: () => new TimerEventRecorder(recorder, { events }) };
}

/** What the timer did, so many minutes after noon. */
const effect = (minutes: number, body: EffectBody): Effect => ({
	...body,
	at: minutes * 60,
	wall: noon + minutes * minute,
	key: `o-${minutes}-${body.type}`,
});

const kindsIn = (events: readonly DiaryEvent[]) => events.map(({ kind }) => kind);
const satIn = (events: readonly DiaryEvent[]) => summariseDays(events).map(({ sitting }) => sitting);

describe("the record of what the timer did", () => {
	it("of a stretch of sitting grows while it lasts, and its end takes the place of what was written before", async () => {
		const { events, window } = diary();
		const record = window();
		const soFar = (minutes: number) =>
			record.sitting({ stretch: minutes * 60, stretchKey: "o-stretch-0" }, noon + minutes * minute);
		await soFar(15);
		await soFar(30);
		assert.deepEqual(satIn(await events()), [{ seconds: 1800, longest: 1800 }]);
		await record.record(effect(45, { type: "away", from: 40 * 60, stretch: 40 * 60, stretchKey: "o-stretch-0" }));
		assert.deepEqual(satIn(await events()), [{ seconds: 2400, longest: 2400 }]);
		assert.equal((await events()).length, 1, "one stretch is one entry");
	});

	it("of a stretch is the same in every window, whichever wrote last", async () => {
		const { events, window } = diary();
		await window().record(effect(40, { type: "away", from: 40 * 60, stretch: 2400, stretchKey: "o-stretch-0" }));
		await window().sitting({ stretch: 1800, stretchKey: "o-stretch-0" }, noon + 30 * minute);
		assert.deepEqual(satIn(await events()), [{ seconds: 2400, longest: 2400 }]);
	});

	it("has the sitting before a routine and before a break", async () => {
		const { events, window } = diary();
		const record = window();
		await record.record(effect(20, { type: "routine-started", id: "r", stretch: 1200, stretchKey: "o-stretch-0" }));
		await record.record(
			effect(60, {
				type: "break-started",
				source: "manual",
				kind: "break",
				length: 300,
				stretch: 1800,
				stretchKey: "o-stretch-1200",
			}),
		);
		assert.deepEqual(satIn(await events()), [{ seconds: 3000, longest: 1800 }]);
	});

	it("leaves out sitting too short for a line", async () => {
		const { events, window } = diary();
		await window().record(effect(1, { type: "away", from: 50, stretch: 50, stretchKey: "o-stretch-0" }));
		assert.deepEqual(await events(), []);
	});

	it("takes an undone skip back, also in a window that was reloaded meanwhile", async () => {
		const { events, window } = diary();
		const before = window();
		await before.record(effect(0, { type: "skipped" }));
		await before.record(effect(50, { type: "skipped" }));
		await window().record(effect(51, { type: "skip-undone" }));
		const left = await events();
		assert.deepEqual(kindsIn(left), ["break-skipped"]);
		assert.equal(left[0]?.id, "o-0-skipped", "the earlier skip stands");
	});

	it("takes a natural break back that was sitting after all, also after a reload", async () => {
		const { events, window } = diary();
		await window().record(effect(0, { type: "natural-break", seconds: 600, acrossDays: false }));
		await window().record(effect(5, { type: "natural-break-undone", acrossDays: false }));
		assert.deepEqual(await events(), []);
	});

	it("takes nothing back where nothing was written", async () => {
		const { events, window } = diary();
		await window().record(effect(0, { type: "natural-break", seconds: 600, acrossDays: false }));
		await window().record(effect(5, { type: "natural-break-undone", acrossDays: true }));
		await window().record(effect(6, { type: "skip-undone" }));
		assert.deepEqual(kindsIn(await events()), ["natural-break"]);
	});
});
