import * as vscode from "vscode";
import { Disposables } from "../platform/disposables";

/** The part of the built-in Git extension's interface, version 1, that tells of commits. */
interface GitRepository {
	readonly onDidCommit?: vscode.Event<void>;
}

interface GitApi {
	readonly repositories: readonly GitRepository[];
	readonly onDidOpenRepository: vscode.Event<GitRepository>;
}

interface GitExports {
	readonly enabled: boolean;
	getAPI(version: 1): GitApi;
}

/**
 * Calls back after each commit made through the editor. The Git extension is never woken for it: where it is not
 * running yet, it is looked for again at the next save, and where there is none, commits are simply not seen.
 */
export function watchCommits(committed: () => void): vscode.Disposable {
	const disposables = new Disposables();
	const attach = (): boolean => {
		const git = vscode.extensions.getExtension<GitExports>("vscode.git");
		if (git?.isActive !== true || !git.exports.enabled) {
			return false;
		}
		const api = git.exports.getAPI(1);
		const follow = (repository: GitRepository) => {
			if (repository.onDidCommit !== undefined) {
				disposables.add(repository.onDidCommit(committed));
			}
		};
		api.repositories.forEach(follow);
		disposables.add(api.onDidOpenRepository(follow));
		return true;
	};
	const retry = disposables.add(
		vscode.workspace.onDidSaveTextDocument(() => {
			if (attach()) {
				retry.dispose();
			}
		}),
	);
	return disposables;
}
