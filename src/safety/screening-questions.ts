import * as l10n from "@vscode/l10n";

/**
 * The safety questions. Block A are signs of an emergency, block B signs that need a doctor today, block C tells what
 * suits. In A and B "not sure" counts as yes. Facts: the guide's red flags `[seed]`, widened by published lists.
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
	| "calf";

export type QuestionKey = FlagKey | "weakMild" | "site" | "neuro" | "provoked" | "assessed" | "caution" | "disabled";

export interface ScreeningQuestion {
	readonly id: string;
	readonly block: "A" | "B" | "C";
	readonly key: QuestionKey;
	readonly text: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
}

const yesNoUnsure = [
	{ value: "no", label: l10n.t("No") },
	{ value: "yes", label: l10n.t("Yes") },
	{ value: "unsure", label: l10n.t("Not sure") },
];

const yesNo = [
	{ value: "no", label: l10n.t("No") },
	{ value: "yes", label: l10n.t("Yes") },
];

export const questions: readonly ScreeningQuestion[] = [
	{
		id: "A1",
		block: "A",
		key: "bladderBowel",
		text: l10n.t("Any new trouble starting, stopping, feeling or holding your pee or poo?"),
		options: yesNoUnsure,
	},
	{
		id: "A2",
		block: "A",
		key: "saddle",
		text: l10n.t(
			"New numbness or tingling between the legs, around the genitals or back passage, or does wiping feel different?",
		),
		options: yesNoUnsure,
	},
	{
		id: "A3",
		block: "A",
		key: "weakSevere",
		text: l10n.t("A leg or foot that is very weak, drags, or is getting weaker over hours or days?"),
		options: yesNoUnsure,
	},
	{
		id: "A4",
		block: "A",
		key: "bothLegs",
		text: l10n.t("New pain, numbness or weakness in both legs?"),
		options: yesNoUnsure,
	},
	{
		id: "A5",
		block: "A",
		key: "sexual",
		text: l10n.t("New loss of sexual feeling or function?"),
		options: yesNoUnsure,
	},
	{
		id: "A6",
		block: "A",
		key: "chest",
		text: l10n.t("Chest pain or sudden breathlessness?"),
		options: yesNoUnsure,
	},
	{
		id: "B1",
		block: "B",
		key: "unrelieved",
		text: l10n.t("Is the pain severe all the time, with no position or movement that eases it even a little?"),
		options: yesNoUnsure,
	},
	{
		id: "B2",
		block: "B",
		key: "fever",
		text: l10n.t("Fever, shivering or feeling ill along with this pain?"),
		options: yesNoUnsure,
	},
	{
		id: "B3",
		block: "B",
		key: "weightLoss",
		text: l10n.t("Are you losing weight without trying?"),
		options: yesNoUnsure,
	},
	{
		id: "B4",
		block: "B",
		key: "cancer",
		text: l10n.t("Have you ever had cancer, and is this pain new?"),
		options: yesNoUnsure,
	},
	{
		id: "B5",
		block: "B",
		key: "trauma",
		text: l10n.t(
			"Did it follow a hard fall, crash or blow? With thin bones or long-term steroids, a minor one counts.",
		),
		options: yesNoUnsure,
	},
	{
		id: "B6",
		block: "B",
		key: "calf",
		text: l10n.t("Is one calf swollen, hot, red or tender?"),
		options: yesNoUnsure,
	},
	{
		id: "C1",
		block: "C",
		key: "weakMild",
		text: l10n.t("Is it harder to walk on tiptoes or on your heels on one side?"),
		options: [
			{ value: "none", label: l10n.t("No") },
			{ value: "known", label: l10n.t("Yes, and it has been checked") },
			{ value: "new", label: l10n.t("Yes, new or not checked") },
		],
	},
	{
		id: "C2",
		block: "C",
		key: "site",
		text: l10n.t("At its worst this time, where was the main pain?"),
		options: [
			{ value: "back-of-leg", label: l10n.t("Down the back of the leg, from the back or buttock") },
			{ value: "low-back", label: l10n.t("Only in the low back") },
			{ value: "hip-groin", label: l10n.t("Only in the hip or groin") },
			{ value: "front-thigh", label: l10n.t("At the front of the thigh") },
			{ value: "elsewhere", label: l10n.t("Somewhere else") },
		],
	},
	{
		id: "C3",
		block: "C",
		key: "neuro",
		text: l10n.t("Does it come with numbness, tingling, pins and needles or a burning feeling?"),
		options: yesNo,
	},
	{
		id: "C4",
		block: "C",
		key: "provoked",
		text: l10n.t("Is it worse with sitting, coughing or sneezing?"),
		options: yesNo,
	},
	{
		id: "C5",
		block: "C",
		key: "assessed",
		text: l10n.t("Has a health professional assessed this?"),
		options: yesNo,
	},
	{
		id: "C6",
		block: "C",
		key: "caution",
		text: l10n.t(
			"Does one of these apply: pregnant, under 18, recent spine or hip surgery, osteoporosis, known stenosis or spondylolisthesis?",
		),
		options: yesNo,
	},
	{
		id: "C7",
		block: "C",
		key: "disabled",
		text: l10n.t("Is it stopping you from working, sleeping or getting through the day?"),
		options: yesNo,
	},
];
