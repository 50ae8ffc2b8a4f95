import "./app";
import { documentStyles } from "./styles/document";
import { type WebviewApi, webviewHost } from "./vscode-api";

declare function acquireVsCodeApi(): WebviewApi;

if (documentStyles.styleSheet !== undefined) {
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, documentStyles.styleSheet];
}
document.querySelector("dg-app")?.connect(webviewHost(acquireVsCodeApi(), window));
