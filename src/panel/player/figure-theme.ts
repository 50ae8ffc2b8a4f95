import type { ReactiveController, ReactiveControllerHost } from "lit";

export type FigureTheme = "light" | "dark" | "dark contrast" | "light contrast";

/** The kind of theme as the editor writes it on the page's body. */
export function themeOf(kind: string | null): FigureTheme {
	switch (kind) {
		case "vscode-high-contrast":
			return "dark contrast";
		case "vscode-high-contrast-light":
			return "light contrast";
		case "vscode-dark":
			return "dark";
		default:
			return "light";
	}
}

/** Follows the kind of theme and asks for a new drawing when it changes. */
export class ThemeKind implements ReactiveController {
	private readonly observer = new MutationObserver(() => this.host.requestUpdate());

	constructor(private readonly host: ReactiveControllerHost) {
		host.addController(this);
	}

	get current(): FigureTheme {
		return themeOf(document.body.getAttribute("data-vscode-theme-kind"));
	}

	hostConnected(): void {
		this.observer.observe(document.body, { attributes: true, attributeFilter: ["data-vscode-theme-kind"] });
	}

	hostDisconnected(): void {
		this.observer.disconnect();
	}
}
