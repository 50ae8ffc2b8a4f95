import * as l10n from "@vscode/l10n";

/**
 * The safety questions. P asks whether there is pain at all; block A are signs of an emergency, block B signs that need a
 * doctor today, block C tells what suits, block D what to be careful about. In A and B "not sure" counts as yes: it is
 * ticked. Facts: the guide's red flags `[seed]`, widened by published lists.
 */

export type FlagKey =
	| "bladderBowel"
	| "saddle"
	| "weakSevere"
	| "bothLegs"
	| "sexual"
	| "chest"
	| "unrelieved"
	| "fever"
	| "weightLoss"
	| "cancer"
	| "trauma"
	| "calf"
	| "night";

export type CautionKey =
	| "pregnant"
	| "minor"
	| "operation"
	| "osteoporosis"
	| "hipReplacement"
	| "stenosis"
	| "bloodThinners"
	| "numbSkin";

export type QuestionKey =
	| FlagKey
	| CautionKey
	| "pain"
	| "weakMild"
	| "site"
	| "neuro"
	| "provoked"
	| "assessed"
	| "disabled"
	/** All of block D in one answer, as earlier versions asked it. It is not asked any more. */
	| "caution";

export interface ScreeningQuestion {
	readonly id: string;
	readonly block: "P" | "A" | "B" | "C" | "D";
	readonly key: QuestionKey;
	/** The question; of a row to tick, what is ticked. */
	readonly text: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
	/** It is about the pain, and not asked of somebody without. */
	readonly ofPain?: true;
}

const yesNo = [
	{ value: "no", label: l10n.t("No") },
	{ value: "yes", label: l10n.t("Yes") },
];

/** "Not sure" is an answer of earlier versions; now the row is ticked. */
const yesNoUnsure = [...yesNo, { value: "unsure", label: l10n.t("Not sure") }];

function flag(block: "A" | "B", number: number, key: FlagKey, text: string, ofPain?: true): ScreeningQuestion {
	return { id: `${block}${number}`, block, key, text, options: yesNoUnsure, ...(ofPain && { ofPain }) };
}

function caution(number: number, key: CautionKey, text: string): ScreeningQuestion {
	return { id: `D${number}`, block: "D", key, text, options: yesNo };
}

export const questions: readonly ScreeningQuestion[] = [
	{
		id: "P1",
		block: "P",
		key: "pain",
		text: l10n.t("Do you have pain in the back, buttock or leg now, or had it in the last three months?"),
		options: [
			{ value: "yes", label: l10n.t("Yes") },
			{ value: "no", label: l10n.t("No, I only want to move") },
		],
	},
	flag("A", 1, "bladderBowel", l10n.t("New trouble starting, stopping, feeling or holding your pee or poo.")),
	flag(
		"A",
		2,
		"saddle",
		l10n.t(
			"New numbness or tingling between the legs, around the genitals or back passage, or wiping feels different.",
		),
	),
	flag("A", 3, "weakSevere", l10n.t("A leg or foot that is very weak, drags, or weakens over hours or days.")),
	flag("A", 4, "bothLegs", l10n.t("New pain, numbness or weakness in both legs.")),
	flag("A", 5, "sexual", l10n.t("New loss of sexual feeling or function.")),
	flag("A", 6, "chest", l10n.t("Chest pain or sudden breathlessness.")),
	flag("B", 1, "unrelieved", l10n.t("Constant severe pain that no position or movement eases."), true),
	flag(
		"B",
		2,
		"fever",
		l10n.t("Fever or shivering, weak immune system, injected drugs, recent injection or operation on the spine."),
	),
	flag("B", 3, "weightLoss", l10n.t("Losing weight without trying.")),
	flag("B", 4, "cancer", l10n.t("New pain like this, and cancer at any time."), true),
	flag(
		"B",
		5,
		"trauma",
		l10n.t("It followed a hard fall or crash; a minor one with thin bones, blood thinners or steroids."),
		true,
	),
	flag("B", 6, "calf", l10n.t("One calf swollen, hot, red or tender.")),
	flag("B", 7, "night", l10n.t("Worsening pain at night that no position eases."), true),
	{
		id: "C2",
		block: "C",
		key: "site",
		text: l10n.t("Where is the worst pain?"),
		options: [
			{ value: "back-of-leg", label: l10n.t("Down the back of the leg") },
			{ value: "low-back", label: l10n.t("Only in the low back") },
			{ value: "hip-groin", label: l10n.t("Only in the hip or groin") },
			{ value: "front-thigh", label: l10n.t("At the front of the thigh") },
			{ value: "elsewhere", label: l10n.t("Somewhere else") },
			{ value: "none", label: l10n.t("No pain to speak of") },
		],
		ofPain: true,
	},
	{
		id: "C3",
		block: "C",
		key: "neuro",
		text: l10n.t("With numbness, tingling, pins and needles or burning"),
		options: yesNo,
		ofPain: true,
	},
	{
		id: "C4",
		block: "C",
		key: "provoked",
		text: l10n.t("Sitting, coughing or sneezing makes it worse"),
		options: yesNo,
		ofPain: true,
	},
	{
		id: "C5",
		block: "C",
		key: "assessed",
		text: l10n.t("Seen by a health professional"),
		options: yesNo,
		ofPain: true,
	},
	{
		id: "C7",
		block: "C",
		key: "disabled",
		text: l10n.t("It stops me from working or sleeping"),
		options: yesNo,
		ofPain: true,
	},
	{
		id: "C1",
		block: "C",
		key: "weakMild",
		text: l10n.t("Tiptoe or heel walking is harder on one side"),
		options: [
			{ value: "none", label: l10n.t("No") },
			{ value: "new", label: l10n.t("Tiptoe or heel walking is harder on one side") },
			{ value: "known", label: l10n.t("The same, already checked") },
		],
		ofPain: true,
	},
	caution(1, "pregnant", l10n.t("Pregnant")),
	caution(2, "minor", l10n.t("Under 18")),
	caution(3, "operation", l10n.t("Spine or hip operation within three months")),
	caution(4, "osteoporosis", l10n.t("Osteoporosis (thin bones)")),
	caution(5, "hipReplacement", l10n.t("Artificial hip joint")),
	caution(6, "stenosis", l10n.t("Spinal stenosis or a slipping vertebra")),
	caution(7, "bloodThinners", l10n.t("Blood thinners")),
	caution(8, "numbSkin", l10n.t("Numb skin, diabetes or poor circulation")),
];

/** A question by its key. Every key but `caution` has one. */
export function questionOf(key: string): ScreeningQuestion | undefined {
	return questions.find((question) => question.key === key);
}

/** Whether this is an answer to a question, one of earlier versions included. */
export function isAnswer(key: string, value: string): key is QuestionKey {
	return key === "caution"
		? value === "yes" || value === "no"
		: questionOf(key)?.options.some((option) => option.value === value) === true;
}

const keysOfBlock = (block: ScreeningQuestion["block"]): readonly QuestionKey[] =>
	questions.filter((question) => question.block === block).map(({ key }) => key);

/** A page of the questions: some at once, so that they take a minute. */
export interface ScreeningPage {
	readonly id: "pain" | "emergency" | "today" | "where" | "seen" | "careful";
	/** What it asks; `none`: also of somebody without pain. */
	readonly title: string;
	readonly hint?: string;
	readonly keys: readonly QuestionKey[];
	/** A tick ends the questions: what it says comes first. */
	readonly endsAtOnce?: true;
}

export const pages: readonly ScreeningPage[] = [
	{ id: "pain", title: questions[0]?.text ?? "", keys: ["pain"] },
	{
		id: "emergency",
		title: l10n.t("Does any of these apply?"),
		hint: l10n.t("Tick also when unsure."),
		keys: keysOfBlock("A"),
		endsAtOnce: true,
	},
	{
		id: "today",
		title: l10n.t("And any of these?"),
		hint: l10n.t("Tick also when unsure."),
		keys: keysOfBlock("B"),
		endsAtOnce: true,
	},
	{ id: "where", title: l10n.t("Where is the worst pain?"), keys: ["site", "neuro", "provoked"] },
	{ id: "seen", title: l10n.t("What else?"), keys: ["assessed", "disabled", "weakMild"] },
	{ id: "careful", title: l10n.t("Anything to be careful about?"), keys: keysOfBlock("D") },
];
