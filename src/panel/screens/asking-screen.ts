import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { feelings } from "../../exercises/session-types";
import type { SessionView } from "../../protocol";
import { sendIntent } from "../events";
import { afterwardsStyles, doneSection } from "../parts/done-list";
import { atEscape, PageKeys } from "../parts/page-keys";
import { strings } from "../strings";
import { sharedStyles } from "../styles/shared";

/** The one question at the end, and what was done. */
export class AskingScreen extends LitElement {
	static override styles = [
		sharedStyles,
		afterwardsStyles,
		css`
			.choices {
				display: grid;
				gap: 8px;
				margin-top: 14px;
			}

			.choice {
				display: grid;
				gap: 1px;
				padding: 10px 12px;
				border: 1px solid var(--dg-line);
				border-radius: 6px;
				background: var(--dg-surface);
				text-align: start;
			}

			.choice:hover {
				border-color: var(--vscode-focusBorder);
				background: var(--dg-hover);
			}

			.choice b {
				font-weight: 600;
			}

			.skip {
				margin: 14px 0 0 -6px;
			}
		`,
	];

	static override properties = { session: { attribute: false } };

	declare session: SessionView | undefined;

	constructor() {
		super();
		new PageKeys(
			this,
			atEscape(() => this.skip()),
		);
	}

	override render(): TemplateResult | typeof nothing {
		const session = this.session;
		if (session === undefined) return nothing;
		return html`<h1 tabindex="-1" id="question">${strings.asking.title}</h1>
			<div class="choices" role="group" aria-labelledby="question">
				${feelings.map(
					(feeling) => html`<button
						class="choice"
						data-feeling=${feeling}
						@click=${() => sendIntent(this, { type: "feeling", session: session.id, feeling })}
					>
						<b>${strings.asking.feelings[feeling].name}</b>
						<span class="quiet">${strings.asking.feelings[feeling].line}</span>
					</button>`,
				)}
			</div>
			<button class="plain quiet skip" @click=${this.skip}>${strings.asking.skip}</button>
			${doneSection(session)}`;
	}

	private readonly skip = (): void => {
		if (this.session !== undefined) sendIntent(this, { type: "session", session: this.session.id, intent: "close" });
	};
}

customElements.define("dg-asking", AskingScreen);
