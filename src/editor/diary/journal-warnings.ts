import * as l10n from "@vscode/l10n";
import { commands, type Disposable } from "vscode";
import { showWarning } from "../platform/messages";
import type { JournalFiles, JournalProblem } from "./journal-files";

/** Tells the person once of each trouble with the diary's files, and what became of it. */
export function warnOfJournalProblems(journal: Pick<JournalFiles, "onDidMeetProblem">): Disposable {
	return journal.onDidMeetProblem((problem) => void tell(problem));
}

async function tell(problem: JournalProblem): Promise<void> {
	const show = l10n.t("Show File");
	const [file] = problem.type === "set-aside" ? problem.files : [problem.file];
	const answer = await showWarning(problemMessage(problem), ...(problem.type === "set-aside" ? [show] : []));
	if (answer === show && file !== undefined) {
		await commands.executeCommand("vscode.open", file);
	}
}

function problemMessage(problem: JournalProblem): string {
	if (problem.type === "failed") {
		const reason = problem.error instanceof Error ? problem.error.message : String(problem.error);
		return l10n.t("A file of the diary could not be reached; everything else is there. {0}", reason);
	}
	return problem.files.length === 1
		? l10n.t("One line of the diary could not be read. It is kept in a file of its own; everything else is there.")
		: l10n.t(
				"{0} lines of the diary could not be read. They are kept in files of their own; everything else is there.",
				problem.files.length,
			);
}
