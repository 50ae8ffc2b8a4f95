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

export interface Question {
	readonly id: string;
	readonly block: "A" | "B" | "C";
	readonly key: QuestionKey;
	readonly text: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
}

const yesNoUnsure = [
	{ value: "no", label: "No" },
	{ value: "yes", label: "Yes" },
	{ value: "unsure", label: "Not sure" },
];

const yesNo = [
	{ value: "no", label: "No" },
	{ value: "yes", label: "Yes" },
];

export const questions: readonly Question[] = [
	{
		id: "A1",
		block: "A",
		key: "bladderBowel",
		text: "Any new trouble starting, stopping, feeling or holding your pee or poo?",
		options: yesNoUnsure,
	},
	{
		id: "A2",
		block: "A",
		key: "saddle",
		text: "New numbness or tingling between the legs, around the genitals or back passage, or does wiping feel different?",
		options: yesNoUnsure,
	},
	{
		id: "A3",
		block: "A",
		key: "weakSevere",
		text: "A leg or foot that is very weak, drags, or is getting weaker over hours or days?",
		options: yesNoUnsure,
	},
	{
		id: "A4",
		block: "A",
		key: "bothLegs",
		text: "New pain, numbness or weakness in both legs?",
		options: yesNoUnsure,
	},
	{
		id: "A5",
		block: "A",
		key: "sexual",
		text: "New loss of sexual feeling or function?",
		options: yesNoUnsure,
	},
	{
		id: "A6",
		block: "A",
		key: "chest",
		text: "Chest pain or sudden breathlessness?",
		options: yesNoUnsure,
	},
	{
		id: "B1",
		block: "B",
		key: "unrelieved",
		text: "Is the pain severe all the time, with no position or movement that eases it even a little?",
		options: yesNoUnsure,
	},
	{
		id: "B2",
		block: "B",
		key: "fever",
		text: "Fever, shivering or feeling ill along with this pain?",
		options: yesNoUnsure,
	},
	{
		id: "B3",
		block: "B",
		key: "weightLoss",
		text: "Are you losing weight without trying?",
		options: yesNoUnsure,
	},
	{
		id: "B4",
		block: "B",
		key: "cancer",
		text: "Have you ever had cancer, and is this pain new?",
		options: yesNoUnsure,
	},
	{
		id: "B5",
		block: "B",
		key: "trauma",
		text: "Did it follow a hard fall, crash or blow? With thin bones or long-term steroids, a minor one counts.",
		options: yesNoUnsure,
	},
	{
		id: "B6",
		block: "B",
		key: "calf",
		text: "Is one calf swollen, hot, red or tender?",
		options: yesNoUnsure,
	},
	{
		id: "C1",
		block: "C",
		key: "weakMild",
		text: "Is it harder to walk on tiptoes or on your heels on one side?",
		options: [
			{ value: "none", label: "No" },
			{ value: "known", label: "Yes, and it has been checked" },
			{ value: "new", label: "Yes, new or not checked" },
		],
	},
	{
		id: "C2",
		block: "C",
		key: "site",
		text: "At its worst this time, where was the main pain?",
		options: [
			{ value: "back-of-leg", label: "Down the back of the leg, from the back or buttock" },
			{ value: "low-back", label: "Only in the low back" },
			{ value: "hip-groin", label: "Only in the hip or groin" },
			{ value: "front-thigh", label: "At the front of the thigh" },
			{ value: "elsewhere", label: "Somewhere else" },
		],
	},
	{
		id: "C3",
		block: "C",
		key: "neuro",
		text: "Does it come with numbness, tingling, pins and needles or a burning feeling?",
		options: yesNo,
	},
	{
		id: "C4",
		block: "C",
		key: "provoked",
		text: "Is it worse with sitting, coughing or sneezing?",
		options: yesNo,
	},
	{
		id: "C5",
		block: "C",
		key: "assessed",
		text: "Has a health professional assessed this?",
		options: yesNo,
	},
	{
		id: "C6",
		block: "C",
		key: "caution",
		text: "Does one of these apply: pregnant, under 18, recent spine or hip surgery, osteoporosis, known stenosis or spondylolisthesis?",
		options: yesNo,
	},
	{
		id: "C7",
		block: "C",
		key: "disabled",
		text: "Is it stopping you from working, sleeping or getting through the day?",
		options: yesNo,
	},
];
