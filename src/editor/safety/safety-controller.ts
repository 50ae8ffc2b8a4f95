import { dayOf, isDay } from "../../diary/day";
import type { DiaryEvent, EventBody, EventKind } from "../../diary/events";
import { withPlausibleTimes } from "../../diary/plausible-times";
import type { DayEntry } from "../../diary/recorded-answers";
import type { Exercise, Lookup } from "../../exercises/types";
import { type Access, access, type SafetyState, safetyState } from "../../safety/access";
import { sessionOf } from "../../safety/after-effects";
import { attributionRevision, blameCard } from "../../safety/blame-card";
import { cardsAtRest } from "../../safety/card-rest";
import { safetyCards } from "../../safety/cards";
import { dailyScores, numberOfDay } from "../../safety/daily-scores";
import { emergencyCard } from "../../safety/emergency";
import type { SafetyIntent } from "../../safety/intents";
import { requestedCardId } from "../../safety/requested-cards";
import { type ScreeningState, screeningState } from "../../safety/screening";
import { screeningRules } from "../../safety/screening-rules";
import { stopRule } from "../../safety/stop-rules";
import type { CardView, CheckView, EmergencyView } from "../../safety/views";
import { timeOfDay, weekday } from "../diary/diary-labels";
import type { Recorder } from "../diary/recorder";
import { handleMessage, type MessageHandlers } from "../platform/message-handlers";
import { SafetyCheck } from "./safety-check";

/** What the person says about safety and how they are. To open what only shows something is not for this. */
export type SafetyMessage = Exclude<
	SafetyIntent,
	{ type: "open-phases" | "open-self-check" | "open-stretch-check" | "stretch-answer" | "open-guide" }
>;

const undoable: ReadonlySet<EventKind> = new Set(["phase", "approval", "taken-back", "after-effect"]);

/** What the diary says is safe at one moment. */
export interface SafetyNow {
	readonly state: SafetyState;
	accessTo(exercise: Exercise): Access;
	/** Whether the exercise of this id is known and may be done now. */
	readonly isOpen: (exercise: string) => boolean;
	readonly cards: readonly CardView[];
	/** What an answer just given leads on to: it is asked at once, where the person looks. */
	readonly followUp: CardView | undefined;
	readonly entry: DayEntry;
}

/** The safety rules with the diary behind them: what they say now, and what the person answers them. */
export class SafetyController {
	private readonly check: SafetyCheck;
	private screen: ScreeningState | undefined;
	/** Ids of the red flags whose card was read in this window: one of them that is taken away leaves the others read. */
	private readonly understood = new Set<string>();

	constructor(
		private readonly recorder: Recorder,
		private readonly wall: () => number,
		private readonly dayEnd: () => number,
	) {
		this.check = new SafetyCheck(recorder);
	}

	/** The page of the safety questions, as of the last look at the diary; undefined while they are closed. */
	get checkView(): CheckView | undefined {
		return this.screen === undefined ? undefined : this.check.view(this.screen);
	}

	/** @param numbers to call in an emergency, likeliest first */
	emergency({ screen }: SafetyState, numbers: readonly string[]): EmergencyView | undefined {
		const card = emergencyCard(screen, numbers);
		if (card === undefined) {
			// The same sign that comes back is to be read anew.
			this.understood.clear();
			return undefined;
		}
		const { restsOn, ...said } = card;
		return { ...said, understood: restsOn.every((sign) => this.understood.has(sign)) };
	}

	now(events: readonly DiaryEvent[], lookup: Lookup): SafetyNow {
		const at = this.wall();
		const day = this.day(at);
		const dayEnd = this.dayEnd();
		const state = safetyState(events, { at, day }, (id) => lookup(id)?.phase);
		this.screen = state.screen;
		const isOpen = (id: string): boolean => {
			const exercise = lookup(id);
			return exercise !== undefined && access(exercise, state).open;
		};
		return {
			state,
			accessTo: (exercise) => access(exercise, state),
			isOpen,
			get cards() {
				// When something was done elsewhere is known by its day.
				const timeOf = (event: DiaryEvent) =>
					event.kind === "activity" ? weekday(event.day) : timeOfDay(event.at, event.zone);
				const dismissed = cardsAtRest(state.events, { at, day }, dayEnd);
				return safetyCards(state.events, state, { dismissed, timeOf, isOpen });
			},
			get followUp() {
				return blameCard(state.events, at, (id) => lookup(id)?.name ?? id);
			},
			get entry() {
				return dailyScores(state.events).on(numberOfDay(day));
			},
		};
	}

	/** Carries out what the person says about safety and how they are. */
	intend(message: SafetyMessage, events: readonly DiaryEvent[], state: SafetyState): Promise<void> {
		return handleMessage(this.handlers, message, events, state);
	}

	private readonly handlers: MessageHandlers<SafetyMessage, [events: readonly DiaryEvent[], state: SafetyState]> = {
		emergency: ({ intent }, _events, state) => this.readEmergency(intent, state),
		"open-check": ({ symptoms }, _events, { screen }) =>
			symptoms === true ? this.check.haveSymptoms(screen, this.wall()) : this.check.open(screen),
		"answer-check": ({ page, answers }, _events, { screen }) => this.check.answer(page, answers, screen, this.wall()),
		"check-back": (_message, _events, { screen }) => this.check.back(screen),
		"check-mistake": (_message, _events, { screen }) => this.check.mistake(screen),
		"close-check": () => this.check.close(),
		approve: (message, events, state) => this.recordApproval(message, events, state),
		"withdraw-approval": ({ of }, events) => this.withdraw(of, events),
		"weekly-check": ({ anythingNew }, events) => this.recordWeekly(anythingNew, events),
		"choose-phase": ({ phase, why }) => this.record({ kind: "phase", phase, why }),
		"self-check": ({ steady }) => this.record({ kind: "self-check", steady }),
		"take-back": ({ exercise }) => this.record({ kind: "taken-back", exercise }),
		undo: ({ of }, events) => this.undo(of, events),
		"dismiss-card": async ({ card }) => {
			// What the person asked for is only closed.
			if (card !== requestedCardId) {
				await this.record({ kind: "card-read", card });
			}
		},
		"after-effect": (message, events) => this.recordAfterEffect(message, events),
		"which-one": (message, events) => this.recordWhich(message, events),
		"stop-answer": (message, events) => this.recordStop(message, events),
		"day-entry": ({ type: _type, ...entry }) =>
			this.record({ kind: "day-entry", day: this.day(this.wall()), ...entry }),
	};

	private async record(body: EventBody): Promise<void> {
		await this.recorder.record(body);
	}

	/**
	 * A clinician's word. For a rule of the questions it has to name signs that stand behind it now: from a page that is out
	 * of date it would cover what nobody has seen.
	 */
	private async recordApproval(
		{ rule, signs = [], given }: SafetyIntent<"approve">,
		events: readonly DiaryEvent[],
		state: SafetyState,
	): Promise<void> {
		const { screen } = state;
		const ofQuestions = screeningRules.some((one) => one.rule === rule);
		const behind = rule === screen.decision.rule ? screen.behind.map(({ id }) => id) : [];
		// A tick of block D holds back its own; a word can be renewed, for what it was about.
		const careful = rule === "R7" ? [...screen.cautions.values()] : [];
		const renewable = screen.words.flatMap((word) => (word.rule === rule ? word.signs : []));
		const covered = signs.filter((sign) => [...behind, ...careful, ...renewable].includes(sign));
		const today = this.day(this.wall());
		const day = given === undefined || (isDay(given) && given <= today) ? (given ?? today) : undefined;
		if (day === undefined || (ofQuestions && covered.length === 0)) {
			return;
		}
		const body = { kind: "approval" as const, rule, given: day, ...(ofQuestions && { signs: covered }) };
		const word = await this.recorder.record<"approval">(body);
		const after = this.lookAt([...events, word]);
		// What it was about ended the questions: they go on after it.
		if (after.decision.outcome === "INCOMPLETE") {
			this.check.open(after);
		} else {
			this.check.close();
		}
	}

	/** A clinician's word can be taken back at any time. */
	private async withdraw(of: string, events: readonly DiaryEvent[]): Promise<void> {
		if (events.some(({ id, kind }) => id === of && kind === "approval")) {
			await this.recorder.record({ kind: "deletion", of });
		}
	}

	/** Read, it stands above what else is shown. A mistake leads back to the answer; until that is changed, it stands. */
	private async readEmergency(intent: SafetyIntent<"emergency">["intent"], { screen }: SafetyState): Promise<void> {
		switch (intent) {
			case "show":
				this.understood.clear();
				return;
			case "understand":
				this.haveRead(screen);
				if (this.check.view(screen)?.kind === "outcome") {
					this.check.close();
				}
				return;
			case "mistake":
				this.haveRead(screen);
				return this.check.mistake(screen);
			case "copy":
				return;
		}
	}

	private haveRead(screen: ScreeningState): void {
		for (const sign of emergencyCard(screen, [])?.restsOn ?? []) {
			this.understood.add(sign);
		}
	}

	/** Something new brings the questions, at once. */
	private async recordWeekly(anythingNew: boolean, events: readonly DiaryEvent[]): Promise<void> {
		const told = await this.recorder.record({ kind: "weekly-check", anythingNew });
		if (anythingNew) {
			this.check.open(this.lookAt([...events, told]));
		}
	}

	/** Where the questions stand with these events: what is shown next goes by it. */
	private lookAt(events: readonly DiaryEvent[]): ScreeningState {
		const now = this.wall();
		this.screen = screeningState(withPlausibleTimes(events, now), now);
		return this.screen;
	}

	/** What was felt at a stop. An emergency among the answers shows its page, at once. */
	private async recordStop(
		{ session, felt }: SafetyIntent<"stop-answer">,
		events: readonly DiaryEvent[],
	): Promise<void> {
		const answer = await this.recorder.record({ kind: "stop-answer", of: session, felt });
		if (stopRule(felt)?.action === "emergency") {
			this.lookAt([...events, answer]);
			this.check.raise();
		}
	}

	/** Takes back a choice that is no part of the record of what was done. */
	private async undo(of: string, events: readonly DiaryEvent[]): Promise<void> {
		if (events.some(({ id, kind }) => id === of && undoable.has(kind))) {
			await this.recorder.record({ kind: "deletion", of });
		}
	}

	private async recordAfterEffect(
		{ of, since, still }: SafetyIntent<"after-effect">,
		events: readonly DiaryEvent[],
	): Promise<void> {
		const session = sessionOf(events, of);
		if (session !== undefined) {
			await this.recorder.record({ kind: "after-effect", of, since, still, exercises: session.exercises });
		}
	}

	/** A revision of the answer: what follows from it is folded anew. What fits no answer changes nothing. */
	private async recordWhich({ of, exercise }: SafetyIntent<"which-one">, events: readonly DiaryEvent[]): Promise<void> {
		const answer = events.find(({ id }) => id === of);
		const told = answer?.kind === "after-effect" ? attributionRevision(answer, exercise) : undefined;
		if (answer?.kind === "after-effect" && told !== undefined) {
			await this.recorder.revise(answer, told);
		}
	}

	private day(at: number): string {
		return dayOf(at, -new Date(at).getTimezoneOffset(), this.dayEnd());
	}
}
