import * as vscode from "vscode";
import { Disposables } from "../platform/disposables";
import type { ActivitySink } from "./activity-sink";

/**
 * Follows what a person may be waiting for: tasks, terminal commands, debug sessions. `begun` is called when one begins
 * or is stepped through, which a hand may have caused; not for a command in a terminal that is not in front of anyone.
 */
export function followWork(sink: ActivitySink, begun: () => void): vscode.Disposable {
	const { window, tasks, debug } = vscode;
	const all = new Disposables();
	const taskIds = new Ids<vscode.TaskExecution>("task");
	all.add(
		tasks.onDidStartTask(({ execution }) => {
			begun();
			sink.busyStart(taskIds.of(execution));
		}),
	);
	all.add(
		tasks.onDidEndTask(({ execution }) => {
			const isTest = execution.task.group === vscode.TaskGroup.Test;
			sink.busyEnd(taskIds.take(execution), isTest ? "test" : "task");
		}),
	);
	const commandIds = new Ids<vscode.TerminalShellExecution>("terminal");
	const inTerminals = new Map<vscode.Terminal, Set<vscode.TerminalShellExecution>>();
	all.add(
		window.onDidStartTerminalShellExecution(({ execution, terminal }) => {
			if (terminal === window.activeTerminal) {
				begun();
			}
			const running = inTerminals.get(terminal) ?? new Set();
			inTerminals.set(terminal, running.add(execution));
			sink.busyStart(commandIds.of(execution));
		}),
	);
	const ended = (terminal: vscode.Terminal, execution: vscode.TerminalShellExecution) => {
		if (inTerminals.get(terminal)?.delete(execution) === true) {
			sink.busyEnd(commandIds.take(execution), "terminal");
		}
	};
	all.add(window.onDidEndTerminalShellExecution(({ terminal, execution }) => ended(terminal, execution)));
	// The editor does not tell of the end of a command that ends with its terminal.
	all.add(
		window.onDidCloseTerminal((terminal) => {
			for (const execution of inTerminals.get(terminal) ?? []) {
				ended(terminal, execution);
			}
			inTerminals.delete(terminal);
		}),
	);
	all.add(
		debug.onDidStartDebugSession(({ id }) => {
			begun();
			sink.debugStart(id);
		}),
	);
	all.add(debug.onDidChangeActiveStackItem(begun));
	all.add(debug.onDidTerminateDebugSession(({ id }) => sink.debugEnd(id)));
	return all;
}

/** Names for things that have none of their own, for as long as they run. */
class Ids<T extends object> {
	private readonly names = new Map<T, string>();
	private count = 0;

	constructor(private readonly prefix: string) {}

	of(thing: T): string {
		const known = this.names.get(thing);
		if (known !== undefined) {
			return known;
		}
		this.count += 1;
		const name = `${this.prefix}-${this.count}`;
		this.names.set(thing, name);
		return name;
	}

	take(thing: T): string {
		const name = this.of(thing);
		this.names.delete(thing);
		return name;
	}
}
