import * as l10n from "@vscode/l10n";
import type { DayEntry, PainPattern } from "../diary/recorded-answers";
import { reachLabels } from "../diary/scale-labels";
import { formatNumber } from "../l10n/locale";
import type { CardView } from "../safety/views";

/** The panel's own sentences around the safety questions, the cards and the day's entry. */

const reach = [
	l10n.t("None"),
	l10n.t({ message: "Back", comment: ["The part of the body."] }),
	l10n.t("Buttock"),
	l10n.t("Thigh"),
	l10n.t("Calf"),
	l10n.t("Foot"),
] as const;

const pattern = {
	constant: l10n.t("All the time"),
	often: l10n.t("Often"),
	occasional: l10n.t("Now and then"),
	none: l10n.t("Not at all"),
} satisfies Record<PainPattern, string>;

/** Day, month and year in the page's language. @param day `YYYY-MM-DD` */
const dayInWords = (day: string): string =>
	new Intl.DateTimeFormat(document.documentElement.lang || undefined, { dateStyle: "long", timeZone: "UTC" }).format(
		Date.parse(day),
	);

/** The same within a line of several. */
const patternWithin = {
	constant: l10n.t("all the time"),
	often: l10n.t("often"),
	occasional: l10n.t("now and then"),
	none: l10n.t({ message: "not at all", comment: ["How often the pain came."] }),
} satisfies Record<PainPattern, string>;

export const safetyStrings = {
	check: {
		title: l10n.t("Safety questions"),
		place: (at: number, of: number): string => l10n.t("{0} of {1}", formatNumber(at), formatNumber(of)),
		spoken: (at: number, of: number): string => `${l10n.t("Page {0} of {1}.", formatNumber(at), formatNumber(of))} `,
		none: l10n.t("None of these"),
		seen: l10n.t("Seen by a clinician"),
		/** @param day `YYYY-MM-DD` */
		seenOn: (day: string): string => l10n.t("Seen by a clinician on {0}", dayInWords(day)),
		next: l10n.t("Go on"),
		intro: l10n.t("This takes about a minute. Your answers stay in your own diary."),
		given: l10n.t("Your answer"),
		back: l10n.t("Back"),
		later: l10n.t("Finish later"),
		understood: l10n.t("I understand"),
		mistake: l10n.t("I answered by mistake"),
		goOn: l10n.t("Go on"),
		start: l10n.t("Start my first minute"),
		change: l10n.t("Change the last answer"),
		agreed: l10n.t("A clinician has looked at this and agreed"),
	},

	approval: {
		question: l10n.t(
			"Has a clinician looked at exactly this and agreed to exercise? You can take it back at any time.",
		),
		which: l10n.t("What did they look at?"),
		date: l10n.t("On which day?"),
		phaseQuestion: l10n.t(
			"Did a clinician tell you to go on to this phase now? It goes into the diary with today's date, and you can undo it.",
		),
		yes: l10n.t("Yes, record it"),
		no: l10n.t("Not yet"),
	},

	cards: {
		/** Said before the title, for ears that get no colour and no icon. */
		tone: { urgent: l10n.t("Important: "), caution: l10n.t("Please note: "), calm: "" } satisfies Record<
			CardView["tone"],
			string
		>,
	},

	day: {
		question: l10n.t("How is the leg today?"),
		optional: l10n.t("All of it is optional, and can be changed until the day is over."),
		leg: l10n.t("Leg pain at its worst"),
		legEnds: [l10n.t("0 none"), l10n.t("10 worst there is")],
		reach: l10n.t("How far down it reached"),
		reachSteps: reach,
		pattern: l10n.t("How it came"),
		patterns: pattern,
		hard: l10n.t("Sitting or standing was hard"),
		saving: l10n.t("Saving…"),
		saved: l10n.t("Saved"),
		/** The entry in a few words; empty while nothing is filled in. */
		summary: ({ leg, reach: far, pattern: how, sitStandHard }: DayEntry): string =>
			[
				leg === undefined ? undefined : l10n.t("{0} of 10", formatNumber(leg)),
				far === undefined || far === 0 ? undefined : reachLabels[far],
				how === undefined ? undefined : patternWithin[how],
				sitStandHard === true ? l10n.t("sitting or standing hard") : undefined,
			]
				.filter((part) => part !== undefined)
				.join(", "),
	},
} as const;

export const emergencyStrings = {
	tell: l10n.t("What to say there"),
	copy: l10n.t("Copy this line"),
	copied: l10n.t("Copied"),
	understood: l10n.t("I understand"),
	mistake: l10n.t("I answered by mistake"),
	show: l10n.t("Why, and what to say"),
} as const;
