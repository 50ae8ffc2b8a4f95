import type { DiaryEvent, EventOf } from "../../diary/events";
import type { CheckView } from "../../protocol";
import type { ScreeningState } from "../../safety/screening";
import {
	answersKept,
	type GivenAnswers,
	lastAnswered,
	outcomePage,
	pageOf,
	questionBefore,
	questionPage,
	screeningStep,
	withAnswer,
} from "../../safety/screening-flow";
import type { ScreeningRule } from "../../safety/screening-rules";
import type { Recorder } from "../diary/recorder";
import { shortId } from "../platform/short-id";

interface Run {
	/** The diary's event of this run: each answer is a revision of it, so that leaving loses none. */
	readonly event: string;
	readonly given: GivenAnswers;
	/** The question the person went back to. */
	readonly wanted?: string;
	readonly because?: string;
}

/** The safety questions as they are being answered. Answers go into the diary one by one; what they mean is folded from it. */
export class SafetyCheck {
	private run: Run | undefined;
	/** What was said elsewhere than in the questions calls for care now. */
	private alarm: { readonly rule: ScreeningRule; readonly mistake: () => Promise<void> } | undefined;
	private recorded: EventOf<"screen"> | undefined;

	constructor(
		private readonly recorder: Recorder,
		private readonly now: () => number,
	) {}

	/** The page to show; undefined while the questions are closed. */
	get view(): CheckView | undefined {
		const { run, alarm } = this;
		if (alarm !== undefined) {
			return pageOf(alarm.rule);
		}
		if (run === undefined) {
			return undefined;
		}
		const step = screeningStep(run.given, run.wanted);
		return step.kind === "question" ? questionPage(run.given, step, run.because) : outcomePage(run.given);
	}

	/** Begins the questions, or goes on with a run that was left before its end. */
	open(events: readonly DiaryEvent[], screen: ScreeningState): void {
		const previous = events.findLast((event) => event.kind === "screen");
		const goOn = screen.decision.outcome === "INCOMPLETE" && previous?.kind === "screen";
		const given = goOn ? answersKept(previous.answers, screen) : [];
		this.recorded = goOn ? previous : undefined;
		this.run = {
			event: goOn ? previous.id : shortId(),
			given,
			...(screen.askAgain !== undefined && { because: screen.askAgain }),
		};
	}

	/** Records one answer. A page that is no longer shown is late and changes nothing. */
	async answer(question: string, value: string): Promise<void> {
		const { run, view } = this;
		if (run === undefined || view?.kind !== "question" || view.question !== question) {
			return;
		}
		const given = withAnswer(run.given, question, value, this.now());
		if (given !== undefined) {
			const { wanted: _done, ...rest } = run;
			this.run = { ...rest, given };
			await this.keep(given);
		}
	}

	back(): void {
		const { run, view } = this;
		if (run !== undefined && view?.kind === "question") {
			const wanted = questionBefore(view.question);
			this.run = wanted === undefined ? run : { ...run, wanted };
		}
	}

	/** Shows what a rule says, until it is read; `mistake` takes back what raised it. */
	raise(rule: ScreeningRule, mistake: () => Promise<void>): void {
		this.alarm = { rule, mistake };
	}

	/** Back to the answer that was a mistake. Until it is changed, it stands. */
	async mistake(): Promise<void> {
		const { alarm } = this;
		if (alarm !== undefined) {
			await alarm.mistake();
			this.alarm = undefined;
			return;
		}
		const { run, view } = this;
		const wanted = run === undefined ? undefined : lastAnswered(run.given);
		if (run !== undefined && view?.kind === "outcome" && wanted !== undefined) {
			this.run = { ...run, wanted };
		}
	}

	close(): void {
		this.alarm = undefined;
		this.run = undefined;
	}

	private async keep(given: GivenAnswers): Promise<void> {
		const { recorded, run } = this;
		this.recorded =
			recorded === undefined
				? await this.recorder.record({ kind: "screen", answers: given }, { id: run?.event ?? shortId() })
				: await this.recorder.revise(recorded, { answers: given });
	}
}
