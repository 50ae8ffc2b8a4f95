import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { FromPanel } from "../../protocol";
import type { EmergencyView } from "../../safety/views";
import { sendIntent } from "../events";
import { besideEnglish } from "../parts/beside-english";
import { icon } from "../parts/icons";
import { emergencyStrings } from "../safety-strings";
import { emergencyStyles } from "../styles/emergency";
import { sharedStyles } from "../styles/shared";

const text = emergencyStrings;

type Intent = Extract<FromPanel, { type: "emergency" }>["intent"];

/**
 * What stands over every screen while a red flag does: the whole page until it is understood, then a band above whatever
 * else is shown, from which the page opens again.
 */
export class EmergencyScreen extends LitElement {
	static override styles = [sharedStyles, emergencyStyles];

	static override properties = {
		emergency: { attribute: false },
		band: { type: Boolean, reflect: true },
		copied: { state: true },
	};

	declare emergency: EmergencyView | undefined;
	/** Only a band above another screen. */
	declare band: boolean;
	/** The line that was copied last. */
	declare private copied: string | undefined;

	constructor() {
		super();
		this.band = false;
	}

	override render(): TemplateResult | typeof nothing {
		const { emergency } = this;
		if (emergency === undefined) return nothing;
		return this.band ? this.narrow(emergency) : this.whole(emergency);
	}

	private whole({ title, words, signs, call, tell }: EmergencyView): TemplateResult {
		return html`<div class="card" role="alert">
				${icon("stop", 32)}
				<h1 tabindex="-1">${besideEnglish(title)}</h1>
				<p class="words">${besideEnglish(words)}</p>
				<p class="call">${call}</p>
				<ul class="signs">
					${signs.map((sign) => html`<li>${besideEnglish(sign)}</li>`)}
				</ul>
			</div>
			<section class="tell" aria-labelledby="tell">
				<h2 id="tell">${text.tell}</h2>
				<blockquote>${tell}</blockquote>
				<button class="plain" @click=${() => this.copy(tell)}>${this.copied === tell ? text.copied : text.copy}</button>
			</section>
			<div class="after">
				<button class="button" @click=${() => this.send("understand")}>${text.understood}</button>
				<button class="button second" @click=${() => this.send("mistake")}>${text.mistake}</button>
			</div>`;
	}

	private narrow({ title, words, call }: EmergencyView): TemplateResult {
		return html`<section class="card" aria-labelledby="title">
			<h2 id="title">${icon("stop", 18)}<span>${besideEnglish(title)}</span></h2>
			<p class="what">${besideEnglish(words)}</p>
			<p class="call">${call}</p>
			<button class="plain" @click=${() => this.send("show")}>${text.show}${icon("chevron", 12)}</button>
		</section>`;
	}

	private copy(tell: string): void {
		this.copied = tell;
		this.send("copy");
	}

	private send(intent: Intent): void {
		sendIntent(this, { type: "emergency", intent });
	}
}

customElements.define("dg-emergency", EmergencyScreen);
