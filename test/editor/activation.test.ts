import * as vscode from "vscode";
import * as assert from "./assert";

describe("the extension", () => {
	it("becomes active by itself once the editor is ready", async () => {
		const extension = vscode.extensions.getExtension("deskglide.deskglide");
		assert.ok(extension, "the editor does not know the extension");
		await assert.eventually(() => assert.ok(extension.isActive, "it is not active"));
	});
});
