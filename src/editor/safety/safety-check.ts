import type { ScreeningState } from "../../safety/screening";
import {
	answersKept,
	answersOfPage,
	lastAnswered,
	type PageAnswer,
	pageBefore,
	pageOf,
	pageView,
	pageWith,
	type RunStart,
	runAnswers,
	runToGoOnWith,
	screeningStep,
	slipsCorrected,
} from "../../safety/screening-flow";
import { pages, type QuestionKey } from "../../safety/screening-questions";
import type { CheckView } from "../../safety/views";
import type { Recorder } from "../diary/recorder";
import { shortId } from "../platform/short-id";

interface OpenRun extends RunStart {
	/** The page the person went back to. */
	readonly wanted?: string;
	readonly because?: string;
}

/**
 * The page of the safety questions that is open in this window. The run itself is in the diary: answers given in another
 * window are there too, and what they mean is folded from it.
 */
export class SafetyCheck {
	private run: OpenRun | undefined;
	/** What was said elsewhere than in the questions calls for care now: its page stands until it is read. */
	private alarm = false;

	constructor(private readonly recorder: Pick<Recorder, "record">) {}

	/** Whether the questions, or what they came to, are open. */
	get isOpen(): boolean {
		return this.run !== undefined || this.alarm;
	}

	/** The page to show; undefined while the questions are closed. */
	view(screen: ScreeningState): CheckView | undefined {
		const { run, alarm } = this;
		if (alarm) {
			return pageOf(screen);
		}
		if (run === undefined) {
			return undefined;
		}
		const answers = runAnswers(run, screen);
		const step = screeningStep(answers, run.wanted);
		return step.kind === "page" ? pageView(answers, step, run.because) : pageOf(screen);
	}

	/** Begins the questions, or goes on with a run that was left before its end, here or in another window. */
	open(screen: ScreeningState): void {
		this.alarm = false;
		this.run = {
			...runToGoOnWith(screen, shortId()),
			...(screen.askAgain !== undefined && { because: screen.askAgain }),
		};
	}

	/** Somebody who was well says that they have symptoms: only what is about them is asked. */
	async haveSymptoms(screen: ScreeningState, now: number): Promise<void> {
		this.alarm = false;
		const kept = answersKept(screen).filter(({ question }) => question !== "pain");
		this.run = { id: shortId(), knew: screen.standing.map(({ id }) => id), kept };
		await this.record([{ question: "pain", is: "yes" }], this.run, screen, now);
	}

	/** Records the answers of a page. Those to a page that is not the newest are late and change nothing. */
	async answer(id: string, given: readonly PageAnswer[], screen: ScreeningState, now: number): Promise<void> {
		const { run } = this;
		const view = this.view(screen);
		const page = pageWith(id);
		if (run === undefined || view?.kind !== "page" || page === undefined || view.page !== id) {
			return;
		}
		const answers = answersOfPage(page, given);
		if (answers.length === 0) {
			return;
		}
		const { wanted, ...rest } = run;
		this.run = rest;
		await this.record(answers, run, screen, now, wanted === id);
	}

	private async record(
		answers: readonly { readonly question: QuestionKey; readonly is: string }[],
		run: OpenRun,
		screen: ScreeningState,
		now: number,
		again = false,
	): Promise<void> {
		const slips = again ? answers.flatMap(({ question }) => slipsCorrected(run.id, question, screen)) : [];
		await this.recorder.record({
			kind: "screen",
			answers: answers.map(({ question, is }) => ({ question, is, at: now })),
			run: run.id,
			knew: [...run.knew],
			...(slips.length > 0 && { corrects: [...slips] }),
		});
	}

	back(screen: ScreeningState): void {
		const { run } = this;
		const view = this.view(screen);
		if (run !== undefined && view?.kind === "page") {
			const wanted = pageBefore(runAnswers(run, screen), view.page);
			this.run = wanted === undefined ? run : { ...run, wanted };
		}
	}

	/** Shows what now stands, until it is read. */
	raise(): void {
		this.alarm = true;
	}

	/**
	 * The answer behind what is shown was a mistake. One in the questions is asked again, and stands until it is changed;
	 * one given elsewhere is taken back.
	 */
	async mistake(screen: ScreeningState): Promise<void> {
		const { run } = this;
		const [sign] = screen.standing.filter(({ id }) => screen.behind.some((behind) => behind.id === id));
		const asked = pages.find(({ keys }) => sign?.question !== undefined && keys.includes(sign.question))?.id;
		if (!this.alarm && run !== undefined && this.view(screen)?.kind === "outcome") {
			const wanted = (sign?.run === run.id ? asked : undefined) ?? lastAnswered(runAnswers(run, screen));
			this.run = wanted === undefined ? run : { ...run, wanted };
			return;
		}
		this.alarm = false;
		if (sign?.run !== undefined && sign.run === screen.run?.id && asked !== undefined) {
			this.run = { id: sign.run, knew: [...screen.run.knew], kept: answersKept(screen), wanted: asked };
		} else if (sign !== undefined && sign.question !== undefined && sign.event === sign.id) {
			await this.recorder.record({ kind: "deletion", of: sign.event });
		} else {
			this.open(screen);
		}
	}

	close(): void {
		this.alarm = false;
		this.run = undefined;
	}
}
