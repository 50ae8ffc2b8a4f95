import * as l10n from "@vscode/l10n";
import type { DeskglideAnswer, DeskglideRefusal } from "../../api";
import type { Asker } from "../diary/log-activity";
import type { PlayOutcome } from "../move/start-routine";
import type { PlayMode } from "../routines/routine-actions";
import type { RoutinesFeature } from "../routines/routines-feature";
import type { SittingService } from "../timer/sitting-service";

/** What became of a wish, for the person alone. */
type Outcome = PlayOutcome | "unknown" | "busy" | "unreadable";

/**
 * Carries out what other extensions, links and assistants ask for, and answers them. Why something is held back follows
 * from the person's answers and diary, and only the person may see it: what others are told of it is always the same.
 */
export class ExternalRequests {
	constructor(
		private readonly sitting: Pick<SittingService, "view" | "feed">,
		private readonly openDesk: () => Promise<Pick<RoutinesFeature, "playFor" | "logFor">>,
		private readonly log: (line: string) => void,
	) {}

	startBreak(minutes: number | undefined): DeskglideAnswer {
		if (this.sitting.view().status === "break") {
			return refusal("not-now");
		}
		this.sitting.feed({ type: "break-start", ...(minutes !== undefined && { seconds: minutes * 60 }) });
		return { done: true };
	}

	/** Begins a routine where nothing stands against it. */
	async startRoutine(id: string): Promise<DeskglideAnswer> {
		const outcome = await this.play(id, "play");
		return outcome === "playing" ? { done: true } : refusal(outcome === "unknown" ? outcome : "not-now");
	}

	/** Asks to show a routine. Whether it is shown, or what holds it back instead, the person sees and nobody else. */
	async previewRoutine(id: string): Promise<DeskglideAnswer> {
		return (await this.play(id, "preview")) === "unknown" ? refusal("unknown") : { done: true };
	}

	/**
	 * Asks the person to write down what they did. Whether they do, they know and nobody else.
	 * @param by who asks, for the person to read
	 */
	async logActivity(id: string, minutes: number, by: Asker): Promise<DeskglideAnswer> {
		const outcome = await (await this.openDesk()).logFor(id, minutes, by);
		if (outcome === "unknown") {
			return { done: false, reason: outcome, message: l10n.t("There is no activity of this id.") };
		}
		return outcome === "asked" ? { done: true } : refusal("not-now");
	}

	/** Shows a routine to the person, who followed a link to it. Gives what to tell them where the Move view does not. */
	async showToPerson(id: string): Promise<string | undefined> {
		switch (await this.play(id, "preview")) {
			case "unknown":
				return refusalMessage("unknown");
			case "busy":
				return l10n.t("Something is going on in Deskglide already, and nothing takes its place.");
			case "unreadable":
				return l10n.t("The diary cannot be read just now.");
			default:
				return undefined;
		}
	}

	private async play(id: string, mode: PlayMode): Promise<Outcome> {
		const desk = await this.openDesk();
		try {
			return await desk.playFor(id, mode);
		} catch (error) {
			this.log(`What another program asked for could not be shown: ${error}`);
			return "unreadable";
		}
	}
}

function refusal(reason: DeskglideRefusal): DeskglideAnswer {
	return { done: false, reason, message: refusalMessage(reason) };
}

function refusalMessage(reason: DeskglideRefusal): string {
	switch (reason) {
		case "not-now":
			return l10n.t("Not just now. Deskglide's Move view shows how things stand.");
		case "unknown":
			return l10n.t("There is no routine or exercise of this id.");
	}
}
