import * as l10n from "@vscode/l10n";
import { ThemeIcon } from "vscode";
import { recentRoutines } from "../../diary/routine-history";
import { quickLengths } from "../../exercises/quick-stretch";
import type { Routine } from "../../exercises/types";
import { exactDuration, inMinutes, inSeconds } from "../../l10n/durations";
import { InvalidArgumentError } from "../integrations/invalid-argument-error";
import type { Availability } from "../move/available-time";
import { type Choice, choose } from "../platform/quick-pick";
import { sanitizeForMessage } from "../platform/sanitize-message";
import type { LibraryNow } from "./library";

/** What a key binding may pass: an id, or a length and a posture. */
interface Wish {
	readonly seconds: number;
	readonly posture: "seated" | "standing";
}

/** Recent routines at the top of the first list. Our choice: what fits beside the lengths without scrolling. */
const recentShown = 3;

/** The longest length that may be asked for, seconds. Our choice: nobody stretches quickly for longer. */
const longest = 3600;

/**
 * The routine the person picks, or the one an argument names; undefined when they leave.
 * @throws InvalidArgumentError when an argument names nothing that can be played
 */
export async function pickQuickStretch(
	library: LibraryNow,
	available: Availability,
	argument: unknown,
): Promise<Routine | "nothing-open" | undefined> {
	if (typeof argument === "string") {
		const routine = library.find(argument);
		if (routine === undefined) {
			throw new InvalidArgumentError(
				l10n.t("There is no routine or exercise called “{0}”.", sanitizeForMessage(argument)),
			);
		}
		return routine;
	}
	const wished = readWish(argument);
	if (wished !== undefined) {
		return bestOf(library, wished);
	}
	const first = await pickFirst(library, available);
	return first === undefined || "id" in first ? first : pickRow(library, first);
}

function bestOf(library: LibraryNow, { seconds, posture }: Wish): Routine | "nothing-open" {
	const best = library.quickStretch(seconds, posture).find(({ locked }) => locked === undefined);
	return best?.routine ?? "nothing-open";
}

/** What fits the moment, what was played lately, then the lengths. */
async function pickFirst(library: LibraryNow, available: Availability): Promise<Routine | Wish | undefined> {
	const recent = [...new Set(recentRoutines(library.events, 20).map(({ routine }) => routine))]
		.flatMap((id) => library.find(id) ?? [])
		.filter((routine) => routine.id !== "right-now" && library.lockOfRoutine(routine) === undefined)
		.slice(0, recentShown)
		.map((routine) => ({
			iconPath: new ThemeIcon("history"),
			label: routine.name,
			description: exactDuration(library.secondsOf(routine)),
			value: routine,
		}));
	const lengths = quickLengths.flatMap((seconds) => [
		{
			iconPath: new ThemeIcon("clock"),
			label: l10n.t("{0}, seated", lengthInWords(seconds)),
			value: { seconds, posture: "seated" } as const,
		},
		{
			iconPath: new ThemeIcon("clock"),
			label: l10n.t("{0}, standing", lengthInWords(seconds)),
			value: { seconds, posture: "standing" } as const,
		},
	]);
	const now = rightNowRow(library, available);
	return choose<Routine | Wish>([...now, ...recent, ...lengths], l10n.t("Quick stretch: how long, and how?"));
}

/** No row when nothing suits: the lists behind the lengths say what is locked and why. */
function rightNowRow(library: LibraryNow, available: Availability): Choice<Routine>[] {
	const { routine, reason } = library.rightNow(available);
	return routine === undefined
		? []
		: [
				{
					iconPath: new ThemeIcon("sparkle"),
					label: routine.name,
					description: exactDuration(library.secondsOf(routine)),
					detail: `${routine.purpose}. ${reason}`,
					value: routine,
				},
			];
}

async function pickRow(library: LibraryNow, { seconds, posture }: Wish): Promise<Routine | undefined> {
	const rows = library.quickStretch(seconds, posture);
	const title =
		posture === "seated"
			? l10n.t("{0}, seated", lengthInWords(seconds))
			: l10n.t("{0}, standing", lengthInWords(seconds));
	return choose(
		rows.map((row) => ({
			iconPath: new ThemeIcon(row.locked === undefined ? (row.recent ? "history" : "play-circle") : "lock"),
			label: row.routine.name,
			description: row.locked === undefined ? exactDuration(row.seconds) : l10n.t("Locked"),
			detail: row.locked ?? row.routine.purpose,
			value: row.routine,
		})),
		title,
	);
}

const lengthInWords = (seconds: number): string =>
	l10n.t("About {0}", seconds < 60 ? inSeconds(seconds) : inMinutes(seconds / 60));

/** Undefined where there is none. @throws InvalidArgumentError */
function readWish(argument: unknown): Wish | undefined {
	// The title of the Routines view hands over the row in focus; its button means no row.
	if (argument === undefined || argument === null || isRow(argument)) {
		return undefined;
	}
	const { seconds, posture } = argument as Partial<Record<keyof Wish, unknown>>;
	const usable = typeof seconds === "number" && seconds > 0 && seconds <= longest;
	if (usable && (posture === "seated" || posture === "standing")) {
		return { seconds, posture };
	}
	throw new InvalidArgumentError(
		l10n.t(
			"Quick Stretch takes the id of a routine or exercise, or a length in seconds and a posture, seated or standing.",
		),
	);
}

function isRow(argument: unknown): boolean {
	return typeof argument === "object" && argument !== null && "type" in argument;
}
