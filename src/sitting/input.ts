import type { Breakpoint } from "./effect";
import type { Settings } from "./settings";

/** Where a routine is done: only sitting counts half. */
export type RoutinePosture = "seated" | "standing" | "walking" | "floor";

/**
 * Everything the engine can be told. `at`: seconds of a clock that is never set, including time asleep; `wall`: epoch
 * milliseconds. An `at` before the last one, or no number, is taken as the last one.
 */
export type Input = InputBody & { readonly at: number; readonly wall: number };

/** `stand` and `sit` are at the desk; `stand30` is a short break on one's feet. */
export type PromptAnswer = "start" | "stand30" | "stand" | "sit" | "skip" | "snooze";

export type InputBody =
	/** Time has come this far. Everything before this moment has happened; what belongs to the moment itself has not yet. */
	| { readonly type: "tick" }
	/** A human touched the editor. */
	| { readonly type: "evidence"; readonly window?: string }
	/** What the machine says: so many seconds ago a human last touched it, anywhere. Heeded while no window of ours has focus. */
	| { readonly type: "machine-idle"; readonly seconds: number }
	| { readonly type: "breakpoint"; readonly kind: Breakpoint }
	/** Work that a person may be waiting for. Its end is a breakpoint of the same kind. */
	| { readonly type: "busy-start"; readonly id: string }
	| { readonly type: "busy-end"; readonly id: string; readonly kind: Breakpoint }
	/** A tool edits a file in the window with focus: an assistant at work, as a rule. */
	| { readonly type: "tool-edit" }
	| { readonly type: "debug-start"; readonly id: string }
	/** Also a breakpoint. */
	| { readonly type: "debug-end"; readonly id: string }
	| { readonly type: "focus"; readonly window?: string }
	| { readonly type: "blur"; readonly window?: string }
	/** The machine or host stopped at `at`: until the next input but ticks, everything is time away. */
	| {
			readonly type: "sleep";
			/** No window ran from then on, so nobody is known to have sat on after the last sign of them: it begins there. */
			readonly sinceLastSign?: boolean;
	  }
	| { readonly type: "wake" }
	| {
			readonly type: "answer";
			readonly id: string;
			readonly answer: PromptAnswer;
			/** Minutes of a snooze; the first offered when absent. */
			readonly minutes?: number;
	  }
	/** The person clicked a message that is no prompt, or one of long ago: messages reach them. */
	| { readonly type: "message-seen" }
	/** This window has put the prompt on the screen: no other needs to. */
	| { readonly type: "prompt-shown"; readonly id: string }
	/** The prompt is not on the screen, as far as the editor lets one know. */
	| { readonly type: "prompt-hidden"; readonly id: string }
	/** The person closed the prompt without an answer. */
	| { readonly type: "prompt-closed"; readonly id: string }
	/** From the menu, without a prompt. */
	| { readonly type: "snooze"; readonly minutes: number }
	| { readonly type: "skip" }
	| { readonly type: "undo-skip" }
	/** The toast is gone with the window that showed it. */
	| { readonly type: "prompt-lost"; readonly id: string }
	/** Settles the question about time away, or puts right what was counted wrongly. */
	| { readonly type: "away-answer"; readonly id: string; readonly answer: "moving" | "sitting" }
	| { readonly type: "break-start"; readonly seconds?: number }
	| { readonly type: "break-end" }
	/** Told again with another posture when the routine goes on in it. */
	| { readonly type: "routine-start"; readonly id: string; readonly posture: RoutinePosture }
	| { readonly type: "routine-end"; readonly id: string }
	/** For some seconds, until a wall time (epoch ms), until the next day begins, or until resumed. */
	| { readonly type: "pause"; readonly seconds?: number; readonly until?: number | "tomorrow" }
	| { readonly type: "resume" }
	| { readonly type: "meeting-start"; readonly seconds?: number }
	| { readonly type: "meeting-end" }
	/** The screen is locked: whoever a meeting or a call held at the desk has left it. */
	| { readonly type: "screen-locked" }
	/**
	 * Whether the machine says that a microphone is in use, or another extension that a call or a presentation goes on. It
	 * holds messages back, for `callAtMost` at most, and what it holds up is no time away.
	 */
	| { readonly type: "call"; readonly on: boolean; readonly source?: "machine" | "report" }
	/** The person says that they stand at their desk from now on, or sit. */
	| { readonly type: "stand" }
	| { readonly type: "sit" }
	/** While a red flag stands, nothing asks for movement. */
	| { readonly type: "lock"; readonly on: boolean }
	/** The rules given to this step held until now; these hold from now on. */
	| { readonly type: "settings"; readonly settings: Settings };
