import * as l10n from "@vscode/l10n";
import { type CautionKey, type FlagKey, type QuestionKey, questionOf } from "./screening-questions";

/** The first block of the decision table: what the answers to the safety questions allow. */

export type Answers = Readonly<Partial<Record<QuestionKey, string>>>;

export type ScreeningRuleId = "R0" | "R1" | "R2" | "R3" | "R4" | "R5" | "R6" | "R7" | "R8" | "R9" | "R10";

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
		| "WELL"
		| "OK";
	/** What stands over it, on the page of the outcome and on its card. */
	readonly title: string;
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
const doctorKeys = ["unrelieved", "fever", "weightLoss", "cancer", "calf", "night"] as const;

/** Blocks A and B: the red flags. */
export const flagKeys: readonly FlagKey[] = [...emergencyKeys, "chest", ...doctorKeys, "trauma"];

/** Block D: what to be careful about. */
export const cautionKeys: readonly CautionKey[] = [
	"pregnant",
	"minor",
	"operation",
	"osteoporosis",
	"hipReplacement",
	"stenosis",
	"bloodThinners",
	"numbSkin",
];

const painKeys = ["weakMild", "site", "neuro", "provoked", "assessed", "disabled"] as const;

const painFlags = flagKeys.filter((key) => questionOf(key)?.ofPain === true);

const withPain: Condition = { any: ["pain"], is: ["yes"] };

/** Holds where somebody with pain gave this answer: what they said before they were well decides nothing. */
const ofPain = (key: QuestionKey, ...is: readonly string[]): Condition => ({ all: [withPain, { any: [key], is }] });

const standing = ["yes", "unsure"];

const wayOutOfFlags = l10n.t(
	"This opens again when you answer all the safety questions anew with no, or when you record that a clinician has looked at the sign you ticked and agreed to exercise.",
);

/** From top to bottom; the first that holds decides. */
export const screeningRules: readonly ScreeningRule[] = [
	{
		rule: "R1",
		when: { any: emergencyKeys, is: standing },
		outcome: "EMERGENCY",
		title: l10n.t("Emergency care now"),
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
		title: l10n.t("Call for emergency help now"),
		lock: "everything",
		words: l10n.t(
			"Chest pain or sudden breathlessness needs emergency help now. Call your emergency number. Do not drive yourself.",
		),
		wayOut: wayOutOfFlags,
		approvable: true,
	},
	{
		rule: "R3",
		when: { any: ["trauma"], is: standing },
		outcome: "URGENT_TODAY",
		title: l10n.t("Emergency department today"),
		lock: "everything",
		words: l10n.t(
			"After a fall or crash like this, please go to an emergency department today, before any exercise. If you feel worse, call your emergency number.",
		),
		wayOut: wayOutOfFlags,
		approvable: true,
	},
	{
		rule: "R3",
		when: { any: doctorKeys, is: standing },
		outcome: "URGENT_TODAY",
		title: l10n.t("See a doctor today"),
		lock: "everything",
		words: l10n.t(
			"Please have this checked by a doctor today before doing any exercise. If you feel worse, use emergency care.",
		),
		wayOut: wayOutOfFlags,
		approvable: true,
	},
	{
		rule: "R4",
		// A missing answer counts nowhere as no. What is about the pain is missing only where there is some.
		when: {
			either: [
				{
					any: ["pain", ...flagKeys.filter((key) => !painFlags.includes(key)), ...cautionKeys],
					unanswered: true,
				},
				{ all: [withPain, { any: [...painFlags, ...painKeys], unanswered: true }] },
			],
		},
		outcome: "INCOMPLETE",
		title: l10n.t("Safety questions"),
		lock: "exercise",
		words: l10n.t("A few safety questions first. They take about a minute."),
		wayOut: l10n.t("Plain movement breaks are open all the time."),
		approvable: false,
	},
	{
		rule: "R7",
		when: { any: ["operation"], is: ["yes"] },
		outcome: "ASK_FIRST",
		title: l10n.t("Ask first"),
		lock: "exercise",
		words: l10n.t("After an operation on spine or hip, ask your surgeon or physiotherapist before any exercise here."),
		wayOut: l10n.t("Record that a professional has agreed."),
		approvable: true,
	},
	{
		rule: "R5",
		when: ofPain("weakMild", "new"),
		outcome: "PROMPT_REVIEW",
		title: l10n.t("Time to see someone"),
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
		when: ofPain("disabled", "yes"),
		outcome: "PROMPT_REVIEW",
		title: l10n.t("Time to see someone"),
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
		when: { any: ["minor", "caution"], is: ["yes"] },
		outcome: "ASK_FIRST",
		title: l10n.t("Ask first"),
		lock: "phase-1",
		words: l10n.t("Check with your midwife, surgeon, doctor or physiotherapist which of these suit you."),
		wayOut: l10n.t("Record that a professional has agreed."),
		approvable: true,
	},
	{
		rule: "R0",
		when: { any: ["pain"], is: ["no"] },
		outcome: "WELL",
		title: l10n.t("Ready to move"),
		lock: "none",
		words: l10n.t("Desk movements, walks and strength are open. Small and slow suits everybody."),
		wayOut: "",
		approvable: false,
	},
	{
		rule: "R8",
		when: { any: ["site"], is: ["low-back"] },
		outcome: "UNCLEAR",
		title: l10n.t("It may be something else"),
		// The phases are open by their criteria: there is no leg to go by.
		lock: "none",
		words: l10n.t("Pain in the low back alone does not follow the usual pattern. An assessment would save guesswork."),
		wayOut: l10n.t(
			"Have it assessed, or answer the questions anew when things have changed. The guide tells the two apart.",
		),
		approvable: true,
	},
	{
		rule: "R8",
		when: {
			either: [
				{ any: ["site"], is: ["hip-groin", "front-thigh", "elsewhere"] },
				{
					all: [
						{ any: ["neuro"], is: ["no"] },
						{ any: ["provoked"], is: ["no"] },
					],
				},
			],
		},
		outcome: "UNCLEAR",
		title: l10n.t("It may be something else"),
		lock: "phase-1",
		words: l10n.t(
			"This does not follow the usual pattern. It may be something else, and an assessment would save guesswork.",
		),
		wayOut: l10n.t(
			"More opens when somebody has assessed it, knows about these exercises and agreed: record their word. Or answer the questions anew when things have changed.",
		),
		approvable: true,
	},
	{
		rule: "R9",
		when: { any: ["assessed"], is: ["no"] },
		outcome: "OK_UNASSESSED",
		title: l10n.t("A diagnosis first is best"),
		lock: "none",
		words: l10n.t("A proper diagnosis first is best. Have you booked one?"),
		wayOut: l10n.t("Answer the question anew once it has been assessed."),
		approvable: false,
	},
	{
		rule: "R10",
		when: "otherwise",
		outcome: "OK",
		title: l10n.t("That is all, thank you"),
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

/** Every answer that makes a condition hold, by its question. Missing answers and what holds otherwise have none. */
export function answersBehind(condition: Condition, answers: Answers): readonly QuestionKey[] {
	if (condition === "otherwise" || "unanswered" in condition) {
		return [];
	}
	if ("any" in condition) {
		return condition.any.filter((key) => key !== "pain" && condition.is.includes(answers[key] ?? ""));
	}
	const parts = "all" in condition ? condition.all : condition.either.filter((part) => holds(part, answers));
	return parts.flatMap((part) => answersBehind(part, answers));
}

/**
 * Answers as they count. Earlier versions said that there is pain by saying where, and answered all of block D at once;
 * "no pain to speak of" is no place for pain that there is.
 */
export function countedAnswers({ site, ...given }: Answers): Answers {
	const pain = given.pain ?? (site === undefined ? undefined : site === "none" ? "no" : "yes");
	const careful = given.caution === undefined ? [] : cautionKeys.map((key) => [key, given[key] ?? "no"] as const);
	return {
		...given,
		...(pain !== undefined && { pain }),
		...(site !== undefined && !(pain === "yes" && site === "none") && { site }),
		...Object.fromEntries(careful),
	};
}

/** The rule that decides. An answer that a clinician has seen is given as one that holds nothing back. */
export function decideScreening(given: Answers): ScreeningRule {
	const answers = countedAnswers(given);
	const rule = screeningRules.find(({ when }) => holds(when, answers));
	if (rule === undefined) {
		throw new Error("The last rule of the screen holds always.");
	}
	return rule;
}
