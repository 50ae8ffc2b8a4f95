import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { type Listeners, loadWithFakeVscode } from "./fake-vscode";
import { median, report } from "./report";

const rounds = 9;
const keystrokes = 500_000;
const keystrokesBetweenCollections = 20_000;

/** Nanoseconds a call of `listener` takes with an event like a keystroke's. */
function nanoseconds(listener: (event: unknown) => void, event: unknown): number {
	const began = process.hrtime.bigint();
	for (let count = 0; count < keystrokes; count += 1) {
		listener(event);
	}
	return Number(process.hrtime.bigint() - began) / keystrokes;
}

/**
 * Bytes a call allocates. Few enough calls that no collection comes between, after enough to be compiled; whatever else
 * allocates meanwhile can only add, so the least of several rounds counts.
 */
function bytes(listener: (event: unknown) => void, event: unknown): number {
	collectGarbage();
	const before = process.memoryUsage().heapUsed;
	for (let count = 0; count < keystrokesBetweenCollections; count += 1) {
		listener(event);
	}
	return (process.memoryUsage().heapUsed - before) / keystrokesBetweenCollections;
}

function collectGarbage(): void {
	setFlagsFromString("--expose-gc");
	runInNewContext("gc")();
}

async function main(): Promise<void> {
	const document = { uri: { scheme: "file" } };
	const listeners: Listeners = new Map();
	const nothing = () => undefined;
	const sink = new Proxy({}, { get: () => nothing });
	const loaded = await loadWithFakeVscode("src/editor/activity/activity.ts", listeners, {
		window: { state: { focused: true, active: true }, activeTextEditor: { document }, tabGroups: {} },
		workspace: { fs: { isWritableFileSystem: () => true } },
		tasks: {},
		debug: {},
		extensions: { getExtension: nothing },
		EventEmitter: class {
			fire = nothing;
			dispose = nothing;
		},
		TextEditorSelectionChangeKind: { Keyboard: 1, Mouse: 2, Command: 3 },
	});
	const Activity = loaded["Activity"] as new (sink: unknown, rate: number) => unknown;
	new Activity(sink, 1);
	const onEdit = listeners.get("onDidChangeTextDocument");
	const onSelection = listeners.get("onDidChangeTextEditorSelection");
	if (onEdit === undefined || onSelection === undefined) {
		throw new Error("Nobody listens to keystrokes.");
	}
	const edit = { document, contentChanges: [{ text: "a", rangeLength: 0, rangeOffset: 0 }] };
	const selection = { kind: 1, textEditor: { document } };
	const both = (event: unknown) => {
		onEdit(event);
		onSelection(selection);
	};
	const empty = () => undefined;
	const ours: number[] = [];
	const over: number[] = [];
	for (let round = 0; round < rounds; round += 1) {
		const own = nanoseconds(both, edit);
		ours.push(own);
		over.push(own - nanoseconds(empty, edit));
	}
	report({ name: "a keystroke in our listeners", value: median(ours), unit: "ns", budget: 1000 });
	report({ name: "a keystroke over an empty listener", value: median(over), unit: "ns" });
	const allocated = Array.from({ length: rounds }, () => bytes(both, edit));
	report({ name: "memory a keystroke allocates", value: Math.min(...allocated), unit: "bytes", budget: 1 });
}

main().catch((error) => {
	console.error(error);
	process.exitCode = 1;
});
