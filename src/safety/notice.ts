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
		title: "Before your first routine",
		intro:
			"Deskglide reminds you to move and guides gentle exercises. It is not a medical device and gives no medical " +
			"advice: it cannot examine or diagnose you. Know what is behind your pain before you rely on it, and where " +
			"your clinician says something else, follow your clinician.",
		sections: [
			{
				heading: "Go to emergency care now, not to an exercise",
				lines: [
					"New trouble starting, stopping, feeling or holding your pee or poo.",
					"New numbness or tingling between the legs, around the genitals or back passage.",
					"A leg or foot that is very weak, drags, or loses strength over hours or days.",
					"New pain, numbness or weakness in both legs.",
					"New loss of sexual feeling or function.",
					"Chest pain or sudden breathlessness.",
				],
				urgent: true,
			},
			{
				heading: "See a doctor today, before any exercise",
				lines: [
					"Severe pain all the time that no position eases at all.",
					"Fever, shivering or feeling ill along with the pain.",
					"Losing weight without trying.",
					"A new pain like this, and you have ever had cancer.",
					"It followed a hard fall, crash or blow; with thin bones or long-term steroids, even a minor one.",
					"One calf that is swollen, hot, red or tender.",
				],
				urgent: true,
			},
			{
				heading: "The golden rule",
				lines: [
					"Small and slow. The aim is easy movement, never a forced stretch.",
					"A mild stretch, a light tingle or a tired muscle is fine when it fades as you ease off.",
					"Worse for more than two hours afterwards means less next time.",
				],
				urgent: false,
			},
			{
				heading: "The stop sign",
				lines: [
					"Stop at sharp, shooting, electric or burning pain, however short.",
					"Stop when a feeling travels further down the leg.",
					"Stop at new numbness or weakness, and check the lists above.",
					"It hurts: stop is always in sight while a routine runs.",
				],
				urgent: false,
			},
		],
	};
}

/** Whether the notice as it now reads was accepted, in any window. */
export function noticeAccepted(events: readonly DiaryEvent[]): boolean {
	return events.some((event) => event.kind === "notice-accepted" && event.version >= noticeVersion);
}
