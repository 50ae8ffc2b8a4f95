import * as l10n from "@vscode/l10n";
import { frequencyInWords } from "../exercises/frequency";
import { formatNumber as asNumber, plural } from "../l10n/locale";
import type { Dated, Report, RoutineCount, Trend } from "./report";
import { overallLabels, reachLabels } from "./scale-labels";

/** The report in words, as blocks that Markdown and HTML are both written from, so that they cannot differ. */

export type ReportBlock =
	| { readonly type: "heading"; readonly level: 1 | 2; readonly text: string }
	| { readonly type: "paragraph"; readonly text: string }
	| { readonly type: "list"; readonly items: readonly string[] }
	/** Lines to be filled in by hand on paper. */
	| { readonly type: "form"; readonly fields: readonly string[] }
	/** A figure day by day. `most` is the top of its scale; the days of the period are the whole width. */
	| {
			readonly type: "curve";
			readonly title: string;
			readonly from: string;
			readonly to: string;
			readonly most: number;
			readonly values: readonly Dated[];
	  }
	| { readonly type: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What the safety rules say at the end of the period, in their own words. */
export interface SafetySummary {
	readonly phase: number;
	/** Day of the last complete safety check, `YYYY-MM-DD`. */
	readonly checked?: string | undefined;
	/** What is held back, by which rule, why in the words a person reads, and the names of the exercises. */
	readonly held: readonly { readonly rule: string; readonly reason: string; readonly exercises: readonly string[] }[];
	/** Days on which the person recorded a clinician's word. */
	readonly approvals: readonly string[];
}

export const reportFooter = l10n.t(
	"This is a self-reported diary kept with Deskglide. Nobody has checked it, and it holds no findings. It is meant to be talked over with a clinician, if that is useful.",
);

/** Of both at once: two points, and three tenths of where it began. Smaller differences are within the noise. */
const changedPoints = 2;
const changedShare = 0.3;

/**
 * Returns the report for a clinician, block by block, for whichever format it is written in.
 * @param safety what the safety rules say now; undefined leaves that chapter out
 */
export function reportBlocks(report: Report, safety: SafetySummary | undefined): readonly ReportBlock[] {
	return [
		{ type: "heading", level: 1, text: l10n.t("Movement diary") },
		{
			type: "paragraph",
			text: plural(
				report.days,
				l10n.t("{0} to {1} ({2} day)", report.from, report.to, report.days),
				l10n.t("{0} to {1} ({2} days)", report.from, report.to, report.days),
			),
		},
		{ type: "form", fields: [l10n.t("Name"), l10n.t("Date of birth")] },
		{ type: "heading", level: 2, text: l10n.t("What was written down") },
		...measures(report),
		...curves(report),
		...adherence(report),
		{ type: "heading", level: 2, text: l10n.t("Routines") },
		...routines(report),
		...logged(report),
		{ type: "heading", level: 2, text: l10n.t("Afterwards") },
		...afterwards(report),
		...(safety === undefined ? [] : safetyBlocks(safety)),
		{ type: "heading", level: 2, text: l10n.t("At the desk") },
		{ type: "paragraph", text: desk(report) },
		...notes(report),
		{ type: "paragraph", text: reportFooter },
	];
}

function measures(report: Report): ReportBlock[] {
	const rows = [
		measure(l10n.t("Leg pain, worst of the day (0 to 10)"), report.leg, number, inDays, true),
		measure(l10n.t("How far down it reached"), report.reach, reachName, inDays, false),
		measure(l10n.t("Back pain (0 to 10)"), report.back, number, inWeeks, true),
		measure(l10n.t("Comfortable sitting"), report.tolerance, minutes, inWeeks, false),
		measure(l10n.t("Bother, four ratings together (0 to 24)"), report.bother, number, inWeeks, false),
		...report.activities.map(({ name, trend }) =>
			measure(l10n.t("Own activity: {0} (0 cannot, 10 as before)", name), trend, number, inTimes, false),
		),
	].flat();
	const overall =
		report.overall === undefined
			? []
			: [l10n.t("Overall, as of {0}: {1}.", report.overall.day, overallLabels[report.overall.change + 3] ?? "")];
	if (rows.length === 0) {
		return [{ type: "paragraph", text: [l10n.t("No measures in this period."), ...overall].join(" ") }];
	}
	return [
		{
			type: "table",
			head: [
				l10n.t("Measure"),
				l10n.t("First week"),
				l10n.t("Last week"),
				l10n.t("Range"),
				l10n.t("Entries"),
				l10n.t("Change"),
			],
			rows,
		},
		{
			type: "paragraph",
			text: [
				l10n.t(
					"First and last week are medians. A pain figure counts as changed only by two points and by three tenths.",
				),
				...overall,
			].join(" "),
		},
	];
}

/** Days with a figure from which on a curve says more than the table. Our choice. */
const leastForCurve = 3;

function curves({ curves: { leg, reach }, from, to }: Report): ReportBlock[] {
	const curve = (title: string, most: number, values: readonly Dated[]): ReportBlock[] =>
		values.length < leastForCurve ? [] : [{ type: "curve", title, from, to, most, values }];
	return [
		...curve(l10n.t("Leg pain, worst of the day (0 to 10)"), 10, leg),
		...curve(l10n.t("How far down it reached (0 none, 5 foot)"), 5, reach),
	];
}

function adherence({ adherence: asked }: Report): ReportBlock[] {
	const of = ({ done, asked: all }: { readonly done: number; readonly asked: number }) =>
		l10n.t("{0} of {1}", done, all);
	return asked.length === 0
		? []
		: [
				{ type: "heading", level: 2, text: l10n.t("Own plan") },
				{
					type: "table",
					head: [l10n.t("Asked for"), l10n.t("How often"), l10n.t("Days"), l10n.t("Times")],
					rows: asked.map(({ name, frequency, days, times }) => [
						name,
						frequencyInWords(frequency),
						of(days),
						of(times),
					]),
				},
				{
					type: "paragraph",
					text: l10n.t("Counted from the first day it was done; done means all repetitions."),
				},
			];
}

function measure(
	name: string,
	{ count, first, last, lowest, highest }: Trend,
	say: (value: number) => string,
	per: (count: number) => string,
	isPain: boolean,
): string[][] {
	if (first === undefined || last === undefined || lowest === undefined || highest === undefined) {
		return [];
	}
	const range = lowest === highest ? say(lowest) : l10n.t("{0} to {1}", say(lowest), say(highest));
	return [[name, say(first), say(last), range, per(count), isPain ? painChange(first, last) : ""]];
}

function painChange(first: number, last: number): string {
	const points = Math.abs(last - first);
	if (points < changedPoints || points < changedShare * first) {
		return l10n.t("no clear change");
	}
	return last < first ? l10n.t("lower by {0}", number(points)) : l10n.t("higher by {0}", number(points));
}

const number = (value: number): string => asNumber(value, 1);

const inDays = (count: number): string => plural(count, l10n.t("{0} day", count), l10n.t("{0} days", count));

const inWeeks = (count: number): string => plural(count, l10n.t("{0} week", count), l10n.t("{0} weeks", count));

const inTimes = (count: number): string => plural(count, l10n.t("{0} time", count), l10n.t("{0} times", count));

function reachName(value: number): string {
	const low = reachLabels[Math.floor(value)] ?? "";
	const high = reachLabels[Math.ceil(value)] ?? "";
	return low === high ? low : l10n.t("{0} or {1}", low, high);
}

function minutes(value: number): string {
	return l10n.t("{0} min", number(value));
}

function routines({ routines: counts }: Report): ReportBlock[] {
	if (counts.length === 0) {
		return [{ type: "paragraph", text: l10n.t("No guided routines in this period.") }];
	}
	const row = ({ name, completed, partial, stopped }: RoutineCount) => [
		name,
		...[completed, partial, stopped].map(String),
	];
	return [
		{
			type: "table",
			head: [l10n.t("Routine"), l10n.t("Completed"), l10n.t("In part"), l10n.t("Stopped")],
			rows: counts.map(row),
		},
	];
}

function logged({ logged: activities }: Report): ReportBlock[] {
	return activities.length === 0
		? []
		: [
				{
					type: "table",
					head: [l10n.t("Done elsewhere, as logged"), l10n.t("Times"), l10n.t("Minutes")],
					rows: activities.map(({ name, times, minutes: length }) => [name, String(times), number(length)]),
				},
			];
}

/** As many stops as fit the page; the rest are counted. */
const stopsListed = 8;

function afterwards({ stops, afterEffects }: Report): ReportBlock[] {
	const { better, same, worse, stayedWorse } = afterEffects;
	const answered = better + same + worse + stayedWorse;
	const hours =
		answered === 0
			? l10n.t("The question some hours after a routine was not answered in this period.")
			: l10n.t(
					"Some hours after a routine: better {0}, the same {1}, worse but settled {2}, worse and staying {3}.",
					better,
					same,
					worse,
					stayedWorse,
				);
	if (stops.length === 0) {
		return [{ type: "paragraph", text: `${l10n.t("No routine was stopped for pain.")} ${hours}` }];
	}
	const listed = stops
		.slice(-stopsListed)
		.map(({ day, name, exercise }) => `${day}: ${name}${exercise === undefined ? "" : ` (${exercise})`}`);
	const more = stops.length > listed.length ? [l10n.t("and {0} earlier", stops.length - listed.length)] : [];
	return [
		{ type: "paragraph", text: hours },
		{ type: "paragraph", text: l10n.t("Stopped or ended in sharp pain, {0} in all:", stops.length) },
		{ type: "list", items: [...listed, ...more] },
	];
}

function safetyBlocks({ phase, checked, held, approvals }: SafetySummary): ReportBlock[] {
	const lines = [
		l10n.t("Phase {0} of 3.", phase),
		checked === undefined
			? l10n.t("The safety questions have not been answered.")
			: l10n.t("Safety questions answered on {0}.", checked),
		...(approvals.length === 0 ? [] : [l10n.t("A clinician's word was recorded on {0}.", approvals.join(", "))]),
	];
	return [
		{ type: "heading", level: 2, text: l10n.t("What is held back now") },
		{ type: "paragraph", text: lines.join(" ") },
		...(held.length === 0
			? []
			: [
					{
						type: "table" as const,
						head: [l10n.t("Exercises"), l10n.t("Why")],
						rows: held.map(({ rule, reason, exercises }) => [
							exercises.join(", "),
							(Object.hasOwn(forClinicians, rule) ? forClinicians[rule] : undefined) ?? reason,
						]),
					},
				]),
	];
}

/** What a rule rests on, said to a clinician: the rule's own words speak to the person. */
const forClinicians: Readonly<Record<string, string>> = {
	R1: l10n.t("An emergency sign was reported."),
	R2: l10n.t("Chest pain or sudden breathlessness was reported."),
	R3: l10n.t("A sign was reported that needs a doctor the same day."),
	R4: l10n.t("The safety questions have to be answered first."),
	R5: l10n.t("New weakness was reported; no word that it has been looked at."),
	R6: l10n.t("Pain was reported to stop work or sleep."),
	R7: l10n.t("Something on the caution list applies; no word that a professional has agreed."),
	R8: l10n.t("The answers do not follow the usual pattern."),
	R9: l10n.t("There is no diagnosis so far."),
	P6: l10n.t("The criteria of the later phase are not met."),
	E3: l10n.t("Twice within a week it was worse for hours afterwards; it rests for three days."),
	E4: l10n.t("Three times it was worse for hours afterwards; it is put away."),
	E5: l10n.t("Three different exercises left something behind within a week."),
	E6: l10n.t("Even the gentlest movements left something behind; the programme pauses."),
	stop: l10n.t("It was stopped for pain within the last day."),
};

function desk({ desk: { days, sitting, longest, standing, breaks, prompted, skipped } }: Report): string {
	if (days === 0) {
		return l10n.t("No sitting was recorded in this period.");
	}
	const amounts = [
		l10n.t("{0} h {1} min", Math.floor(sitting / 60), sitting % 60),
		minutes(longest),
		plural(breaks, l10n.t("{0} break a day", number(breaks)), l10n.t("{0} breaks a day", number(breaks))),
	] as const;
	return [
		plural(
			days,
			l10n.t("On {0} day with a record, on average: {1} at the desk, longest stretch {2}, {3}.", days, ...amounts),
			l10n.t("On {0} days with a record, on average: {1} at the desk, longest stretch {2}, {3}.", days, ...amounts),
		),
		...(standing > 0
			? [l10n.t("Standing at the desk: {0} h {1} min a day.", Math.floor(standing / 60), standing % 60)]
			: []),
		l10n.t("Break reminders: {0}, skipped {1}.", prompted, skipped),
	].join(" ");
}

function notes({ notes: written }: Report): ReportBlock[] {
	return written.length === 0
		? []
		: [
				{ type: "heading", level: 2, text: l10n.t("Notes") },
				{ type: "list", items: written.map(({ day, text }) => `${day}: ${text.replaceAll(/\s+/g, " ").trim()}`) },
			];
}
