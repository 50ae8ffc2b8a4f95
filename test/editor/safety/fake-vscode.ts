import Module from "node:module";

/**
 * Stands for the editor's own module where a test of the editor's side runs without an editor. It has what holds state
 * and sends events there; what shows something shows it to nobody, and nobody answers.
 */

type Listener = (value: unknown) => void;

class EventEmitter {
	private readonly listeners = new Set<Listener>();

	readonly event = (listener: Listener) => {
		this.listeners.add(listener);
		return { dispose: () => this.listeners.delete(listener) };
	};

	fire(value: unknown): void {
		for (const listener of [...this.listeners]) {
			listener(value);
		}
	}

	dispose(): void {
		this.listeners.clear();
	}
}

class LanguageModelTextPart {
	constructor(readonly value: string) {}
}

class LanguageModelToolResult {
	constructor(readonly content: readonly LanguageModelTextPart[]) {}
}

class ThemeIcon {
	constructor(readonly id: string) {}
}

class TabInputWebview {
	constructor(readonly viewType: string) {}
}

const nobody = async () => undefined;

const fake = {
	ConfigurationTarget: { Global: 1 },
	EventEmitter,
	LanguageModelTextPart,
	LanguageModelToolResult,
	ProgressLocation: { Notification: 15 },
	QuickPickItemKind: { Separator: -1 },
	TabInputWebview,
	TextEditorLineNumbersStyle: { Off: 0 },
	ThemeIcon,
	workspace: { getConfiguration: () => ({ get: () => undefined, inspect: () => undefined }) },
	commands: { executeCommand: nobody },
	Uri: { file: (path: string) => path, joinPath: (...parts: readonly unknown[]) => parts.join("/") },
	env: { clipboard: { writeText: nobody } },
	window: {
		showWarningMessage: nobody,
		showInformationMessage: nobody,
	},
};

const loader = Module as unknown as { _load(request: string, ...rest: unknown[]): unknown };
const load = loader._load;
loader._load = (request, ...rest) => (request === "vscode" ? fake : load.call(loader, request, ...rest));
