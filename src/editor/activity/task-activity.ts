import * as vscode from "vscode";
import { Disposables } from "../platform/disposables";
import type { ActivitySink } from "./activity";

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
	all.add(
		window.onDidStartTerminalShellExecution(({ execution, terminal }) => {
			if (terminal === window.activeTerminal) {
				begun();
			}
			sink.busyStart(commandIds.of(execution));
		}),
	);
	all.add(
		window.onDidEndTerminalShellExecution(({ execution }) => sink.busyEnd(commandIds.take(execution), "terminal")),
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
