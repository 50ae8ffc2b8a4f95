import * as l10n from "@vscode/l10n";
import type { DiaryEvent } from "../diary/events";
import { questions } from "./screening-questions";
import type { NoticeView } from "./views";

/**
 * What stands before the first routine: what this is, the golden rule, the stop sign, and the signs that need care
 * first. A change of meaning raises the version, and the notice is shown again.
 */
export const noticeVersion = 1;

/** The signs of a block of the safety questions, in the same words. */
function signsOf(block: "A" | "B"): readonly string[] {
	return questions.filter((question) => question.block === block).map(({ text }) => text);
}

/**
 * Returns what a person reads and accepts before their first routine.
 * @param routine the id of the routine that waits behind the notice
 * @param signsRead the safety questions were answered, or come next: their signs are not listed twice
 */
export function safetyNotice(routine?: string, signsRead = false): NoticeView {
	const notice = wholeNotice(routine);
	return signsRead ? { ...notice, sections: notice.sections.filter(({ urgent }) => !urgent) } : notice;
}

function wholeNotice(routine?: string): NoticeView {
	return {
		...(routine !== undefined && { routine }),
		title: l10n.t("Before your first routine"),
		intro: l10n.t(
			"Deskglide reminds you to move and guides gentle exercises. It is not a medical device and gives no medical advice: it cannot examine or diagnose you. Know what is behind your pain before you rely on it, and where your clinician says something else, follow your clinician.",
		),
		sections: [
			{
				heading: l10n.t("Go to emergency care now, not to an exercise"),
				lines: signsOf("A"),
				urgent: true,
			},
			{
				heading: l10n.t("See a doctor today, before any exercise"),
				lines: signsOf("B"),
				urgent: true,
			},
			{
				heading: l10n.t("The golden rule"),
				lines: [
					l10n.t("Small and slow. The aim is easy movement, never a forced stretch."),
					l10n.t("A mild stretch, a light tingle or a tired muscle is fine when it fades as you ease off."),
					l10n.t("Worse for more than two hours afterwards means less next time."),
				],
				urgent: false,
			},
			{
				heading: l10n.t("The stop sign"),
				lines: [
					l10n.t("Stop at sharp, shooting, electric or burning pain, however short."),
					l10n.t("Stop when a feeling travels further down the leg."),
					l10n.t("Stop at new numbness or weakness, and answer the safety questions again."),
					l10n.t("It hurts: stop is always in sight while a routine runs."),
				],
				urgent: false,
			},
		],
	};
}

/** Whether the notice as it now reads was accepted, in any window; elsewhere, in a diary that came in with an import, does not count. */
export function noticeAccepted(events: readonly DiaryEvent[]): boolean {
	return events.some(
		(event) => event.kind === "notice-accepted" && event.version >= noticeVersion && event.imported === undefined,
	);
}
