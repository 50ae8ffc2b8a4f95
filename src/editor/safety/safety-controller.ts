import { dayOf, isDay } from "../../diary/day";
import type { DiaryEvent, EventKind } from "../../diary/events";
import { withPlausibleTimes } from "../../diary/plausible-times";
import type { Exercise, Lookup } from "../../exercises/types";
import type { CardView, CheckView, DayEntryView, EmergencyView, FromPanel } from "../../protocol";
import { type Access, access, type SafetyState, safetyState } from "../../safety/access";
import { sessionOf } from "../../safety/after-effects";
import { attributionRevision, blameCard } from "../../safety/blame-card";
import { cardsAtRest } from "../../safety/card-rest";
import { safetyCards } from "../../safety/cards";
import { dailyScores, numberOfDay } from "../../safety/daily-scores";
import { emergencyCard } from "../../safety/emergency";
import { requestedCardId } from "../../safety/requested-cards";
import { type ScreeningState, screeningState } from "../../safety/screening";
import { screeningRules } from "../../safety/screening-rules";
import { stopRule } from "../../safety/stop-rules";
import { timeOfDay, weekday } from "../diary/diary-labels";
import type { Recorder } from "../diary/recorder";
import { SafetyCheck } from "./safety-check";

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
	readonly entry: DayEntryView;
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

	/** Carries out what the person says about safety and how they are. Gives whether the message was one of these. */
	async intend(message: FromPanel, events: readonly DiaryEvent[], state: SafetyState): Promise<boolean> {
		const { screen } = state;
		switch (message.type) {
			case "emergency":
				await this.readEmergency(message.intent, state);
				return true;
			case "open-check":
				await (message.symptoms === true
					? this.check.haveSymptoms(screen, this.wall())
					: Promise.resolve(this.check.open(screen)));
				return true;
			case "answer-check":
				await this.check.answer(message.page, message.answers, screen, this.wall());
				return true;
			case "check-back":
				this.check.back(screen);
				return true;
			case "check-mistake":
				await this.check.mistake(screen);
				return true;
			case "close-check":
				this.check.close();
				return true;
			case "approve":
				await this.recordApproval(message, events, state);
				return true;
			case "withdraw-approval":
				await this.withdraw(message.of, events);
				return true;
			case "weekly-check":
				await this.recordWeekly(message.anythingNew, events);
				return true;
			case "choose-phase":
				await this.recorder.record({ kind: "phase", phase: message.phase, why: message.why });
				return true;
			case "self-check":
				await this.recorder.record({ kind: "self-check", steady: message.steady });
				return true;
			case "take-back":
				await this.recorder.record({ kind: "taken-back", exercise: message.exercise });
				return true;
			case "undo":
				await this.undo(message.of, events);
				return true;
			case "dismiss-card":
				// What the person asked for is only closed.
				if (message.card !== requestedCardId) {
					await this.recorder.record({ kind: "card-read", card: message.card });
				}
				return true;
			case "after-effect":
				await this.recordAfterEffect(message, events);
				return true;
			case "which-one":
				await this.recordWhich(message, events);
				return true;
			case "stop-answer":
				await this.recordStop(message, events);
				return true;
			case "day-entry": {
				const { type: _type, ...entry } = message;
				await this.recorder.record({ kind: "day-entry", day: this.day(this.wall()), ...entry });
				return true;
			}
			default:
				return false;
		}
	}

	/**
	 * A clinician's word. For a rule of the questions it has to name signs that stand behind it now: from a page that is out
	 * of date it would cover what nobody has seen.
	 */
	private async recordApproval(
		{ rule, signs = [], given }: Extract<FromPanel, { type: "approve" }>,
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
	private async readEmergency(
		intent: Extract<FromPanel, { type: "emergency" }>["intent"],
		{ screen }: SafetyState,
	): Promise<void> {
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
		{ session, felt }: Extract<FromPanel, { type: "stop-answer" }>,
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
		{ of, since, still }: Extract<FromPanel, { type: "after-effect" }>,
		events: readonly DiaryEvent[],
	): Promise<void> {
		const session = sessionOf(events, of);
		if (session !== undefined) {
			await this.recorder.record({ kind: "after-effect", of, since, still, exercises: session.exercises });
		}
	}

	/** A revision of the answer: what follows from it is folded anew. What fits no answer changes nothing. */
	private async recordWhich(
		{ of, exercise }: Extract<FromPanel, { type: "which-one" }>,
		events: readonly DiaryEvent[],
	): Promise<void> {
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
