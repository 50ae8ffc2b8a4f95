import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { FromPanel } from "../../protocol";
import type { ApprovalView } from "../../safety/views";
import { sendIntent } from "../events";
import { safetyStrings } from "../safety-strings";
import { sharedStyles } from "../styles/shared";
import { besideEnglish } from "./beside-english";

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

			fieldset {
				display: grid;
				gap: 6px;
				margin: 0;
				padding: 0;
				border: 0;
			}

			legend {
				padding: 0 0 4px;
			}

			.sign {
				display: grid;
				grid-template-columns: auto 1fr;
				gap: 8px;
				align-items: start;
				line-height: 1.4;
			}

			.sign input {
				margin: 2px 0 0;
				accent-color: var(--vscode-button-background);
			}

			.date {
				display: grid;
				gap: 4px;
			}

			.date input {
				box-sizing: border-box;
				width: 100%;
				max-width: 180px;
				padding: 4px 6px;
				border: 1px solid var(--vscode-input-border, var(--dg-line));
				border-radius: 2px;
				color: var(--vscode-input-foreground);
				background: var(--vscode-input-background);
				font: inherit;
				color-scheme: inherit;
			}
		`,
	];

	static override properties = {
		label: { attribute: false },
		intent: { attribute: false },
		signs: { attribute: false },
		asking: { state: true },
		ticked: { state: true },
		given: { state: true },
	};

	declare label: string;
	declare intent: FromPanel | undefined;
	/** What the word may be about; empty where it is about the rule as a whole. */
	declare signs: ApprovalView["signs"];
	declare private asking: boolean;
	declare private ticked: ReadonlySet<string>;
	/** `YYYY-MM-DD`, empty until it is given. */
	declare private given: string;

	constructor() {
		super();
		this.label = "";
		this.signs = [];
		this.asking = false;
		this.ticked = new Set();
		this.given = "";
	}

	override render(): TemplateResult {
		if (!this.asking) {
			return html`<button class="button second wide" part="ask" @click=${() => this.turn(true)}>${this.label}</button>`;
		}
		return html`<div class="confirm" role="group" aria-labelledby="question">
			<p id="question" tabindex="-1">${this.intent?.type === "choose-phase" ? text.phaseQuestion : text.question}</p>
			${this.signs.length === 0 ? nothing : this.whichSigns()} ${this.intent?.type === "approve" ? this.onWhichDay() : nothing}
			<div class="choice">
				<button class="button" ?disabled=${!this.isComplete} @click=${this.record}>${text.yes}</button>
				<button class="button second" @click=${() => this.turn(false)}>${text.no}</button>
			</div>
		</div>`;
	}

	private whichSigns(): TemplateResult {
		return html`<fieldset>
			<legend>${text.which}</legend>
			${this.signs.map(
				({ id, words }) =>
					html`<label class="sign">
						<input type="checkbox" .checked=${this.ticked.has(id)} @change=${() => this.tick(id)} />
						<span>${besideEnglish(words)}</span>
					</label>`,
			)}
		</fieldset>`;
	}

	private onWhichDay(): TemplateResult {
		return html`<label class="date">
			<span>${text.date}</span>
			<input type="date" required max=${today()} .value=${this.given} @input=${this.date} />
		</label>`;
	}

	private tick(id: string): void {
		const ticked = new Set(this.ticked);
		if (!ticked.delete(id)) ticked.add(id);
		this.ticked = ticked;
	}

	private readonly date = (event: Event): void => {
		this.given = event.target instanceof HTMLInputElement ? event.target.value : "";
	};

	/** A sign that is gone meanwhile cannot be ticked any more. */
	private get chosen(): readonly string[] {
		return this.signs.filter(({ id }) => this.ticked.has(id)).map(({ id }) => id);
	}

	private get isComplete(): boolean {
		if (this.intent?.type !== "approve") return true;
		const dated = this.given !== "" && this.given <= today();
		return dated && (this.signs.length === 0 || this.chosen.length > 0);
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const before = changed.get("intent");
		if (before !== undefined && subjectOf(before) !== subjectOf(this.intent)) {
			this.asking = false;
			this.ticked = new Set();
			this.given = "";
		}
	}

	private readonly record = (): void => {
		const { intent, chosen, given } = this;
		if (!this.isComplete || intent === undefined) return;
		this.asking = false;
		sendIntent(
			this,
			intent.type === "approve" ? { ...intent, given, ...(chosen.length > 0 && { signs: chosen }) } : intent,
		);
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

/** The day it is where the person is, `YYYY-MM-DD`. */
function today(): string {
	const now = new Date();
	return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

customElements.define("dg-approval", Approval);
