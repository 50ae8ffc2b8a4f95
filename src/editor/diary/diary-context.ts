import type { Uri } from "vscode";
import type { Prescription } from "../../diary/adherence";
import { dayOf } from "../../diary/day";
import type { SafetySummary } from "../../diary/report-text";
import type { Clock } from "../platform/clock";
import type { WorkspaceState } from "../platform/stored";
import type { JournalFiles } from "./journal-files";
import type { Recorder } from "./recorder";
import type { WorkspaceRecord } from "./workspace-record";

/** What the diary's commands and its tab work with. */
export interface DiaryContext {
	readonly journal: JournalFiles;
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
	/** What the person's plan asks for so and so often. */
	readonly prescriptions: () => Promise<readonly Prescription[]>;
	readonly log: (line: string) => void;
}

/** The person's day, `YYYY-MM-DD`. */
export function todayOf({ clock, dayEnd }: Pick<DiaryContext, "clock" | "dayEnd">): string {
	const now = clock.wall();
	return dayOf(now, -new Date(now).getTimezoneOffset(), dayEnd());
}
