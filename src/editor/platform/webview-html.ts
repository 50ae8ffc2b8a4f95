import * as vscode from "vscode";
import { htmlText } from "../../l10n/html-text";
import { language, textDirection } from "../../l10n/locale";
import { translations } from "./translations";

/**
 * The page of a webview that runs one script of ours and the parts it imports: nothing inline, nothing from elsewhere, no connection anywhere.
 * The nonce comes from the platform's cryptographic source.
 * @param marks attributes of the element that have no value
 */
export function webviewHtml(
	webview: vscode.Webview,
	script: vscode.Uri,
	element: string,
	title: string,
	marks: readonly string[] = [],
): string {
	const nonce = crypto.randomUUID().replaceAll("-", "");
	const policy = [
		"default-src 'none'",
		`script-src 'nonce-${nonce}'`,
		`style-src ${webview.cspSource}`,
		`font-src ${webview.cspSource}`,
		// These do not follow from the first line.
		"base-uri 'none'",
		"form-action 'none'",
	].join("; ");
	const spoken = translations();
	const given = spoken === undefined ? "" : ` data-words="${htmlText(JSON.stringify(spoken))}"`;
	return `<!DOCTYPE html>
<html lang="${language()}" dir="${textDirection()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${htmlText(title)}</title>
</head>
<body${given}>
<${[element, ...marks].join(" ")}></${element}>
<script type="module" nonce="${nonce}" src="${webview.asWebviewUri(script)}"></script>
</body>
</html>`;
}

/** A page of ours in a webview. */
interface BuiltPage {
	/** The folder of built pages, the only one they may read. */
	readonly media: vscode.Uri;
	/** Its script there. */
	readonly script: string;
	readonly element: string;
	readonly title: string;
	/** Attributes of the element that have no value. */
	readonly marks?: readonly string[];
}

/** Shows a built page in a webview. */
export function showPage(webview: vscode.Webview, { media, script, element, title, marks }: BuiltPage): void {
	webview.options = { enableScripts: true, enableForms: false, localResourceRoots: [media] };
	webview.html = webviewHtml(webview, vscode.Uri.joinPath(media, script), element, title, marks);
}
