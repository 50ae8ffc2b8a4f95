import type { Report, RoutineCount, Trend } from "./report";

/** The report in words, as blocks that Markdown and HTML are both written from, so that they cannot differ. */

export type Block =
	| { readonly type: "heading"; readonly level: 1 | 2; readonly text: string }
	| { readonly type: "paragraph"; readonly text: string }
	| { readonly type: "list"; readonly items: readonly string[] }
	| { readonly type: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** What the safety rules say at the end of the period, in their own words. */
export interface SafetySummary {
	readonly phase: number;
	/** Day of the last complete safety check, `YYYY-MM-DD`. */
	readonly checked?: string | undefined;
	/** What is held back, why, and the names of the exercises. */
	readonly held: readonly { readonly reason: string; readonly exercises: readonly string[] }[];
	/** Days on which the person recorded a clinician's word. */
	readonly approvals: readonly string[];
}

export const reportFooter =
	"This is a self-reported diary kept with Deskglide. Nobody has checked it, and it holds no findings. It is meant to be talked over with a clinician, if that is useful.";

/** Of both at once: two points, and three tenths of where it began. Smaller differences are within the noise. */
const changedPoints = 2;
const changedShare = 0.3;

const reachNames = ["none", "back", "buttock", "thigh", "calf", "foot"];

const overallNames = [
	"very much worse",
	"much worse",
	"a little worse",
	"about the same",
	"a little better",
	"much better",
	"very much better",
];

export function reportBlocks(report: Report, safety: SafetySummary | undefined): readonly Block[] {
	return [
		{ type: "heading", level: 1, text: "Movement diary" },
		{ type: "paragraph", text: `${report.from} to ${report.to} (${report.days} days)` },
		{ type: "heading", level: 2, text: "What was written down" },
		...measures(report),
		{ type: "heading", level: 2, text: "Routines" },
		...routines(report),
		{ type: "heading", level: 2, text: "Afterwards" },
		...afterwards(report),
		...(safety === undefined ? [] : safetyBlocks(safety)),
		{ type: "heading", level: 2, text: "At the desk" },
		{ type: "paragraph", text: desk(report) },
		...notes(report),
		{ type: "paragraph", text: reportFooter },
	];
}

function measures(report: Report): Block[] {
	const rows = [
		measure("Leg pain, worst of the day (0 to 10)", report.leg, number, "days", true),
		measure("How far down it reached", report.reach, reachName, "days", false),
		measure("Back pain (0 to 10)", report.back, number, "weeks", true),
		measure("Comfortable sitting", report.tolerance, minutes, "weeks", false),
		measure("Bother, four ratings together (0 to 24)", report.bother, number, "weeks", false),
		...report.activities.map(({ name, trend }) =>
			measure(`Own activity: ${name} (0 cannot, 10 as before)`, trend, number, "times", false),
		),
	].flat();
	const overall =
		report.overall === undefined
			? []
			: [`Overall, as of ${report.overall.day}: ${overallNames[report.overall.change + 3] ?? "not known"}.`];
	if (rows.length === 0) {
		return [{ type: "paragraph", text: ["No measures in this period.", ...overall].join(" ") }];
	}
	return [
		{ type: "table", head: ["Measure", "First week", "Last week", "Range", "Entries", "Change"], rows },
		{
			type: "paragraph",
			text: [
				"First and last week are medians. A pain figure counts as changed only by two points and by three tenths.",
				...overall,
			].join(" "),
		},
	];
}

function measure(
	name: string,
	{ count, first, last, lowest, highest }: Trend,
	say: (value: number) => string,
	per: string,
	isPain: boolean,
): string[][] {
	if (first === undefined || last === undefined || lowest === undefined || highest === undefined) {
		return [];
	}
	const range = lowest === highest ? say(lowest) : `${say(lowest)} to ${say(highest)}`;
	return [[name, say(first), say(last), range, `${count} ${per}`, isPain ? painChange(first, last) : ""]];
}

function painChange(first: number, last: number): string {
	const points = Math.abs(last - first);
	if (points < changedPoints || points < changedShare * first) {
		return "no clear change";
	}
	return last < first ? `lower by ${number(points)}` : `higher by ${number(points)}`;
}

const number = (value: number): string => String(Math.round(value * 10) / 10);

function reachName(value: number): string {
	const low = reachNames[Math.floor(value)] ?? "";
	const high = reachNames[Math.ceil(value)] ?? "";
	return low === high ? low : `${low} or ${high}`;
}

function minutes(value: number): string {
	return `${number(value)} min`;
}

function routines({ routines: counts }: Report): Block[] {
	if (counts.length === 0) {
		return [{ type: "paragraph", text: "No guided routines in this period." }];
	}
	const row = ({ name, completed, partial, stopped }: RoutineCount) => [
		name,
		...[completed, partial, stopped].map(String),
	];
	return [{ type: "table", head: ["Routine", "Completed", "In part", "Stopped"], rows: counts.map(row) }];
}

/** As many stops as fit the page; the rest are counted. */
const stopsListed = 8;

function afterwards({ stops, afterEffects }: Report): Block[] {
	const { better, same, worse, stayedWorse } = afterEffects;
	const answered = better + same + worse + stayedWorse;
	const hours =
		answered === 0
			? "The question some hours after a routine was not answered in this period."
			: `Some hours after a routine: better ${better}, the same ${same}, worse but settled ${worse}, worse and staying ${stayedWorse}.`;
	if (stops.length === 0) {
		return [{ type: "paragraph", text: `No routine was stopped for pain. ${hours}` }];
	}
	const listed = stops
		.slice(-stopsListed)
		.map(({ day, name, exercise }) => `${day}: ${name}${exercise === undefined ? "" : ` (${exercise})`}`);
	const more = stops.length > listed.length ? [`and ${stops.length - listed.length} earlier`] : [];
	return [
		{ type: "paragraph", text: hours },
		{ type: "paragraph", text: `Stopped or ended in sharp pain, ${stops.length} in all:` },
		{ type: "list", items: [...listed, ...more] },
	];
}

function safetyBlocks({ phase, checked, held, approvals }: SafetySummary): Block[] {
	const lines = [
		`Phase ${phase} of 3.`,
		checked === undefined ? "The safety questions have not been answered." : `Safety questions answered on ${checked}.`,
		...(approvals.length === 0 ? [] : [`A clinician's word was recorded on ${approvals.join(", ")}.`]),
	];
	return [
		{ type: "heading", level: 2, text: "What is held back now" },
		{ type: "paragraph", text: lines.join(" ") },
		...(held.length === 0
			? []
			: [
					{
						type: "list" as const,
						items: held.map(({ reason, exercises }) => `${reason} (${exercises.join(", ")})`),
					},
				]),
	];
}

function desk({ desk: { days, sitting, longest, breaks, prompted, skipped } }: Report): string {
	if (days === 0) {
		return "No sitting was recorded in this period.";
	}
	const hours = `${Math.floor(sitting / 60)} h ${sitting % 60} min`;
	return `On ${days} ${days === 1 ? "day" : "days"} with a record, on average: ${hours} at the desk, longest stretch ${longest} min, ${number(breaks)} breaks a day. Break reminders: ${prompted}, skipped ${skipped}.`;
}

function notes({ notes: written }: Report): Block[] {
	return written.length === 0
		? []
		: [
				{ type: "heading", level: 2, text: "Notes" },
				{ type: "list", items: written.map(({ day, text }) => `${day}: ${text.replaceAll(/\s+/g, " ").trim()}`) },
			];
}
