import * as vscode from "vscode";
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
