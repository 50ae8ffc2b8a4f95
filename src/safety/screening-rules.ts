import * as l10n from "@vscode/l10n";
import type { QuestionKey } from "./screening-questions";

/** The first block of the decision table: what the answers to the safety questions allow. */

export type Answers = Readonly<Partial<Record<QuestionKey, string>>>;

export type ScreeningRuleId = "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9" | "R10";

/** What holds when any of the questions has one of the answers, or none; when all, or one of several, hold. */
export type Condition =
	| { readonly any: readonly QuestionKey[]; readonly is: readonly string[] }
	| { readonly any: readonly QuestionKey[]; readonly unanswered: true }
	| { readonly all: readonly Condition[] }
	| { readonly either: readonly Condition[] }
	| "otherwise";

export interface ScreeningRule {
	readonly rule: ScreeningRuleId;
	readonly when: Condition;
	readonly outcome:
		| "EMERGENCY"
		| "URGENT_TODAY"
		| "INCOMPLETE"
		| "PROMPT_REVIEW"
		| "ASK_FIRST"
		| "UNCLEAR"
		| "OK_UNASSESSED"
		| "OK";
	/** `everything`: nothing to play, no break prompts either. `exercise`: plain breaks stay. `phase-1`: only its content. */
	readonly lock: "everything" | "exercise" | "phase-1" | "none";
	/** Standing without something to hold on to is left out. */
	readonly holdOn?: true;
	readonly words: string;
	/** How this comes to an end. */
	readonly wayOut: string;
	/** A clinician's word lets this rule, and only this one, be passed over. */
	readonly approvable: boolean;
}

const emergencyKeys = ["bladderBowel", "saddle", "weakSevere", "bothLegs", "sexual"] as const;
const doctorKeys = ["unrelieved", "fever", "weightLoss", "cancer", "trauma", "calf"] as const;
const otherKeys = ["weakMild", "site", "neuro", "provoked", "assessed", "caution", "disabled"] as const;

/** Blocks A and B: the red flags. */
export const flagKeys = [...emergencyKeys, "chest", ...doctorKeys] as const;

const standing = ["yes", "unsure"];

const wayOutOfFlags = l10n.t(
	"This opens again when you answer all the safety questions anew with no, or when you record that a clinician has looked at this very sign and agreed to exercise.",
);

/** From top to bottom; the first that holds decides. */
export const screeningRules: readonly ScreeningRule[] = [
	{
		rule: "R1",
		when: { any: emergencyKeys, is: standing },
		outcome: "EMERGENCY",
		lock: "everything",
		words: l10n.t(
			"Please stop here. What you describe needs emergency care now. Go to an emergency department or call your emergency number. Do not wait, and do not drive yourself.",
		),
		wayOut: wayOutOfFlags,
		approvable: true,
	},
	{
		rule: "R2",
		when: { any: ["chest"], is: standing },
		outcome: "EMERGENCY",
		lock: "everything",
		words: l10n.t("Chest pain or sudden breathlessness needs emergency help now. Call your emergency number."),
		wayOut: wayOutOfFlags,
		approvable: true,
	},
	{
		rule: "R3",
		when: { any: doctorKeys, is: standing },
		outcome: "URGENT_TODAY",
		lock: "everything",
		words: l10n.t(
			"Please have this checked by a doctor today before doing any exercise. If you feel worse, use emergency care.",
		),
		wayOut: wayOutOfFlags,
		approvable: true,
	},
	{
		rule: "R4",
		// Block C is included: a missing answer there must not count as no either.
		when: { any: [...flagKeys, ...otherKeys], unanswered: true },
		outcome: "INCOMPLETE",
		lock: "exercise",
		words: l10n.t("A few safety questions first. They take about a minute."),
		wayOut: l10n.t("Answer the safety questions. Plain movement breaks are open all the time."),
		approvable: false,
	},
	{
		rule: "R5",
		when: { any: ["weakMild"], is: ["new"] },
		outcome: "PROMPT_REVIEW",
		lock: "phase-1",
		holdOn: true,
		words: l10n.t(
			"New weakness should be looked at soon. Book with a doctor or physiotherapist this week. If it grows, or the foot drags, treat it as urgent.",
		),
		wayOut: l10n.t("Record that it has been looked at, or answer the questions anew when things have changed."),
		approvable: true,
	},
	{
		rule: "R6",
		when: { any: ["disabled"], is: ["yes"] },
		outcome: "PROMPT_REVIEW",
		lock: "phase-1",
		words: l10n.t(
			"When pain stops you from working or sleeping, it is time to see someone. Gentle walks are fine if they feel all right.",
		),
		wayOut: l10n.t(
			"Record that a professional has agreed to more, or answer the questions anew when things have changed.",
		),
		approvable: true,
	},
	{
		rule: "R7",
		when: { any: ["caution"], is: ["yes"] },
		outcome: "ASK_FIRST",
		lock: "phase-1",
		words: l10n.t("Check with your midwife, surgeon, doctor or physiotherapist which of these suit you."),
		wayOut: l10n.t("Record that a professional has agreed."),
		approvable: true,
	},
	{
		rule: "R8",
		when: {
			either: [
				{ any: ["site"], is: ["low-back", "hip-groin", "front-thigh", "elsewhere"] },
				{
					all: [
						{ any: ["neuro"], is: ["no"] },
						{ any: ["provoked"], is: ["no"] },
					],
				},
			],
		},
		outcome: "UNCLEAR",
		lock: "phase-1",
		words: l10n.t(
			"This does not follow the usual pattern. It may be something else, and an assessment would save guesswork.",
		),
		wayOut: l10n.t(
			"Have it assessed, or answer the questions anew when things have changed. The guide tells the two apart.",
		),
		approvable: false,
	},
	{
		rule: "R9",
		when: { any: ["assessed"], is: ["no"] },
		outcome: "OK_UNASSESSED",
		lock: "none",
		words: l10n.t("A proper diagnosis first is best. Have you booked one?"),
		wayOut: l10n.t("Answer the question anew once it has been assessed."),
		approvable: false,
	},
	{
		rule: "R10",
		when: "otherwise",
		outcome: "OK",
		lock: "none",
		words: l10n.t("Start small. You are in charge of how far you go."),
		wayOut: "",
		approvable: false,
	},
];

function holds(condition: Condition, answers: Answers): boolean {
	if (condition === "otherwise") {
		return true;
	}
	if ("all" in condition) {
		return condition.all.every((part) => holds(part, answers));
	}
	if ("either" in condition) {
		return condition.either.some((part) => holds(part, answers));
	}
	return "is" in condition
		? condition.any.some((key) => condition.is.includes(answers[key] ?? ""))
		: condition.any.some((key) => answers[key] === undefined);
}

/** The rule that decides. An answer that a clinician has seen is given as one that holds nothing back. */
export function decideScreening(answers: Answers): ScreeningRule {
	const rule = screeningRules.find(({ when }) => holds(when, answers));
	if (rule === undefined) {
		throw new Error("The last rule of the screen holds always.");
	}
	return rule;
}
