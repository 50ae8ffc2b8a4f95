import type { FromPanel } from "../protocol";
import type { Preferences } from "./preferences";

/** What a screen asks of the editor; the app posts it. */
export class IntentEvent extends Event {
	static readonly type = "dg-intent";
	constructor(readonly message: FromPanel) {
		super(IntentEvent.type, { bubbles: true, composed: true });
	}
}

/** What a screen reader should hear now: `urgent` interrupts. */
export class SpeakEvent extends Event {
	static readonly type = "dg-speak";
	constructor(
		readonly text: string,
		readonly urgent = false,
	) {
		super(SpeakEvent.type, { bubbles: true, composed: true });
	}
}

/** The person changed how the player sounds. */
export class PreferencesEvent extends Event {
	static readonly type = "dg-preferences";
	constructor(readonly preferences: Preferences) {
		super(PreferencesEvent.type, { bubbles: true, composed: true });
	}
}

/** Sends an intent up to the app, which hands it to the editor. */
export function sendIntent(from: EventTarget, message: FromPanel): void {
	from.dispatchEvent(new IntentEvent(message));
}
