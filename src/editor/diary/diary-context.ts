import type { Uri } from "vscode";
import type { Prescription } from "../../diary/adherence";
import { dayOf } from "../../diary/day";
import type { SafetySummary } from "../../diary/report-text";
import type { Exercise, Routine } from "../../exercises/types";
import type { Clock } from "../platform/clock";
import type { WorkspaceState } from "../platform/stored";
import type { BelongingsKeeper } from "./belongings-keeper";
import type { DiaryPlace } from "./diary-place";
import type { JournalFiles } from "./journal-files";
import type { Recorder } from "./recorder";
import type { WorkspaceRecord } from "./workspace-record";

/** What the diary's commands and its tab work with. */
export interface DiaryContext {
	readonly journal: JournalFiles;
	/** Where it is kept beside the extension's own storage. */
	readonly place: DiaryPlace;
	readonly recorder: Recorder;
	readonly workspaceRecord: WorkspaceRecord;
	/** Remembers, for this workspace, what the Progress tab last showed. */
	readonly memory: WorkspaceState;
	readonly clock: Pick<Clock, "wall">;
	/** Minutes after midnight at which a day ends. */
	readonly dayEnd: () => number;
	/** Where the built panels are. */
	readonly media: Uri;
	/** What the safety rules hold back now. */
	readonly safety: () => Promise<SafetySummary>;
	/** How exercises are called, by their ids; one that is gone keeps its id. */
	readonly names: () => Promise<(exercise: string) => string>;
	/** What there is to do: all of it can be logged. */
	readonly catalogue: () => Promise<{
		readonly exercises: readonly Exercise[];
		readonly routines: readonly Routine[];
	}>;
	/** The person says that they have just moved: the last time away was no sitting. */
	readonly moved: () => void;
	/** Brings the Move view to the front. */
	readonly showMove: () => void;
	/** What is the person's beside the diary: plan, favourites, settings. */
	readonly belongings: BelongingsKeeper;
	/** What the person's plan asks for so and so often. */
	readonly prescriptions: () => Promise<readonly Prescription[]>;
	readonly log: (line: string) => void;
}

/** The person's day, `YYYY-MM-DD`. */
export function todayOf({ clock, dayEnd }: Pick<DiaryContext, "clock" | "dayEnd">): string {
	const now = clock.wall();
	return dayOf(now, -new Date(now).getTimezoneOffset(), dayEnd());
}
