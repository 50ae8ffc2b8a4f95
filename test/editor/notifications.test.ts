import * as vscode from "vscode";
import { messagesAreHidden } from "../../src/editor/timer/hidden-messages";
import { setPostureReminder } from "../../src/editor/timer/notifications";
import * as assert from "./assert";

describe("the buttons of a posture check", () => {
	const written = () => vscode.workspace.getConfiguration("deskglide").inspect("postureReminder")?.globalValue;

	it("change the setting that there is", async () => {
		await setPostureReminder("off");
		assert.equal(written(), "off");
		await vscode.workspace.getConfiguration("deskglide").update("postureReminder", undefined, true);
		assert.equal(written(), undefined);
	});
});

describe("W10: Zen mode", () => {
	const toggle = () => vscode.commands.executeCommand("workbench.action.toggleZenMode");

	afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

	it("is known to hide messages, and known to be over", async () => {
		await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: "text" }));
		assert.equal(messagesAreHidden(), false);
		await toggle();
		await assert.eventually(() => assert.equal(messagesAreHidden(), true));
		await toggle();
		await assert.eventually(() => assert.equal(messagesAreHidden(), false));
	});

	it("is not taken for what somebody does without line numbers", async () => {
		const settings = vscode.workspace.getConfiguration("editor");
		await settings.update("lineNumbers", "off", true);
		const { options } = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: "x" }));
		await assert.eventually(() => assert.equal(options.lineNumbers, vscode.TextEditorLineNumbersStyle.Off));
		assert.equal(messagesAreHidden(), false);
		await settings.update("lineNumbers", undefined, true);
	});
});
