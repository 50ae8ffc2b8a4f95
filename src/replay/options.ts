import { defaultSettings, type Settings } from "../sitting/settings";

export interface Options {
	readonly file: string;
	readonly settings: Settings;
	readonly summaryOnly: boolean;
	/** Seconds without evidence after which the editor is taken to have saved by itself. */
	readonly autoSave?: number;
}

export class UsageError extends Error {}

export const usage = `Usage: npm run --silent replay -- FILE [options]

Feeds a recorded trace through the sitting engine and prints a line of JSON for each thing it would have done.
FILE is CSV, gzipped or not: a header line, the time in seconds first, an optional column "kind".

  --limit MINUTES      sitting after which a break is due (30)
  --break MINUTES      length of a break (5)
  --away MINUTES       a gap of this length is time away (3)
  --patience MINUTES   how long a prompt waits for a good moment (5)
  --posture MINUTES    sitting between posture nudges, 0 for none (20)
  --auto-save SECONDS  add an automatic save so long after each pause begins
  --json-summary       print the summary alone
  --help               print this`;

/** Reads the command line after the script's name. Throws `UsageError`. */
export function readOptions(words: readonly string[]): Options {
	let settings = defaultSettings;
	let file: string | undefined;
	let summaryOnly = false;
	let autoSave: number | undefined;
	for (let index = 0; index < words.length; index++) {
		const word = words[index] ?? "";
		const [name, inline] = word.startsWith("--") ? splitAtEquals(word) : [undefined, undefined];
		if (name === "json-summary" && inline === undefined) summaryOnly = true;
		else if (name === "auto-save") autoSave = readSeconds(inline ?? words[++index]);
		else if (name !== undefined && isMinutesOption(name)) {
			const given = inline ?? words[++index];
			settings = { ...settings, ...changes[name](readMinutes(name, given)) };
		} else if (name !== undefined) throw new UsageError(`unknown option ${word}`);
		else if (file === undefined) file = word;
		else throw new UsageError(`one file at a time, please: ${file} or ${word}`);
	}
	if (file === undefined) throw new UsageError("which file?");
	return { file, settings, summaryOnly, ...(autoSave === undefined ? {} : { autoSave }) };
}

type MinutesOption = keyof typeof changes;

const changes = {
	limit: (seconds: number): Partial<Settings> => ({ limit: seconds }),
	break: (seconds: number): Partial<Settings> => ({ breakLength: seconds }),
	away: (seconds: number): Partial<Settings> => ({ away: seconds }),
	patience: (seconds: number): Partial<Settings> => ({ patience: seconds }),
	posture: (seconds: number): Partial<Settings> =>
		seconds === 0 ? { postureReminder: "off" } : { postureReminder: "notification", postureEvery: seconds },
} as const;

const mayBeZero: readonly MinutesOption[] = ["patience", "posture"];

function isMinutesOption(name: string): name is MinutesOption {
	return Object.hasOwn(changes, name);
}

function readMinutes(name: MinutesOption, given: string | undefined): number {
	const minutes = given === undefined || given.trim() === "" ? Number.NaN : Number(given);
	const least = mayBeZero.includes(name) ? "0 or more" : "more than 0";
	if (!Number.isFinite(minutes) || minutes < 0 || (minutes === 0 && !mayBeZero.includes(name))) {
		throw new UsageError(`--${name} needs minutes, ${least}, not ${given === undefined ? "nothing" : `"${given}"`}`);
	}
	return minutes * 60;
}

function readSeconds(given: string | undefined): number {
	const seconds = given === undefined || given.trim() === "" ? Number.NaN : Number(given);
	if (!Number.isFinite(seconds) || seconds <= 0) {
		throw new UsageError(
			`--auto-save needs seconds, more than 0, not ${given === undefined ? "nothing" : `"${given}"`}`,
		);
	}
	return seconds;
}

function splitAtEquals(word: string): [string, string | undefined] {
	const equals = word.indexOf("=");
	return equals === -1 ? [word.slice(2), undefined] : [word.slice(2, equals), word.slice(equals + 1)];
}
