import * as l10n from "@vscode/l10n";
import { type Disposable, ViewColumn, type WebviewPanel, window } from "vscode";
import { toHtml } from "../../diary/report-format";
import type { ReportBlock } from "../../diary/report-text";

/**
 * The report to look over, in a tab of our own: nothing of it becomes a document of the editor, which every other
 * extension and assistant could read, and no file is written until the person asks for one.
 */
export class ReportPage implements Disposable {
	private panel: WebviewPanel | undefined;

	/** @param save asks where to, and saves what is shown */
	show(blocks: readonly ReportBlock[], save: (blocks: readonly ReportBlock[]) => Promise<void>): void {
		this.panel?.dispose();
		const panel = window.createWebviewPanel("deskglide.report", l10n.t("Report"), ViewColumn.Active, {
			enableScripts: true,
			enableForms: false,
			localResourceRoots: [],
		});
		this.panel = panel;
		panel.onDidDispose(() => {
			this.panel = this.panel === panel ? undefined : this.panel;
		});
		panel.webview.onDidReceiveMessage((message) => (message === "save" ? save(blocks) : undefined));
		panel.webview.html = pageOf(blocks);
	}

	close(): void {
		this.panel?.dispose();
	}

	dispose(): void {
		this.close();
	}
}

/** The page as it would be saved, with a button above it, and nothing it could load or send. */
function pageOf(blocks: readonly ReportBlock[]): string {
	const nonce = crypto.randomUUID().replaceAll("-", "");
	return toHtml(blocks, l10n.t("Movement diary"), {
		nonce,
		policy: `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'`,
		above: `<button id="save" type="button">${l10n.t("Save as…")}</button>
<script nonce="${nonce}">
const editor = acquireVsCodeApi();
document.getElementById("save").addEventListener("click", () => editor.postMessage("save"));
</script>`,
	});
}
