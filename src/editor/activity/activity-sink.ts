import type { Breakpoint } from "../../sitting/effect";

/** What the editor's listeners report. All calls are made at the moment they speak of. */
export interface ActivitySink {
	/** A human touched the editor. At most one call a second of the timer's clock. */
	evidence(): void;
	/** A moment between two pieces of work. */
	breakpoint(kind: Breakpoint): void;
	/** Something runs that the person may be waiting for. */
	busyStart(id: string): void;
	/** It ended, which is a breakpoint as well. */
	busyEnd(id: string, kind: Breakpoint): void;
	debugStart(id: string): void;
	/** Also a breakpoint. */
	debugEnd(id: string): void;
	focus(focused: boolean): void;
	/** A tool edits beside the person. At most one call in `toolEditEvery`. */
	toolEdit(): void;
	/** The machine's keyboard or mouse was touched so many real seconds ago, though no event here told so. */
	touchedAgo(seconds: number): void;
}
