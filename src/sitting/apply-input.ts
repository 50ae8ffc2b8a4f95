import { answerAway, answerPrompt, skip, snooze, undoSkip } from "./answers";
import type { Breakpoint } from "./effect";
import { wallTimeAt } from "./emit-effect";
import { endHold, forgetMachineCall } from "./held";
import type { Input } from "./input";
import * as presence from "./presence";
import { closePrompt, seeMessages, withdrawPrompt } from "./prompt-episode";
import * as rest from "./rest";
import { readDayAt } from "./schedule";
import { engineConstants } from "./settings";
import { sit, stand } from "./standing";
import type { StepContext } from "./state";
import * as suppression from "./suppression";
import { applySystemIdle } from "./system-idle";

/** Carry out one input at `state.at`. */
export function applyInput(context: StepContext, input: Exclude<Input, { type: "tick" }>): void {
	const { state } = context;
	switch (input.type) {
		case "evidence":
			presence.evidence(context, input.window);
			break;
		case "machine-idle":
			applySystemIdle(context, input.seconds);
			break;
		case "breakpoint":
			markBreakpoint(context, input.kind);
			break;
		case "busy-start":
			state.busy = { ...state.busy, [input.id]: state.busy[input.id] ?? state.at };
			break;
		case "busy-end": {
			const { [input.id]: _ended, ...others } = state.busy;
			state.busy = others;
			markBreakpoint(context, input.kind);
			break;
		}
		case "tool-edit":
			markToolEdit(context);
			break;
		case "debug-start":
			suppression.startDebug(context, input.id);
			break;
		case "debug-end":
			suppression.endDebug(context, input.id);
			markBreakpoint(context, "debug");
			break;
		case "focus":
			presence.focus(context, input.window ?? "");
			break;
		case "blur":
			presence.blur(context, input.window ?? "");
			break;
		case "sleep":
			presence.sleep(context, input.sinceLastSign);
			break;
		case "wake":
			break;
		case "answer":
			answerPrompt(context, input.id, input.answer, input.minutes);
			break;
		case "message-seen":
			seeMessages(context);
			break;
		case "prompt-shown":
			if (state.prompt?.id === input.id) state.prompt = { ...state.prompt, delivered: true };
			break;
		case "prompt-hidden":
			if (state.prompt?.id === input.id) state.prompt = { ...state.prompt, hidden: true };
			break;
		case "prompt-closed":
			closePrompt(context, input.id);
			break;
		case "snooze":
			snooze(context, input.minutes);
			break;
		case "skip":
			skip(context);
			break;
		case "undo-skip":
			undoSkip(context);
			break;
		case "prompt-lost":
			if (state.prompt?.id === input.id) withdrawPrompt(context, "lost");
			break;
		case "away-answer":
			answerAway(context, input.id, input.answer);
			break;
		case "break-start":
			rest.startBreak(context, "manual", "break", breakSeconds(input.seconds, context));
			break;
		case "break-end":
			rest.endBreak(context);
			break;
		case "routine-start":
			rest.startRoutine(context, input.id, input.posture);
			break;
		case "routine-end":
			rest.endRoutine(context, input.id);
			break;
		case "pause":
			suppression.pause(context, input.seconds, input.until);
			break;
		case "resume":
			suppression.resume(context);
			break;
		case "meeting-start":
			suppression.startMeeting(context, input.seconds);
			break;
		case "meeting-end":
			suppression.endMeeting(context);
			break;
		case "call":
			suppression.setCall(context, input.on, input.source);
			break;
		case "screen-locked":
			if (state.stretch === "held") endHold(context);
			break;
		case "stand":
			stand(context);
			break;
		case "sit":
			sit(context);
			break;
		case "lock":
			suppression.setLock(context, input.on);
			break;
		case "settings":
			context.rules = { ...context.rules, settings: input.settings };
			if (!input.settings.waitOnCalls) forgetMachineCall(context);
			readDayAt(context, wallTimeAt(state, state.at));
			suppression.readHours(context, wallTimeAt(state, state.at));
			break;
	}
}

function markBreakpoint(context: StepContext, kind: Breakpoint): void {
	context.state.breakpoint = { at: context.state.at, kind };
}

/** Edits by a tool that follow each other closely are one piece of work. */
function markToolEdit({ state }: StepContext): void {
	const { toolWork, at } = state;
	const goesOn = toolWork !== null && at - toolWork.last <= engineConstants.toolGap;
	state.toolWork = { from: goesOn ? toolWork.from : at, last: at };
}

const LONGEST_BREAK = 3600;

function breakSeconds(seconds: number | undefined, context: StepContext): number {
	if (seconds === undefined || !(seconds > 0)) return context.rules.settings.breakLength;
	return Math.min(seconds, LONGEST_BREAK);
}
