import type { StretchQuestion } from "../../diary/recorded-answers";
import type { FromPanel, IntentOf } from "../../protocol";
import {
	lockCard,
	nextStretchQuestion,
	openedCard,
	phaseCards,
	requestedCardId,
	selfCheckCard,
	smallerCard,
	stretchCard,
} from "../../safety/requested-cards";
import type { CardView } from "../../safety/views";
import type { Recorder } from "../diary/recorder";
import type { LibraryNow } from "../routines/library";

type StretchAnswers = Readonly<Partial<Record<StretchQuestion, boolean>>>;

type Subject =
	/** `stopped`: it was under way when it was locked. */
	| { readonly about: "routine"; readonly routine: string; readonly stopped?: true }
	| { readonly about: "stretch"; readonly exercise: string; readonly given: StretchAnswers; readonly routine: string }
	| { readonly about: "phases" }
	| { readonly about: "self-check" };

/**
 * What the person asked to see in the Move view: how something locked opens, the phases, the questions before a stretch.
 * It is drawn anew from the diary each time, so that it turns into the way on as soon as that is open.
 */
export class RequestedCard {
	private subject: Subject | undefined;

	constructor(private readonly recorder: Pick<Recorder, "record">) {}

	/** How this routine or exercise opens. */
	openRoutine(routine: string): void {
		this.subject = { about: "routine", routine };
	}

	/** Why this routine stopped where it was, and how it opens. */
	openStopped(routine: string): void {
		this.subject = { about: "routine", routine, stopped: true };
	}

	openPhases(): void {
		this.subject = { about: "phases" };
	}

	close(): void {
		this.subject = undefined;
	}

	/** Nobody looks any more: the phases are for a look, and do not wait for hours. */
	hidden(): void {
		if (this.subject?.about === "phases") {
			this.close();
		}
	}

	cards(library: LibraryNow): readonly CardView[] {
		const { subject } = this;
		const { state } = library.safety;
		switch (subject?.about) {
			case "routine":
				return routineCard(subject.routine, library, subject.stopped);
			case "stretch": {
				const question = nextStretchQuestion(subject.exercise, subject.given);
				const name = library.catalogue.lookup(subject.exercise)?.name ?? "";
				return question === undefined ? [] : [stretchCard(name, subject.exercise, question)];
			}
			case "phases":
				return phaseCards(state);
			case "self-check":
				return [selfCheckCard()];
			default:
				return [];
		}
	}

	/** Follows what the person says to what was asked; whatever else they do leaves it as it is. */
	async intend(message: FromPanel): Promise<void> {
		switch (message.type) {
			case "open-phases":
				return this.openPhases();
			case "open-self-check":
				this.subject = { about: "self-check" };
				return;
			case "open-stretch-check":
				this.openStretchCheck(message.exercise);
				return;
			case "stretch-answer":
				return this.answerStretch(message);
			case "start-routine":
				return this.close();
			case "dismiss-card":
				return message.card === requestedCardId ? this.close() : undefined;
			case "choose-phase":
			case "self-check":
				return this.subject?.about === "routine" ? undefined : this.close();
		}
	}

	private openStretchCheck(exercise: string): void {
		const routine = this.subject?.about === "routine" ? this.subject.routine : `exercise:${exercise}`;
		this.subject = { about: "stretch", exercise, given: {}, routine };
	}

	/** What all answers come to is recorded at once; a question nobody answered counts as nothing. */
	private async answerStretch({ exercise, question, yes }: IntentOf<"stretch-answer">): Promise<void> {
		const { subject } = this;
		if (subject?.about !== "stretch" || subject.exercise !== exercise) {
			return;
		}
		const given = { ...subject.given, [question]: yes };
		this.subject = { ...subject, given };
		const { tight, nervePain, eases } = given;
		if (nextStretchQuestion(exercise, given) === undefined && tight !== undefined && nervePain !== undefined) {
			this.openRoutine(subject.routine);
			await this.recorder.record({
				kind: "stretch-check",
				exercise,
				tight,
				nervePain,
				...(eases !== undefined && { eases }),
			});
		}
	}
}

function routineCard(id: string, library: LibraryNow, stopped = false): readonly CardView[] {
	const routine = library.find(id);
	if (routine === undefined) {
		return [];
	}
	const held = library.heldBy(routine);
	if (held === undefined) {
		const smaller = library.smallerIn(routine);
		return [smaller === undefined ? openedCard(routine.name, id) : smallerCard(routine.name, smaller, id)];
	}
	const { lookup } = library.catalogue;
	const heldBy = (exercise: string) => library.heldBy({ steps: [{ exercise }] });
	const nameOf = (exercise: string) => lookup(exercise)?.name ?? exercise;
	return [lockCard(routine.name, held, library.safety.state, heldBy, nameOf, stopped)];
}
