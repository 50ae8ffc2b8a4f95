import * as l10n from "@vscode/l10n";
import { isWell, type SafetyState } from "./access";
import type { CheckView } from "./views";

/** What begins the first minute, the first of them that is open. */
const firstMinutes = ["pelvic-tilt-seated", "breathing"] as const;

/**
 * The page of an outcome with what is open now and the routine that starts the first minute; as it is where exercises
 * wait. Emergencies lead nowhere.
 */
export function withSummary(check: CheckView, safety: SafetyState, isOpen: (exercise: string) => boolean): CheckView {
	const { lock } = safety.screen.decision;
	const start = firstMinutes.find(isOpen);
	if (check.kind !== "outcome" || lock === "everything" || lock === "exercise" || start === undefined) {
		return check;
	}
	return { ...check, open: openNow(safety), start };
}

function openNow({ screen, gateFacts: { phase } }: SafetyState): string {
	if (isWell(screen)) {
		return l10n.t("Open now: desk movements, walks, breathing, and strength by choice.");
	}
	switch (phase) {
		case 1:
			return l10n.t("You are in phase 1. Open now: pelvic tilts, ankle pumps, short walks and breathing.");
		case 2:
			return l10n.t("You are in phase 2. Open now: all of phase 1, and strength.");
		case 3:
			return l10n.t("You are in phase 3. Open now: all of phases 1 and 2, and stretches by their questions.");
	}
}
