import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { PreferencesEvent } from "../events";
import type { Preferences } from "../preferences";
import { strings } from "../strings";
import { sharedStyles } from "../styles/shared";
import { localVoice } from "./sound";

/** Tones, voice and volume, each off until asked for, and the keys of the player. */
export class SoundPanel extends LitElement {
	static override styles = [
		sharedStyles,
		css`
			:host {
				padding: 10px 12px 12px;
				border: 1px solid var(--dg-line);
				border-radius: 6px;
				background: var(--dg-surface);
			}

			.row {
				display: flex;
				gap: 8px;
				align-items: center;
				min-height: 26px;
			}

			input[type="checkbox"] {
				flex: none;
				width: 16px;
				height: 16px;
				margin: 0;
				accent-color: var(--vscode-button-background, var(--dg-accent));
			}

			input[type="range"] {
				flex: 1;
				min-width: 0;
				accent-color: var(--dg-accent);
			}

			dl {
				display: grid;
				grid-template-columns: auto minmax(0, 1fr);
				gap: 3px 10px;
				margin-top: 10px;
				padding-top: 10px;
				border-top: 1px solid var(--dg-line);
			}

			kbd {
				display: inline-block;
				min-width: 22px;
				padding: 0 4px;
				border: 1px solid var(--dg-line);
				border-radius: 3px;
				font-family: inherit;
				font-size: 0.9em;
				text-align: center;
			}
		`,
	];

	static override properties = { preferences: { attribute: false } };

	declare preferences: Preferences | undefined;

	override connectedCallback(): void {
		super.connectedCallback();
		if (typeof speechSynthesis !== "undefined") speechSynthesis.addEventListener("voiceschanged", this.onVoices);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		if (typeof speechSynthesis !== "undefined") speechSynthesis.removeEventListener("voiceschanged", this.onVoices);
	}

	override render(): TemplateResult | typeof nothing {
		const kept = this.preferences;
		if (kept === undefined) return nothing;
		const voice = localVoice() !== undefined;
		const sounding = kept.tones || (kept.speech && voice);
		return html`<label class="row">
				<input
					type="checkbox"
					id="tones"
					.checked=${kept.tones}
					@change=${(event: Event) => this.change({ tones: isChecked(event) })}
				/>${strings.sound.tones}
			</label>
			<label class="row">
				<input
					type="checkbox"
					id="speech"
					.checked=${kept.speech && voice}
					?disabled=${!voice}
					aria-describedby=${voice ? nothing : "no-voice"}
					@change=${(event: Event) => this.change({ speech: isChecked(event) })}
				/>${strings.sound.speech}
			</label>
			${voice ? nothing : html`<p class="quiet small" id="no-voice">${strings.sound.noVoice}</p>`}
			<div class="row" ?hidden=${!sounding}>
				<label for="volume">${strings.sound.volume}</label>
				<input
					type="range"
					id="volume"
					min="0"
					max="100"
					step="5"
					.value=${String(Math.round(kept.volume * 100))}
					@change=${(event: Event) => this.change({ volume: levelOf(event) / 100 })}
				/>
				<button class="plain" @click=${() => this.dispatchEvent(new CustomEvent("dg-test-sound"))}>
					${strings.sound.test}
				</button>
			</div>
			<dl class="small">
				${strings.sound.keys.map(([key, action]) => html`<dt><kbd>${key}</kbd></dt><dd class="quiet">${action}</dd>`)}
			</dl>`;
	}

	private change(part: Partial<Preferences>): void {
		if (this.preferences !== undefined) this.dispatchEvent(new PreferencesEvent({ ...this.preferences, ...part }));
	}

	private readonly onVoices = (): void => this.requestUpdate();
}

function isChecked(event: Event): boolean {
	return event.target instanceof HTMLInputElement && event.target.checked;
}

function levelOf(event: Event): number {
	return event.target instanceof HTMLInputElement ? event.target.valueAsNumber : 0;
}

customElements.define("dg-sound", SoundPanel);
