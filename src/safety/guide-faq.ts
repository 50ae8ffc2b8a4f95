import * as l10n from "@vscode/l10n";

/** Questions people ask, with short answers. Facts from the guide the programme rests on `[seed]`. */

export interface FrequentQuestion {
	readonly id: string;
	readonly question: string;
	/** Paragraphs. */
	readonly answer: readonly string[];
}

export const frequentQuestions: readonly FrequentQuestion[] = [
	{
		id: "faq-what",
		question: l10n.t("What is sciatica?"),
		answer: [
			l10n.t(
				"An irritated sciatic nerve, often because of a disc or a narrow place near the spine. The pain runs from the low back or the buttock down the leg.",
			),
			l10n.t("Get a diagnosis before you rely on exercises: trouble in the hip, for one, can feel much the same."),
		],
	},
	{
		id: "faq-how-long",
		question: l10n.t("How long does it take?"),
		answer: [
			l10n.t(
				"Mild episodes often get much better within two to six weeks with consistent exercise. Stubborn ones take three to six months, and that is not rare.",
			),
			l10n.t(
				"Nerves are slow. Look for small steps: ten more minutes of sitting, pain that no longer reaches past the knee.",
			),
		],
	},
	{
		id: "faq-walk",
		question: l10n.t("Is walking good for me even if it hurts?"),
		answer: [
			l10n.t(
				"Usually yes, short and often: five to ten minutes with a smooth, even stride does more than one long walk.",
			),
			l10n.t(
				"If it is unbearable from the first step, try chest-deep water, or shift your weight from foot to foot. If walks leave you worse hours later time after time, ease off and ask a professional.",
			),
		],
	},
	{
		id: "faq-lift",
		question: l10n.t("Can I lift weights or keep up my training?"),
		answer: [
			l10n.t(
				"In time, probably. For now leave out what brings on nerve pain, often bent-over rows, deadlifts and deep squats.",
			),
			l10n.t(
				"Take much less weight, put form first, and build the base of the first two phases. Heed your body: a flare-up is not worth one set. Work with a physiotherapist who knows lifting.",
			),
		],
	},
	{
		id: "faq-glides-safe",
		question: l10n.t("Are nerve glides safe? They feel odd."),
		answer: [
			l10n.t("Done gently and correctly, yes. A mild odd feeling, a tingle or a light pull that fades, is normal."),
			l10n.t(
				"The aim is room for the nerve, not a stretch. Begin with the smallest, the ankle pump, and go on only when it felt all right afterwards.",
			),
			l10n.t("Sharp or shooting pain is not: stop. When in doubt leave them out until a physiotherapist has seen you."),
		],
	},
	{
		id: "faq-worse",
		question: l10n.t("An exercise made it worse. What now?"),
		answer: [
			l10n.t("Stop that one. It may only be wrong for now. Go back to walking and small pelvic tilts."),
			l10n.t(
				"If everything stirs it up, or the pain is severe or growing, see a doctor or physiotherapist. Something else may have to come before exercise can help.",
			),
		],
	},
	{
		id: "faq-hamstring",
		question: l10n.t("Should I stretch my hamstrings?"),
		answer: [
			l10n.t("Not as a matter of course. Only if they feel tight and stretching them eases things without nerve pain."),
			l10n.t("Otherwise strength and glides do more. Forcing hamstring stretches is a common mistake."),
		],
	},
	{
		id: "faq-redflags",
		question: l10n.t("When should I not exercise at all?"),
		answer: [
			l10n.t("When any sign in the first two lists of this guide applies. One is enough. Have it looked at first."),
		],
	},
	{
		id: "faq-phases",
		question: l10n.t("Why is the first phase so easy?"),
		answer: [
			l10n.t(
				"Because a sensitive nerve has to calm down before it can take more. It may feel like doing nothing. Rushing it tends to cost weeks.",
			),
		],
	},
	{
		id: "faq-core-glutes",
		question: l10n.t("Why train the trunk and the buttocks?"),
		answer: [
			l10n.t(
				"The reasoning: muscles that steady spine and pelvis leave less work to the back and the hamstrings. It is reasoning, not proof.",
			),
			l10n.t("What helps is steadiness, not crunches, which press on the spine."),
		],
	},
	{
		id: "faq-stretch-last",
		question: l10n.t("Why does strength come before stretching?"),
		answer: [
			l10n.t(
				"A muscle that feels tight may be overworked and not short. Strength often lets it ease; hard stretching can stir up the nerve.",
			),
		],
	},
	{
		id: "faq-heat-ice",
		question: l10n.t("Heat or ice?"),
		answer: [
			l10n.t(
				"Try both. Heat for 15 to 20 minutes can loosen tight muscles, wrapped ice for 15 minutes can dull a sharp ache; many people alternate.",
			),
			l10n.t(
				"First make sure that you can feel a light touch, warm and cold on that skin. Not on numb or broken skin, not while asleep.",
			),
		],
	},
	{
		id: "faq-posture",
		question: l10n.t("What is the best posture?"),
		answer: [
			l10n.t(
				"Ear over shoulder over hip is a good place to come back to, with support in the small of the back and nothing in the back pocket. After that, the best posture is the next one.",
			),
		],
	},
	{
		id: "faq-desk",
		question: l10n.t("How should I set up my desk?"),
		answer: [
			l10n.t(
				"Raise the monitor, find a chair that fits, and look at the car seat too. Small changes add up; the list further down goes through them.",
			),
		],
	},
	{
		id: "faq-breaks",
		question: l10n.t("How often should I move?"),
		answer: [
			l10n.t(
				"Five minutes after every 30 to 60 minutes of sitting. In the first phase a walk of five to ten minutes every hour or two will do.",
			),
		],
	},
	{
		id: "faq-weight-stress",
		question: l10n.t("Do weight and stress play a part?"),
		answer: [
			l10n.t(
				"Both can: weight adds load, stress adds tension. Where one of them applies, do what suits you. Slow breathing, meditation or a quiet walk are as good as anything.",
			),
		],
	},
	{
		id: "faq-who",
		question: l10n.t("Who can help?"),
		answer: [
			l10n.t(
				"A physiotherapist finds out how you move, tailors the exercises, may add hands-on work, and advises on posture and desk.",
			),
			l10n.t(
				"A doctor, such as a GP, an orthopaedist or a neurologist, confirms the diagnosis and can discuss tests, medicines or injections, and surgery in severe, lasting cases.",
			),
		],
	},
	{
		id: "faq-when",
		question: l10n.t("When is exercise not enough?"),
		answer: [
			l10n.t(
				"After six to eight diligent weeks without any change, or at any time when it stops you from working, sleeping or getting through the day.",
			),
		],
	},
	{
		id: "faq-goal",
		question: l10n.t("What is the goal?"),
		answer: [
			l10n.t(
				"To move freely and to have something in reserve: not only less pain today, but a life that sciatica does not run.",
			),
		],
	},
];
