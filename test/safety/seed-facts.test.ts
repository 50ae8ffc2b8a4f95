import assert from "node:assert/strict";
import { alternatives, catalogue, routines } from "../../src/exercises/catalogue/all";
import { planRoutine } from "../../src/exercises/planner";
import { singleRoutine } from "../../src/exercises/single-exercise";
import type { Amount, Exercise } from "../../src/exercises/types";
import { afterEffectWords } from "../../src/safety/after-effects";
import { durationRules } from "../../src/safety/duration-rules";
import { gates } from "../../src/safety/gates";
import { guideSections } from "../../src/safety/guide";
import { frequentQuestions } from "../../src/safety/guide-faq";
import { safetyNotice } from "../../src/safety/notice";
import { stepsOn } from "../../src/safety/phase-criteria";
import { type QuestionKey, questions } from "../../src/safety/screening-questions";
import { decideScreening } from "../../src/safety/screening-rules";
import { putAsideHours, stopRules } from "../../src/safety/stop-rules";
import { settingSpecs } from "../../src/sitting/setting-specs";
import { healthy } from "./make";

/**
 * What the guide behind the programme says, fact by fact, in our words: where each stands in the product, checked against
 * the data, or why it is left out. A fact that is lost, or a figure that drifts, fails here by its name.
 */

interface Present {
	readonly fact: string;
	/** Where a person meets it. */
	readonly stands: string;
	readonly holds: () => boolean;
}

interface Absent {
	readonly fact: string;
	readonly because: string;
}

const exercise = (id: string): Exercise => {
	const found = catalogue.find((one) => one.id === id);
	assert.ok(found, id);
	return found;
};

/** All that is written about an exercise, its cues included. */
const written = (id: string): string => {
	const {
		name,
		purpose,
		how,
		mayFeel,
		avoid,
		mistakes,
		stop,
		note = "",
		checklist = [],
		rep,
		setUp,
		dose,
	} = exercise(id);
	const cues = [...setUp, ...rep].map(({ cue }) => cue ?? "");
	return [
		...[name, purpose, mayFeel, stop, note],
		...[how, avoid, mistakes, checklist, cues, dose.timer?.cues ?? []].flat(),
	].join("\n");
};
const says = (id: string, ...patterns: readonly RegExp[]) => patterns.every((pattern) => pattern.test(written(id)));
const mistake = (id: string, pattern: RegExp) => exercise(id).mistakes.some((text) => pattern.test(text));
const onward = (id: string): string =>
	exercise(id)
		.progress.map((one) => (typeof one === "string" ? exercise(one).name : one.words))
		.join("\n");

/** The guide's own range, not one that was filled in. */
const range = (amount: Amount | undefined, min: number, max: number) =>
	amount?.source === "guide" && amount.min === min && amount.max === max && amount.value >= min && amount.value <= max;
const reps = (id: string, min: number, max = min) => range(exercise(id).dose.reps, min, max);
const hold = (id: string, min: number, max = min) => range(exercise(id).dose.hold, min, max);
const minutes = (id: string, min: number, max = min) => range(exercise(id).dose.timer?.duration, 60 * min, 60 * max);
const eachSide = (id: string) => exercise(id).sides === "each";
const phase = (id: string) => exercise(id).phase;

const answer = (id: string): string => {
	const found = frequentQuestions.find((one) => one.id === id);
	assert.ok(found, id);
	return found.answer.join("\n");
};
const section = (id: string): string => {
	const found = guideSections().find((one) => one.id === id);
	assert.ok(found, id);
	const { title, paragraphs = [], list = [], table } = found;
	return [title, ...paragraphs, ...list, ...(table === undefined ? [] : [table.head, ...table.rows].flat())].join("\n");
};
const told = (text: string, ...patterns: readonly RegExp[]) => patterns.every((pattern) => pattern.test(text));

const question = (key: QuestionKey): string => questions.find((one) => one.key === key)?.text ?? "";
const decided = (answers: Readonly<Partial<Record<QuestionKey, string>>>) =>
	decideScreening({ ...healthy, ...answers });
const locks = (key: QuestionKey) => decided({ [key]: "yes" }).lock === "everything";

const instead = (id: string, reason: RegExp, ...uses: readonly string[]) => {
	const row = alternatives.find((one) => one.id === id);
	return row !== undefined && reason.test(row.reason) && uses.every((use) => row.exercises.includes(use));
};
const gate = (id: string) => {
	const found = gates.find((one) => one.exercises.includes(id));
	assert.ok(found, id);
	return found;
};
const stopOf = (felt: string) => stopRules.find((rule) => rule.felt === felt);
const rule = (id: string): string => durationRules.find((one) => one.rule === id)?.words ?? "";
const criteria = (to: number): string =>
	(stepsOn.find((step) => step.to === to)?.criteria ?? []).map(({ words }) => words).join("\n");
const setting = (key: string) => settingSpecs.find((spec) => spec.key === key);
const golden = (): string =>
	safetyNotice()
		.sections.filter(({ urgent }) => !urgent)
		.flatMap(({ lines }) => lines)
		.join("\n");

const present: Readonly<Record<string, readonly Present[]>> = {
	"what it is": [
		{
			fact: "the nerve is irritated, often by a disc or a narrowing",
			stands: "guide, faq-what",
			holds: () => told(answer("faq-what"), /irritated/i, /disc/, /narrow/),
		},
		{
			fact: "the pain begins in the low back or buttock and runs down the leg",
			stands: "guide, faq-what; question C2",
			holds: () =>
				told(answer("faq-what"), /low back or the buttock down the leg/) &&
				questions.some(({ options }) => options.some(({ label }) => /back of the leg/.test(label))),
		},
		{
			fact: "get a diagnosis first; the hip can imitate it",
			stands: "guide, faq-what; notice; rule R9",
			holds: () =>
				told(answer("faq-what"), /diagnosis/, /hip/) &&
				/diagnose/.test(safetyNotice().intro) &&
				decided({ assessed: "no" }).rule === "R9",
		},
		{
			fact: "exercise is not a cure for everything and is joined with other help",
			stands: "guide, evidence and see-whom",
			holds: () => told(section("evidence"), /mixed/) && told(answer("faq-when"), /without any change/),
		},
	],
	"signs that fit, and signs of something else": [
		{
			fact: "back of the thigh, perhaps calf or foot, fits",
			stands: "guide, is-it-sciatica",
			holds: () => told(section("is-it-sciatica"), /behind the thigh, perhaps to the calf or foot/),
		},
		{
			fact: "burning, tingling, pins and needles or numbness fit",
			stands: "guide, is-it-sciatica; question C3",
			holds: () =>
				told(section("is-it-sciatica"), /[Nn]umbness, tingling, pins and needles or burning/) &&
				told(question("neuro"), /numbness/, /tingling/, /pins and needles/, /burning/),
		},
		{
			fact: "sitting, coughing and sneezing make it worse",
			stands: "guide, is-it-sciatica; question C4",
			holds: () =>
				told(section("is-it-sciatica"), /sitting, coughing or sneezing/) &&
				told(question("provoked"), /[Ss]itting, coughing or sneezing/),
		},
		{
			fact: "weakness of some muscles, as in tiptoe or heel walking, fits",
			stands: "guide, is-it-sciatica; question C1",
			holds: () => told(section("is-it-sciatica"), /[Ww]eakness/) && told(question("weakMild"), /[Tt]iptoe or heel/),
		},
		{
			fact: "only the low back, or only hip or groin, may be something else",
			stands: "guide, is-it-sciatica; rule R8",
			holds: () =>
				told(section("is-it-sciatica"), /[Oo]nly the low back, or only the hip or groin/) &&
				decided({ site: "low-back" }).rule === "R8" &&
				decided({ site: "hip-groin" }).rule === "R8",
		},
		{
			fact: "mainly the front of the thigh or the groin may be something else",
			stands: "guide, is-it-sciatica; rule R8",
			holds: () =>
				told(section("is-it-sciatica"), /front of the thigh, or the groin/) &&
				decided({ site: "front-thigh" }).rule === "R8",
		},
		{
			fact: "constant and severe whatever the position may be something else",
			stands: "guide, is-it-sciatica; question B1",
			holds: () =>
				told(section("is-it-sciatica"), /[Ss]evere all the time, whatever the position/) && locks("unrelieved"),
		},
		{
			fact: "bladder or bowel control lost, or both legs very weak, is an emergency",
			stands: "guide, is-it-sciatica; rule R1",
			holds: () =>
				told(section("is-it-sciatica"), /bladder or bowel, or both legs very weak: an emergency/) &&
				decided({ bladderBowel: "yes" }).outcome === "EMERGENCY" &&
				decided({ bothLegs: "yes" }).outcome === "EMERGENCY",
		},
		{
			fact: "that emergency has a name, is rare, and cannot wait",
			stands: "guide, other-causes",
			holds: () => told(section("other-causes"), /cauda equina/, /rare/, /hours count/),
		},
	],
	"when not to exercise": [
		{
			fact: "lost control of bladder or bowel",
			stands: "question A1",
			holds: () => locks("bladderBowel") && told(question("bladderBowel"), /pee or poo/),
		},
		{
			fact: "severe weakness, or weakness that grows fast",
			stands: "question A3",
			holds: () => locks("weakSevere") && told(question("weakSevere"), /very weak/, /weakens over hours or days/),
		},
		{
			fact: "numbness where one sits, groin and genitals",
			stands: "question A2",
			holds: () => locks("saddle") && told(question("saddle"), /between the legs/, /genitals/),
		},
		{
			fact: "constant severe pain that no position relieves",
			stands: "question B1",
			holds: () => locks("unrelieved") && told(question("unrelieved"), /severe/, /no position/),
		},
		{ fact: "fever", stands: "question B2", holds: () => locks("fever") && told(question("fever"), /Fever/) },
		{
			fact: "weight lost without a reason",
			stands: "question B3",
			holds: () => locks("weightLoss") && told(question("weightLoss"), /[Ll]osing weight without trying/),
		},
		{
			fact: "cancer in the past and this pain is new",
			stands: "question B4",
			holds: () => locks("cancer") && told(question("cancer"), /cancer at any time/),
		},
		{
			fact: "each of them before any exercise, one is enough",
			stands: "guide, faq-redflags",
			holds: () => told(answer("faq-redflags"), /One is enough/, /looked at first/),
		},
	],
	"the golden rule": [
		{
			fact: "small and slow, never forced",
			stands: "notice; guide, how-much",
			holds: () => told(golden(), /Small and slow/, /never a forced stretch/),
		},
		{
			fact: "sharp pain shooting down the leg means stop",
			stands: "notice; stop rule; guide",
			holds: () => told(golden(), /[Ss]top at sharp, shooting/) && stopOf("shooting")?.action === "stop",
		},
		{
			fact: "clearly worse for more than two hours means modify, skip or go gentler",
			stands: "rules E2 and E3; notice",
			holds: () =>
				told(afterEffectWords.E2, /more than two hours/, /half/) &&
				told(afterEffectWords.E3, /rests/, /gentler/) &&
				told(golden(), /more than two hours/),
		},
		{
			fact: "a mild stretch or a tired muscle is fine",
			stands: "notice; stop rule",
			holds: () => told(golden(), /mild stretch.*tired muscle is fine/) && stopOf("mild")?.action === "continue",
		},
		{
			fact: "nerve pain counts however small the number",
			stands: "guide, how-much",
			holds: () => told(section("how-much"), /however mild it is in numbers/),
		},
		{
			fact: "the aim is room and easy movement for the nerve, not a stretch",
			stands: "guide, faq-glides-safe",
			holds: () => told(answer("faq-glides-safe"), /room for the nerve, not a stretch/),
		},
		{
			fact: "what hurt is left alone for now",
			stands: "stop rule: put aside for a day",
			holds: () => putAsideHours === 24 && told(stopOf("shooting")?.words ?? "", /put aside for a day/),
		},
	],
	"phase 1": [
		{
			fact: "for pain that is constant, or when sitting and standing are hard",
			stands: "guide, phases",
			holds: () => told(section("phases"), /Phase 1.*constant or sitting and standing are hard/),
		},
		{
			fact: "short walks of five to ten minutes",
			stands: "walk-short",
			holds: () => phase("walk-short") === 1 && minutes("walk-short", 5, 10),
		},
		{
			fact: "every hour or two, rather than one long painful walk",
			stands: "walk-short; movements to be careful with",
			holds: () =>
				says("walk-short", /every hour or two/, /One long walk through pain/) &&
				instead("long-walk", /worse for hours/, "walk-short"),
		},
		{ fact: "no hills at first", stands: "walk-short", holds: () => says("walk-short", /[Hh]ills at first/) },
		{ fact: "an even, smooth stride", stands: "walk-short", holds: () => says("walk-short", /[Ee]ven strides/) },
		{
			fact: "where walking is agony, shifting the weight from side to side while standing",
			stands: "weight-shift; faq-walk",
			holds: () =>
				phase("weight-shift") === 1 &&
				exercise("weight-shift").position === "standing" &&
				says("weight-shift", /when walking is too much/) &&
				exercise("walk-short").stepDown.includes("weight-shift"),
		},
		{
			fact: "one knee to the chest: lying, one leg, 20 to 30 seconds, then the other",
			stands: "knee-chest-single",
			holds: () =>
				phase("knee-chest-single") === 1 &&
				exercise("knee-chest-single").position === "supine" &&
				eachSide("knee-chest-single") &&
				hold("knee-chest-single", 20, 30),
		},
		{
			fact: "one knee to the chest rocks the pelvis and never forces a deep stretch",
			stands: "knee-chest-single",
			holds: () => says("knee-chest-single", /rock of the pelvis/, /Forcing a deep stretch/, /[Ll]ower it slowly/),
		},
		{
			fact: "pelvic tilts: lying, knees bent, feet flat",
			stands: "pelvic-tilt-supine",
			holds: () => phase("pelvic-tilt-supine") === 1 && says("pelvic-tilt-supine", /knees bent/, /feet flat/),
		},
		{
			fact: "pelvic tilts flatten the back by the lower tummy, then let go to a small arch",
			stands: "pelvic-tilt-supine",
			holds: () =>
				says("pelvic-tilt-supine", /lower tummy in/, /small arch/) &&
				exercise("pelvic-tilt-supine")
					.rep.map(({ pose }) => pose)
					.join() === "back-flat,back-flat,back-arched,back-arched",
		},
		{
			fact: "pelvic tilts are rocking, not big movements",
			stands: "pelvic-tilt-supine",
			holds: () => says("pelvic-tilt-supine", /Rock slowly/, /Big movements/),
		},
		{
			fact: "glides begin tiny and slow",
			stands: "guide, faq-glides-safe; ankle-pump",
			holds: () => told(answer("faq-glides-safe"), /smallest, the ankle pump/) && says("ankle-pump", /Hurrying/),
		},
		{
			fact: "the first phase looks like doing nothing, and rushing it costs weeks",
			stands: "guide, faq-phases",
			holds: () => told(answer("faq-phases"), /doing nothing/, /Rushing.*cost weeks/),
		},
	],
	"ankle pump": [
		{
			fact: "seated tall on a firm chair, one leg a little forward, heel down",
			stands: "ankle-pump",
			holds: () =>
				phase("ankle-pump") === 1 &&
				says("ankle-pump", /Sit tall on a firm chair/, /one foot a little forward, heel on the floor/),
		},
		{
			fact: "toes down, then up towards the shin, slowly",
			stands: "ankle-pump",
			holds: () =>
				exercise("ankle-pump")
					.rep.map(({ pose }) => pose)
					.join() === "toes-down,toes-up" && says("ankle-pump", /slowly/, /towards the shin/),
		},
		{ fact: "10 to 15 times", stands: "ankle-pump", holds: () => reps("ankle-pump", 10, 15) },
		{
			fact: "a very mild tingle or stretch, calf or behind the knee, never painful",
			stands: "ankle-pump",
			holds: () =>
				says("ankle-pump", /very mild tingle or stretch in the calf or behind the knee/, /Anything that hurts/),
		},
		{
			fact: "stop when pain shoots down the leg",
			stands: "ankle-pump",
			holds: () => /pain shoots down the leg/.test(exercise("ankle-pump").stop),
		},
		{ fact: "only the ankle moves", stands: "ankle-pump", holds: () => says("ankle-pump", /only the ankle moves/) },
	],
	"slump glide": [
		{
			fact: "on the edge of a chair, shoulders rounded a little, chin tucked a little",
			stands: "slump-glide",
			holds: () =>
				says("slump-glide", /front edge of a firm chair/, /slightly rounded/, /slightly tucked/) &&
				exercise("slump-glide")
					.setUp.map(({ pose }) => pose)
					.join() === "shoulders-rounded,chin-tucked",
		},
		{ fact: "no hard hunching", stands: "slump-glide", holds: () => says("slump-glide", /Hunching hard/) },
		{
			fact: "the knee straightens with the foot on the floor, then the foot points and flexes",
			stands: "slump-glide",
			holds: () =>
				says("slump-glide", /foot stays on the floor/) &&
				exercise("slump-glide")
					.rep.map(({ pose }) => pose)
					.join() === "knee-out,toes-down,toes-up,chin-tucked",
		},
		{
			fact: "5 to 8 times a side",
			stands: "slump-glide",
			holds: () => reps("slump-glide", 5, 8) && eachSide("slump-glide"),
		},
		{
			fact: "a mild pull behind the leg that eases with the knee bent back",
			stands: "slump-glide",
			holds: () => says("slump-glide", /ease when you bend the knee back/),
		},
		{
			fact: "only when what comes before it is tolerable",
			stands: "gate G1",
			holds: () => gate("slump-glide").gate === "G1" && /ankle pumps/.test(gate("slump-glide").reason),
		},
		{
			fact: "left out where it brings much sciatic pain",
			stands: "slump-glide",
			holds: () => says("slump-glide", /Leave it out if it brings on much leg pain/),
		},
	],
	"phase 2": [
		{
			fact: "once the pain comes and goes, or stays in buttock and thigh",
			stands: "guide, phases; rule P4",
			holds: () =>
				told(section("phases"), /Phase 2.*comes and goes or stays in the buttock and thigh/) &&
				told(criteria(2), /now and then/, /no lower than the thigh/),
		},
		{
			fact: "muscles that support spine and pelvis, for steadiness and fewer relapses",
			stands: "guide, faq-core-glutes",
			holds: () => told(answer("faq-core-glutes"), /steady spine and pelvis/),
		},
		{
			fact: "no crunches or sit-ups: they press on the spine",
			stands: "movements to be careful with; faq-core-glutes",
			holds: () =>
				instead("crunches", /pressure in the spine/, "dead-bug", "bird-dog", "plank") &&
				told(answer("faq-core-glutes"), /not crunches/),
		},
		{
			fact: "weak seat muscles leave their work to back and hamstrings",
			stands: "guide, faq-core-glutes; glute-bridge",
			holds: () =>
				told(answer("faq-core-glutes"), /less work to the back and the hamstrings/) &&
				says("glute-bridge", /so that the back has help/),
		},
		{
			fact: "all of them belong to the second phase",
			stands: "catalogue",
			holds: () =>
				["dead-bug", "bird-dog", "plank", "glute-bridge", "clamshell", "hip-abduction"].every((id) => phase(id) === 2),
		},
		{
			fact: "they make one routine",
			stands: "floor-foundation, desk-strength",
			holds: () => {
				const steps = routines.find(({ id }) => id === "floor-foundation")?.steps.map((step) => step.exercise);
				return steps?.join() === "dead-bug,bird-dog,plank,glute-bridge,clamshell";
			},
		},
	],
	"dead bug": [
		{
			fact: "lying, knees square, shins level",
			stands: "dead-bug",
			holds: () => exercise("dead-bug").position === "supine" && says("dead-bug", /bent square/, /shins level/),
		},
		{
			fact: "back pressed down; one heel taps, knee bent; sides alternate, slowly",
			stands: "dead-bug",
			holds: () =>
				says("dead-bug", /Press the low back gently down/, /heel to tap, knee still bent/, /Speed/) &&
				exercise("dead-bug").sides === "alternate",
		},
		{
			fact: "the back stays flat; if it arches, less range",
			stands: "dead-bug",
			holds: () => says("dead-bug", /[Ii]f the back arches, shorten/) && mistake("dead-bug", /back leaving the floor/),
		},
	],
	"bird dog": [
		{
			fact: "on hands and knees, spine neutral, neither sagging nor rounding",
			stands: "bird-dog",
			holds: () => exercise("bird-dog").position === "quadruped" && says("bird-dog", /back level/, /sags or rounds/),
		},
		{
			fact: "one arm and the opposite leg, in turn",
			stands: "bird-dog",
			holds: () => says("bird-dog", /opposite leg/) && exercise("bird-dog").sides === "alternate",
		},
		{ fact: "held 3 to 5 seconds", stands: "bird-dog", holds: () => hold("bird-dog", 3, 5) },
		{
			fact: "balance and control, not height",
			stands: "bird-dog",
			holds: () => says("bird-dog", /long rather than high/, /Height at the cost of control/),
		},
	],
	plank: [
		{
			fact: "on forearms or straight arms, knees down to begin with if needed",
			stands: "plank",
			holds: () => says("plank", /[Ff]orearms or hands/, /knees may stay down/),
		},
		{
			fact: "a straight line from head to knees or hips",
			stands: "plank",
			holds: () => says("plank", /one line from head to knees/),
		},
		{ fact: "seat and lower tummy on", stands: "plank", holds: () => says("plank", /Seat and lower tummy on/) },
		{ fact: "10 to 20 seconds at first", stands: "plank", holds: () => hold("plank", 10, 20) },
		{
			fact: "never sagging; short and clean beats long",
			stands: "plank",
			holds: () => says("plank", /hips sag, the hold is over/, /Short and clean is better than long/),
		},
	],
	"glute bridge": [
		{
			fact: "lying, feet flat and hip-width, lifted to one line from shoulders to knees",
			stands: "glute-bridge",
			holds: () => says("glute-bridge", /feet flat and hip-width/, /shoulders, hips and knees are in line/),
		},
		{
			fact: "squeezing the seat, held 2 to 3 seconds, lowered slowly",
			stands: "glute-bridge",
			holds: () => says("glute-bridge", /Squeeze the seat/, /lower slowly/) && hold("glute-bridge", 2, 3),
		},
		{
			fact: "mistakes: arching too much, pushing with the feet, flaring ribs",
			stands: "glute-bridge",
			holds: () =>
				mistake("glute-bridge", /Pushing with the feet/) &&
				mistake("glute-bridge", /ribs/) &&
				says("glute-bridge", /Arching the low back/),
		},
		{
			fact: "harder: on one leg, or with a band above the knees",
			stands: "glute-bridge-single, glute-bridge-band; gate G5",
			holds: () =>
				exercise("glute-bridge").progress.join() === "glute-bridge-single,glute-bridge-band" &&
				says("glute-bridge-band", /above the knees/) &&
				gate("glute-bridge-single").gate === "G5",
		},
	],
	clamshell: [
		{
			fact: "on the side, knees square, hips one above the other",
			stands: "clamshell",
			holds: () => exercise("clamshell").position === "side-lying" && says("clamshell", /bent square/, /hips stacked/),
		},
		{
			fact: "feet together, top knee up, pelvis still, lowered slowly",
			stands: "clamshell",
			holds: () => says("clamshell", /feet together/, /pelvis stays still/, /Lower it slowly/),
		},
		{
			fact: "mistakes: rolling back, lifting too high with the back",
			stands: "clamshell",
			holds: () =>
				mistake("clamshell", /Rolling the pelvis back/) &&
				mistake("clamshell", /with the back/) &&
				says("clamshell", /as high as it goes/),
		},
		{
			fact: "harder: a band above the knees, or slower",
			stands: "clamshell-band; gate G5",
			holds: () =>
				told(onward("clamshell"), /Slower/, /band/) &&
				says("clamshell-band", /above the knees/) &&
				gate("clamshell-band").gate === "G5",
		},
	],
	"side leg lift": [
		{
			fact: "standing tall, a chair to hold, trunk engaged",
			stands: "hip-abduction",
			holds: () => exercise("hip-abduction").position === "standing" && says("hip-abduction", /desk or a chair, tummy/),
		},
		{
			fact: "straight out to the side, toes forward, lowered slowly",
			stands: "hip-abduction",
			holds: () => says("hip-abduction", /straight out to the side, toes pointing forward/, /Lower it slowly/),
		},
		{
			fact: "mistakes: leaning, hiking the hip, turning the leg",
			stands: "hip-abduction",
			holds: () => [/Leaning/, /Hiking the hip/, /Turning the leg/].every((one) => mistake("hip-abduction", one)),
		},
		{
			fact: "harder: an ankle weight or a band",
			stands: "hip-abduction-weight, hip-abduction-band; gate G5",
			holds: () =>
				exercise("hip-abduction").progress.join() === "hip-abduction-weight,hip-abduction-band" &&
				gate("hip-abduction-weight").gate === "G5",
		},
	],
	"phase 3": [
		{
			fact: "once largely free of pain and with some strength",
			stands: "guide, phases; rule P5",
			holds: () =>
				told(section("phases"), /Phase 3.*largely free of pain/) &&
				told(criteria(3), /Leg pain of 2 or less/, /strength sessions/),
		},
		{
			fact: "stretching is not for everybody, and not always the answer",
			stands: "faq-hamstring; hamstring-strap",
			holds: () =>
				told(answer("faq-hamstring"), /Not as a matter of course/) && says("hamstring-strap", /Not everyone/),
		},
		{
			fact: "tight muscles may be overworked, so strength comes first",
			stands: "faq-stretch-last",
			holds: () => told(answer("faq-stretch-last"), /overworked/) && says("hamstring-strap", /Strength comes first/),
		},
		{
			fact: "hard stretching can stir up the nerve",
			stands: "faq-stretch-last",
			holds: () => told(answer("faq-stretch-last"), /hard stretching can stir up the nerve/),
		},
		{
			fact: "only where it feels tight and brings no nerve pain",
			stands: "gate G3",
			holds: () =>
				["figure4-supine", "hamstring-strap"].every(
					(id) => gate(id).gate === "G3" && /feels tight/.test(gate(id).reason) && /nerve pain/.test(gate(id).reason),
				),
		},
		{
			fact: "all of them belong to the third phase",
			stands: "catalogue",
			holds: () =>
				["figure4-supine", "hamstring-strap", "knee-chest-double", "glide-sliding", "hamstring-scoop"].every(
					(id) => phase(id) === 3,
				),
		},
	],
	"the stretches": [
		{
			fact: "figure four: lying, ankle over the other knee, supporting thigh drawn in",
			stands: "figure4-supine",
			holds: () => says("figure4-supine", /one ankle over the other knee/, /supporting thigh/),
		},
		{
			fact: "figure four held 20 to 30 seconds",
			stands: "figure4-supine",
			holds: () => hold("figure4-supine", 20, 30) && eachSide("figure4-supine"),
		},
		{
			fact: "figure four is felt deep in the buttock of the crossed leg; stop if the leg flares",
			stands: "figure4-supine",
			holds: () => says("figure4-supine", /deep in the buttock of the crossed leg/, /leg pain flares/),
		},
		{
			fact: "hamstring: lying, strap round the ball of the foot, other leg bent or straight, back flat",
			stands: "hamstring-strap",
			holds: () => says("hamstring-strap", /ball of one foot/, /bent or straight/, /back stays flat/),
		},
		{ fact: "hamstring held 30 seconds", stands: "hamstring-strap", holds: () => hold("hamstring-strap", 30) },
		{
			fact: "hamstring is felt in the back of the thigh, and not pulled hard",
			stands: "hamstring-strap",
			holds: () => says("hamstring-strap", /back of the thigh/, /Pulling hard/),
		},
		{
			fact: "both knees to the chest, with small rocking if comfortable, 20 to 30 seconds",
			stands: "knee-chest-double",
			holds: () => hold("knee-chest-double", 20, 30) && says("knee-chest-double", /[Rr]ock a little from side to side/),
		},
		{
			fact: "both knees to the chest eases the low back, and is for later",
			stands: "knee-chest-double",
			holds: () => says("knee-chest-double", /eases the low back/, /Doing it in a flare/),
		},
	],
	"the stronger glides": [
		{
			fact: "sliding glide: chair edge, one leg out, heel down, toes up",
			stands: "glide-sliding",
			holds: () => says("glide-sliding", /front of the chair, one leg out with the heel down and the toes up/),
		},
		{
			fact: "chin and shoulders fold with the toes still up, then tall with the toes pointed",
			stands: "glide-sliding",
			holds: () =>
				exercise("glide-sliding")
					.rep.map(({ pose }) => pose)
					.join() === "folded-toes-up,tall-toes-pointed,leg-out-toes-up",
		},
		{
			fact: "flowing, 10 to 15 times",
			stands: "glide-sliding",
			holds: () => reps("glide-sliding", 10, 15) && says("glide-sliding", /flowing/),
		},
		{
			fact: "scoop: facing a step, one heel on it, knee straight, toes up",
			stands: "hamstring-scoop",
			holds: () => says("hamstring-scoop", /low step or stool/, /one heel up, knee straight, toes up/),
		},
		{
			fact: "scoop: a small hinge at the hips with a straight back, to mild tension",
			stands: "hamstring-scoop",
			holds: () => says("hamstring-scoop", /from the hips with a straight back until there is mild tension/),
		},
		{
			fact: "scoop: 2 seconds, 10 to 12 times",
			stands: "hamstring-scoop",
			holds: () => hold("hamstring-scoop", 2) && reps("hamstring-scoop", 10, 12),
		},
		{
			fact: "scoop: a glide, not a deep stretch",
			stands: "hamstring-scoop",
			holds: () => exercise("hamstring-scoop").glide && says("hamstring-scoop", /Chasing a deep stretch/),
		},
	],
	"movements to be careful with": [
		{
			fact: "toe touches and forward bends load discs and pull on the nerve; tilts, glides and the lying stretch instead",
			stands: "be-careful",
			holds: () =>
				instead("toe-touches", /load the discs and draw hard on the nerve/, "pelvic-tilt-supine", "hamstring-strap"),
		},
		{
			fact: "deep twists press on the discs and irritate the roots; easy seated turns instead",
			stands: "be-careful; torso-rotation",
			holds: () => instead("deep-twists", /discs.*nerve roots/, "torso-rotation") && says("torso-rotation", /Force/),
		},
		{
			fact: "lifting both legs loads the low back; dead bug and heel taps instead",
			stands: "be-careful; heel-taps",
			holds: () => instead("double-leg-lifts", /load on the low back/, "heel-taps", "dead-bug"),
		},
		{
			fact: "running and jumping jar in a flare; walking, upright cycling, swimming instead",
			stands: "be-careful; cycle-upright and swim can be logged",
			holds: () =>
				instead("impact", /jolts/, "walk-short", "cycle-upright", "swim") &&
				["cycle-upright", "swim"].every((id) => exercise(id).logOnly === true),
		},
		{
			fact: "heavy squats and deadlifts press on the spine in a flare; bridges, later squats no lower than level",
			stands: "be-careful; gate G4",
			holds: () =>
				instead("heavy-lifts", /press hard on the spine/, "glute-bridge", "squat-bodyweight") &&
				says("squat-bodyweight", /no lower than level/) &&
				gate("squat-bodyweight").gate === "G4",
		},
		{
			fact: "no forcing into deep yoga poses while it is acute",
			stands: "be-careful",
			holds: () => instead("deep-yoga", /set it back/, "walk-short"),
		},
		{
			fact: "each safer movement can be started, logged or is a routine",
			stands: "routines instead-of-…",
			holds: () => alternatives.every(({ exercises }) => exercises.every((id) => exercise(id).name !== "")),
		},
	],
	"what else helps": [
		{
			fact: "nothing in the back pocket",
			stands: "posture-check; guide, desk",
			holds: () => says("posture-check", /Back pocket empty/) && told(section("desk"), /back pocket/),
		},
		{
			fact: "no long slouching",
			stands: "be-careful; posture-check",
			holds: () => instead("back-pocket", /same load for hours/, "posture-check", "movement-break"),
		},
		{
			fact: "support for the low back",
			stands: "posture-check; guide, desk",
			holds: () => says("posture-check", /Low back supported/) && told(section("desk"), /small of the back/),
		},
		{
			fact: "ear over shoulder over hip",
			stands: "posture-check; faq-posture",
			holds: () =>
				says("posture-check", /Ear over shoulder over hip/) && told(answer("faq-posture"), /Ear over shoulder/),
		},
		{
			fact: "five minutes up after every 30 to 60 minutes of sitting",
			stands: "movement-break; settings; faq-breaks",
			holds: () => {
				const limit = setting("sittingLimit");
				return (
					minutes("movement-break", 5) &&
					limit?.kind === "number" &&
					limit.maximum === 60 &&
					told(answer("faq-breaks"), /Five minutes after every 30 to 60 minutes/)
				);
			},
		},
		{ fact: "heat for 15 to 20 minutes", stands: "heat", holds: () => minutes("heat", 15, 20) },
		{
			fact: "heat for tight muscles",
			stands: "heat; faq-heat-ice",
			holds: () => says("heat", /tight muscles/) && told(answer("faq-heat-ice"), /loosen tight muscles/),
		},
		{
			fact: "ice for 15 minutes, wrapped",
			stands: "ice",
			holds: () => minutes("ice", 15) && says("ice", /Wrap the pack/) && mistake("ice", /Bare ice/),
		},
		{
			fact: "ice dulls a sharp ache; many alternate the two",
			stands: "faq-heat-ice; heat-ice-alt",
			holds: () =>
				told(answer("faq-heat-ice"), /dull a sharp ache/, /alternate/) && exercise("heat-ice-alt") !== undefined,
		},
		{
			fact: "the monitor raised, a better chair, the car seat; small changes add up",
			stands: "faq-desk; ergo-check",
			holds: () =>
				told(answer("faq-desk"), /Raise the monitor/, /chair/, /car seat/, /Small changes add up/) &&
				says("ergo-check", /Screen/, /Chair/, /Car seat/),
		},
		{
			fact: "weight adds load, where it applies",
			stands: "faq-weight-stress",
			holds: () => told(answer("faq-weight-stress"), /weight adds load/, /[Ww]here one of them applies/),
		},
		{
			fact: "stress tenses; breathing, meditation or whatever suits",
			stands: "faq-weight-stress; breathing; meditation",
			holds: () =>
				told(answer("faq-weight-stress"), /stress adds tension/, /breathing, meditation/) &&
				exercise("breathing").kind === "calm" &&
				exercise("meditation").kind === "calm",
		},
	],
	"questions and answers": [
		{
			fact: "mild: two to six weeks with consistent exercise",
			stands: "faq-how-long",
			holds: () => told(answer("faq-how-long"), /two to six weeks with consistent exercise/),
		},
		{
			fact: "stubborn: three to six months is not rare",
			stands: "faq-how-long",
			holds: () => told(answer("faq-how-long"), /three to six months/, /not rare/),
		},
		{
			fact: "nerves are slow; small wins are worth tracking",
			stands: "faq-how-long; Progress, small wins",
			holds: () => told(answer("faq-how-long"), /Nerves are slow/, /ten more minutes of sitting/, /past the knee/),
		},
		{
			fact: "walking is usually good, short and often, with a smooth stride",
			stands: "faq-walk",
			holds: () => told(answer("faq-walk"), /Usually yes/, /five to ten minutes with a smooth, even stride/),
		},
		{
			fact: "unbearable at once: water first",
			stands: "faq-walk; walk-pool",
			holds: () => told(answer("faq-walk"), /chest-deep water/) && says("walk-pool", /dry land hurts at once/),
		},
		{
			fact: "worse hours later again and again: ease off and ask",
			stands: "faq-walk; rule E7",
			holds: () =>
				told(answer("faq-walk"), /ease off and ask/) && told(afterEffectWords.E7, /three times/, /Walk less/),
		},
		{
			fact: "lifting: probably later; leave out what brings nerve pain",
			stands: "faq-lift; be-careful",
			holds: () =>
				told(answer("faq-lift"), /In time, probably/, /bent-over rows, deadlifts and deep squats/) &&
				instead("gym-lifts", /nerve pain/),
		},
		{
			fact: "lifting: much less weight, form first, the first two phases first",
			stands: "faq-lift",
			holds: () => told(answer("faq-lift"), /much less weight, put form first/, /first two phases/),
		},
		{
			fact: "lifting: a flare-up is not worth a set",
			stands: "faq-lift",
			holds: () => told(answer("faq-lift"), /not worth one set/),
		},
		{
			fact: "lifting: with a physiotherapist who knows it",
			stands: "faq-lift",
			holds: () => told(answer("faq-lift"), /physiotherapist who knows lifting/),
		},
		{
			fact: "glides: safe when gentle and correct, odd but mild is normal, sharp is not",
			stands: "faq-glides-safe",
			holds: () =>
				told(answer("faq-glides-safe"), /gently and correctly, yes/, /is normal/, /Sharp or shooting pain is not/),
		},
		{
			fact: "glides: smallest first, on only when it felt all right afterwards",
			stands: "faq-glides-safe; gate G1",
			holds: () => told(answer("faq-glides-safe"), /go on only when it felt all right afterwards/),
		},
		{
			fact: "glides: in doubt leave them until seen",
			stands: "faq-glides-safe",
			holds: () => told(answer("faq-glides-safe"), /in doubt leave them out until a physiotherapist/),
		},
		{
			fact: "worse: stop that one, it may be wrong only for now",
			stands: "faq-worse; rule E2",
			holds: () => told(answer("faq-worse"), /Stop that one. It may only be wrong for now/),
		},
		{
			fact: "worse: back to walking or tilts",
			stands: "faq-worse; rule E5",
			holds: () =>
				told(answer("faq-worse"), /walking and small pelvic tilts/) && told(afterEffectWords.E5, /walking and/),
		},
		{
			fact: "everything aggravates it, or it is severe or growing: see somebody",
			stands: "faq-worse; rules E6 and D2",
			holds: () =>
				told(answer("faq-worse"), /see a doctor or physiotherapist/) &&
				told(afterEffectWords.E6, /see a doctor/) &&
				told(rule("D2"), /talk to a doctor/),
		},
		{
			fact: "something else may have to come before exercise",
			stands: "faq-worse; rule D1",
			holds: () => told(answer("faq-worse"), /Something else may have to come/) && told(rule("D1"), /other help/),
		},
		{
			fact: "hamstrings: only when tight and stretching relieves without nerve pain; else strength and glides",
			stands: "faq-hamstring; gate G3",
			holds: () =>
				told(
					answer("faq-hamstring"),
					/Only if they feel tight and stretching them eases/,
					/strength and glides do more/,
				),
		},
		{
			fact: "forcing the hamstrings is a common mistake",
			stands: "faq-hamstring",
			holds: () => told(answer("faq-hamstring"), /common mistake/),
		},
	],
	"when exercise is not enough": [
		{
			fact: "six to eight diligent weeks without any improvement",
			stands: "faq-when; rules D1 and D4",
			holds: () =>
				told(answer("faq-when"), /six to eight diligent weeks/) &&
				told(rule("D1"), /Six weeks or more/) &&
				told(rule("D4"), /three sessions a week/),
		},
		{
			fact: "severe: unable to work, sleep or get through the day",
			stands: "faq-when; rules R6 and D3",
			holds: () =>
				told(answer("faq-when"), /working, sleeping or getting through the day/) &&
				decided({ disabled: "yes" }).rule === "R6" &&
				told(rule("D3"), /working or sleeping/),
		},
		{
			fact: "a physiotherapist finds the movement problem, tailors exercises, adds hands-on work, advises on posture and desk",
			stands: "faq-who",
			holds: () => told(answer("faq-who"), /how you move, tailors/, /hands-on/, /posture and desk/),
		},
		{
			fact: "GP, orthopaedist, neurologist: confirm the diagnosis",
			stands: "faq-who",
			holds: () => told(answer("faq-who"), /GP, an orthopaedist or a neurologist, confirms the diagnosis/),
		},
		{
			fact: "they can discuss tests, medicines, injections",
			stands: "faq-who",
			holds: () => told(answer("faq-who"), /tests, medicines or injections/),
		},
		{
			fact: "surgery in severe, lasting cases",
			stands: "faq-who",
			holds: () => told(answer("faq-who"), /surgery in severe, lasting cases/),
		},
		{
			fact: "the goal is to have something in reserve, not only less pain today",
			stands: "faq-goal",
			holds: () => told(answer("faq-goal"), /in reserve/, /not only less pain today/),
		},
	],
};

/** What is left out, and why. */
const absent: readonly Absent[] = [
	{
		fact: "magnetic resonance imaging often confirms the diagnosis",
		because: "guidelines advise against it as a routine; the guide says that a doctor can discuss tests",
	},
	{
		fact: "anti-inflammatories and nerve-pain drugs by name",
		because: "no advice on medicines: the guide says that a doctor can discuss them",
	},
	{
		fact: "epidural steroid injections can calm an inflammation",
		because: "no claim about a treatment: injections are named as something to discuss",
	},
	{
		fact: "dry needling sometimes helps",
		because: "a guideline advises against needling; hands-on work is named instead",
	},
	{
		fact: "one operation by its name",
		because: "surgery in severe, lasting cases says what matters to a reader",
	},
	{
		fact: "friends and family who got better",
		because: "stories are no grounds for what somebody else should do",
	},
	{
		fact: "discs under massive stress, pounding, terrible exercises",
		because: "alarming words raise fear and avoidance; the caution stays, the picture is softened",
	},
	{
		fact: "exercises relieve, heal or free of pain",
		because: "a reminder and a diary promise no effect on pain",
	},
	{
		fact: "stop reading and get help",
		because: "the emergency card says it over every screen, without scolding",
	},
];

/** Their words, in any text that ships: none of them may come in again by the back door. */
const leftOut =
	/\bMRI\b|magnetic resonance|anti-inflammator|gabapent|epidural|steroid injection|needling|microdiscectomy/i;

describe("what the guide says", () => {
	for (const [topic, facts] of Object.entries(present)) {
		for (const { fact, stands, holds } of facts) {
			it(`${topic}: ${fact} (${stands})`, () => {
				assert.ok(holds());
			});
		}
	}

	it("is told once each, and what is left out has its reason", () => {
		const told = [...Object.entries(present).flatMap(([topic, facts]) => facts.map(({ fact }) => `${topic}: ${fact}`))];
		assert.equal(new Set(told).size, told.length);
		assert.ok(told.length >= 140, `${told.length} facts`);
		for (const { fact, because } of absent) {
			assert.ok(because.length > 20, fact);
		}
	});

	it("names none of what is left out", () => {
		const texts = [
			...guideSections().map(({ id }) => section(id)),
			...frequentQuestions.map(({ id }) => answer(id)),
			...catalogue.map(({ id }) => written(id)),
		];
		assert.deepEqual(
			texts.filter((text) => leftOut.test(text)),
			[],
		);
	});

	it("has every dose where a person meets it: in the plan that is played", () => {
		const lookup = (id: string) => catalogue.find((one) => one.id === id);
		for (const one of catalogue.filter(({ dose, logOnly }) => dose.hold?.source === "guide" && logOnly !== true)) {
			const blocks = planRoutine(singleRoutine(one), lookup).steps.flatMap((step) => step.blocks);
			const holds = blocks.filter(({ doseHold }) => doseHold === true).map(({ seconds }) => seconds);
			assert.ok(holds.length > 0, one.id);
			for (const seconds of holds) {
				assert.ok(seconds >= (one.dose.hold?.min ?? 0) && seconds <= (one.dose.hold?.max ?? 0), one.id);
			}
		}
	});
});
