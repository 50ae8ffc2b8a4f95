import * as l10n from "@vscode/l10n";
import type { DiaryEvent, EventOf } from "../diary/events";
import type { SafetyState } from "./access";
import { afterEffectWords, easierNextTime, isFlagged, walks } from "./after-effects";
import { type Action, dismissAction, guideLink } from "./unlock-actions";
import type { CardView } from "./views";

/** How long a choice is shown with its way back. Our choice: long enough to notice a slip, short enough not to nag. */
const shownFor = 60 * 60_000;

/** The latest choice of the person's that changed what is open, with what follows from it and the way to take it back. */
export function undoCard(events: readonly DiaryEvent[], safety: SafetyState): CardView | undefined {
	const latest = events.findLast((event) => wordsOf(event, safety) !== undefined);
	const words = latest === undefined ? undefined : wordsOf(latest, safety);
	if (latest === undefined || words === undefined || safety.now.at - latest.at > shownFor) {
		return undefined;
	}
	const id = `just-now-${latest.id}`;
	const undo: Action = { label: l10n.t("Undo"), intent: { type: "undo", of: latest.id } };
	return {
		id,
		tone: "calm",
		title: words.title,
		lines: words.lines,
		actions: [undo, ...guideLink(words.rule), dismissAction(id, l10n.t("All right"))],
	};
}

interface Words {
	readonly title: string;
	readonly lines: readonly string[];
	readonly rule: string;
}

function wordsOf(event: DiaryEvent, { events, items }: SafetyState): Words | undefined {
	switch (event.kind) {
		case "phase":
			return {
				title: l10n.t("Phase {0} from now on", event.phase),
				lines:
					event.why === "clinician" ? [l10n.t("On a clinician's word. It is in the diary with today's date.")] : [],
				rule: "P4",
			};
		case "approval":
			return {
				title: l10n.t("A clinician's word is written down"),
				lines: [l10n.t("It opens what this one rule held back, and nothing else.")],
				rule: "",
			};
		case "taken-back":
			return {
				title: l10n.t("It is back"),
				lines: [l10n.t("It starts small, and grows again when it feels fine afterwards.")],
				rule: "",
			};
		case "after-effect": {
			if (event.since !== "worse" && event.since !== "much-worse") {
				return undefined;
			}
			const rules = event.exercises.flatMap((exercise) => items.get(exercise)?.rule ?? []);
			const worst = isFlagged(event) ? (rules.sort().at(-1) ?? "E2") : "E1";
			const words = worst === "E2" && isUncounted(event, events) ? easierNextTime : afterEffectWords[worst];
			return { title: l10n.t("Noted"), lines: [words], rule: worst };
		}
		default:
			return undefined;
	}
}

/** Nothing of it is done here in repetitions: a walk, which E7 alone governs, or something done elsewhere. */
function isUncounted({ of, exercises }: EventOf<"after-effect">, events: readonly DiaryEvent[]): boolean {
	const session = events.find(({ id }) => id === of);
	return session?.kind === "activity" || exercises.every((exercise) => walks.has(exercise));
}
