import * as vscode from "vscode";
import { MoveView } from "../../src/editor/move/move-view";
import { webviewHtml } from "../../src/editor/platform/webview-html";
import * as assert from "./assert";

const extension = () => {
	const found = vscode.extensions.getExtension("deskglide.deskglide");
	assert.ok(found, "Deskglide is not there.");
	return found;
};

describe("the page of a view", () => {
	let panel: vscode.WebviewPanel;

	beforeEach(() => {
		panel = vscode.window.createWebviewPanel("deskglide.test", "Test", vscode.ViewColumn.One, {});
	});

	afterEach(() => panel.dispose());

	const page = (title = "Move") =>
		webviewHtml(panel.webview, vscode.Uri.file("/media/panel/panel.js"), "dg-app", title);

	const policyOf = (html: string): ReadonlyMap<string, string> => {
		const [, content = ""] = /Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
		return new Map(content.split("; ").map((line) => [line.split(" ")[0] ?? "", line.slice(line.indexOf(" ") + 1)]));
	};

	it("may load our script, and styles and fonts beside it, and nothing else", () => {
		const policy = policyOf(page());
		const { cspSource } = panel.webview;
		assert.deepEqual([...policy.keys()].sort(), [
			"base-uri",
			"default-src",
			"font-src",
			"form-action",
			"script-src",
			"style-src",
		]);
		for (const closed of ["default-src", "base-uri", "form-action"]) {
			assert.equal(policy.get(closed), "'none'");
		}
		assert.equal(policy.get("style-src"), cspSource);
		assert.equal(policy.get("font-src"), cspSource);
		assert.match(policy.get("script-src") ?? "", /^'nonce-[0-9a-f]{32}'$/);
		assert.ok(![...policy.values()].join(" ").includes("unsafe"));
	});

	it("holds no style and no script of its own, and a new nonce each time", () => {
		const html = page();
		assert.ok(!/<style|\sstyle=|\son[a-z]+=|javascript:/i.test(html), html);
		assert.deepEqual(html.match(/<script[^>]*>[^<]*/g)?.length, 1);
		const nonce = (from: string) => policyOf(from).get("script-src") ?? "";
		assert.ok(html.includes(`nonce="${nonce(html).slice("'nonce-".length, -1)}" src="`));
		assert.ok(nonce(html) !== nonce(page()));
	});

	it("shows words as words", () => {
		assert.ok(page('<b>&"').includes("<title>&lt;b&gt;&amp;&quot;</title>"));
	});

	it("reads from one folder, which holds the built scripts and nothing else", async () => {
		const media = vscode.Uri.joinPath(extension().extensionUri, "media", "panel");
		const view = {
			webview: panel.webview,
			visible: false,
			onDidChangeVisibility: () => ({ dispose: () => undefined }),
			onDidDispose: () => ({ dispose: () => undefined }),
		} as unknown as vscode.WebviewView;
		const move = new MoveView(
			media,
			{ snapshot: () => new Promise(() => undefined), intend: async () => undefined, hidden: () => undefined },
			() => undefined,
		);
		move.resolveWebviewView(view);
		const { localResourceRoots, enableForms, enableCommandUris } = panel.webview.options;
		assert.deepEqual(localResourceRoots?.map(String), [String(media)]);
		assert.equal(enableForms, false);
		assert.ok(enableCommandUris !== true);
		const names = (await vscode.workspace.fs.readDirectory(media)).map(([name]) => name);
		assert.ok(names.includes("panel.js"));
		assert.deepEqual(
			names.filter((name) => !/\.js(\.map)?$/.test(name)),
			[],
		);
		move.dispose();
	});
});
