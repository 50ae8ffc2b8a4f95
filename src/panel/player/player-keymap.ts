import type { SessionIntent } from "../../protocol";

/** The parts of a keyboard event that decide what a key means here. */
export interface KeyPress {
	readonly key: string;
	readonly ctrlKey: boolean;
	readonly altKey: boolean;
	readonly metaKey: boolean;
	readonly repeat: boolean;
}

/** What has the focus, as far as keys are concerned: a control that uses the key itself keeps it. */
export type Focus = "nothing" | "activates" | "slides";

/**
 * What a key does in the player, or undefined when it is not the player's. Space stays with a focused button,
 * arrows stay with a focused slider, chords stay with the editor. Escape never ends a routine: it is put aside, paused.
 */
export function intentFor(press: KeyPress, running: boolean, focus: Focus): SessionIntent | "put-aside" | undefined {
	if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return undefined;
	switch (press.key) {
		case " ":
			return focus === "nothing" ? (running ? "pause" : "resume") : undefined;
		case "ArrowLeft":
			return focus === "slides" ? undefined : "back";
		case "ArrowRight":
			return focus === "slides" ? undefined : "next";
		case "Escape":
			return running ? "pause" : "put-aside";
		case "s":
		case "S":
			return "switch-side";
		case "e":
		case "E":
			return "easier";
		case "f":
		case "F":
			return "fuller";
		case "h":
		case "H":
			return "hurts";
		default:
			return undefined;
	}
}

/** How the focused element uses keys. */
export function focusOf(target: EventTarget | null | undefined): Focus {
	if (!(target instanceof HTMLElement)) return "nothing";
	if (target instanceof HTMLInputElement) return target.type === "range" ? "slides" : "activates";
	return target.matches("button, summary, a[href], select, textarea") ? "activates" : "nothing";
}
