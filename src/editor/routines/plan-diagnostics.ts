import * as l10n from "@vscode/l10n";
import {
	CodeAction,
	CodeActionKind,
	type CodeActionProvider,
	Diagnostic,
	DiagnosticSeverity,
	type Disposable,
	languages,
	Range,
	type TextDocument,
	type Uri,
	WorkspaceEdit,
} from "vscode";
import type { PlanProblem } from "../../exercises/own-plan/parse";
import { Disposables } from "../platform/disposables";

/** The mistakes of a plan file, as the editor underlines and lists them, and what it offers to mend them with. */
export class PlanMistakes implements Disposable, CodeActionProvider {
	private readonly disposables = new Disposables();
	private readonly collection = this.disposables.add(languages.createDiagnosticCollection("deskglide.my-plan"));
	private shown: readonly { readonly problem: PlanProblem; readonly diagnostic: Diagnostic }[] = [];
	private closed = false;

	constructor(private readonly file: Uri) {
		const selector = { scheme: file.scheme, pattern: "**/my-plan.json" };
		const kinds = { providedCodeActionKinds: [CodeActionKind.QuickFix] };
		this.disposables.add(languages.registerCodeActionsProvider(selector, this, kinds));
	}

	/** Safe after `dispose`: a reading may end later. */
	show(problems: readonly PlanProblem[]): void {
		if (!this.closed) {
			this.shown = problems.map((problem) => ({ problem, diagnostic: diagnosticOf(problem) }));
			this.collection.set(
				this.file,
				this.shown.map(({ diagnostic }) => diagnostic),
			);
		}
	}

	/** For each misspelt name at the place asked about: the one that was probably meant. */
	provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
		if (document.uri.toString() !== this.file.toString()) {
			return [];
		}
		return this.shown.flatMap(({ problem: { instead }, diagnostic }) => {
			// What is underlined may have been typed over since.
			const isQuoted = /^"[^"\n]*"$/.test(document.getText(diagnostic.range));
			if (instead === undefined || !isQuoted || diagnostic.range.intersection(range) === undefined) {
				return [];
			}
			const action = new CodeAction(l10n.t("Change it to {0}", instead), CodeActionKind.QuickFix);
			action.edit = new WorkspaceEdit();
			action.edit.replace(document.uri, diagnostic.range, instead);
			action.diagnostics = [diagnostic];
			action.isPreferred = true;
			return [action];
		});
	}

	dispose(): void {
		this.closed = true;
		this.disposables.dispose();
	}
}

function diagnosticOf({ line, column, endLine, endColumn, message }: PlanProblem): Diagnostic {
	const range = new Range(line - 1, column - 1, endLine - 1, endColumn - 1);
	const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Error);
	diagnostic.source = "Deskglide";
	return diagnostic;
}
