import * as l10n from "@vscode/l10n";
import type { DiaryEvent, EventOf } from "../diary/events";
import { type FlagKey, type QuestionKey, questions } from "./screening-questions";
import { type Answers, decideScreening, flagKeys, raisedBy, type ScreeningRule } from "./screening-rules";

/** Where the safety questions stand, folded from the diary. */

export interface ScreeningState {
	/** Answers that still count; a red flag once raised stays until it is cleared. */
	readonly answers: Answers;
	readonly decision: ScreeningRule;
	/** Why questions have to be answered anew. */
	readonly askAgain?: string;
	/** The weekly question is due. It locks nothing. */
	readonly weeklyCheckDue: boolean;
}

interface DatedAnswer {
	readonly is: string;
	/** Epoch milliseconds. */
	readonly at: number;
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
};

class ScreenFold {
	private given = new Map<QuestionKey, DatedAnswer>();
	private readonly raised = new Map<FlagKey, DatedAnswer>();
	private readonly approvals = new Map<string, number>();
	private renewFrom = Number.NEGATIVE_INFINITY;
	private reason: string | undefined;
	private lastEvent = Number.NEGATIVE_INFINITY;
	private lastCheck = Number.NEGATIVE_INFINITY;

	add(event: DiaryEvent): void {
		this.pass(event.at);
		switch (event.kind) {
			case "screen":
				this.screen(event);
				break;
			case "approval":
				this.approvals.set(event.rule, event.at);
				break;
			case "weekly-check":
				this.lastCheck = event.at;
				if (event.anythingNew) {
					this.renew(event.at, reasons.news);
				}
				break;
			case "stop-answer":
				if (event.felt === "numb") {
					this.renew(event.at, reasons.numb);
				} else if (event.felt === "chest") {
					this.raised.set("chest", { is: "yes", at: event.at });
				}
				break;
		}
	}

	/** Time goes by, up to `at`. */
	private pass(at: number): void {
		if (this.lastEvent > Number.NEGATIVE_INFINITY && at - this.lastEvent >= gapToAskAgain) {
			this.renew(at, reasons.gap);
		}
		this.lastEvent = Math.max(this.lastEvent, at);
	}

	private renew(from: number, reason: string): void {
		if (from >= this.renewFrom) {
			this.renewFrom = from;
			this.reason = reason;
		}
	}

	private screen({ answers }: EventOf<"screen">): void {
		this.given = new Map();
		for (const { question, is, at } of answers) {
			const known = questions.find(({ key }) => key === question);
			if (known?.options.some(({ value }) => value === is)) {
				this.given.set(known.key, { is, at });
				this.lastCheck = Math.max(this.lastCheck, at);
			}
		}
		this.clear();
		for (const [key, given] of this.given) {
			if (isFlag(key) && given.is !== "no") {
				this.raised.set(key, given);
			}
		}
	}

	/** Flags raised before go only when every one of the questions was answered with no since. */
	private clear(): void {
		const flags = flagKeys.map((key) => this.given.get(key));
		if (flags.every((given) => given?.is === "no")) {
			const since = Math.min(...flags.map((given) => given?.at ?? 0));
			for (const [key, { at }] of this.raised) {
				if (at < since) {
					this.raised.delete(key);
				}
			}
		}
	}

	state(now: number): ScreeningState {
		this.pass(now);
		const standing = new Map<QuestionKey, DatedAnswer>(
			[...this.given].filter(([key, { at }]) => !renewed.includes(key) || at >= this.renewFrom),
		);
		for (const [key, given] of this.raised) {
			standing.set(key, given);
		}
		const answers: Answers = Object.fromEntries([...standing].map(([key, { is }]) => [key, is]));
		const decision = decideScreening(answers, ({ rule, when }) => {
			const approval = this.approvals.get(rule);
			// A clinician's word counts for what was answered before it; a later answer needs a new one.
			return (
				approval !== undefined && raisedBy(when, answers).every((key) => (standing.get(key)?.at ?? now) <= approval)
			);
		});
		const expired = [...this.given.keys()].some((key) => !standing.has(key));
		return {
			answers,
			decision,
			...(expired && this.reason !== undefined && { askAgain: this.reason }),
			weeklyCheckDue: this.given.size > 0 && now - this.lastCheck >= week,
		};
	}
}

/**
 * @param events merged and in order of time
 * @param now epoch milliseconds
 */
export function screeningState(events: readonly DiaryEvent[], now: number): ScreeningState {
	const fold = new ScreenFold();
	for (const event of events) {
		fold.add(event);
	}
	return fold.state(now);
}
