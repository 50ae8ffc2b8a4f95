import type { Event } from "vscode";

/**
 * What Deskglide offers to other extensions: copy this file into yours.
 *
 *     const deskglide = vscode.extensions.getExtension<DeskglideExports>("deskglide.deskglide");
 *     const api = await (await deskglide?.activate())?.getApi(1);
 *
 * Nothing here unlocks an exercise, and nothing tells of the diary, of symptoms or of the answers to the safety questions.
 * A wrong argument rejects with an error whose `name` is `WrongArgument`, and has no other effect.
 */
export interface DeskglideExports {
	/** The newest version there is. */
	readonly apiVersion: 1;
	/** Rejects for a version that is not there. */
	getApi(version: 1): Promise<DeskglideApi>;
}

export interface DeskglideApi {
	readonly version: 1;
	/** How the timer stands now. It is told without regard to safety rules and phases, and so tells nothing of them. */
	state(): DeskglideState;
	/** The state has changed, or a shown minute of it has. */
	readonly onDidChangeState: Event<DeskglideState>;
	/** A break has begun, ended, or was skipped. Told in one window, the one in which it happened. */
	readonly onDidBreak: Event<DeskglideBreak>;

	/** A movement break, as from the menu. @param minutes 1 to 60; the person's setting when left out */
	startBreak(minutes?: number): Promise<DeskglideAnswer>;
	endBreak(): Promise<DeskglideAnswer>;
	/** Plays a routine or a single exercise in the view Move. It passes the same safety questions and locks as a click. */
	startRoutine(id: string): Promise<DeskglideAnswer>;
	/**
	 * Asks to open it there paused at its start, to be looked at. The same locks hold; the answer is the same whether it is
	 * shown or, to the person alone, what holds it back.
	 */
	previewRoutine(id: string): Promise<DeskglideAnswer>;
	/** Holds reminders back. @param length 1 to 1440 minutes, `"tomorrow"`, or `"until-resumed"` */
	pause(length: number | "tomorrow" | "until-resumed"): Promise<DeskglideAnswer>;
	resume(): Promise<DeskglideAnswer>;
	/** @param length 1 to 1440 minutes, or `"until-ended"` */
	startMeeting(length: number | "until-ended"): Promise<DeskglideAnswer>;
	endMeeting(): Promise<DeskglideAnswer>;
	/** The person stands at their desk from now on, as a desk that knows its height can tell; or sits. */
	stand(): Promise<DeskglideAnswer>;
	sit(): Promise<DeskglideAnswer>;
	/**
	 * A call or a presentation goes on, or is over. Reminders wait until two minutes after it, and its time is not taken for
	 * time away. It can only put reminders off, for four hours at most, after which it counts as over.
	 */
	reportCall(goesOn: boolean): Promise<DeskglideAnswer>;
	/**
	 * Asks the person to write down what they did away from the editor, as a watch or a tracker can tell: a walk, a swim, a
	 * routine done on the floor. They say when it was and how it felt, or leave it; what they do with it is not told. It
	 * unlocks nothing. One is asked at a time.
	 * @param id of an activity such as `walk-short`, `swim` or `cycle-upright`, or of a routine or exercise
	 * @param minutes 1 to 1440
	 */
	logActivity(id: string, minutes: number): Promise<DeskglideAnswer>;
}

/** Moments are epoch milliseconds. */
export interface DeskglideState {
	/** `quiet`: outside the person's hours, in a meeting or on a call. `due` while standing: to sit or walk a little. */
	readonly status: "sitting" | "due" | "away" | "break" | "paused" | "quiet";
	/** The sitting that has built up and not been rested off. */
	readonly sittingSeconds: number;
	/** The sitting after which a break is due: the person's own setting, else that of phase 1. */
	readonly limitSeconds: number;
	/** Sitting until the next break is due, or while standing, standing until a change is suggested; 0 when it is. */
	readonly secondsUntilBreak: number;
	/** When a message of the next break is to be expected if sitting goes on; absent when it is due, or none is to come. */
	readonly nextMessage?: { readonly from: number; readonly by: number };
	readonly breakEndsAt?: number;
	readonly paused: boolean;
	/** Absent also when paused until the person resumes. */
	readonly pausedUntil?: number;
	readonly inMeeting: boolean;
	/** Absent also when the meeting lasts until the person says it is over. */
	readonly meetingUntil?: number;
	readonly inRoutine: boolean;
	readonly onCall: boolean;
	/** At the desk on their feet, by their own word. */
	readonly standing: boolean;
	/** Seconds of the standing under way; 0 while sitting. */
	readonly standingSeconds: number;
}

/** For what is to happen along with breaks. Deskglide itself runs no commands. */
export interface DeskglideBreak {
	/** `skipped`: the person wants none until they have sat as long once more. */
	readonly type: "started" | "ended" | "skipped";
	/** Epoch milliseconds. */
	readonly at: number;
	/** How long it is to be, or was meant to be; absent where it was skipped. */
	readonly seconds?: number;
	/** Whether it was cut short; only where it has ended. */
	readonly early?: boolean;
}

/** What became of a wish. A refusal does not say why: the person finds the reason in the view Move. */
export type DeskglideAnswer =
	| { readonly done: true }
	| { readonly done: false; readonly reason: DeskglideRefusal; readonly message: string };

export type DeskglideRefusal =
	/** Something else comes first or goes on, whatever it is: a break, a routine, questions, a lock. */
	| "not-now"
	/** There is no routine, exercise or activity of this id. */
	| "unknown";
