import { instead } from "../exercises/catalogue/instead";
import { frequentQuestions } from "./guide-faq";
import { safetyNotice } from "./notice";

/** The guide: what is worth knowing, readable at any time and without a network. Information, never a verdict. */

export interface GuideSection {
	readonly id: string;
	readonly title: string;
	readonly paragraphs?: readonly string[];
	readonly list?: readonly string[];
	readonly table?: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

const sciaticaOrNot: GuideSection = {
	id: "is-it-sciatica",
	title: "Is it sciatica?",
	paragraphs: ["Nobody can tell from a table. It only shows what a professional will want to know."],
	table: {
		head: ["Fits the usual pattern", "May be something else"],
		rows: [
			[
				"Starts in the low back or buttock and runs behind the thigh, perhaps to the calf or foot",
				"Only the low back, or only the hip or groin",
			],
			["Numbness, tingling, pins and needles or burning along with it", "Mainly the front of the thigh, or the groin"],
			["Often worse with sitting, coughing or sneezing", "Severe all the time, whatever the position"],
			[
				"Weakness in some muscles of the leg or foot",
				"Trouble with bladder or bowel, or both legs very weak: an emergency",
			],
		],
	},
};

const otherCauses: GuideSection = {
	id: "other-causes",
	title: "Also worth knowing",
	list: [
		"One hot, swollen calf can be a clot. See a doctor today.",
		"Leg pain on walking that eases on sitting down or leaning forward can come from a narrow spinal canal.",
		"A calf that cramps on walking and eases on standing still can be the circulation.",
		"Long stiffness in the morning and waking at night, in a younger adult, can be an inflamed back.",
		"Pain at the front of the thigh or in the groin may be something else. Have it assessed.",
		"When trouble with bladder or bowel, numbness between the legs or weakness in both legs come from pressed nerves at " +
			"the end of the spine, doctors call it cauda equina syndrome. It is rare, and hours count.",
	],
};

const phases: GuideSection = {
	id: "phases",
	title: "The three phases",
	list: [
		"Phase 1, gentle: short walks, pelvic tilts, small ankle and nerve movements, while the pain is constant or sitting and standing are hard.",
		"Phase 2, strength: trunk and buttocks, once the pain comes and goes or stays in the buttock and thigh.",
		"Phase 3, mobility: careful stretches and stronger glides, once you are largely free of pain and steadier.",
		"A step back after a bad spell is part of the way, not a failure.",
	],
};

const goldenRule: GuideSection = {
	id: "how-much",
	title: "How much is right",
	list: [
		"Small and slow. A mild stretch, a light tingle or a tired muscle is fine when it fades as you ease off.",
		"Sharp, shooting, electric or burning pain means stop, however mild it is in numbers.",
		"Pain that travels further down the leg means too much for today.",
		"Clearly worse for more than two hours afterwards means half as much next time.",
		"Glides no more than three times a day, two hours apart. Some people find that they go better a while after getting up.",
	],
};

const forwardBending: GuideSection = {
	id: "bending",
	title: "Why bend forward at all, then?",
	paragraphs: [
		"Toe touches are on the list to leave out, and yet the third phase has a hamstring scoop and a seated fold. The " +
			"difference: the heel or the seat carries you, the back stays long in the scoop, the pull stays mild, and it comes " +
			"only after the first two phases went well.",
	],
};

const heatAndIce: GuideSection = {
	id: "heat-ice",
	title: "Heat and ice",
	list: [
		"Heat: 15 to 20 minutes on a tight muscle.",
		"Ice: 15 minutes, always wrapped.",
		"Or in turns; keep what does you good.",
		"Check first that you can feel warm and cold there. Never on numb or broken skin, nor while asleep; take it off if it burns.",
	],
};

/** The guide names monitor, chair and car seat `[seed]`; the particulars are common ergonomic advice (our choice). */
const desk: GuideSection = {
	id: "desk",
	title: "Desk set-up",
	list: [
		"Monitor straight ahead, its upper edge about level with the eyes.",
		"Chair that fits: feet flat, knees about level with the hips, support in the small of the back.",
		"Keyboard and mouse close enough for the elbows to hang by your sides.",
		"Nothing in the back pocket: a wallet tilts the pelvis.",
		"The car seat counts too: not too low, not too far back.",
		"Standing is no better for being long. Change is what helps.",
	],
};

const seeWhom: GuideSection = {
	id: "see-whom",
	title: "When to see somebody",
	list: [
		"Now, as an emergency, or today: the first two lists of this guide.",
		"This week: new weakness, such as trouble walking on tiptoes or heels on one side.",
		"Soon: pain that stops work, sleep or the day, or that climbs for a week.",
		"After six to eight weeks of diligent exercise without a clear change.",
		"In any case, once, for a proper diagnosis.",
	],
};

const evidence: GuideSection = {
	id: "evidence",
	title: "What is known",
	paragraphs: [
		"Studies of exercise for sciatica are mixed. Most people improve with time; movement is safe to try within these rules.",
		"The guide's reasons for muscles and discs are reasoning more than proof. What follows from them is cautious all the same.",
	],
};

const beCareful: GuideSection = {
	id: "be-careful",
	title: "Movements to be careful with",
	table: {
		head: ["Leave out, or for later", "Why", "Instead"],
		rows: instead.map(({ avoid, reason, use }) => [avoid, reason, use]),
	},
};

/** All sections but the questions, in reading order. */
export function guideSections(): readonly GuideSection[] {
	const { intro, sections } = safetyNotice();
	const signs = sections
		.filter(({ urgent }) => urgent)
		.map(({ heading, lines }, index) => ({
			id: index === 0 ? "emergency" : "doctor-today",
			title: heading,
			list: lines,
		}));
	return [
		{ id: "what-this-is", title: "What this is", paragraphs: [intro] },
		...signs,
		sciaticaOrNot,
		otherCauses,
		goldenRule,
		phases,
		beCareful,
		forwardBending,
		heatAndIce,
		desk,
		seeWhom,
		evidence,
	];
}

/** The whole guide as one Markdown page. */
export function guideMarkdown(): string {
	const questions = frequentQuestions.flatMap(({ question, answer }) => [`### ${question}`, ...answer]);
	return `${["# Guide", ...guideSections().flatMap(sectionLines), "## Questions and answers", ...questions].join("\n\n")}\n`;
}

function sectionLines({ title, paragraphs = [], list = [], table }: GuideSection): readonly string[] {
	return [
		`## ${title}`,
		...paragraphs,
		...(list.length > 0 ? [list.map((item) => `- ${item}`).join("\n")] : []),
		...(table === undefined ? [] : [tableText(table)]),
	];
}

function tableText({ head, rows }: { head: readonly string[]; rows: readonly (readonly string[])[] }): string {
	return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
