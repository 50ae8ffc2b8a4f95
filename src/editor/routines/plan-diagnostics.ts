import { Diagnostic, DiagnosticSeverity, type Disposable, languages, Range, type Uri } from "vscode";
import type { PlanProblem } from "../../exercises/own-plan/parse";

/** The mistakes of a plan file, as the editor underlines and lists them. */
export class PlanMistakes implements Disposable {
	private readonly collection = languages.createDiagnosticCollection("deskglide.my-plan");
	private closed = false;

	constructor(private readonly file: Uri) {}

	/** Safe after `dispose`: a reading may end later. */
	show(problems: readonly PlanProblem[]): void {
		if (!this.closed) {
			this.collection.set(this.file, problems.map(diagnosticOf));
		}
	}

	dispose(): void {
		this.closed = true;
		this.collection.dispose();
	}
}

function diagnosticOf({ line, column, endLine, endColumn, message }: PlanProblem): Diagnostic {
	const range = new Range(line - 1, column - 1, endLine - 1, endColumn - 1);
	const diagnostic = new Diagnostic(range, message, DiagnosticSeverity.Error);
	diagnostic.source = "Deskglide";
	return diagnostic;
}
