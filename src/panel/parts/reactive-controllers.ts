import type { ReactiveController, ReactiveControllerHost } from "lit";

/**
 * Redraws its host when what it shows has changed, and only while the panel can be seen. `due` gives the real seconds
 * until then, or undefined when nothing will change by itself.
 */
export class Redraw implements ReactiveController {
	private timer: ReturnType<typeof setTimeout> | undefined;

	constructor(
		private readonly host: ReactiveControllerHost,
		private readonly due: () => number | undefined,
	) {
		host.addController(this);
	}

	hostConnected(): void {
		document.addEventListener("visibilitychange", this.onVisibility);
	}

	hostDisconnected(): void {
		document.removeEventListener("visibilitychange", this.onVisibility);
		clearTimeout(this.timer);
	}

	hostUpdated(): void {
		clearTimeout(this.timer);
		const seconds = document.visibilityState === "visible" ? this.due() : undefined;
		if (seconds !== undefined) this.timer = setTimeout(() => this.host.requestUpdate(), seconds * 1000);
	}

	private readonly onVisibility = (): void => this.host.requestUpdate();
}

/** Whether movement on the screen is unwelcome: the editor's own setting or the system's. Redraws when it changes. */
export class ReducedMotion implements ReactiveController {
	private readonly system = matchMedia("(prefers-reduced-motion: reduce)");
	private readonly watcher = new MutationObserver(() => this.host.requestUpdate());

	constructor(private readonly host: ReactiveControllerHost) {
		host.addController(this);
	}

	get wanted(): boolean {
		return this.system.matches || document.body.classList.contains("vscode-reduce-motion");
	}

	hostConnected(): void {
		this.system.addEventListener("change", this.onChange);
		this.watcher.observe(document.body, { attributes: true, attributeFilter: ["class"] });
	}

	hostDisconnected(): void {
		this.system.removeEventListener("change", this.onChange);
		this.watcher.disconnect();
	}

	private readonly onChange = (): void => this.host.requestUpdate();
}
