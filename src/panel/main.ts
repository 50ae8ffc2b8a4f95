import "./app";
import { type WebviewApi, webviewHost } from "./host";
import { documentStyles } from "./styles/document";

declare function acquireVsCodeApi(): WebviewApi;

if (documentStyles.styleSheet !== undefined) {
	document.adoptedStyleSheets = [...document.adoptedStyleSheets, documentStyles.styleSheet];
}
document.querySelector("dg-app")?.connect(webviewHost(acquireVsCodeApi(), window));
