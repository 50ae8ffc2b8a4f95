import type { DiaryEvent, EventBody, EventOf } from "../../src/diary/events";
import { type QuestionKey, questions } from "../../src/safety/screening-questions";
import { at, day, noon } from "../diary/make";

/** `YYYY-MM-DD` so many days after 22 November 2026. */
export const dayAfter = (days: number): string => new Date(noon + days * day).toISOString().slice(0, 10);

/** Noon so many days after 22 November 2026, and the day's name. */
export const nowAfter = (days: number) => ({ at: noon + days * day, day: dayAfter(days) });

/** The answers of somebody with an ordinary sciatica who was seen by a professional. */
export const healthy: Readonly<Record<QuestionKey, string>> = {
	...(Object.fromEntries(questions.map(({ key }) => [key, "no"])) as Record<QuestionKey, string>),
	weakMild: "none",
	site: "back-of-leg",
	neuro: "yes",
	provoked: "yes",
	assessed: "yes",
};

/** A screen answered all at once; a key set to `undefined` was left out. */
export function screen(
	when: number,
	answers: Readonly<Partial<Record<QuestionKey, string | undefined>>> = {},
): EventOf<"screen"> {
	const given = Object.entries({ ...healthy, ...answers });
	return at(when, {
		kind: "screen",
		answers: given.flatMap(([question, is]) => (is === undefined ? [] : [{ question, is, at: when }])),
	});
}

/** What was written down on a day, so many days after the 22nd. */
export function wrote(days: number, figures: Omit<EventBody<"day-entry">, "kind" | "day">): EventOf<"day-entry"> {
	return at(noon + days * day, { kind: "day-entry", day: dayAfter(days), ...figures });
}

/** In order of time, as the diary hands them out. */
export function inOrder(...events: readonly DiaryEvent[]): readonly DiaryEvent[] {
	return [...events].sort((a, b) => a.at - b.at);
}
