import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { type DayEntry, painPatterns } from "../../diary/recorded-answers";
import { SpeakEvent, sendIntent } from "../events";
import { safetyStrings } from "../safety-strings";
import { dayEntryStyles } from "../styles/day-entry";
import { sharedStyles } from "../styles/shared";
import { icon } from "./icons";

type Field = "leg" | "reach" | "pattern";

interface Choice {
	readonly label: string | number;
	readonly entry: DayEntry;
}

const text = safetyStrings.day;

const choices: Readonly<Record<Field, readonly Choice[]>> = {
	leg: Array.from({ length: 11 }, (_, leg) => ({ label: leg, entry: { leg } })),
	reach: text.reachSteps.map((label, reach) => ({ label, entry: { reach } })),
	// From nothing upwards, as the two above.
	pattern: [...painPatterns].reverse().map((pattern) => ({ label: text.patterns[pattern], entry: { pattern } })),
};

/** The ten-second day, folded to one line until it is wanted. Each change is saved as it is made. */
export class DayEntryForm extends LitElement {
	static override styles = [sharedStyles, dayEntryStyles];

	static override properties = { entry: { attribute: false }, draft: { state: true }, saved: { state: true } };

	/** As the diary has it. */
	declare entry: DayEntry | undefined;
	/** What was changed here and has not come back yet. */
	declare private draft: DayEntry | undefined;
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

	private steps(field: Field, legend: string, now: DayEntry): TemplateResult {
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

	private save(part: DayEntry): void {
		this.draft = { ...this.draft, ...part };
		sendIntent(this, { type: "day-entry", ...this.entry, ...this.draft });
	}
}

customElements.define("dg-day-entry", DayEntryForm);
