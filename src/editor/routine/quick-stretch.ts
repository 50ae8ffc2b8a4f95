import * as l10n from "@vscode/l10n";
import { ThemeIcon } from "vscode";
import { inMinutes, inSeconds } from "../../amounts";
import { recentRoutines } from "../../diary/routines";
import { quickLengths } from "../../exercises/quick-stretch";
import type { Routine } from "../../exercises/types";
import { type Choice, choose } from "../choose";
import { duration } from "../diary/words";
import { inMessage } from "../in-message";
import { WrongArgument } from "../tools/wrong-argument";
import type { LibraryNow } from "./library";
import type { Room } from "./right-now";

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
 * @throws WrongArgument when an argument names nothing that can be played
 */
export async function pickQuickStretch(
	library: LibraryNow,
	room: Room,
	argument: unknown,
): Promise<Routine | "nothing-open" | undefined> {
	if (typeof argument === "string") {
		const routine = library.find(argument);
		if (routine === undefined) {
			throw new WrongArgument(l10n.t("There is no routine or exercise called “{0}”.", inMessage(argument)));
		}
		return routine;
	}
	const wished = readWish(argument);
	if (wished !== undefined) {
		return bestOf(library, wished);
	}
	const first = await pickFirst(library, room);
	return first === undefined || "id" in first ? first : pickRow(library, first);
}

function bestOf(library: LibraryNow, { seconds, posture }: Wish): Routine | "nothing-open" {
	const best = library.quickStretch(seconds, posture).find(({ locked }) => locked === undefined);
	return best?.routine ?? "nothing-open";
}

/** What fits the moment, what was played lately, then the lengths. */
async function pickFirst(library: LibraryNow, room: Room): Promise<Routine | Wish | undefined> {
	const recent = [...new Set(recentRoutines(library.events, 20).map(({ routine }) => routine))]
		.flatMap((id) => library.find(id) ?? [])
		.filter((routine) => routine.id !== "right-now" && library.lockOfRoutine(routine) === undefined)
		.slice(0, recentShown)
		.map((routine) => ({
			iconPath: new ThemeIcon("history"),
			label: routine.name,
			description: duration(library.secondsOf(routine)),
			value: routine,
		}));
	const lengths = quickLengths.flatMap((seconds) => [
		{
			iconPath: new ThemeIcon("person"),
			label: l10n.t("{0}, seated", lengthInWords(seconds)),
			value: { seconds, posture: "seated" } as const,
		},
		{
			iconPath: new ThemeIcon("arrow-up"),
			label: l10n.t("{0}, standing", lengthInWords(seconds)),
			value: { seconds, posture: "standing" } as const,
		},
	]);
	const now = rightNowRow(library, room);
	return choose<Routine | Wish>([...now, ...recent, ...lengths], l10n.t("Quick stretch: how long, and how?"));
}

/** No row when nothing suits: the lists behind the lengths say what is locked and why. */
function rightNowRow(library: LibraryNow, room: Room): Choice<Routine>[] {
	const { routine, reason } = library.rightNow(room);
	return routine === undefined
		? []
		: [
				{
					iconPath: new ThemeIcon("sparkle"),
					label: routine.name,
					description: duration(library.secondsOf(routine)),
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
			description: row.locked === undefined ? duration(row.seconds) : l10n.t("Locked"),
			detail: row.locked ?? row.routine.purpose,
			value: row.routine,
		})),
		title,
	);
}

const lengthInWords = (seconds: number): string => (seconds < 60 ? inSeconds(seconds) : inMinutes(seconds / 60));

/** Undefined where there is none. @throws WrongArgument */
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
	throw new WrongArgument(
		l10n.t(
			"Quick Stretch takes the id of a routine or exercise, or a length in seconds and a posture, seated or standing.",
		),
	);
}

function isRow(argument: unknown): boolean {
	return typeof argument === "object" && argument !== null && "type" in argument;
}
