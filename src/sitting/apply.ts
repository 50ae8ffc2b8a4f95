import { answerPrompt, skip, snooze, undoSkip } from "./answer";
import { answerAway } from "./away-answer";
import type { Breakpoint } from "./effect";
import { wallAt } from "./emit";
import { withdrawPrompt } from "./episode";
import type { Input } from "./input";
import { machineIdle } from "./machine-idle";
import * as presence from "./presence";
import * as rest from "./rest";
import type { Turn } from "./state";
import * as suppression from "./suppression";
import { readDayAt } from "./timetable";

/** Carry out one input at `state.at`. */
export function apply(turn: Turn, input: Exclude<Input, { type: "tick" }>): void {
	const { state } = turn;
	switch (input.type) {
		case "evidence":
			presence.evidence(turn, input.window);
			break;
		case "machine-idle":
			machineIdle(turn, input.seconds);
			break;
		case "breakpoint":
			markBreakpoint(turn, input.kind);
			break;
		case "busy-start":
			state.busy = { ...state.busy, [input.id]: state.busy[input.id] ?? state.at };
			break;
		case "busy-end": {
			const { [input.id]: _ended, ...others } = state.busy;
			state.busy = others;
			markBreakpoint(turn, input.kind);
			break;
		}
		case "debug-start":
			suppression.startDebug(turn, input.id);
			break;
		case "debug-end":
			suppression.endDebug(turn, input.id);
			markBreakpoint(turn, "debug");
			break;
		case "focus":
			presence.focus(turn, input.window ?? "");
			break;
		case "blur":
			presence.blur(turn, input.window ?? "");
			break;
		case "sleep":
			presence.sleep(turn);
			break;
		case "wake":
			break;
		case "answer":
			answerPrompt(turn, input.id, input.answer, input.minutes);
			break;
		case "snooze":
			snooze(turn, input.minutes);
			break;
		case "skip":
			skip(turn);
			break;
		case "undo-skip":
			undoSkip(turn);
			break;
		case "prompt-lost":
			if (state.prompt?.id === input.id) withdrawPrompt(turn, "lost");
			break;
		case "away-answer":
			answerAway(turn, input.id, input.answer);
			break;
		case "break-start":
			rest.startBreak(turn, "manual", "break", breakSeconds(input.seconds, turn));
			break;
		case "break-end":
			rest.endBreak(turn);
			break;
		case "routine-start":
			rest.startRoutine(turn, input.id, input.posture);
			break;
		case "routine-end":
			rest.endRoutine(turn, input.id);
			break;
		case "pause":
			suppression.pause(turn, input.seconds, input.until);
			break;
		case "resume":
			suppression.resume(turn);
			break;
		case "meeting-start":
			suppression.startMeeting(turn, input.seconds);
			break;
		case "meeting-end":
			suppression.endMeeting(turn);
			break;
		case "lock":
			suppression.setLock(turn, input.on);
			break;
		case "settings":
			turn.rules = { ...turn.rules, settings: input.settings };
			readDayAt(turn, wallAt(state, state.at));
			suppression.readHours(turn, wallAt(state, state.at));
			break;
	}
}

function markBreakpoint(turn: Turn, kind: Breakpoint): void {
	turn.state.breakpoint = { at: turn.state.at, kind };
}

const LONGEST_BREAK = 3600;

function breakSeconds(seconds: number | undefined, turn: Turn): number {
	if (seconds === undefined || !(seconds > 0)) return turn.rules.settings.breakLength;
	return Math.min(seconds, LONGEST_BREAK);
}
