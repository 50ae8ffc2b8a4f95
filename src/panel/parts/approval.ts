import { css, html, LitElement, type PropertyValues, type TemplateResult } from "lit";
import type { FromPanel } from "../../protocol";
import { sendIntent } from "../events";
import { safetyStrings } from "../safety-strings";
import { sharedStyles } from "../styles/shared";

const text = safetyStrings.approval;

/** The button for a clinician's word. It asks once more: what it records opens what a safety rule holds shut. */
export class Approval extends LitElement {
	static override styles = [
		sharedStyles,
		css`
			.confirm {
				display: grid;
				gap: 8px;
				padding: 10px 12px;
				border: 1px solid var(--dg-line);
				border-radius: 4px;
			}

			.choice {
				display: flex;
				flex-wrap: wrap;
				gap: 8px;
			}

			p:focus {
				outline: none;
			}
		`,
	];

	static override properties = {
		label: { attribute: false },
		intent: { attribute: false },
		asking: { state: true },
	};

	declare label: string;
	declare intent: FromPanel | undefined;
	declare private asking: boolean;

	constructor() {
		super();
		this.label = "";
		this.asking = false;
	}

	override render(): TemplateResult {
		if (!this.asking) {
			return html`<button class="button second wide" part="ask" @click=${() => this.turn(true)}>${this.label}</button>`;
		}
		return html`<div class="confirm" role="group" aria-labelledby="question">
			<p id="question" tabindex="-1">${this.intent?.type === "choose-phase" ? text.phaseQuestion : text.question}</p>
			<div class="choice">
				<button class="button" @click=${this.record}>${text.yes}</button>
				<button class="button second" @click=${() => this.turn(false)}>${text.no}</button>
			</div>
		</div>`;
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const before = changed.get("intent");
		if (before !== undefined && subjectOf(before) !== subjectOf(this.intent)) {
			this.asking = false;
		}
	}

	private readonly record = (): void => {
		this.asking = false;
		if (this.intent !== undefined) sendIntent(this, this.intent);
	};

	/** To the question or back to the button, and the focus with it. */
	private async turn(asking: boolean): Promise<void> {
		this.asking = asking;
		await this.updateComplete;
		this.renderRoot.querySelector<HTMLElement>(asking ? "#question" : "button")?.focus();
	}
}

/** What the word is about: the question is asked anew for another. */
function subjectOf(intent: FromPanel | undefined): unknown {
	return intent?.type === "approve" ? intent.rule : intent?.type === "choose-phase" ? intent.phase : undefined;
}

customElements.define("dg-approval", Approval);
