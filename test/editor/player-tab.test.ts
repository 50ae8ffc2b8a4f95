import * as vscode from "vscode";
import { MoveView } from "../../src/editor/move/move-view";
import { PlayerTab, playerViewType } from "../../src/editor/move/player-tab";
import * as assert from "./assert";

const tabs = () =>
	vscode.window.tabGroups.all
		.flatMap(({ tabs }) => tabs)
		.filter(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(playerViewType));

/** Waits until the editor tells so: it does a moment later. */
async function until(is: () => boolean, what: string): Promise<void> {
	for (let turn = 0; turn < 200 && !is(); turn += 1) {
		await new Promise((later) => setTimeout(later, 25));
	}
	assert.ok(is(), what);
}

describe("the player in an editor tab", () => {
	afterEach(async () => {
		await vscode.window.tabGroups.close(tabs());
	});

	it("is opened by its command, once, and goes back to the side bar", async () => {
		await vscode.commands.executeCommand("deskglide.playInTab");
		await until(() => tabs().length === 1, "the tab is open");
		assert.equal(tabs()[0]?.label, "Deskglide");
		await vscode.commands.executeCommand("deskglide.playInTab");
		await vscode.commands.executeCommand("deskglide.playInMove");
		await until(() => tabs().length === 0, "the tab is closed");
	});

	it("can be moved into a window of its own, and still is one", async () => {
		await vscode.commands.executeCommand("deskglide.playInTab");
		await until(() => tabs()[0]?.isActive === true, "the tab is open");
		await vscode.commands.executeCommand("workbench.action.moveEditorToNewWindow");
		await vscode.commands.executeCommand("deskglide.playInTab");
		await until(() => tabs().length === 1, "there is one tab");
		await vscode.commands.executeCommand("deskglide.playInMove");
		await until(() => tabs().length === 0, "the tab is closed");
	});

	it("says when it can be seen, and tells the session when it no longer can", async () => {
		const media = vscode.Uri.joinPath(
			vscode.extensions.getExtension("deskglide.deskglide")?.extensionUri ?? vscode.Uri.file("/"),
			"media",
			"panel",
		);
		const told: string[] = [];
		const model = {
			snapshot: () => new Promise<never>(() => undefined),
			intend: async () => undefined,
			hidden: () => void told.push("hidden"),
		};
		const tab = new PlayerTab(
			media,
			model,
			() => void told.push(tab.visible ? "seen" : "unseen"),
			() => undefined,
		);
		const move = new MoveView(media, model, () => undefined);
		try {
			tab.open();
			await until(() => tab.visible, "it is seen");
			const other = await vscode.workspace.openTextDocument({ content: "" });
			await vscode.window.showTextDocument(other);
			await until(() => !tab.visible, "another tab is in front of it");
			assert.ok(told.includes("hidden"));
			tab.open();
			await until(() => tab.visible, "it is back");
			tab.close();
			assert.equal(tab.visible, false);
			assert.equal(told.at(-2), "hidden");
			assert.equal(move.visible, false);
		} finally {
			tab.dispose();
			move.dispose();
			await vscode.commands.executeCommand("workbench.action.closeActiveEditor");
		}
	});
});
