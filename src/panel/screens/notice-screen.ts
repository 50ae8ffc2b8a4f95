import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { NoticeView } from "../../safety/views";
import { sendIntent } from "../events";
import { besideEnglish } from "../parts/beside-english";
import { icon } from "../parts/icons";
import { strings } from "../strings";
import { sharedStyles } from "../styles/shared";

/** What must be read before the first routine. The choice stays in sight below the text. */
export class NoticeScreen extends LitElement {
	static override styles = [
		sharedStyles,
		css`
			:host {
				display: grid;
				grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
				height: 100%;
			}

			.text {
				overflow-y: auto;
				padding: 16px var(--dg-gutter);
				max-width: 66ch;
			}

			h1 {
				margin-bottom: 8px;
			}

			section {
				margin-top: 18px;
			}

			section h2 {
				display: flex;
				gap: 7px;
				align-items: baseline;
				margin-bottom: 5px;
			}

			section h2 svg {
				align-self: center;
				color: var(--dg-stop);
			}

			ul {
				display: grid;
				gap: 5px;
			}

			li {
				position: relative;
				padding-inline-start: 15px;
			}

			li::before {
				content: "";
				position: absolute;
				inset-inline-start: 3px;
				top: 0.6em;
				width: 4px;
				height: 4px;
				border-radius: 50%;
				background: currentColor;
				opacity: 0.55;
			}

			.single li {
				padding-inline-start: 0;
			}

			.single li::before {
				display: none;
			}

			.urgent {
				padding: 11px 12px 12px;
				border: 1px solid var(--dg-stop);
				border-inline-start-width: 4px;
				border-radius: 4px;
				background: var(--dg-stop-surface);
			}

			.choice {
				display: flex;
				flex-wrap: wrap;
				gap: 8px;
				padding: 10px var(--dg-gutter) 12px;
				border-top: 1px solid var(--dg-line);
			}

			.choice .button {
				flex: 1 1 auto;
			}

			@media (min-width: 480px) {
				.choice .button {
					flex: 0 1 170px;
				}
			}
		`,
	];

	static override properties = { notice: { attribute: false } };

	declare notice: NoticeView | undefined;

	override render(): TemplateResult | typeof nothing {
		const notice = this.notice;
		if (notice === undefined) return nothing;
		return html`<div class="text" tabindex="0" role="region" aria-labelledby="notice-title">
				<h1 id="notice-title" tabindex="-1">${notice.title}</h1>
				<p>${notice.intro}</p>
				${notice.sections.map(
					(
						section,
					) => html`<section class="${section.urgent ? "urgent" : ""} ${section.lines.length === 1 ? "single" : ""}">
						<h2>${section.urgent ? icon("alert") : nothing}${besideEnglish(section.heading)}</h2>
						<ul>
							${section.lines.map((line) => html`<li>${besideEnglish(line)}</li>`)}
						</ul>
					</section>`,
				)}
			</div>
			<div class="choice">
				<button class="button" @click=${() => sendIntent(this, { type: "accept-notice" })}>${strings.notice.accept}</button>
				<button class="button second" @click=${() => sendIntent(this, { type: "decline-notice" })}>
					${strings.notice.decline}
				</button>
			</div>`;
	}
}

customElements.define("dg-notice", NoticeScreen);
