const vscode = require("vscode");

async function breakByAssistant() {
	const input = { minutes: 4 };
	const options = { input, toolInvocationToken: undefined };
	const result = await vscode.lm.invokeTool("deskglide_start_break", options);
	void vscode.window.showInformationMessage(result.content.map(({ value }) => value).join(""));
}

async function routineByInterface() {
	const exported = await vscode.extensions.getExtension("deskglide.deskglide").activate();
	const api = await exported.getApi(1);
	const { done, reason } = await api.startRoutine("desk-calm");
	void vscode.window.showInformationMessage(`done ${done}, reason ${reason}`);
}

exports.activate = ({ subscriptions }) => {
	subscriptions.push(
		vscode.commands.registerCommand("otherTool.breakByAssistant", breakByAssistant),
		vscode.commands.registerCommand("otherTool.routineByInterface", routineByInterface),
	);
};
