import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { FromPanel } from "../../protocol";
import type { CardView } from "../../safety/views";
import { sendIntent } from "../events";
import { safetyStrings } from "../safety-strings";
import { sharedStyles } from "../styles/shared";
import { besideEnglish } from "./beside-english";
import { type IconName, icon } from "./icons";
import "./approval";

type Action = CardView["actions"][number];

const icons = { urgent: "stop", caution: "alert", calm: "info" } satisfies Record<CardView["tone"], IconName>;

/** From so many on, the actions are answers to choose from, one below the other. */
const ANSWERS = 4;

/** Where the focus is, so that it can stay there when the cards change. */
interface Place {
	readonly card: string;
	/** Which control of the card; -1: its title. */
	readonly control: number;
}

/**
 * What is said or asked, one card each. When the card that has the focus goes, this fires `dg-card-gone` and leaves the
 * focus to whoever knows where it belongs.
 */
export class Cards extends LitElement {
	static override styles = [
		sharedStyles,
		css`
			:host {
				display: grid;
				gap: 10px;
			}

			.card {
				display: grid;
				grid-template-columns: 16px minmax(0, 1fr);
				gap: 6px 9px;
				padding: 10px 12px 12px;
				border: 1px solid var(--dg-line);
				border-inline-start: 3px solid var(--dg-accent);
				border-radius: 4px;
				--dg-tone: var(--dg-accent);
			}

			.card.caution {
				border-inline-start-color: var(--dg-amber);
				--dg-tone: var(--dg-amber);
			}

			.card.urgent {
				border-color: var(--dg-stop);
				border-inline-start-width: 5px;
				background: var(--dg-stop-surface);
				--dg-tone: var(--dg-stop);
			}

			.card > svg {
				margin-top: 2px;
				color: var(--dg-tone);
			}

			.said {
				grid-column: 1 / -1;
				overflow-wrap: anywhere;
			}

			.said + .said {
				color: var(--dg-quiet);
			}

			details {
				grid-column: 1 / -1;
				overflow-wrap: anywhere;
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

			[open] > summary svg {
				transform: rotate(90deg);
			}

			details .actions {
				margin: 8px 0 4px;
			}

			.urgent .said + .said {
				color: inherit;
			}

			.actions {
				grid-column: 1 / -1;
				display: flex;
				flex-wrap: wrap;
				gap: 8px;
				margin-top: 4px;
			}

			.actions > * {
				flex: 0 1 auto;
			}

			.answers {
				display: grid;
			}

			.link {
				color: var(--vscode-textLink-foreground);
			}

			.answers .plain {
				justify-self: start;
				margin-inline-start: -6px;
			}

			h2:focus {
				outline: none;
			}

			.answers .button,
			.answers dg-approval::part(ask) {
				justify-content: start;
				min-height: 34px;
				text-align: start;
			}

			@media (max-width: 239px) {
				.card {
					padding: 8px 9px 10px;
				}

				.actions > * {
					flex: 1 1 100%;
				}
			}
		`,
	];

	static override properties = { cards: { attribute: false } };

	declare cards: readonly CardView[];

	private place: Place | undefined;

	constructor() {
		super();
		this.cards = [];
	}

	override render(): TemplateResult {
		return html`${this.cards.map((card) => this.card(card))}`;
	}

	protected override willUpdate(): void {
		const focused = this.shadowRoot?.activeElement;
		const card = focused?.closest<HTMLElement>(".card");
		const id = card?.getAttribute("data-card");
		this.place =
			card && focused && typeof id === "string" ? { card: id, control: controlsOf(card).indexOf(focused) } : undefined;
	}

	protected override updated(): void {
		const { place } = this;
		this.hidden = this.cards.length === 0;
		if (place === undefined) return;
		const card = [...this.renderRoot.querySelectorAll<HTMLElement>(".card")].find(
			(one) => one.getAttribute("data-card") === place.card,
		);
		const control = card && (place.control < 0 ? card.querySelector("h2") : controlsOf(card)[place.control]);
		if (control instanceof HTMLElement) {
			if (control !== this.shadowRoot?.activeElement) control.focus();
		} else {
			this.dispatchEvent(new CustomEvent("dg-card-gone"));
		}
	}

	/** Brings the first card into sight and the focus to its title: it is what the person asked for. */
	async focusFirst(): Promise<void> {
		await this.updateComplete;
		const title = this.renderRoot.querySelector("h2");
		title?.closest(".card")?.scrollIntoView({ block: "nearest" });
		title?.focus({ preventScroll: true });
	}

	private card({ id, tone, title, lines, actions, more = [] }: CardView): TemplateResult {
		return html`<div class="card ${tone}" data-card=${id} role="group" aria-labelledby=${`card-${id}`}>
			${icon(icons[tone])}
			<h2 id=${`card-${id}`} tabindex="-1"><span class="hidden-text">${safetyStrings.cards.tone[tone]}</span>${besideEnglish(title)}</h2>
			${lines.map((line) => html`<p class="said">${besideEnglish(line)}</p>`)}
			${this.actions(actions)}
			${more.map(
				(one) =>
					html`<details>
						<summary class="control">${icon("chevron", 12)}${one.title}</summary>
						${this.actions(one.actions)}
					</details>`,
			)}
		</div>`;
	}

	private actions(actions: readonly Action[]): TemplateResult | typeof nothing {
		return actions.length === 0
			? nothing
			: html`<div class="actions ${actions.length < ANSWERS ? "" : "answers"}">
					${actions.map((action) => this.action(action, actions.length === 1))}
				</div>`;
	}

	private action({ label, intent, signs = [] }: Action, only: boolean): TemplateResult {
		switch (intent.type) {
			case "approve":
				return html`<dg-approval class="control" .label=${label} .intent=${intent} .signs=${signs}></dg-approval>`;
			case "choose-phase":
				return intent.why === "clinician"
					? html`<dg-approval class="control" .label=${label} .intent=${intent}></dg-approval>`
					: this.button(label, intent, false);
			case "open-guide":
				return html`<button class="plain link control" @click=${() => sendIntent(this, intent)}>
					${label}${icon("chevron", 12)}
				</button>`;
			case "dismiss-card":
				return html`<button class="plain quiet control" @click=${() => sendIntent(this, intent)}>${label}</button>`;
			default:
				return this.button(label, intent, only && intent.type === "open-check");
		}
	}

	private button(label: string, intent: FromPanel, first: boolean): TemplateResult {
		return html`<button class="button control ${first ? "" : "second"}" @click=${() => sendIntent(this, intent)}>
			${label}
		</button>`;
	}
}

function controlsOf(card: Element): readonly Element[] {
	return [...card.querySelectorAll(".control")];
}

customElements.define("dg-cards", Cards);
