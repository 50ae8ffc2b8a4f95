import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { SessionIntent, SessionView } from "../../protocol";
import { sendIntent } from "../events";
import { icon } from "../parts/icons";
import { PageKeys } from "../parts/page-keys";
import { focusOf, intentFor } from "../player/player-keymap";
import { controls } from "../player/player-parts";
import { strings } from "../strings";
import { playerFrameStyles } from "../styles/player-frame";
import { sharedStyles } from "../styles/shared";

/** The routine is shown in the editor tab. This says so, leads there and back, and stops it as well as the tab does. */
export class ElsewhereScreen extends LitElement {
	static override styles = [
		sharedStyles,
		playerFrameStyles,
		css`
			.scroll {
				grid-row: 1 / 3;
				padding-top: 12px;
			}

			.actions {
				display: grid;
				gap: 8px;
				margin-top: 16px;
			}
		`,
	];

	static override properties = { session: { attribute: false } };

	declare session: SessionView | undefined;

	constructor() {
		super();
		new PageKeys(this, (event) => this.onKey(event));
	}

	override render(): TemplateResult | typeof nothing {
		const { session } = this;
		if (session === undefined) return nothing;
		const show = (): void => sendIntent(this, { type: "run-command", command: "playInTab" });
		const bringBack = (): void => sendIntent(this, { type: "run-command", command: "playInMove" });
		return html`<div class="scroll">
				<h1 tabindex="-1">${session.plan.name}</h1>
				<p class="quiet">${strings.elsewhere.line}</p>
				<div class="actions">
					<button class="button second wide" @click=${bringBack}>${icon("toMove")}${strings.elsewhere.back}</button>
					<button class="button second wide" @click=${show}>${icon("toTab")}${strings.elsewhere.show}</button>
				</div>
			</div>
			${this.active ? controls(session.status === "running", false, (intent) => this.act(intent)) : nothing}`;
	}

	private get active(): boolean {
		return this.session?.status === "running" || this.session?.status === "paused";
	}

	private act(intent: SessionIntent): void {
		if (this.session !== undefined) sendIntent(this, { type: "session", session: this.session.id, intent });
	}

	/** Of the player's keys, those whose buttons are here. */
	private onKey(event: KeyboardEvent): void {
		if (event.defaultPrevented || !this.active) return;
		const intent = intentFor(event, this.session?.status === "running", focusOf(event.composedPath()[0]));
		if (intent === "pause" || intent === "resume" || intent === "back" || intent === "next" || intent === "hurts") {
			event.preventDefault();
			this.act(intent);
		}
	}
}

customElements.define("dg-elsewhere", ElsewhereScreen);
