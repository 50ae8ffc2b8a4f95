import type { ReactiveController, ReactiveElement } from "lit";

/** Hands a screen every key pressed anywhere in the page, for as long as the screen is there. */
export class PageKeys implements ReactiveController {
	constructor(
		screen: ReactiveElement,
		private readonly onKey: (event: KeyboardEvent) => void,
	) {
		screen.addController(this);
	}

	hostConnected(): void {
		document.addEventListener("keydown", this.onKey);
	}

	hostDisconnected(): void {
		document.removeEventListener("keydown", this.onKey);
	}
}

/** Does something at Escape, unless something smaller has taken the key. */
export const atEscape =
	(act: () => void) =>
	(event: KeyboardEvent): void => {
		if (event.key !== "Escape" || event.defaultPrevented) return;
		event.preventDefault();
		act();
	};
