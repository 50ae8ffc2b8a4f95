import type { DiaryEvent, EventBody, EventOf } from "../../src/diary/events";
import { compareEvents } from "../../src/diary/journal";
import type { CardContext } from "../../src/safety/cards";
import { type QuestionKey, questions } from "../../src/safety/screening-questions";
import { at, day, noon } from "../diary/make";

/** `YYYY-MM-DD` so many days after 22 November 2026. */
export const dayAfter = (days: number): string => new Date(noon + days * day).toISOString().slice(0, 10);

/** Noon so many days after 22 November 2026, and the day's name. */
export const nowAfter = (days: number) => ({ at: noon + days * day, day: dayAfter(days) });

/** The answers of somebody with an ordinary sciatica who was seen by a professional. */
export const healthy: Readonly<Record<QuestionKey, string>> = {
	...(Object.fromEntries(questions.map(({ key }) => [key, "no"])) as Record<QuestionKey, string>),
	pain: "yes",
	weakMild: "none",
	site: "back-of-leg",
	neuro: "yes",
	provoked: "yes",
	assessed: "yes",
};

/** Half an hour of swimming on 22 November 2026, written down afterwards: over by `until` at the latest. */
export const swam = (until: number): EventBody<"activity"> => ({
	kind: "activity",
	day: "2026-11-22",
	activity: "swim",
	name: "Swimming",
	exercises: ["swim"],
	seconds: 1800,
	until,
});

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

/**
 * Answers of a run through the questions, as they are recorded now; a key set to `undefined` was left out.
 * @param n logical clock of the first of them; each next has one more
 */
export function run(
	n: number,
	when: number,
	answers: Readonly<Partial<Record<QuestionKey, string | undefined>>> = {},
	{
		id = `run-${n}`,
		knew = [],
		corrects,
	}: { id?: string; knew?: readonly string[]; corrects?: readonly string[] } = {},
): readonly EventOf<"screen">[] {
	const given = Object.entries({ ...healthy, ...answers }).filter(([, is]) => is !== undefined);
	return given.map(([question, is], index) =>
		answer(n + index, when, { [question]: is }, { id, knew, ...(corrects !== undefined && { corrects }) }),
	);
}

/** Some answers of a run, given together. */
export function answer(
	n: number,
	when: number,
	answers: Readonly<Record<string, string | undefined>>,
	{ id, knew = [], corrects }: { id: string; knew?: readonly string[]; corrects?: readonly string[] },
): EventOf<"screen"> {
	const body: EventBody<"screen"> = {
		kind: "screen",
		answers: Object.entries(answers).map(([question, is]) => ({ question, is: is ?? "", at: when })),
		run: id,
		knew,
		...(corrects !== undefined && { corrects }),
	};
	return { ...at(when, body, `${id}-${n}`), n };
}

/** What was written down on a day, so many days after the 22nd. */
export function wrote(days: number, figures: Omit<EventBody<"day-entry">, "kind" | "day">): EventOf<"day-entry"> {
	return at(noon + days * day, { kind: "day-entry", day: dayAfter(days), ...figures });
}

/** As the diary hands them out. */
export function inOrder(...events: readonly DiaryEvent[]): readonly DiaryEvent[] {
	return [...events].sort(compareEvents);
}

/** Nothing put away, everything open. */
export const cardContext: CardContext = { dismissed: new Set(), timeOf: () => "10:40", isOpen: () => true };
