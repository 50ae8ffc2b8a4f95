import * as l10n from "@vscode/l10n";
import { language } from "../l10n/locale";
import { emergencyStands } from "./access";
import type { ScreeningState } from "./screening";
import { type FlagKey, questions } from "./screening-questions";
import type { ScreeningRule } from "./screening-rules";

/** The emergency card: what stands over every screen while a red flag does. */

/** What the card says. */
export interface Emergency {
	/** Ids of the signs it rests on. One that was not read yet makes another card, which is to be read anew. */
	readonly restsOn: readonly string[];
	readonly title: string;
	/** What to do. */
	readonly words: string;
	/** The signs it rests on, each in the person's own answer. */
	readonly signs: readonly string[];
	/** Whom to call. */
	readonly call: string;
	/** What to say there, in one line. */
	readonly tell: string;
}

/** Each sign as somebody says it of themselves, within a sentence. */
const said: Readonly<Record<FlagKey, string>> = {
	bladderBowel: l10n.t("new trouble passing, holding or feeling pee or poo"),
	saddle: l10n.t("new numbness or tingling between the legs"),
	weakSevere: l10n.t("a leg or foot that is very weak or getting weaker"),
	bothLegs: l10n.t("new pain, numbness or weakness in both legs"),
	sexual: l10n.t("new loss of sexual feeling or function"),
	chest: l10n.t("chest pain or sudden breathlessness"),
	unrelieved: l10n.t("severe back or leg pain that nothing eases"),
	fever: l10n.t("fever or feeling ill along with back or leg pain"),
	weightLoss: l10n.t("weight loss without trying, along with back or leg pain"),
	cancer: l10n.t("new back or leg pain, and I have had cancer"),
	trauma: l10n.t("back or leg pain after a hard fall, crash or blow"),
	calf: l10n.t("one calf that is swollen, hot, red or tender"),
	night: l10n.t("back or leg pain at night that gets worse and that no position eases"),
};

/**
 * The card that stands now; undefined while no red flag does.
 * @param numbers to call, likeliest first; see `emergencyNumbers`
 */
export function emergencyCard(screen: ScreeningState, numbers: readonly string[]): Emergency | undefined {
	if (!emergencyStands(screen)) {
		return undefined;
	}
	const { decision, answers, behind } = screen;
	const keys = [...new Set(behind.map(({ question }) => question))];
	return {
		// A sign raised anew has another id, though it answers the same question.
		restsOn: behind.map(({ id }) => id),
		title: decision.title,
		words: decision.words,
		signs: keys.flatMap((key) => {
			const question = questions.find((one) => one.key === key);
			return question === undefined ? [] : [l10n.t("You ticked: {0}", question.text)];
		}),
		call: emergencyCall(numbers),
		tell: tellIn(
			decision,
			keys.flatMap((key) => {
				const words = Object.hasOwn(said, key) ? said[key as FlagKey] : undefined;
				return words === undefined ? [] : [answers[key] === "unsure" ? l10n.t("perhaps {0}", words) : words];
			}),
		),
	};
}

/** Whom to call, in words. @param numbers likeliest first; see `emergencyNumbers` */
export function emergencyCall(numbers: readonly string[]): string {
	return numbers.length === 0
		? l10n.t("Emergency number: your local one.")
		: l10n.t("Emergency number: {0}, or your local one.", inList(numbers, "disjunction"));
}

function tellIn({ rule }: ScreeningRule, signs: readonly string[]): string {
	const all = inList(signs, "conjunction");
	switch (rule) {
		case "R1":
			return l10n.t("I have back or leg pain, with {0}. Could this be cauda equina syndrome?", all);
		case "R2":
			return l10n.t("I have {0}.", all);
		default:
			return l10n.t("I have {0}. It should be looked at today.", all);
	}
}

function inList(items: readonly string[], type: "conjunction" | "disjunction"): string {
	return new Intl.ListFormat(language(), { type }).format(items);
}
