import { catalogue } from "../../src/exercises/catalogue/all";
import type { Amount, Exercise, Place } from "../../src/exercises/types";
import { type AfterEffectRuleId, afterEffectWords } from "../../src/safety/after-effects";
import { cautionGates } from "../../src/safety/caution-gates";
import { type DurationRuleId, durationRules } from "../../src/safety/duration-rules";
import { gates } from "../../src/safety/gates";
import { type PhaseRuleId, stepsBack, stepsOn } from "../../src/safety/phase-criteria";
import { questions, type ScreeningQuestion } from "../../src/safety/screening-questions";
import { type Condition, decideScreening, type ScreeningRule, screeningRules } from "../../src/safety/screening-rules";
import { stopRules } from "../../src/safety/stop-rules";
import { healthy } from "../../test/safety/make";
import { suggestedSources } from "./clinicians-sources";

/** The tables of the page for clinicians, made from the rules and the catalogue themselves. */

type Rows = readonly (readonly string[])[];

/** What the rules hold in code, in words: checked by hand against the code named, for lack of data to make them from. */
const whenStepsBack: Readonly<Partial<Record<PhaseRuleId, string>>> = {
	P1: "The latest day of which it is written down says the pain is there all the time, or sitting and standing are hard to bear. It goes before any choice, a clinician's phase too, for as long as it is true; afterwards the phase there was is offered again",
	P2: "On two days running it reached two or more steps further down than the median of the seven days before them",
	P3: "On three days running leg pain was 2 or more above the median of the fourteen days before them",
};

const whenAfterEffects: Readonly<Record<AfterEffectRuleId, string>> = {
	E1: "Worse, but settled",
	E2: "Worse, and for longer than two hours",
	E3: "E2 again for the same exercise within seven days; not for walks",
	E4: "E2 for the third time for the same exercise; not for walks",
	E5: "Three different exercises but walks within seven days, by three answers",
	E6: "Walking and pelvic tilts both within a week, by different answers; or leg pain of 7 or more on seven days running; or 2 or more above its usual on seven days running",
	E7: "Three walks within four weeks, each named or the only thing done",
};

const whenTimeRules: Readonly<Record<DurationRuleId, string>> = {
	D0: "28 days of use, less than 42, pain to begin with, and no clear change",
	D1: "42 days of use or more, pain to begin with, and no clear change; said again at eight weeks, then every four",
	D2: "On seven days running leg pain was 2 or more above the median of the two weeks before them",
	D3: "C7 was answered with yes",
	D4: "As D1, with fewer than three sessions a week over the last six weeks",
};

const places: Readonly<Record<Place, string>> = { desk: "desk", partly: "desk with room", home: "elsewhere" };

const tables: Readonly<Record<string, () => { readonly head: readonly string[]; readonly rows: Rows }>> = {
	questions: () => ({
		head: ["", "question", "answers that change something"],
		rows: questions.map((question) => [question.id, question.text, changing(question)]),
	}),
	screen: () => ({
		head: ["rule", "when", "what it does", "what the person reads", "opened by a clinician's word"],
		rows: screeningRules.map((rule) => [
			rule.rule,
			conditionText(rule.when),
			lockText(rule),
			rule.words,
			rule.approvable ? "yes" : "no",
		]),
	}),
	cautions: () => ({
		head: ["", "ticked", "held back until a clinician's word about it", "what the person reads"],
		rows: questions
			.filter(({ block }) => block === "D")
			.map(({ id, key, text }) => {
				const gate = cautionGates.find(({ caution }) => caution === key);
				const held = catalogue.filter((exercise) => gate?.holds(exercise) === true).map(({ name }) => name);
				const rule = { operation: "every exercise (R7)", minor: "all but phase 1 (R7)" }[String(key)];
				return [id, text, rule ?? (held.join(", ") || "nothing; ice is always wrapped"), gate?.reason ?? ""];
			}),
	}),
	"steps-back": () => ({
		head: ["rule", "from phase", "to", "when"],
		rows: [{ rule: "P1" as const, from: [1, 2, 3], to: 1 }, ...stepsBack].map(({ rule, from, to }) => [
			rule,
			from.join(", "),
			String(to),
			whenStepsBack[rule] ?? "",
		]),
	}),
	"steps-on": () => ({
		head: ["rule", "from phase", "to", "all of these"],
		rows: stepsOn.map(({ rule, from, to, criteria }) => [
			rule,
			String(from),
			String(to),
			criteria.map(({ words }) => words).join(" "),
		]),
	}),
	gates: () => ({
		head: ["gate", "exercises", "what the person reads", "how it opens"],
		rows: [
			...gates.map(({ gate, exercises, reason, wayOut }) => [gate, exercises.map(nameOf).join(", "), reason, wayOut]),
		],
	}),
	stop: () => ({
		head: ["what was felt", "what follows", "what the person reads"],
		rows: stopRules.map(({ label, action, askReach, words }) => [
			label,
			askReach ? `${stopActions[action]}; asks how far down it reached` : stopActions[action],
			words,
		]),
	}),
	"after-effects": () => ({
		head: ["rule", "when", "what the person reads"],
		rows: Object.entries(whenAfterEffects).map(([rule, when]) => [
			rule,
			when,
			afterEffectWords[rule as AfterEffectRuleId],
		]),
	}),
	time: () => ({
		head: ["rule", "when", "what the person reads"],
		rows: [...durationRules]
			.sort((one, other) => (one.rule < other.rule ? -1 : 1))
			.map(({ rule, words }) => [rule, whenTimeRules[rule], words]),
	}),
	doses: () => ({
		head: ["exercise", "phase", "where", "dose, and its range", "from the guide", "where the guide is silent"],
		rows: catalogue
			.filter(({ logOnly }) => logOnly !== true)
			.map((exercise) => [
				marked(exercise),
				String(exercise.phase),
				places[exercise.place],
				doseText(exercise),
				fromGuide(exercise),
				suggestedIn(exercise) ? (suggestedSources[exercise.id] ?? missing(exercise.id)) : "",
			]),
	}),
	"log-only": () => ({
		head: ["exercise", "phase", "where"],
		rows: catalogue
			.filter(({ logOnly }) => logOnly === true)
			.map((exercise) => [marked(exercise), String(exercise.phase), places[exercise.place]]),
	}),
};

/** The page with its tables as they must be. @throws for a place of a table that there is none of */
export function withTables(page: string): string {
	return page.replaceAll(/(<!-- table: ([\w-]+) -->)[\s\S]*?(<!-- end -->)/g, (_, begin, name, end) => {
		const table = tables[name];
		if (table === undefined) {
			throw new Error(`There is no table ${name}.`);
		}
		const { head, rows } = table();
		const lines = [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`);
		return `${begin}\n\n${lines.join("\n")}\n\n${end}`;
	});
}

/** The names of all tables there are. */
export const tableNames: readonly string[] = Object.keys(tables);

const stopActions = {
	continue: "the routine is over, but it counts as no stop and puts nothing aside",
	stop: "the exercise is put aside for 24 hours",
	screen: "the exercise is put aside for 24 hours; blocks A and B and C1 are asked anew, at once",
	emergency: "the exercise is put aside for 24 hours; counts as yes to A6, so R2 holds",
} as const;

function missing(exercise: string): never {
	throw new Error(`The source of the dose of ${exercise} is not named.`);
}

function nameOf(id: string): string {
	return catalogue.find((exercise) => exercise.id === id)?.name ?? missing(id);
}

function changing({ key, options }: ScreeningQuestion): string {
	const byRule = new Map<string, string[]>();
	for (const { value, label } of options) {
		const { rule } = decideScreening({ ...healthy, [key]: value });
		if (rule !== "R10") {
			byRule.set(rule, [...(byRule.get(rule) ?? []), label]);
		}
	}
	const texts = [...byRule].map(([rule, labels]) => `${labels.join("; ")}: ${rule}`);
	return texts.length > 0 ? texts.join(". ") : key === "neuro" || key === "provoked" ? "No to C3 and to C4: R8" : "";
}

const idOf = (key: string): string =>
	key === "caution"
		? "C6 of earlier versions"
		: (questions.find((question) => question.key === key)?.id ?? missing(key));

function conditionText(condition: Condition): string {
	if (condition === "otherwise") {
		return "none of the above";
	}
	if ("all" in condition) {
		return condition.all.map(conditionText).join(" and ");
	}
	if ("either" in condition) {
		return condition.either.map(conditionText).join("; or ");
	}
	const ids = condition.any.map(idOf).join(", ");
	if ("unanswered" in condition) {
		return "any question without an answer";
	}
	const labels = questions
		.find(({ key }) => key === condition.any[0])
		?.options.filter(({ value }) => condition.is.includes(value))
		.map(({ label }) => label);
	return `${ids}: ${labels?.join("; ")}`;
}

function lockText({ lock, holdOn }: ScreeningRule): string {
	const texts = {
		everything: "Locks every exercise and stops break reminders",
		exercise: "Locks every exercise; plain breaks stay",
		"phase-1": "Only phase 1 stays open",
		none: "Holds nothing back",
	} as const;
	return holdOn === true ? `${texts[lock]}; standing only with a chair or desk to hold` : texts[lock];
}

function marked({ name, origin, extra }: Exercise): string {
	const marks = [...(origin === "beyond-seed" ? ["added"] : []), ...(extra === true ? ["off by default"] : [])];
	return marks.length === 0 ? name : `${name} (${marks.join(", ")})`;
}

function amountText({ value, min, max }: Amount, unit: string, per = 1): string {
	const range = min === max ? "" : ` (${min / per} to ${max / per})`;
	return `${value / per}${unit}${range}`;
}

function parts({ dose, sides }: Exercise): readonly (readonly [Amount, string])[] {
	const perSide = sides === "none" ? "" : " a side";
	const { reps, hold, timer } = dose;
	const long = timer !== undefined && timer.duration.value >= 60;
	return [
		...(reps === undefined
			? []
			: [[reps, `${amountText(reps, reps.value === 1 ? " rep" : " reps")}${perSide}`] as const]),
		...(hold === undefined ? [] : [[hold, `hold ${amountText(hold, " s")}`] as const]),
		...(timer === undefined
			? []
			: [[timer.duration, amountText(timer.duration, long ? " min" : " s", long ? 60 : 1)] as const]),
	];
}

function doseText(exercise: Exercise): string {
	const { restBetween } = exercise.dose;
	const rest = restBetween === undefined ? [] : [`rest ${restBetween} s`];
	return [...parts(exercise).map(([, text]) => text), ...rest].join(", ");
}

function fromGuide(exercise: Exercise): string {
	return parts(exercise)
		.filter(([{ source }]) => source === "guide")
		.map(([, text]) => text)
		.join(", ");
}

function suggestedIn(exercise: Exercise): boolean {
	return parts(exercise).some(([{ source }]) => source === "suggested");
}
