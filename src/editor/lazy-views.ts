import * as vscode from "vscode";

/** Registers a tree whose provider is made when the view is first shown. */
export function lazyTree<Node>(id: string, make: () => Promise<vscode.TreeDataProvider<Node>>): vscode.Disposable {
	const changed = new vscode.EventEmitter<Node | Node[] | undefined>();
	let forwarded: vscode.Disposable | undefined;
	let provider: vscode.TreeDataProvider<Node> | undefined;
	const load = async () => {
		provider ??= await make();
		forwarded ??= provider.onDidChangeTreeData?.((node) => changed.fire(node ?? undefined));
		return provider;
	};
	const registration = vscode.window.registerTreeDataProvider<Node>(id, {
		onDidChangeTreeData: changed.event,
		getChildren: async (node) => (await load()).getChildren(node),
		getTreeItem: async (node) => (await load()).getTreeItem(node),
	});
	return vscode.Disposable.from(registration, changed, { dispose: () => forwarded?.dispose() });
}
