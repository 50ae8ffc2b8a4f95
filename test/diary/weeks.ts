import { dayName } from "../../src/diary/day";
import type { DiaryEvent, EventBody, EventKind } from "../../src/diary/events";
import { stamped } from "../../src/diary/events";
import { day, hour, minute } from "./make";

/** A diary as somebody would keep it: days at the desk, breaks, routines, and figures of their own that get better. */
export function weeksOfDiary(
	weeks: number,
	today: number,
	{ workspace = "tide-clock", zone = 0 }: { readonly workspace?: string; readonly zone?: number } = {},
): readonly DiaryEvent[] {
	const events: DiaryEvent[] = [];
	const midnight = Math.floor(today / day) * day;
	const count = weeks * 7;
	const add = <K extends EventKind>(at: number, body: EventBody<K>, place = workspace) => {
		events.push(stamped<K>(body, { id: `${body.kind}-${at}-${events.length}`, at, zone, workspace: place }));
	};
	for (let index = 0; index < count; index += 1) {
		const date = midnight - (count - 1 - index) * day;
		const name = dayName(Math.round(date / day));
		const done = index / count;
		const wobble = [0, 1, -1, 1, 0, -1, 2][index % 7] ?? 0;
		if (index % 9 !== 5) {
			const leg = Math.max(0, Math.min(10, Math.round(7 - 4.5 * done + wobble * 0.8)));
			const reach = Math.max(0, Math.min(5, Math.round(5 - 3 * done + wobble * 0.4)));
			const pattern = done < 0.4 ? "constant" : "often";
			add<"day-entry">(date + 20 * hour, { kind: "day-entry", day: name, leg, reach, pattern });
		}
		if (new Date(date).getUTCDay() % 6 !== 0) {
			workDay(add, date, index, index % 3 === 0 ? "harbour" : workspace);
		}
		if (index % 7 === 6) {
			const easier = Math.round(3 * (1 - done));
			add<"weekly">(date + 20.5 * hour, {
				kind: "weekly",
				day: name,
				back: 3 + easier,
				sitting: Math.min(240, 20 + 5 * Math.floor(index / 7)),
				bother: { leg: 1 + easier, numbness: easier, weakness: 0, sitting: 1 + easier },
			});
		}
		if (index % 14 === 13) {
			add<"fortnightly">(date + 21 * hour, {
				kind: "fortnightly",
				day: name,
				activities: [{ name: "Sit through a meeting", score: Math.min(10, 3 + Math.floor(index / 7)) }],
				overall: done > 0.5 ? 2 : 1,
			});
		}
	}
	return events.sort((a, b) => a.at - b.at);
}

type Add = <K extends EventKind>(at: number, body: EventBody<K>, place?: string) => void;

function workDay(add: Add, date: number, index: number, place: string): void {
	const stretches = 6 + (index % 3);
	for (let stretch = 0; stretch < stretches; stretch += 1) {
		const from = date + 9 * hour + stretch * hour;
		const length = (34 + ((index * 7 + stretch * 5) % 19)) * minute;
		add<"sitting">(from + length, { kind: "sitting", seconds: length / 1000, from, to: from + length }, place);
		add<"break-prompted">(from + length, { kind: "break-prompted" }, place);
		if ((index + stretch) % 3 === 0) {
			add<"natural-break">(from + length + minute, { kind: "natural-break", seconds: 600 }, place);
		} else if ((index + stretch) % 5 !== 0) {
			const taken = { kind: "break-taken", seconds: 300, how: "prompt", early: false } as const;
			add<"break-taken">(from + length + 6 * minute, taken, place);
		} else {
			add<"break-skipped">(from + length + minute, { kind: "break-skipped" }, place);
		}
	}
	for (const [number, [routine, name]] of routinesOn(index).entries()) {
		const stopped = index % 17 === 12 && number === 0;
		add<"routine">(
			date + (11 + 4 * number) * hour,
			{
				kind: "routine",
				routine,
				name,
				outcome: stopped ? "stopped" : index % 6 === 4 ? "partial" : "completed",
				seconds: 150,
				done: [{ exercise: "ankle-pump", reps: 20, holds: 0, seconds: 80, sides: ["left", "right"], planned: 20 }],
				...(stopped && { hurt: "slump-glide" }),
			},
			place,
		);
	}
}

function routinesOn(index: number): readonly (readonly [string, string])[] {
	const calm = ["desk-calm", "Desk calm"] as const;
	const glide = ["desk-glide", "Desk glide"] as const;
	return index % 4 === 0 ? [calm] : [calm, glide];
}
