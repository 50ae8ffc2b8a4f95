import * as l10n from "@vscode/l10n";
import { aboutSafety, type DiaryEvent, type EventOf } from "../diary/events";
import { type CautionKey, type FlagKey, isAnswer, type QuestionKey } from "./screening-questions";
import {
	type Answers,
	answersBehind,
	type Condition,
	cautionKeys,
	countedAnswers,
	decideScreening,
	flagKeys,
	type ScreeningRule,
	screeningRules,
} from "./screening-rules";

/**
 * Where the safety questions stand, folded from the diary. A red flag is a latch: once raised, its sign stands until
 * something that knew of it takes it away. That is a complete run of questions, begun after it and answered with no, or a
 * clinician's word that names it. Nothing here compares dates to tell what came first.
 */

/** A red flag as it was raised, or something that makes the questions necessary once more. */
export interface Sign {
	/** Names it in runs of questions and in clinicians' words. */
	readonly id: string;
	/** The question it answers; undefined: something happened that the questions have to be asked again for. */
	readonly question?: FlagKey;
	/** The person's answer. */
	readonly is: string;
	/** Epoch milliseconds. */
	readonly at: number;
	/** The run of questions in which it was raised. */
	readonly run?: string;
	/** The event it stands in. */
	readonly event: string;
	/** Why the questions come again, for the person to read. */
	readonly because?: string;
	readonly imported: boolean;
	/** Its event has a logical clock: no run of an earlier version knew of it. */
	readonly numbered: boolean;
}

/** A run through the questions, in whichever windows it was answered. */
export interface Run {
	readonly id: string;
	/** The signs that stood when it began. */
	readonly knew: ReadonlySet<string>;
	/** Its answers, in the order in which they were given. */
	readonly answers: ReadonlyMap<QuestionKey, DatedAnswer>;
}

/** An answer as it stands. */
export interface DatedAnswer {
	readonly is: string;
	/** Epoch milliseconds. */
	readonly at: number;
	/** Names the answer in clinicians' words. */
	readonly id: string;
	/** Whether a sign stood already when the run of this answer began. */
	readonly knows: (sign: Sign) => boolean;
}

/** A clinician's word about signs, as the person recorded it. */
export interface ClinicianWord {
	/** The event, to take it back by. */
	readonly id: string;
	readonly rule: string;
	readonly signs: readonly string[];
	/** Epoch milliseconds at which it was recorded. */
	readonly at: number;
	/** The day it was given on, `YYYY-MM-DD`; undefined in the diaries of earlier versions. */
	readonly given?: string;
}

export interface ScreeningState {
	/** Answers that still count; a red flag once raised stays until it is taken away. */
	readonly answers: Answers;
	readonly decision: ScreeningRule;
	/** Why questions have to be answered anew. */
	readonly askAgain?: string;
	/** The weekly question is due. It locks nothing. */
	readonly weeklyCheckDue: boolean;
	/** All signs that stand, whether or not a clinician has seen them. */
	readonly standing: readonly Sign[];
	/** What to be careful about: ticked, and without a clinician's word about it. */
	readonly cautions: ReadonlyMap<CautionKey, string>;
	/** C7: it stops work or sleep, and no clinician's word is about that. */
	readonly disabled: boolean;
	/** The answers the decision rests on: what a clinician's word would have to name. */
	readonly behind: readonly { readonly id: string; readonly question: QuestionKey; readonly is: string }[];
	/** The latest run of questions; undefined before the first, and where an earlier version wrote it. */
	readonly run?: Run;
	readonly words: readonly ClinicianWord[];
	/** Ids of answers and signs that a clinician's word names. */
	readonly seen: ReadonlySet<string>;
}

const day = 24 * 60 * 60_000;

/** After so long without a word in the diary the red flags are asked again (our choice). */
const gapToAskAgain = 14 * day;

const week = 7 * day;

const isFlag = (key: string): key is FlagKey => flagKeys.some((flag) => flag === key);

/** Asked again with the red flags: weakness is what changes. */
const renewed: readonly QuestionKey[] = [...flagKeys, "weakMild"];

const reasons = {
	gap: l10n.t("It has been a while, so the safety questions come once more."),
	news: l10n.t("You said that something is new, so the safety questions come once more."),
	numb: l10n.t("You noted new numbness or weakness, so the safety questions come once more."),
	imported: l10n.t("Answers about safety came in with an import, so the safety questions come once more."),
	unreadable: l10n.t(
		"A part of the diary could not be read and may hold an answer, so the safety questions come once more.",
	),
	newer: l10n.t(
		"A newer version of Deskglide wrote something here that this one cannot read, so the safety questions come once more.",
	),
};

/** What of the answers a clinician's word can be about. */
const approvable = screeningRules.filter((rule) => rule.approvable);

/** How a clinician's word changes an answer, as far as the decision goes. */
const seenAs: Readonly<Partial<Record<QuestionKey, string>>> = {
	weakMild: "none",
	site: "back-of-leg",
	neuro: "yes",
	provoked: "yes",
};

function answerId(event: string, question: string): string {
	return `${event}:${question}`;
}

interface OpenRun {
	readonly id: string;
	knew: ReadonlySet<string>;
	readonly answers: Map<QuestionKey, DatedAnswer>;
}

class ScreenFold {
	private given = new Map<QuestionKey, DatedAnswer>();
	private readonly signs = new Map<string, Sign>();
	/** Ids of answers and signs that a clinician's word names. */
	private readonly seen = new Set<string>();
	private readonly runs = new Map<string, OpenRun>();
	private latestRun: OpenRun | undefined;
	private readonly words: ClinicianWord[] = [];
	private last: { readonly id: string; readonly at: number } | undefined;
	private lastCheck = Number.NEGATIVE_INFINITY;

	add(event: DiaryEvent): void {
		if (event.imported !== undefined) {
			this.takeIn(event, event.imported.id);
			return;
		}
		this.pass(event.at);
		this.raise(event);
		switch (event.kind) {
			case "screen":
				if (event.run === undefined) {
					this.wholeRun(event);
				} else {
					this.answersOfRun(event, event.run);
				}
				break;
			case "approval":
				this.word(event);
				break;
			case "weekly-check":
				this.lastCheck = event.at;
				break;
		}
		if (this.last === undefined || event.at >= this.last.at) {
			this.last = { id: event.id, at: event.at };
		}
	}

	/** History: it raises, and takes nothing away. */
	private takeIn(event: DiaryEvent, by: string): void {
		this.raise(event);
		if (event.kind === "screen") {
			for (const { question, is } of event.answers) {
				if (isFlag(question) && is !== "no") {
					this.flag(event, question, is);
				}
			}
		}
		if (aboutSafety.has(event.kind)) {
			this.ask({ ...event, id: `import-${by}` }, reasons.imported);
		}
	}

	/** What is raised elsewhere than in the questions. */
	private raise(event: DiaryEvent): void {
		switch (event.kind) {
			case "weekly-check":
				if (event.anythingNew) {
					this.ask(event, reasons.news);
				}
				break;
			case "stop-answer":
				if (event.felt === "numb") {
					this.ask(event, reasons.numb);
				} else if (event.felt === "chest") {
					const { id, at, imported } = event;
					const numbered = event.n !== undefined;
					this.signs.set(id, {
						id,
						question: "chest",
						is: "yes",
						at,
						event: id,
						imported: imported !== undefined,
						numbered,
					});
				}
				break;
			case "doubt":
				this.ask(event, event.why === "newer" ? reasons.newer : reasons.unreadable);
				break;
		}
	}

	/** Time goes by, up to `at`. */
	private pass(at: number): void {
		const { last } = this;
		if (last !== undefined && at - last.at >= gapToAskAgain) {
			this.ask({ id: `gap-${last.id}`, at }, reasons.gap);
		}
	}

	private ask({ id, at, n, imported }: Pick<DiaryEvent, "id" | "at" | "n" | "imported">, because: string): void {
		const numbered = n !== undefined;
		this.signs.set(id, { id, is: "", at, event: id, because, imported: imported !== undefined, numbered });
	}

	private flag(event: EventOf<"screen">, question: FlagKey, is: string): void {
		const id = answerId(event.id, question);
		this.signs.set(id, {
			id,
			question,
			is,
			at: event.at,
			event: event.id,
			...(event.run !== undefined && { run: event.run }),
			imported: event.imported !== undefined,
			numbered: event.n !== undefined,
		});
	}

	/** All answers of a run, as an earlier version wrote them. It knew what was dated before its first answer. */
	private wholeRun(event: EventOf<"screen">): void {
		this.given = new Map();
		const known = validAnswers(event);
		for (const { key, is, at } of known) {
			const knows = (sign: Sign) => !sign.imported && !sign.numbered && sign.at <= at;
			this.given.set(key, { is, at, id: answerId(event.id, key), knows });
			this.lastCheck = Math.max(this.lastCheck, at);
		}
		const flags = flagKeys.map((key) => this.given.get(key));
		if (flags.every((given) => given?.is === "no")) {
			const since = Math.min(...flags.map((given) => given?.at ?? 0));
			for (const { id, at, imported } of [...this.signs.values()]) {
				if (!imported && at < since) {
					this.signs.delete(id);
				}
			}
		}
		for (const { key, is, at } of known) {
			if (isFlag(key) && is !== "no") {
				this.flag({ ...event, at }, key, is);
			}
		}
	}

	private answersOfRun(event: EventOf<"screen">, id: string): void {
		const run = this.runOf(id, new Set(event.knew));
		this.lastCheck = Math.max(this.lastCheck, event.at);
		for (const sign of event.corrects ?? []) {
			// A slip is corrected in the run it was made in, and nowhere else.
			if (this.signs.get(sign)?.run === id) {
				this.signs.delete(sign);
			}
		}
		for (const { key, is } of validAnswers(event)) {
			const given: DatedAnswer = {
				is,
				at: event.at,
				id: answerId(event.id, key),
				knows: (sign) => run.knew.has(sign.id),
			};
			if (isFlag(key) && is === "no" && this.raisedIn(id, key)) {
				// The page was open before the sign was known: a "no" from it takes nothing away.
				continue;
			}
			run.answers.delete(key);
			run.answers.set(key, given);
			this.given.set(key, given);
			if (isFlag(key) && is !== "no") {
				this.flag(event, key, is);
			}
		}
		this.clear(run);
	}

	/** What all events of a run say that it knew: what one of them did not know, the run did not. */
	private runOf(id: string, knew: ReadonlySet<string>): OpenRun {
		const known = this.runs.get(id);
		const run = known ?? { id, knew, answers: new Map() };
		if (known !== undefined) {
			known.knew = new Set([...known.knew].filter((sign) => knew.has(sign)));
		}
		this.runs.set(id, run);
		this.latestRun = run;
		return run;
	}

	private raisedIn(run: string, question: FlagKey): boolean {
		return [...this.signs.values()].some((sign) => sign.run === run && sign.question === question);
	}

	/** A run takes away the signs it knew of once each red flag is answered with no, or was seen by a clinician. */
	private clear(run: OpenRun): void {
		const clear = flagKeys.every((key) => {
			const given = run.answers.get(key);
			return given !== undefined && (given.is === "no" || this.seen.has(given.id));
		});
		if (clear) {
			for (const id of run.knew) {
				this.signs.delete(id);
			}
		}
	}

	/** A clinician's word. One about the questions covers the signs it names; an earlier version named only their rule. */
	private word({ id, rule, signs, at, n, given }: EventOf<"approval">): void {
		const covered = signs ?? (n === undefined ? this.answersUnder(rule, at) : []);
		for (const sign of covered) {
			this.seen.add(sign);
		}
		if (covered.length > 0) {
			this.words.push({ id, rule, signs: covered, at, ...(given !== undefined && { given }) });
		}
		for (const run of this.runs.values()) {
			this.clear(run);
		}
	}

	/** What a word of an earlier version was about: the answers its rule rested on when it was given. */
	private answersUnder(rule: string, until: number): readonly string[] {
		const keys = approvable.filter((one) => one.rule === rule).flatMap(({ when }) => keysOf(when));
		const signs = [...this.signs.values()].filter(
			({ question, at, imported }) => question !== undefined && keys.includes(question) && at <= until && !imported,
		);
		const answers = keys.flatMap((key) => {
			const given = this.given.get(key);
			return given !== undefined && given.at <= until ? [given.id] : [];
		});
		return [...new Set([...signs.map(({ id }) => id), ...answers])];
	}

	state(now: number): ScreeningState {
		this.pass(now);
		const standing = [...this.signs.values()];
		const unseen = standing.filter(({ id }) => !this.seen.has(id));
		const asks = unseen.filter(({ question }) => question === undefined);
		const masked = [...this.given].filter(
			([key, given]) => renewed.includes(key) && asks.some((sign) => !given.knows(sign)),
		);
		const counted = new Map([...this.given].filter(([key]) => !masked.some(([other]) => other === key)));
		const answers = new Map([...counted].map(([key, { is }]) => [key, is]));
		const effective = new Map(answers);
		for (const [key, { is, id }] of counted) {
			if (isFlag(key) ? is !== "no" : this.seen.has(id)) {
				effective.set(key, seenAs[key] ?? "no");
			}
		}
		for (const { question, is, id } of standing) {
			if (question !== undefined) {
				answers.set(question, is);
				if (!this.seen.has(id)) {
					effective.set(question, is);
				}
			}
		}
		const decision = decideScreening(Object.fromEntries(effective));
		// A pause is no reason where nothing was answered before it.
		const because = asks.findLast(({ id }) => masked.length > 0 || !id.startsWith("gap-"))?.because;
		return {
			answers: Object.fromEntries(answers),
			decision,
			...(because !== undefined && decision.outcome === "INCOMPLETE" && { askAgain: because }),
			weeklyCheckDue: this.given.size > 0 && now - this.lastCheck >= week,
			standing,
			cautions: new Map(
				cautionKeys.flatMap((key) => {
					const id = effective.get(key) === "yes" ? this.given.get(key)?.id : undefined;
					return id === undefined ? [] : [[key, id] as const];
				}),
			),
			disabled: effective.get("disabled") === "yes",
			behind: this.behind(decision, unseen, effective),
			...(this.latestRun !== undefined && { run: this.latestRun }),
			words: this.words,
			seen: this.seen,
		};
	}

	private behind(
		{ when }: ScreeningRule,
		unseen: readonly Sign[],
		effective: ReadonlyMap<QuestionKey, string>,
	): ScreeningState["behind"] {
		return answersBehind(when, countedAnswers(Object.fromEntries(effective))).flatMap((key) => {
			const is = effective.get(key) ?? "";
			const signs = unseen.filter(({ question }) => question === key);
			const given = this.given.get(key);
			const ids = isFlag(key) ? signs.map(({ id }) => id) : given === undefined ? [] : [given.id];
			return ids.map((id) => ({ id, question: key, is }));
		});
	}
}

/** The answers that this version knows, in their order. */
function validAnswers({ answers }: EventOf<"screen">) {
	return answers.flatMap(({ question: key, is, at }) => (isAnswer(key, is) ? [{ key, is, at }] : []));
}

function keysOf(condition: Condition): readonly QuestionKey[] {
	if (condition === "otherwise") {
		return [];
	}
	if ("any" in condition) {
		return condition.any.filter((key) => key !== "pain");
	}
	return ("all" in condition ? condition.all : condition.either).flatMap(keysOf);
}

/**
 * Tells what follows from all answers to the safety questions.
 * @param events merged and in order, with plausible times (`withPlausibleTimes`)
 * @param now epoch milliseconds
 */
export function screeningState(events: readonly DiaryEvent[], now: number): ScreeningState {
	const fold = new ScreenFold();
	for (const event of events) {
		fold.add(event);
	}
	return fold.state(now);
}
