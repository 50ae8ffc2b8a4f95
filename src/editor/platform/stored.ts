/**
 * Everything that is kept between two starts of the editor, by its name: the keys of the editor's state, and the files in
 * the extension's own folder. The state can be written only through the types below, and a test holds SECURITY.md, which
 * tells people of all of it, against this list.
 */

/** What becomes of something when the person erases the diary. */
export type OnErase =
	/** It goes, in every window that is open, and in the others when they open. */
	| "gone"
	/** It holds nothing of the diary. */
	| "stays"
	/** It holds nothing but that, and when, something was erased. */
	| "says-erased";

/** Keys of the editor's state for all workspaces of the person. None is marked for settings sync. */
export const globalKeys = {
	/** When a question waits in the Move view: two moments. */
	questionWaits: "gone",
	/** The phase, as the diary last told it, unless it is phase 1. */
	phase: "gone",
	/** Ids of the routines the person marked. */
	favourites: "stays",
	/** How the player sounds: tones, spoken cues, volume. */
	sound: "stays",
	/** What a preset changed last, for its undo: settings and their values. */
	presetUndo: "stays",
	/** What an import replaced last, for its undo: plan, favourites, settings and their values. */
	importUndo: "stays",
	/** The day Deskglide was first used on: posture checks begin on the third. */
	firstDay: "stays",
	/** Settings that cannot be used, and were told of. */
	toldSettings: "stays",
} as const satisfies Readonly<Record<string, OnErase>>;

/** Keys of the editor's state for one workspace. */
export const workspaceKeys = {
	/** The record of routines done in this workspace. */
	routines: "gone",
	/** The routine under way, so that a reload does not lose it. It is no longer there when the routine has ended. */
	session: "stays",
	/** What the Routines view is narrowed to. */
	routineFilter: "stays",
	/** What the Progress tab last showed: a range. */
	progress: "stays",
	/** A random id of the window, for the files of the timer. */
	window: "stays",
} as const satisfies Readonly<Record<string, OnErase>>;

interface StateWith<Key extends string> {
	get<T>(key: Key): T | undefined;
	update(key: Key, value: unknown): Thenable<void>;
}

/** The editor's state for all workspaces, as far as Deskglide uses it: `context.globalState` fits. */
export type GlobalState = StateWith<keyof typeof globalKeys>;

/** The editor's state for one workspace, as far as Deskglide uses it: `context.workspaceState` fits. */
export type WorkspaceState = StateWith<keyof typeof workspaceKeys>;

/** A kind of file in the extension's own folder. */
export interface StoredFile {
	/** As SECURITY.md names it; words in capitals vary. */
	readonly name: string;
	readonly pattern: RegExp;
	readonly onErase: OnErase;
}

/**
 * Every kind of file that is written by itself, by its path in the extension's global storage, or in the folder (FOLDER)
 * that the person keeps the diary in.
 */
export const storedFiles: readonly StoredFile[] = [
	{ name: "journal/DAY.WINDOW.a.jsonl", pattern: /^journal\/\d{4}-\d\d-\d\d\.[\w-]+\.[ab]\.jsonl$/, onErase: "gone" },
	{
		name: "journal/archive.MONTH.DAY.ID.jsonl",
		pattern: /^journal\/archive\.\d{4}-\d\d\.\d{4}-\d\d-\d\d\.[\w-]+\.jsonl$/,
		onErase: "gone",
	},
	{
		name: "journal/import.DAY.ID.jsonl",
		pattern: /^journal\/import\.\d{4}-\d\d-\d\d\.[\w-]+\.jsonl$/,
		onErase: "gone",
	},
	{
		name: "journal/joined.ID.NUMBER.json",
		pattern: /^journal\/joined\.[\w-]+\.\d+\.json$/,
		onErase: "stays",
	},
	{
		name: "FOLDER/COMPUTER.NAME.jsonl",
		pattern: /^FOLDER\/\w+\.(\d{4}|archive\.|import\.)[\w.-]+\.jsonl$/,
		onErase: "gone",
	},
	{ name: "FOLDER/diary.ID.json", pattern: /^FOLDER\/diary\.[\w-]+\.json$/, onErase: "stays" },
	{ name: "FOLDER/joined.ID.NUMBER.json", pattern: /^FOLDER\/joined\.[\w-]+\.\d+\.json$/, onErase: "stays" },
	{ name: "FOLDER/erased.ID.NUMBER.json", pattern: /^FOLDER\/erased\.[\w-]+\.\d+\.json$/, onErase: "says-erased" },
	{ name: "diary-folder.json", pattern: /^diary-folder\.json$/, onErase: "stays" },
	{ name: "journal/set-aside.ID.txt", pattern: /^journal\/set-aside\.[\da-f]{16}\.txt$/, onErase: "gone" },
	{ name: "journal/diary.ID.json", pattern: /^journal\/diary\.[\w-]+\.json$/, onErase: "stays" },
	{ name: "journal/erased.ID.NUMBER.json", pattern: /^journal\/erased\.[\w-]+\.\d+\.json$/, onErase: "says-erased" },
	{ name: "sitting/state.WINDOW.a.json", pattern: /^sitting\/state\.[\w-]+\.[ab]\.json$/, onErase: "stays" },
	{
		name: "sitting/MESSAGE.WINDOW.TIME.claim",
		pattern: /^sitting\/[\w-]+\.[\w-]+\.\d+\.f?s?\.claim$/,
		onErase: "stays",
	},
	{ name: "my-plan.json", pattern: /^my-plan\.json$/, onErase: "stays" },
	{ name: "my-plan.last-good.json", pattern: /^my-plan\.last-good\.json$/, onErase: "stays" },
];
