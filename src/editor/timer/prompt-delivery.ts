import { type Disposable, EventEmitter } from "vscode";
import type { Effect } from "../../sitting/effect";
import { claimExpiry } from "../../sitting/prompt-claims";
import { type RealTime, realTime } from "../platform/real-time";
import type { SharedSitting } from "./shared-sitting";

/** Shows each message in exactly one window, and notices when no window has shown a prompt. */
export class PromptDelivery implements Disposable {
	private readonly delivered = new EventEmitter<Effect>();
	/** A message to show in this window, now. */
	readonly onDelivery = this.delivered.event;

	/** The prompt on this window's screen. */
	private shownHere: string | undefined;
	/** The open prompt as far as this window knows it, and from when on (real milliseconds) it may be taken for lost. */
	private known: { readonly id: string; readonly lostFrom: number } | undefined;

	constructor(
		private readonly shared: SharedSitting,
		private readonly time: Pick<RealTime, "steady"> = realTime,
	) {}

	/**
	 * Shows a message if this window is the one to do so and the message is still `wanted` once that is clear. Returns
	 * whether it did.
	 */
	async deliver(message: Effect, focused: boolean, wanted: () => boolean): Promise<boolean> {
		if (!isMessage(message)) {
			return false;
		}
		let isShown = false;
		await this.shared.showOnce(message.type === "prompt" ? message.id : message.key, focused, wanted, () => {
			isShown = true;
			this.shownHere = message.type === "prompt" ? message.id : this.shownHere;
			this.delivered.fire(message);
		});
		return isShown;
	}

	/** Whether a prompt is on the screen of this window, and goes when it closes. */
	isHere(prompt: string): boolean {
		return this.shownHere === prompt;
	}

	/**
	 * Tells whether the open prompt was lost, because the window that had claimed it died before showing it. Call it while
	 * somebody is at this window. Reads the disk at most once in `claimExpiry`.
	 */
	async isLost(prompt: string): Promise<boolean> {
		const now = this.time.steady();
		const due = this.known?.id === prompt && now >= this.known.lostFrom && !this.isHere(prompt);
		if (due || this.known?.id !== prompt) {
			this.known = { id: prompt, lostFrom: now + claimExpiry };
		}
		return due && this.shared.isLost(prompt);
	}

	dispose(): void {
		this.delivered.dispose();
	}
}

const messages: ReadonlySet<Effect["type"]> = new Set([
	"prompt",
	"posture",
	"timing-question",
	"greeting",
	"pause-too-long",
]);

function isMessage(effect: Effect): boolean {
	return messages.has(effect.type);
}
