import type { CardView, CheckView, DayEntryView, PainPattern } from "../protocol";

/** The panel's own sentences around the safety questions, the cards and the day's entry. */

type Tone = (CheckView & { kind: "outcome" })["tone"];

const reach = ["None", "Back", "Buttock", "Thigh", "Calf", "Foot"] as const;

const pattern = {
	constant: "All the time",
	often: "Often",
	occasional: "Now and then",
	none: "Not at all",
} satisfies Record<PainPattern, string>;

export const safetyStrings = {
	check: {
		title: "Safety questions",
		place: (number: number, of: number): string => `${number} of ${of}`,
		spoken: (number: number, of: number): string => `Question ${number} of ${of}. `,
		intro: "This takes about a minute. Your answers stay in your own diary.",
		given: "Your answer",
		back: "Back",
		later: "Finish later",
		outcome: {
			emergency: "Emergency care now",
			urgent: "Please have this checked",
			calm: "That is all, thank you",
		} satisfies Record<Tone, string>,
		understood: "I understand",
		mistake: "I answered by mistake",
		goOn: "Go on",
		change: "Change the last answer",
		agreed: "A clinician has looked at this and agreed",
	},

	approval: {
		question:
			"Has a clinician looked at exactly this and agreed to exercise? It goes into the diary with today's date.",
		yes: "Yes, record it",
		no: "Not yet",
	},

	cards: {
		/** Said before the title, for ears that get no colour and no icon. */
		tone: { urgent: "Important: ", caution: "Please note: ", calm: "" } satisfies Record<CardView["tone"], string>,
	},

	day: {
		question: "How is the leg today?",
		optional: "All of it is optional, and can be changed until the day is over.",
		leg: "Leg pain at its worst",
		legEnds: ["0 none", "10 worst there is"],
		reach: "How far down it reached",
		reachSteps: reach,
		pattern: "How it came",
		patterns: pattern,
		hard: "Sitting or standing was hard",
		saving: "Saving…",
		saved: "Saved",
		/** The entry in a few words; empty while nothing is filled in. */
		summary: ({ leg, reach: far, pattern: how, sitStandHard }: DayEntryView): string =>
			[
				leg === undefined ? undefined : `${leg} of 10`,
				far === undefined || far === 0 ? undefined : reach[far]?.toLowerCase(),
				how === undefined ? undefined : pattern[how].toLowerCase(),
				sitStandHard === true ? "sitting or standing hard" : undefined,
			]
				.filter((part) => part !== undefined)
				.join(", "),
	},
} as const;
