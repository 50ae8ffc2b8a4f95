import * as l10n from "@vscode/l10n";
import type { DiaryEvent } from "../diary/events";
import type { NoticeView } from "../protocol";

/**
 * What stands before the first routine: what this is, the golden rule, the stop sign, and the signs that need care
 * first. A change of meaning raises the version, and the notice is shown again.
 */
export const noticeVersion = 1;

/** @param routine the id of the routine that waits behind the notice */
export function safetyNotice(routine?: string): NoticeView {
	return {
		...(routine !== undefined && { routine }),
		title: l10n.t("Before your first routine"),
		intro: l10n.t(
			"Deskglide reminds you to move and guides gentle exercises. It is not a medical device and gives no medical advice: it cannot examine or diagnose you. Know what is behind your pain before you rely on it, and where your clinician says something else, follow your clinician.",
		),
		sections: [
			{
				heading: l10n.t("Go to emergency care now, not to an exercise"),
				lines: [
					l10n.t("New trouble starting, stopping, feeling or holding your pee or poo."),
					l10n.t("New numbness or tingling between the legs, around the genitals or back passage."),
					l10n.t("A leg or foot that is very weak, drags, or loses strength over hours or days."),
					l10n.t("New pain, numbness or weakness in both legs."),
					l10n.t("New loss of sexual feeling or function."),
					l10n.t("Chest pain or sudden breathlessness."),
				],
				urgent: true,
			},
			{
				heading: l10n.t("See a doctor today, before any exercise"),
				lines: [
					l10n.t("Severe pain all the time that no position eases at all."),
					l10n.t("Fever, shivering or feeling ill along with the pain."),
					l10n.t("Losing weight without trying."),
					l10n.t("A new pain like this, and you have ever had cancer."),
					l10n.t("It followed a hard fall, crash or blow; with thin bones or long-term steroids, even a minor one."),
					l10n.t("One calf that is swollen, hot, red or tender."),
				],
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
					l10n.t("Stop at new numbness or weakness, and check the lists above."),
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
