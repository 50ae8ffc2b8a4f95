import { safeParse } from "valibot";
import * as vscode from "vscode";
import type { LibraryNow } from "../../src/editor/routines/library";
import { GuideTab } from "../../src/editor/safety/guide-tab";
import { catalogue } from "../../src/exercises/catalogue/all";
import { type ToGuide, toGuide } from "../../src/safety/guide-view";
import * as assert from "./assert";

const extension = () => {
	const found = vscode.extensions.getExtension("deskglide.deskglide");
	assert.ok(found, "Deskglide is not there.");
	return found;
};

const guideTabs = () =>
	vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith("deskglide.guide"));

/** A panel of the editor's, as far as the tab of the guide uses it, and what went through it. */
function fakePanel() {
	const sent: ToGuide[] = [];
	let receive: (message: unknown) => Promise<void> = async () => undefined;
	const webview = {
		options: {},
		html: "",
		cspSource: "here",
		asWebviewUri: (uri: vscode.Uri) => uri,
		onDidReceiveMessage: (listener: typeof receive) => {
			receive = listener;
		},
		postMessage: async (message: ToGuide) => {
			assert.ok(safeParse(toGuide, message).success, JSON.stringify(message).slice(0, 200));
			sent.push(message);
		},
	};
	const panel = {
		webview,
		visible: true,
		reveal: () => undefined,
		dispose: () => undefined,
		onDidChangeViewState: () => undefined,
		onDidDispose: () => undefined,
	} as unknown as vscode.WebviewPanel;
	return { panel, webview, sent, receive: (message: unknown) => receive(message) };
}

describe("the tab of the guide in the editor", () => {
	afterEach(() => vscode.window.tabGroups.close(guideTabs()));

	it("is one tab, whichever of its pages is asked for", async () => {
		for (const command of ["openGuide", "openCautions", "openForClinicians", "openAccessibility"]) {
			await vscode.commands.executeCommand(`deskglide.${command}`);
		}
		// The editor tells of its tabs a moment after it has made them.
		await assert.eventually(() => {
			assert.deepEqual(
				guideTabs().map(({ label }) => label),
				["Guide"],
			);
		});
	});

	const openFake = () => {
		const asked: string[] = [];
		const logged: string[] = [];
		const library = {
			catalogue: { exercises: catalogue },
			lockOfRoutine: ({ steps }: { steps: readonly { exercise: string }[] }) =>
				steps[0]?.exercise === "clamshell" ? "Strength comes later." : undefined,
		} as unknown as LibraryNow;
		const fake = fakePanel();
		const { extensionUri } = extension();
		const tab = new GuideTab({
			extension: extensionUri,
			media: vscode.Uri.joinPath(extensionUri, "media", "panel"),
			library: async () => library,
			start: async (exercise) => void asked.push(`start ${exercise}`),
			howItOpens: async (exercise) => void asked.push(`how ${exercise}`),
			log: (line) => void logged.push(line),
		});
		tab.restore(fake.panel);
		return { ...fake, tab, asked, logged };
	};

	it("shows after a reload the page that was read, and where somebody asks for another, that", async () => {
		const { receive, sent, tab } = openFake();
		await receive({ type: "ready", page: "rules" });
		assert.equal(sent[0]?.type === "page" && sent[0].page.id, "rules");
		await tab.open("guide", "phases");
		const last = sent.at(-1);
		assert.ok(last?.type === "page");
		assert.equal(last.page.id, "guide");
		assert.equal(last.at, "phases");
		assert.ok(last.page.sections.some(({ id }) => id === "phases"));
		assert.ok((last.titles.openCheck ?? "").length > 0);
	});

	it("says what stands against an exercise, and hands on what it is asked", async () => {
		const { receive, sent, asked, tab } = openFake();
		await receive({ type: "ready" });
		assert.deepEqual(sent[0]?.locks, { clamshell: "Strength comes later." });
		await receive({ type: "start", exercise: "clamshell" });
		await receive({ type: "how-it-opens", exercise: "clamshell" });
		assert.deepEqual(asked, ["start clamshell", "how clamshell"]);
		await tab.refresh();
		assert.equal(sent.at(-1)?.type, "locks");
	});

	it("runs none but its own commands", async () => {
		const { receive, logged } = openFake();
		for (const message of [
			{ type: "run-command", command: "eraseDiary" },
			{ type: "run-command", command: "workbench.action.quit" },
			{ type: "choose", page: "../secret" },
			"start",
		]) {
			await receive(message);
		}
		assert.equal(logged.length, 4);
	});

	it("runs our script alone, and reads from the folder of the pages", () => {
		const { webview } = openFake();
		assert.match(webview.html, /<dg-guide><\/dg-guide>/);
		assert.match(webview.html, /default-src 'none'/);
		assert.deepEqual(Object.keys(webview.options).sort(), ["enableForms", "enableScripts", "localResourceRoots"]);
	});
});
