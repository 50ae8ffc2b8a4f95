import "../safety/fake-vscode";
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { markerName } from "../../../src/diary/diary-identity";
import {
	archiveFileName,
	erasureFileName,
	importFileName,
	joinedFileName,
	receivedFileName,
	setAsideName,
	windowFileName,
} from "../../../src/diary/journal-names";
import { WorkspaceRecord } from "../../../src/editor/diary/workspace-record";
import { globalKeys, type OnErase, storedFiles, workspaceKeys } from "../../../src/editor/platform/stored";
import { PendingQuestion } from "../../../src/editor/safety/pending-question";
import { noon, routine } from "../../diary/make";

const root = join(__dirname, "..", "..", "..");
const security = readFileSync(join(root, "SECURITY.md"), "utf8");

const sources = readdirSync(join(root, "src"), { recursive: true, encoding: "utf8" })
	.filter((name) => name.endsWith(".ts"))
	.map((name) => ({ name: name.replaceAll("\\", "/"), text: readFileSync(join(root, "src", name), "utf8") }));

const holding = (pattern: RegExp) =>
	sources
		.filter(({ text }) => pattern.test(text))
		.map(({ name }) => name)
		.sort();

/** The table in SECURITY.md: each name in its first column, and what its last says of erasing. */
const told = new Map<string, string>(
	security
		.split("\n")
		.filter((line) => line.startsWith("| `"))
		.map((line) => line.split("|").map((cell) => cell.trim()))
		.flatMap((cells) =>
			[...(cells[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, name]) => [name ?? "", cells.at(-2) ?? ""] as const),
		),
);

const saysOnErase: Readonly<Record<OnErase, RegExp>> = {
	gone: /^gone\b/,
	stays: /^stays\b/,
	"says-erased": /^says that it was erased/,
};

/** A state of the editor that holds what is written to it. */
function editorState() {
	const values = new Map<string, unknown>();
	return {
		values,
		get: <T>(key: string) => values.get(key) as T | undefined,
		update: async (key: string, value: unknown) => {
			if (value === undefined) {
				values.delete(key);
			} else {
				values.set(key, value);
			}
		},
	};
}

describe("I13: what is stored", () => {
	const all: readonly (readonly [name: string, onErase: OnErase])[] = [
		...Object.entries(globalKeys),
		...Object.entries(workspaceKeys),
		...storedFiles.map(({ name, onErase }) => [name, onErase] as const),
	];

	it("is in SECURITY.md, name by name, with what becomes of it when the diary is erased, and nothing else is", () => {
		for (const [name, onErase] of all) {
			assert.match(told.get(name) ?? `${name} is not in the table`, saysOnErase[onErase], name);
		}
		assert.deepEqual([...told.keys()].sort(), all.map(([name]) => name).sort());
	});

	it("is written to the editor's state by these names only", () => {
		// The types of stored.ts allow no other key, so nobody may come by a state without them.
		assert.deepEqual(holding(/\bMemento\b/), []);
		assert.deepEqual(holding(/(global|workspace)State\s*\.\s*(get|update|setKeysForSync)/), []);
		assert.deepEqual(holding(/\.secrets\b|setKeysForSync/), []);
		assert.deepEqual(holding(/[sS]torage\w*\.setItem|indexedDB|acquireVsCodeApi\(\)\.setState/), []);
	});

	it("is written to files in these places only", () => {
		assert.deepEqual(holding(/\b(writeFile|writeFileSync|appendFile|createWriteStream)\b/), [
			"editor/diary/journal-folder.ts",
			// Where the person says, in a dialog.
			"editor/diary/save-file.ts",
			"editor/platform/host-capabilities.ts",
			"editor/routines/own-plan.ts",
			// The person's plan, from a sample of their choice.
			"editor/routines/plan-file.ts",
			"editor/timer/shared-folder.ts",
		]);
		assert.deepEqual(holding(/\bwriteSync\b/), [
			"editor/platform/host-capabilities.ts",
			"editor/timer/shared-folder.ts",
		]);
		assert.deepEqual(holding(/\bglobalStorageUri\b/), [
			"editor/diary/diary-service.ts",
			"editor/routines/routines-feature.ts",
			"editor/timer/timer-feature.ts",
		]);
		assert.deepEqual(holding(/\.(storageUri|logUri|storagePath|globalStoragePath|logPath)\b/), []);
	});

	it("has a name of one declared kind, whatever writes it", () => {
		const names = [
			`journal/${windowFileName("2026-11-22", "k3f9", "a")}`,
			`journal/${windowFileName("2026-11-22", "k3f9", "b")}`,
			`journal/${archiveFileName("2026-10", "2026-11-22", "x81c")}`,
			`journal/${importFileName("2026-11-22", "p02m")}`,
			`journal/${erasureFileName("h7d2", 1207)}`,
			`journal/${setAsideName("a line")}`,
			"journal/diary.h7d2.json",
			`journal/${receivedFileName("2026-11-22", "t41b")}`,
			`journal/${joinedFileName("q7p3", 1050007)}`,
			`FOLDER/c0.${windowFileName("2026-11-22", "k3f9", "a")}`,
			`FOLDER/c0.${archiveFileName("2026-10", "2026-11-22", "x81c")}`,
			`FOLDER/c0.${importFileName("2026-11-22", "p02m")}`,
			`FOLDER/${markerName("h7d2")}`,
			`FOLDER/${joinedFileName("q7p3", 1050007)}`,
			`FOLDER/${erasureFileName("h7d2", 1207)}`,
			"diary-folder.json",
			"sitting/state.k3f9.a.json",
			"sitting/mm8y7c00-p1.k3f9.1795338000000.fs.claim",
			"my-plan.json",
			"my-plan.last-good.json",
		];
		const kinds = names.map((name) => storedFiles.filter(({ pattern }) => pattern.test(name)).map((kind) => kind.name));
		for (const [index, kind] of kinds.entries()) {
			assert.equal(kind.length, 1, names[index]);
		}
		assert.deepEqual([...new Set(kinds.flat())].sort(), storedFiles.map(({ name }) => name).sort());
	});

	it("is gone from the editor's state where the table says so", async () => {
		const state = editorState();
		const question = new PendingQuestion(state, () => noon);
		await question.set({ from: noon - 1, until: noon + 1 });
		const record = new WorkspaceRecord(state);
		const done = routine(noon, { name: "Desk calm" }, "s1");
		await record.add(done);
		assert.deepEqual([...state.values.keys()].sort(), ["questionWaits", "routines"]);
		// As the follower of the diary does once nothing of it is left.
		await question.set(undefined);
		await record.forget({ n: 0, before: noon + 1 });
		assert.deepEqual([...state.values.keys()], []);
	});
});
