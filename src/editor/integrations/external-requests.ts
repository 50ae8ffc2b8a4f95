import * as l10n from "@vscode/l10n";
import type { DeskglideAnswer, DeskglideRefusal } from "../../api";
import type { PlayMode } from "../routines/routine-actions";
import type { RoutinesFeature } from "../routines/routines-feature";
import type { SittingService } from "../timer/sitting-service";

/**
 * Carries out what other extensions, links and assistants ask for, and answers them. The answer never says why something
 * is locked: the reason follows from the person's answers and diary, and only the person may see it.
 */
export class ExternalRequests {
	constructor(
		private readonly sitting: SittingService,
		private readonly openDesk: () => Promise<RoutinesFeature>,
	) {}

	startBreak(minutes: number | undefined): DeskglideAnswer {
		if (this.sitting.view().status === "break") {
			return refusal("busy");
		}
		this.sitting.feed({ type: "break-start", ...(minutes !== undefined && { seconds: minutes * 60 }) });
		return { done: true };
	}

	async play(id: string, mode: PlayMode): Promise<DeskglideAnswer> {
		const outcome = await (await this.openDesk()).playFor(id, mode);
		switch (outcome) {
			case "playing":
				return { done: true };
			case "notice":
			case "questions":
				return refusal("questions-first");
			default:
				return refusal(outcome);
		}
	}
}

function refusal(reason: DeskglideRefusal): DeskglideAnswer {
	return { done: false, reason, message: refusalMessage(reason) };
}

function refusalMessage(reason: DeskglideRefusal): string {
	switch (reason) {
		case "locked":
			return l10n.t("This is locked just now. The Move view says why.");
		case "questions-first":
			return l10n.t("The Move view has something to read or to answer first. The routine begins after it.");
		case "busy":
			return l10n.t("Something is going on in Deskglide already, and nothing takes its place.");
		case "unknown":
			return l10n.t("There is no routine or exercise of this id.");
	}
}
