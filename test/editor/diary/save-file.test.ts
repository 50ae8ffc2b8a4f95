import "../safety/fake-vscode";
import assert from "node:assert/strict";
import { homedir } from "node:os";
import { join } from "node:path";
import type { DiaryContext } from "../../../src/editor/diary/diary-context";
import { importDiary } from "../../../src/editor/diary/import";
import { keepDiaryInFolder } from "../../../src/editor/diary/keep-in-folder";
import { saveAs } from "../../../src/editor/diary/save-file";

interface File {
	readonly path: string;
}

const project = "/projects/tide-clock";

/** A person who saves where they like: each place in turn, as long as the dialog comes. */
class Saver {
	readonly proposed: (string | undefined)[] = [];
	readonly asked: string[] = [];
	readonly written: string[] = [];

	constructor(places: readonly (string | undefined)[], answers: readonly string[] = [], there: readonly string[] = []) {
		const editor = require("vscode") as Record<string, Record<string, unknown>>;
		const fileAt = (path: string): File & { fsPath: string } => ({ path, fsPath: path });
		const left = [...places];
		const said = [...answers];
		editor["Uri"] = {
			file: fileAt,
			joinPath: (folder: File, name: string) => fileAt(join(folder.path, name)),
		};
		Object.assign(editor["window"] ?? {}, {
			showSaveDialog: async ({ defaultUri }: { defaultUri?: File }) => {
				this.proposed.push(defaultUri?.path);
				const place = left.shift();
				return place === undefined ? undefined : fileAt(place);
			},
			showOpenDialog: async ({ defaultUri }: { defaultUri?: File }) => void this.proposed.push(defaultUri?.path),
			showWarningMessage: async (message: string) => {
				this.asked.push(message);
				return said.shift();
			},
		});
		Object.assign(editor["workspace"] ?? {}, {
			getWorkspaceFolder: ({ path }: File) => (path.startsWith(project) ? { name: "tide-clock" } : undefined),
			fs: {
				stat: async ({ path }: File) => (there.includes(path) ? {} : Promise.reject(new Error("not there"))),
				writeFile: async ({ path }: File) => void this.written.push(path),
			},
		});
	}
}

const forms = { html: { label: "Page", text: () => "page" }, md: { label: "Markdown", text: () => "words" } };
const documents = join(homedir(), "Documents");

describe("F15: saving a report or a diary", () => {
	it("is looked for where it was saved, and a folder to keep it in as well", async () => {
		const saver = new Saver([], [], [documents]);
		await importDiary({} as DiaryContext);
		await keepDiaryInFolder({} as DiaryContext);
		assert.deepEqual(saver.proposed, [documents, documents]);
	});

	const editor = require("vscode") as Record<string, object>;
	const before = Object.entries(editor).map(([name, part]) => [name, part, { ...part }] as const);

	after(() => {
		for (const [name, part, values] of before) {
			editor[name] = part;
			for (const added of Object.keys(part).filter((key) => !Object.hasOwn(values, key))) {
				Reflect.deleteProperty(part, added);
			}
			Object.assign(part, values);
		}
	});

	it("begins in the person's documents, where they have any, else at home", async () => {
		const target = join(documents, "report.html");
		const saver = new Saver([target], [], [homedir(), documents]);
		assert.equal((await saveAs("report", forms))?.path, target);
		assert.deepEqual([saver.proposed, saver.written, saver.asked], [[target], [target], []]);
		const home = new Saver([undefined], [], [homedir()]);
		assert.equal(await saveAs("report", forms), undefined);
		assert.deepEqual(home.proposed, [join(homedir(), "report.html")]);
	});

	it("asks once more before it writes into the project that is open, and begins elsewhere again", async () => {
		const inside = `${project}/report.html`;
		const outside = "/tmp/report.html";
		const saver = new Saver([inside, outside], ["Choose Another Folder"], [homedir()]);
		assert.equal((await saveAs("report", forms))?.path, outside);
		assert.deepEqual(saver.asked, ["This folder belongs to the project that is open."]);
		assert.deepEqual(saver.proposed.at(-1), join(homedir(), "report.html"));
		assert.deepEqual(saver.written, [outside]);
	});

	it("writes there for whoever insists", async () => {
		const inside = `${project}/report.md`;
		const saver = new Saver([inside], ["Save Here Anyway"], [homedir()]);
		assert.equal((await saveAs("report", forms))?.path, inside);
		assert.deepEqual(saver.written, [inside]);
	});
});
