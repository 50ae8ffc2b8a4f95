import * as vscode from "vscode";

/** A tree, and what it may do with the view it stands in, such as describe it. */
type Tree<Node> = vscode.TreeDataProvider<Node> & { attach?(view: vscode.TreeView<Node>): void };

/** Registers a tree whose provider is made when the view is first shown. */
export function lazyTreeView<Node>(id: string, make: () => Promise<Tree<Node>>): vscode.Disposable {
	const changed = new vscode.EventEmitter<Node | Node[] | undefined>();
	let forwarded: vscode.Disposable | undefined;
	let provider: Tree<Node> | undefined;
	const load = async () => {
		if (provider === undefined) {
			provider = await make();
			provider.attach?.(view);
		}
		forwarded ??= provider.onDidChangeTreeData?.((node) => changed.fire(node ?? undefined));
		return provider;
	};
	const view = vscode.window.createTreeView<Node>(id, {
		treeDataProvider: {
			onDidChangeTreeData: changed.event,
			getChildren: async (node) => (await load()).getChildren(node),
			getTreeItem: async (node) => (await load()).getTreeItem(node),
		},
	});
	return vscode.Disposable.from(view, changed, { dispose: () => forwarded?.dispose() });
}
