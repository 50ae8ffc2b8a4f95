import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { FromPanel, SessionView, TodayView } from "../../protocol";
import { sendIntent } from "../events";
import { extrapolateSitting, nextChange } from "../extrapolate-sitting";
import { stateDrawing } from "../parts/icons";
import { offerList, offerStyles } from "../parts/offers";
import { pausedRoutine, pausedRoutineStyles } from "../parts/paused-routine";
import { Redraw } from "../parts/reactive-controllers";
import { ring } from "../parts/ring";
import { somethingNew } from "../parts/something-new";
import { strings } from "../strings";
import { sharedStyles } from "../styles/shared";

/** While a break runs: how long is left, and that walking comes first. */
export class BreakScreen extends LitElement {
	static override styles = [
		sharedStyles,
		offerStyles,
		pausedRoutineStyles,
		css`
			:host {
				padding: 22px var(--dg-gutter) 20px;
			}

			.break {
				display: grid;
				justify-items: center;
				gap: 10px;
				text-align: center;
			}

			.ring {
				width: clamp(96px, 42vw, 148px);
				height: auto;
				margin-bottom: 6px;
				color: var(--dg-text);
			}

			.ring-track {
				stroke: var(--dg-track);
				stroke-width: 3;
			}

			.ring-fill {
				stroke: var(--dg-accent);
				stroke-width: 3;
			}

			.line {
				max-width: 32ch;
			}

			.break .button {
				min-width: 130px;
				margin-top: 6px;
			}

			section {
				margin-top: 26px;
			}

			.section-title {
				margin-bottom: 8px;
				color: var(--dg-quiet);
				font-size: 0.92em;
			}
		`,
	];

	static override properties = {
		today: { attribute: false },
		receivedAt: { attribute: false },
		paused: { attribute: false },
	};

	declare today: TodayView | undefined;
	/** When the snapshot arrived, by `performance.now()`. */
	declare receivedAt: number;
	/** A routine that waits behind the break. */
	declare paused: SessionView | undefined;

	constructor() {
		super();
		this.receivedAt = 0;
		new Redraw(this, () => {
			const view = this.sitting();
			return view === undefined ? undefined : nextChange(view);
		});
	}

	override render(): TemplateResult | typeof nothing {
		const pause = this.sitting()?.break;
		if (this.today === undefined || pause === undefined) return nothing;
		const left = pause.length - pause.elapsed;
		const send = (message: FromPanel): void => sendIntent(this, message);
		// Walking or standing comes first, what can be done in the chair second; the floor is for another time.
		const offers = [
			...this.today.offers.filter((offer) => offer.posture === "standing"),
			...this.today.offers.filter((offer) => offer.posture === "seated" || offer.posture === "any"),
		];
		return html`<div class="break">
				${ring(pause.length > 0 ? pause.elapsed / pause.length : 1, strings.break.ring(pause.elapsed, pause.length), stateDrawing("break"))}
				<h1 tabindex="-1" class="number">${strings.break.left(left)}</h1>
				<p class="line quiet">${left > 0 ? strings.break.line : strings.break.over}</p>
				<button class="button ${left > 0 ? "second" : ""}" @click=${() => send({ type: "end-break" })}>
					${strings.break.end}
				</button>
			</div>
			${this.paused === undefined ? nothing : html`<section>${pausedRoutine(this.paused, send)}</section>`}
			${
				offers.length === 0
					? nothing
					: html`<section aria-labelledby="break-offers">
							<h2 class="section-title" id="break-offers">${strings.break.or}</h2>
							${offerList(offers, (routine) => send({ type: "start-routine", routine }))}
						</section>`
			}
			<p class="quiet">${somethingNew()}</p>`;
	}

	private sitting() {
		return this.today && extrapolateSitting(this.today.sitting, (performance.now() - this.receivedAt) / 1000);
	}
}

customElements.define("dg-break", BreakScreen);
