import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { withoutEnglish } from "../../l10n/beside-english";
import type { SessionView } from "../../protocol";
import { SpeakEvent, sendIntent } from "../events";
import { besideEnglish } from "../parts/beside-english";
import { afterwardsStyles, doneSection } from "../parts/done-list";
import { icon } from "../parts/icons";
import { atEscape, PageKeys } from "../parts/page-keys";
import { strings } from "../strings";
import { sharedStyles } from "../styles/shared";
import "../parts/cards";

/** After a stop because it hurt: what to do now, and that it was noted. Nothing more to play. */
export class StoppedScreen extends LitElement {
	static override styles = [
		sharedStyles,
		afterwardsStyles,
		css`
			dg-cards {
				margin-top: 16px;
			}

			.advice {
				display: grid;
				gap: 8px;
				margin-top: 16px;
				padding: 12px 14px;
				border: 1px solid var(--dg-line);
				border-inline-start: 3px solid var(--dg-stop);
				border-radius: 4px;
				background: var(--dg-surface);
			}

			.advice ul {
				display: grid;
				gap: 6px;
			}

			.actions {
				display: flex;
				flex-wrap: wrap;
				gap: 8px;
				margin-top: 16px;
			}

			.actions .plain {
				color: var(--vscode-textLink-foreground);
			}
		`,
	];

	static override properties = { session: { attribute: false } };

	declare session: SessionView | undefined;

	constructor() {
		super();
		new PageKeys(
			this,
			atEscape(() => this.close()),
		);
	}

	override render(): TemplateResult | typeof nothing {
		const session = this.session;
		if (session === undefined) return nothing;
		const { question } = session;
		return html`<h1 tabindex="-1">${strings.stopped.title}</h1>
			<p class="quiet">${strings.stopped.noted}</p>
			<dg-cards
				.cards=${question === undefined ? [] : [question]}
				@dg-card-gone=${() => this.renderRoot.querySelector<HTMLElement>(".advice h2")?.focus()}
			></dg-cards>
			<div class="advice">
				<h2 tabindex="-1">${strings.stopped.now}</h2>
				<ul>
					${adviceIn(session).map((line) => html`<li>${besideEnglish(line)}</li>`)}
				</ul>
			</div>
			<div class="actions">
				<button class="button" @click=${this.close}>${strings.stopped.close}</button>
				<button class="plain" @click=${() => sendIntent(this, { type: "run-command", command: "openGuide" })}>
					${icon("book")}${strings.stopped.guide}
				</button>
			</div>
			${doneSection(session)}`;
	}

	/** The answer to "what was it?" changes what to do now. */
	protected override updated(changed: PropertyValues<this>): void {
		const { session } = this;
		const answered = changed.get("session")?.question !== undefined && session?.question === undefined;
		if (answered && session !== undefined)
			this.dispatchEvent(new SpeakEvent(adviceIn(session).map(withoutEnglish).join(" ")));
	}

	private readonly close = (): void => {
		if (this.session !== undefined) sendIntent(this, { type: "session", session: this.session.id, intent: "close" });
	};
}

function adviceIn({ advice = [] }: SessionView): readonly string[] {
	return advice.length === 0 ? strings.stopped.advice : advice;
}

customElements.define("dg-stopped", StoppedScreen);
