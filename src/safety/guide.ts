import * as l10n from "@vscode/l10n";
import { catalogue } from "../exercises/catalogue/all";
import { alternatives } from "../exercises/catalogue/alternatives";
import { glideSpacingWords } from "../exercises/glide-cap";
import { onwardNames } from "../exercises/planner";
import type { Exercise, Lookup } from "../exercises/types";
import { frequentQuestions } from "./guide-faq";
import type { GuideBlock, GuideCommand, GuidePage, GuidePageSection, GuideRun } from "./guide-view";
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
	title: l10n.t("Is it sciatica?"),
	paragraphs: [l10n.t("Nobody can tell from a table. It only shows what a professional will want to know.")],
	table: {
		head: [l10n.t("Fits the usual pattern"), l10n.t("May be something else")],
		rows: [
			[
				l10n.t("Starts in the low back or buttock and runs behind the thigh, perhaps to the calf or foot"),
				l10n.t("Only the low back, or only the hip or groin"),
			],
			[
				l10n.t("Numbness, tingling, pins and needles or burning along with it"),
				l10n.t("Mainly the front of the thigh, or the groin"),
			],
			[l10n.t("Often worse with sitting, coughing or sneezing"), l10n.t("Severe all the time, whatever the position")],
			[
				l10n.t("Weakness in some muscles of the leg or foot"),
				l10n.t("Trouble with bladder or bowel, or both legs very weak: an emergency"),
			],
		],
	},
};

const otherCauses: GuideSection = {
	id: "other-causes",
	title: l10n.t("Also worth knowing"),
	list: [
		l10n.t("One hot, swollen calf can be a clot. See a doctor today."),
		l10n.t("Leg pain on walking that eases on sitting down or leaning forward can come from a narrow spinal canal."),
		l10n.t("A calf that cramps on walking and eases on standing still can be the circulation."),
		l10n.t("Long stiffness in the morning and waking at night, in a younger adult, can be an inflamed back."),
		l10n.t("Pain at the front of the thigh or in the groin may be something else. Have it assessed."),
		l10n.t(
			"When trouble with bladder or bowel, numbness between the legs or weakness in both legs come from pressed nerves at the end of the spine, doctors call it cauda equina syndrome. It is rare, and hours count.",
		),
	],
};

const phases: GuideSection = {
	id: "phases",
	title: l10n.t("The three phases"),
	list: [
		l10n.t(
			"Phase 1, gentle: short walks, pelvic tilts, small ankle and nerve movements, while the pain is constant or sitting and standing are hard.",
		),
		l10n.t("Phase 2, strength: trunk and buttocks, once the pain comes and goes or stays in the buttock and thigh."),
		l10n.t("Phase 3, mobility: careful stretches and stronger glides, once you are largely free of pain and steadier."),
		l10n.t("A step back after a bad spell is part of the way, not a failure."),
	],
};

const goldenRule: GuideSection = {
	id: "how-much",
	title: l10n.t("How much is right"),
	list: [
		l10n.t("Small and slow. A mild stretch, a light tingle or a tired muscle is fine when it fades as you ease off."),
		l10n.t("Sharp, shooting, electric or burning pain means stop, however mild it is in numbers."),
		l10n.t("Pain that travels further down the leg means too much for today."),
		l10n.t("Clearly worse for more than two hours afterwards means half as much next time."),
		glideSpacingWords,
	],
};

const forwardBending: GuideSection = {
	id: "bending",
	title: l10n.t("Why bend forward at all, then?"),
	paragraphs: [
		l10n.t(
			"Toe touches are on the list to leave out, and yet the third phase has a hamstring scoop and a seated fold. The difference: the heel or the seat carries you, the back stays long in the scoop, the pull stays mild, and it comes only after the first two phases went well.",
		),
	],
};

const heatAndIce: GuideSection = {
	id: "heat-ice",
	title: l10n.t("Heat and ice"),
	list: [
		l10n.t("Heat: 15 to 20 minutes on a tight muscle."),
		l10n.t("Ice: 15 minutes, always wrapped."),
		l10n.t("Or in turns: stop after 15 to 20 minutes of heat; if you change over, ice for up to 15."),
		l10n.t(
			"Check first that you can feel a light touch, warm and cold there. Never on numb or broken skin, nor while asleep; take it off if it burns.",
		),
	],
};

/** The guide names monitor, chair and car seat `[seed]`; the particulars are common ergonomic advice (our choice). */
const desk: GuideSection = {
	id: "desk",
	title: l10n.t("Desk set-up"),
	list: [
		l10n.t("Monitor straight ahead, its upper edge about level with the eyes."),
		l10n.t("Chair that fits: feet flat, knees about level with the hips, support in the small of the back."),
		l10n.t("Keyboard and mouse close enough for the elbows to hang by your sides."),
		l10n.t("Nothing in the back pocket: a wallet tilts the pelvis."),
		l10n.t("The car seat counts too: not too low, not too far back."),
		l10n.t("Standing is no better for being long. Change is what helps."),
	],
};

const seeWhom: GuideSection = {
	id: "see-whom",
	title: l10n.t("When to see somebody"),
	list: [
		l10n.t("Now, as an emergency, or today: the first two lists of this guide."),
		l10n.t("This week: new weakness, such as trouble walking on tiptoes or heels on one side."),
		l10n.t("Soon: pain that stops you from working or sleeping, or that climbs for a week."),
		l10n.t("After six to eight weeks of diligent exercise without a clear change."),
		l10n.t("In any case, once, for a proper diagnosis."),
	],
};

const evidence: GuideSection = {
	id: "evidence",
	title: l10n.t("What is known"),
	paragraphs: [
		l10n.t(
			"Studies of exercise for sciatica are mixed. Most people improve with time; movement is safe to try within these rules.",
		),
		l10n.t(
			"The guide's reasons for muscles and discs are reasoning more than proof. What follows from them is cautious all the same.",
		),
	],
};

const beCareful: GuideSection = {
	id: "be-careful",
	title: l10n.t("Movements to be careful with"),
	table: {
		head: [l10n.t("Leave out, or for later"), l10n.t("Why"), l10n.t("Instead")],
		// Data, translated with the catalogue.
		rows: alternatives.map(({ avoid, reason, use }) => [l10n.t(avoid), l10n.t(reason), l10n.t(use)]),
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
		{ id: "what-this-is", title: l10n.t("What this is"), paragraphs: [intro] },
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

/** The whole guide as a page. */
export function guidePage(): GuidePage {
	const section = (
		level: 2 | 3,
		one: Pick<GuidePageSection, "id" | "title" | "blocks" | "exercise">,
	): GuidePageSection => ({
		level,
		ways: [...(waysOf[one.id] ?? [])],
		...one,
	});
	return {
		id: "guide",
		title: l10n.t("Guide"),
		sections: [
			...guideSections().map((one) => section(2, { id: one.id, title: one.title, blocks: blocksOf(one) })),
			section(2, { id: "questions", title: l10n.t("Questions and answers"), blocks: [] }),
			...frequentQuestions.map(({ id, question, answer }) =>
				section(3, { id, title: question, blocks: answer.map(paragraph) }),
			),
			section(2, { id: "exercises", title: l10n.t("The exercises, one by one"), blocks: [] }),
			...catalogue.map((exercise) => section(3, exerciseSection(exercise))),
		],
	};
}

/** Where what a section speaks of is done. */
const waysOf: Readonly<Record<string, readonly GuideCommand[]>> = {
	"what-this-is": ["openCheck"],
	emergency: ["somethingNew"],
	"doctor-today": ["somethingNew"],
	"is-it-sciatica": ["openCheck"],
	"how-much": ["logDay"],
	phases: ["choosePhase"],
	desk: ["setSittingLimit"],
	"see-whom": ["exportReport"],
	"faq-breaks": ["usePreset"],
	"faq-walk": ["logActivity"],
	"faq-phases": ["choosePhase"],
	"faq-how-long": ["openProgress"],
	"faq-when": ["exportReport"],
	exercises: ["quickStretch", "openMyPlan", "takeHome"],
};

const nameOf: Lookup = (id) => catalogue.find((exercise) => exercise.id === id);

/** All that is written about an exercise, but its timing. The texts are data, translated with the catalogue. */
function exerciseSection(exercise: Exercise): Pick<GuidePageSection, "id" | "title" | "blocks" | "exercise"> {
	const { id, name, purpose, how, mayFeel, avoid, mistakes, progress, stepDown, stop, note, checklist = [] } = exercise;
	const line = (title: string, texts: readonly string[]): readonly GuideRun[][] =>
		texts.length === 0
			? []
			: [[{ text: `${title}:`, look: "strong" }, ` ${texts.map((text) => l10n.t(text)).join("; ")}`]];
	return {
		id: `exercise-${id}`,
		title: l10n.t(name),
		exercise: { id, poses: keyPoses(exercise), plays: exercise.logOnly !== true },
		blocks: [
			paragraph(l10n.t(purpose)),
			paragraph([...how, ...(note === undefined ? [] : [note])].map((text) => l10n.t(text)).join(" ")),
			{
				kind: "list",
				items: [
					...checklist.map((text) => [l10n.t(text)]),
					...line(l10n.t("You may feel"), [mayFeel]),
					...line(l10n.t("Avoid"), avoid),
					...line(l10n.t("Common mistakes"), mistakes),
					...line(l10n.t("Stop"), [stop]),
					...line(l10n.t("Gentler"), onwardNames(stepDown, nameOf)),
					...line(l10n.t("Harder, later"), onwardNames(progress, nameOf)),
				],
			},
		],
	};
}

/** The poses a movement runs through, in order: where it starts from, and the turning points of a repetition. */
function keyPoses({ setUp, rep, dose }: Exercise): string[] {
	const start = setUp.at(-1)?.pose ?? "rest";
	const moving = rep.length > 0 ? rep : (dose.timer?.motion ?? []);
	return [...new Set([start, ...moving.map(({ pose }) => pose)])];
}

function paragraph(text: string): GuideBlock {
	return { kind: "text", words: [text] };
}

function blocksOf({ paragraphs = [], list = [], table }: GuideSection): GuideBlock[] {
	return [
		...paragraphs.map(paragraph),
		...(list.length > 0 ? [{ kind: "list" as const, items: list.map((text) => [text]) }] : []),
		...(table === undefined
			? []
			: [
					{
						kind: "table" as const,
						head: table.head.map((text) => [text]),
						rows: table.rows.map((row) => row.map((text) => [text])),
					},
				]),
	];
}
