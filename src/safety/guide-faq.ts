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
		question: "What is sciatica?",
		answer: [
			"An irritated sciatic nerve, often because of a disc or a narrow place near the spine. The pain runs from the low " +
				"back or the buttock down the leg.",
			"Get a diagnosis before you rely on exercises: trouble in the hip, for one, can feel much the same.",
		],
	},
	{
		id: "faq-how-long",
		question: "How long does it take?",
		answer: [
			"Mild episodes often settle within two to six weeks. Stubborn ones take three to six months, and that is not rare.",
			"Nerves are slow. Look for small steps: ten more minutes of sitting, pain that no longer reaches past the knee.",
		],
	},
	{
		id: "faq-walk",
		question: "Is walking good for me even if it hurts?",
		answer: [
			"Usually yes, short and often: five to ten minutes with a smooth, even stride does more than one long walk.",
			"If it is unbearable from the first step, try chest-deep water, or shift your weight from foot to foot. If walks " +
				"leave you worse hours later time after time, ease off and ask a professional.",
		],
	},
	{
		id: "faq-lift",
		question: "Can I lift weights or keep up my training?",
		answer: [
			"In time, probably. For now leave out what brings on nerve pain, often bent-over rows, deadlifts and deep squats.",
			"Take much less weight, put form first, and build the base of the first two phases. Heed your body, and work with " +
				"a physiotherapist who knows lifting.",
		],
	},
	{
		id: "faq-glides-safe",
		question: "Are nerve glides safe? They feel odd.",
		answer: [
			"Done gently and correctly, yes. A mild odd feeling, a tingle or a light pull that fades, is normal.",
			"Sharp or shooting pain is not: stop. When in doubt leave them out until a physiotherapist has seen you.",
		],
	},
	{
		id: "faq-worse",
		question: "An exercise made it worse. What now?",
		answer: [
			"Stop that one. It may only be wrong for now. Go back to walking and small pelvic tilts.",
			"If everything stirs it up, or the pain is severe or growing, see a doctor or physiotherapist. Something else may " +
				"have to come before exercise can help.",
		],
	},
	{
		id: "faq-hamstring",
		question: "Should I stretch my hamstrings?",
		answer: [
			"Not as a matter of course. Only if they feel tight and stretching them eases things without nerve pain.",
			"Otherwise strength and glides do more.",
		],
	},
	{
		id: "faq-redflags",
		question: "When should I not exercise at all?",
		answer: ["When any sign in the first two lists of this guide applies. One is enough. Have it looked at first."],
	},
	{
		id: "faq-phases",
		question: "Why is the first phase so easy?",
		answer: [
			"Because a sensitive nerve has to calm down before it can take more. It may feel like doing nothing. Rushing it " +
				"tends to cost weeks.",
		],
	},
	{
		id: "faq-core-glutes",
		question: "Why train the trunk and the buttocks?",
		answer: [
			"The reasoning: muscles that steady spine and pelvis leave less work to the back and the hamstrings. It is " +
				"reasoning, not proof.",
			"What helps is steadiness, not crunches, which press on the spine.",
		],
	},
	{
		id: "faq-stretch-last",
		question: "Why does strength come before stretching?",
		answer: [
			"A muscle that feels tight may be overworked and not short. Strength often lets it ease; hard stretching can " +
				"stir up the nerve.",
		],
	},
	{
		id: "faq-heat-ice",
		question: "Heat or ice?",
		answer: [
			"Try both. Heat for 15 to 20 minutes can loosen tight muscles, wrapped ice for 15 minutes can dull a sharp ache; " +
				"many people alternate.",
			"First make sure that you can feel warm and cold on that skin. Not on numb or broken skin, not while asleep.",
		],
	},
	{
		id: "faq-posture",
		question: "What is the best posture?",
		answer: [
			"Ear over shoulder over hip is a good place to come back to, with support in the small of the back and nothing in " +
				"the back pocket. After that, the best posture is the next one.",
		],
	},
	{
		id: "faq-desk",
		question: "How should I set up my desk?",
		answer: [
			"Raise the monitor, find a chair that fits, and look at the car seat too. Small changes add up; the list further " +
				"down goes through them.",
		],
	},
	{
		id: "faq-breaks",
		question: "How often should I move?",
		answer: [
			"Five minutes after every 30 to 60 minutes of sitting. In the first phase a walk of five to ten minutes every hour " +
				"or two will do.",
		],
	},
	{
		id: "faq-weight-stress",
		question: "Do weight and stress play a part?",
		answer: [
			"Both can: weight adds load, stress adds tension. Where one of them applies, do what suits you. Slow breathing, " +
				"meditation or a quiet walk are as good as anything.",
		],
	},
	{
		id: "faq-who",
		question: "Who can help?",
		answer: [
			"A physiotherapist finds out how you move, tailors the exercises, may add hands-on work, and advises on posture " +
				"and desk.",
			"A doctor confirms the diagnosis and can discuss tests, medicines, injections or surgery.",
		],
	},
	{
		id: "faq-when",
		question: "When is exercise not enough?",
		answer: [
			"After six to eight diligent weeks without any change, or at any time when it stops you from working, sleeping or " +
				"getting through the day.",
		],
	},
	{
		id: "faq-goal",
		question: "What is the goal?",
		answer: [
			"To move freely and to have something in reserve: not only less pain today, but a life that sciatica does not run.",
		],
	},
];
