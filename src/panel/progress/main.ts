import { documentStyles } from "../styles/document";
import type { WebviewApi } from "../vscode-api";
import "./progress-app";

declare function acquireVsCodeApi(): WebviewApi;

if (documentStyles.styleSheet !== undefined) {
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, documentStyles.styleSheet];
}
document.querySelector("dg-progress")?.connect(acquireVsCodeApi(), window);
