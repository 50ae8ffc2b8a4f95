import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import type { DayEntryView, PainPattern } from "../protocol";
import { ask, SpeakEvent } from "./events";
import { icon } from "./icons";
import { safetyStrings } from "./safety-strings";
import { sharedStyles } from "./styles/shared";

type Field = "leg" | "reach" | "pattern";

interface Choice {
	readonly label: string | number;
	readonly entry: DayEntryView;
}

const text = safetyStrings.day;

const patterns: readonly PainPattern[] = ["constant", "often", "occasional", "none"];

const choices: Readonly<Record<Field, readonly Choice[]>> = {
	leg: Array.from({ length: 11 }, (_, leg) => ({ label: leg, entry: { leg } })),
	reach: text.reachSteps.map((label, reach) => ({ label, entry: { reach } })),
	pattern: patterns.map((pattern) => ({ label: text.patterns[pattern], entry: { pattern } })),
};

/** The ten-second day, folded to one line until it is wanted. Each change is saved as it is made. */
export class DayEntry extends LitElement {
	static override styles = [
		sharedStyles,
		css`
			:host {
				margin-bottom: 12px;
			}

			summary {
				display: flex;
				gap: 6px;
				align-items: baseline;
				width: fit-content;
				padding: 3px 6px 3px 0;
				border-radius: 3px;
				cursor: pointer;
				list-style: none;
			}

			summary::-webkit-details-marker {
				display: none;
			}

			summary svg {
				position: relative;
				top: 1px;
			}

			[open] summary svg {
				transform: rotate(90deg);
			}

			.fields {
				display: grid;
				gap: 14px;
				margin: 8px 0 18px;
			}

			fieldset {
				min-width: 0;
				margin: 0;
				padding: 0;
				border: 0;
			}

			legend {
				margin-bottom: 5px;
				padding: 0;
				font-weight: 600;
			}

			.steps {
				display: flex;
				flex-wrap: wrap;
				gap: 4px;
			}

			/* One bar of eleven, a little into the gutters, so that each step is wide enough to hit at 300 px. */
			.leg {
				display: grid;
				grid-template-columns: repeat(11, minmax(0, 1fr));
				gap: 0;
				max-width: 420px;
				margin-inline: -6px;
			}

			.steps label {
				position: relative;
				display: grid;
				place-items: center;
				min-width: 24px;
				min-height: 28px;
				padding: 2px 8px;
				border: 1px solid var(--dg-line);
				border-radius: 4px;
				cursor: pointer;
			}

			.leg label {
				min-width: 0;
				padding-inline: 0;
				margin-inline-end: -1px;
				border-radius: 0;
			}

			.steps label:hover {
				border-color: var(--vscode-focusBorder);
			}

			.steps label:has(:checked) {
				border-color: var(--vscode-button-border, var(--vscode-button-background));
				background: var(--vscode-button-background);
				box-shadow: inset 0 0 0 2px var(--dg-accent);
				color: var(--vscode-button-foreground);
				font-weight: 600;
			}

			.steps label:has(:focus-visible) {
				outline: 2px solid var(--vscode-focusBorder);
				outline-offset: 1px;
				z-index: 1;
			}

			.steps input {
				position: absolute;
				inset: 0;
				margin: 0;
				opacity: 0;
				cursor: pointer;
			}

			.ends {
				display: flex;
				justify-content: space-between;
				max-width: 408px;
				margin-top: 3px;
			}

			.leg label:first-child {
				border-radius: 4px 0 0 4px;
			}

			.leg label:last-child {
				border-radius: 0 4px 4px 0;
			}

			.hard {
				display: flex;
				gap: 8px;
				align-items: center;
				min-height: 26px;
			}

			.hard input {
				flex: none;
				width: 16px;
				height: 16px;
				margin: 0;
				accent-color: var(--vscode-button-background, var(--dg-accent));
			}

			.foot {
				display: flex;
				flex-wrap: wrap;
				gap: 2px 10px;
				justify-content: space-between;
			}

			.saved {
				display: inline-flex;
				gap: 5px;
				align-items: center;
			}

			@media (max-width: 295px) {
				.leg {
					grid-template-columns: repeat(6, minmax(0, 1fr));
					gap: 4px;
					margin-inline: 0;
				}

				.leg label {
					margin: 0;
					border-radius: 4px;
				}
			}

			@media (max-width: 209px) {
				.leg {
					grid-template-columns: repeat(4, minmax(0, 1fr));
				}
			}
		`,
	];

	static override properties = { entry: { attribute: false }, draft: { state: true }, saved: { state: true } };

	/** As the diary has it. */
	declare entry: DayEntryView | undefined;
	/** What was changed here and has not come back yet. */
	declare private draft: DayEntryView | undefined;
	declare private saved: boolean;

	constructor() {
		super();
		this.saved = false;
	}

	override render(): TemplateResult {
		const now = { ...this.entry, ...this.draft };
		return html`<details>
			<summary>
				${icon("chevron", 12)}
				<span>${text.question} <span class="quiet">${text.summary(now)}</span></span>
			</summary>
			<div class="fields">
				${this.steps("leg", text.leg, now)} ${this.steps("reach", text.reach, now)}
				${this.steps("pattern", text.pattern, now)}
				<label class="hard">
					<input
						type="checkbox"
						.checked=${now.sitStandHard === true}
						@change=${({ target }: Event) => this.save({ sitStandHard: target instanceof HTMLInputElement && target.checked })}
					/>${text.hard}
				</label>
				<p class="foot quiet small"><span>${text.optional}</span>${this.state()}</p>
			</div>
		</details>`;
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		const { draft } = this;
		if (!changed.has("entry") || draft === undefined) return;
		const kept: object = { ...this.entry };
		const missing = Object.entries(draft).some(([field, value]) => Reflect.get(kept, field) !== value);
		if (missing) return;
		this.draft = undefined;
		this.saved = true;
		this.dispatchEvent(new SpeakEvent(text.saved));
	}

	private steps(field: Field, legend: string, now: DayEntryView): TemplateResult {
		return html`<fieldset>
			<legend>${legend}</legend>
			<div class="steps ${field}">
				${choices[field].map(
					({ label, entry }) => html`<label
						><input
							type="radio"
							name=${field}
							.checked=${now[field] === entry[field]}
							@change=${() => this.save(entry)}
						/><span class="number">${label}</span></label
					>`,
				)}
			</div>
			${field === "leg" ? html`<p class="ends quiet small">${text.legEnds.map((end) => html`<span>${end}</span>`)}</p>` : nothing}
		</fieldset>`;
	}

	private state(): TemplateResult | typeof nothing {
		if (this.draft !== undefined) return html`<span class="saved">${text.saving}</span>`;
		return this.saved ? html`<span class="saved">${icon("done", 12)}${text.saved}</span>` : nothing;
	}

	private save(part: DayEntryView): void {
		this.draft = { ...this.draft, ...part };
		ask(this, { type: "day-entry", ...this.entry, ...this.draft });
	}
}

customElements.define("dg-day-entry", DayEntry);
