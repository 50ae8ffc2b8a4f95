import * as l10n from "@vscode/l10n";
import { planRoutine } from "../../exercises/planner";
import type { Routine } from "../../exercises/types";
import { withoutEnglish } from "../../l10n/beside-english";
import { noticeAccepted } from "../../safety/notice";
import type { Lock } from "../../safety/unlock-actions";
import type { Library, LibraryNow } from "../routines/library";
import type { PlayMode } from "../routines/routine-actions";
import type { SafetyController } from "../safety/safety-controller";
import type { RequestedCard } from "./requested-card";
import type { SessionHost } from "./session-host";

/** A routine on its way to being played, and what it waits for. */
interface Waiting {
	readonly routine: Routine;
	readonly manner: PlayMode;
	readonly for: "notice" | "questions";
}

/** What became of the wish for a routine. `notice` and `questions`: it waits behind these. */
export type PlayOutcome = "playing" | "locked" | "notice" | "questions";

/**
 * The way from wanting a routine to playing it: what locks it is told; the safety notice and the safety questions come
 * first where they are missing, and the routine waits behind them.
 */
export class RoutineStarter {
	private waiting: Waiting | undefined;
	private asked = 0;
	private told: string | undefined;

	constructor(
		private readonly library: Library,
		private readonly safety: SafetyController,
		private readonly session: SessionHost,
		private readonly requested: RequestedCard,
	) {}

	/** Id of the routine that waits. */
	get waitingFor(): string | undefined {
		return this.waiting?.routine.id;
	}

	/** How often a routine was wanted so far. */
	get wishes(): number {
		return this.asked;
	}

	/** Why the last wish could not be met, in plain words; until the next one. */
	get problem(): string | undefined {
		return this.told;
	}

	forgetProblem(): void {
		this.told = undefined;
	}

	/** Shows why a wish could not be met. */
	tell(problem: string): void {
		this.told = problem;
	}

	/** What the panel offers, by its id, cut to a short break where that can be done. */
	async playOffer(id: string): Promise<void> {
		const library = await this.library.now();
		const routine = library.find(id);
		if (routine === undefined) {
			this.told = l10n.t("There is no routine or exercise called “{0}”.", id);
			return;
		}
		await this.play(library.shortened(routine));
	}

	/** Shows that something is locked where another routine is under way. */
	tellLocked(name: string, { reason, wayOut }: Lock): void {
		this.tell(l10n.t("{0} is locked. {1}", name, `${withoutEnglish(reason)} ${wayOut}`));
	}

	/**
	 * What somebody else than the person asks for, by its id. It goes the same way, and never takes the place of what the
	 * person is in: a routine, its last question, the advice after a stop, or the safety questions.
	 */
	async playFor(id: string, mode: PlayMode): Promise<PlayOutcome | "unknown" | "busy"> {
		if (!(await this.library.has(id))) {
			return "unknown";
		}
		const routine = (await this.library.now()).find(id);
		if (routine === undefined) {
			return "unknown";
		}
		const busy = this.session.view !== undefined || this.safety.checkView !== undefined;
		return busy ? "busy" : this.play(routine, mode);
	}

	async play(routine: Routine, mode: PlayMode = "play"): Promise<PlayOutcome> {
		const library = await this.library.nowFresh();
		this.told = undefined;
		this.waiting = undefined;
		this.asked += 1;
		return this.begin(routine, mode, library);
	}

	/** Goes on with the routine that waited. Questions that were left unanswered leave it behind. */
	async resumeWaiting(): Promise<void> {
		const { waiting } = this;
		this.waiting = undefined;
		if (waiting !== undefined) {
			const library = await this.library.now();
			const left = waiting.for === "questions" && library.needsCheck(waiting.routine);
			if (!left && library.lockOfRoutine(waiting.routine) === undefined) {
				await this.play(waiting.routine, waiting.manner);
			}
		}
	}

	discardWaiting(): void {
		this.waiting = undefined;
	}

	private async begin(routine: Routine, mode: PlayMode, library: LibraryNow): Promise<PlayOutcome> {
		const locked = library.lockOfRoutine(routine);
		if (locked !== undefined) {
			return this.refuse(routine, locked);
		}
		if (!noticeAccepted(library.events)) {
			this.waiting = { routine, manner: mode, for: "notice" };
			return "notice";
		}
		if (library.needsCheck(routine)) {
			this.waiting = { routine, manner: mode, for: "questions" };
			await this.safety.intend({ type: "open-check" }, library.events, library.safety.state);
			return "questions";
		}
		const { lookup } = library.catalogue;
		const usual = library.planChoices();
		const all = routine.steps.map(({ exercise }) => exercise);
		const choices = mode === "easier" ? { ...usual, smaller: all } : usual;
		const plan = planRoutine(routine, lookup, choices);
		const lock = this.session.start(plan, lookup, choices, mode === "preview");
		return lock === undefined ? "playing" : this.refuse(routine, `${withoutEnglish(lock.reason)} ${lock.wayOut}`);
	}

	private refuse({ id, name }: Routine, reason: string): "locked" {
		if (this.session.active) {
			this.told = l10n.t("{0} is locked. {1}", name, reason);
		} else {
			// In the panel, not in a notification: why it is locked may say how somebody is.
			this.requested.openRoutine(id);
		}
		return "locked";
	}
}
