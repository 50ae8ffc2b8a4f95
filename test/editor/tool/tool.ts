import type { Disposable, Event, TaskExecution, Terminal, TextDocument, TextEditor, Uri } from "vscode";

/** What the extension beside this file gives to the tests. */
export interface Tool {
	append(uri: Uri, text: string): Promise<void>;
	stream(document: TextDocument, texts: readonly string[]): Promise<void>;
	open(uri: Uri, line?: number): Thenable<TextEditor>;
	save(document: TextDocument): Thenable<boolean>;
	formatter(): Disposable;
	modal(): Disposable;
	dictate(document: TextDocument, heard: readonly string[]): Promise<void>;
	terminal(): Promise<{ readonly terminal: Terminal; readonly onDidType: Event<string> }>;
	task(): Thenable<TaskExecution>;
}
