import type { DeskglideState } from "../../api";
import type { SittingService } from "../timer/sitting-service";

/**
 * How the timer stands, as it is told to other extensions: nothing of the diary, and the same whatever the safety rules
 * hold back.
 * @param wall epoch milliseconds
 * @param limit seconds of sitting after which a break is due without regard to the phase
 */
export function apiState(
	sitting: Pick<SittingService, "outside" | "rate">,
	wall: number,
	limit: number,
): DeskglideState {
	const { view, explanation } = sitting.outside(limit);
	// Of a break that is due nothing more is expected to be told: when a message comes follows from those before it.
	const expected = view.status === "due" ? undefined : explanation.expected;
	const moment = (at: number) => Math.round(wall + ((at - view.at) * 1000) / sitting.rate);
	return {
		status: view.status,
		sittingSeconds: Math.round(view.load),
		limitSeconds: view.limit,
		secondsUntilBreak: Math.round(view.untilBreak),
		...(expected !== undefined && { nextMessage: { from: moment(expected.from), by: moment(expected.by) } }),
		...(view.break !== undefined && { breakEndsAt: moment(view.at + view.break.length - view.break.elapsed) }),
		paused: view.suppressions.includes("paused"),
		...(view.pausedUntil !== undefined && { pausedUntil: moment(view.pausedUntil) }),
		inMeeting: view.suppressions.includes("meeting"),
		...(view.meetingUntil !== undefined && { meetingUntil: moment(view.meetingUntil) }),
		inRoutine: view.suppressions.includes("routine"),
		onCall: view.suppressions.includes("call"),
		standing: view.standing !== undefined,
		standingSeconds: Math.round(view.standing?.seconds ?? 0),
	};
}

/** What of a state is worth telling of when it changes: minutes, not seconds. */
export function changeKey(state: DeskglideState): string {
	const { status, sittingSeconds, limitSeconds, secondsUntilBreak, paused, inMeeting, inRoutine } = state;
	const { onCall, standing, standingSeconds } = state;
	const minutes = [sittingSeconds, secondsUntilBreak, standingSeconds].map((seconds) => Math.ceil(seconds / 60));
	const until = [state.breakEndsAt, state.pausedUntil, state.meetingUntil].map((moment) => moment !== undefined);
	return JSON.stringify([status, minutes, limitSeconds, paused, inMeeting, inRoutine, onCall, standing, until]);
}
