// Everything that is fetched on first use, pinned. package-lock.json pins the rest.

/** A build of VS Code as the npm package `code-server` carries it. */
export interface EditorRelease {
	readonly codeServer: string;
	/** The version of VS Code inside. */
	readonly vscode: string;
}

export type ReleaseName = "newest" | "oldest";

export const releases: Readonly<Record<ReleaseName, EditorRelease>> = {
	newest: { codeServer: "4.139.1", vscode: "1.139.1" },
	/** The oldest that `engines.vscode` in package.json admits. */
	oldest: { codeServer: "4.100.3", vscode: "1.100.3" },
};

/** Runs both releases; the newest refuses anything older. */
export const serverNode = { major: 24, version: "24.21.0" };

/** The last one that unpacks under Node 20. */
export const chromiumPackage = "147.0.0";
