import type { DeskglideState } from "../../api";
import type { SittingService } from "../timer/sitting-service";

/**
 * How the timer stands, as it is told to other extensions: nothing of the diary, and not whether safety rules hold
 * reminders back.
 * @param wall epoch milliseconds
 */
export function apiState(sitting: SittingService, wall: number): DeskglideState {
	const view = sitting.view();
	const { expected } = sitting.explain();
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
