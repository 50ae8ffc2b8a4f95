import { documentStyles } from "../styles/document";
import type { WebviewApi } from "../vscode-api";
import "./guide-app";

declare function acquireVsCodeApi(): WebviewApi;

if (documentStyles.styleSheet !== undefined) {
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, documentStyles.styleSheet];
}
document.querySelector("dg-guide")?.connect(acquireVsCodeApi(), window);
