import * as l10n from "@vscode/l10n";
import * as vscode from "vscode";
import { inMinutes } from "../../l10n/durations";
import { explanationText } from "../timer/explanation-text";
import type { SittingService } from "../timer/sitting-service";
import { mostMinutes } from "./arguments";
import type { ExternalRequests } from "./external-requests";
import { InvalidArgumentError } from "./invalid-argument-error";
import { readToolInput, type ToolProblem, type ToolWish } from "./tool-input";

/**
 * What is said and asked before an assistant's tool runs. What starts something is confirmed by the person each time.
 * @throws InvalidArgumentError
 */
export function prepareTool(tool: string, input: unknown): vscode.PreparedToolInvocation {
	const wish = wishOf(tool, input);
	switch (wish.kind) {
		case "next-break":
			return { invocationMessage: l10n.t("Looking when the next break is due") };
		case "break":
			return {
				invocationMessage: l10n.t("Starting a break"),
				confirmationMessages: {
					title: l10n.t("Start a break?"),
					message:
						wish.minutes === undefined
							? l10n.t("Deskglide starts a break now.")
							: l10n.t("Deskglide starts a break of {0} now.", inMinutes(wish.minutes)),
				},
			};
		case "routine":
			return {
				invocationMessage: l10n.t("Starting a routine"),
				confirmationMessages: {
					title: l10n.t("Start a routine?"),
					// As text: an id from a model could be anything.
					message: new vscode.MarkdownString().appendText(
						l10n.t("Deskglide starts “{0}” in the Move view, after its safety questions where they are due.", wish.id),
					),
				},
			};
	}
}

/**
 * Does what an assistant asks for, and answers in words.
 * @param limit seconds of sitting after which a break is due without regard to the phase
 * @throws InvalidArgumentError
 */
export async function runTool(
	tool: string,
	input: unknown,
	sitting: SittingService,
	wishes: ExternalRequests,
	limit: number,
): Promise<vscode.LanguageModelToolResult> {
	const wish = wishOf(tool, input);
	return new vscode.LanguageModelToolResult([
		new vscode.LanguageModelTextPart(await answerTo(wish, sitting, wishes, limit)),
	]);
}

async function answerTo(
	wish: ToolWish,
	sitting: SittingService,
	wishes: ExternalRequests,
	limit: number,
): Promise<string> {
	if (wish.kind === "next-break") {
		return nextBreak(sitting, limit);
	}
	const answer = wish.kind === "break" ? wishes.startBreak(wish.minutes) : await wishes.startRoutine(wish.id);
	if (!answer.done) {
		return l10n.t("Not started. {0}", answer.message);
	}
	return wish.kind === "break" ? l10n.t("The break has begun.") : l10n.t("The routine has begun in the Move view.");
}

/** When a break is due and what stands before it, without a word on messages: whether one comes, safety rules decide. */
function nextBreak(sitting: SittingService, limit: number): string {
	const { view, explanation } = sitting.outside(limit);
	const { expected: _message, ...told } = explanation;
	return explanationText(told, view.at).join(" ");
}

function wishOf(tool: string, input: unknown): ToolWish {
	const { wish, problem } = readToolInput(tool, input);
	if (problem !== undefined) {
		throw new InvalidArgumentError(problemInWords(problem));
	}
	return wish;
}

function problemInWords(problem: ToolProblem): string {
	switch (problem) {
		case "unknown-tool":
			return l10n.t("Deskglide has no such tool.");
		case "not-an-object":
		case "unknown-field":
			return l10n.t("The input must be an object with the fields of the tool's schema and no others.");
		case "not-minutes":
			return l10n.t("A break takes 1 to {0} minutes.", mostMinutes.break);
		case "no-routine":
			return l10n.t("The id of a routine or exercise is needed here.");
	}
}
