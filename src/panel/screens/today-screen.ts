import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import type { Feeling } from "../../exercises/session-types";
import type { FromPanel, SessionView, TodayView } from "../../protocol";
import type { CardView } from "../../safety/views";
import { sendIntent } from "../events";
import { extrapolateSitting, nextChange } from "../extrapolate-sitting";
import type { Cards } from "../parts/cards";
import { diaryCard, diaryStyles } from "../parts/diary-card";
import { icon } from "../parts/icons";
import { offerList, offerStyles } from "../parts/offers";
import { pausedRoutine, pausedRoutineStyles } from "../parts/paused-routine";
import { Redraw } from "../parts/reactive-controllers";
import { sittingCard, sittingStyles } from "../parts/sitting-card";
import { somethingNew } from "../parts/something-new";
import { strings } from "../strings";
import { sharedStyles } from "../styles/shared";
import "../parts/cards";
import "../parts/day-entry-form";

/** The calm screen between breaks: how the timer stands, what could be done now, what was done today. */
export class TodayScreen extends LitElement {
	static override styles = [
		sharedStyles,
		sittingStyles,
		offerStyles,
		diaryStyles,
		pausedRoutineStyles,
		css`
			:host {
				padding: 14px var(--dg-gutter) 20px;
			}

			section ~ section,
			dg-day-entry ~ section {
				margin-top: 22px;
			}

			dg-cards:not([hidden]) ~ dg-cards {
				margin-top: 10px;
			}

			dg-cards:not([hidden]) ~ .note,
			dg-cards:not([hidden]) ~ .sitting,
			.sitting + dg-cards {
				margin-top: 18px;
			}

			dg-day-entry {
				margin-top: 14px;
			}

			.section-title {
				margin-bottom: 8px;
				color: var(--dg-quiet);
				font-size: 0.92em;
				font-weight: 600;
			}

			.note {
				margin-bottom: 16px;
				padding: 9px 12px;
				border: 1px solid var(--dg-line);
				border-inline-start: 3px solid var(--dg-accent);
				border-radius: 4px;
			}

			.note .plain {
				margin: 4px 0 -2px -6px;
				color: var(--vscode-textLink-foreground);
			}

			.links {
				display: flex;
				flex-wrap: wrap;
				gap: 2px 4px;
				margin: 0 -6px;
			}
		`,
	];

	static override properties = {
		today: { attribute: false },
		receivedAt: { attribute: false },
		noticeWaiting: { attribute: false },
		shut: { attribute: false },
		thanks: { attribute: false },
		rested: { attribute: false },
		paused: { attribute: false },
	};

	declare today: TodayView | undefined;
	/** When the snapshot arrived, by `performance.now()`. */
	declare receivedAt: number;
	declare noticeWaiting: boolean;
	/** A red flag stands: nothing is offered. */
	declare shut: boolean;
	/** What was just answered, for a word of thanks. */
	declare thanks: Feeling | undefined;
	/** Seconds of the break that somebody has just come back from. */
	declare rested: number | undefined;
	/** A routine that waits. */
	declare paused: SessionView | undefined;

	private asked: string | undefined;
	private drawn = false;

	constructor() {
		super();
		this.receivedAt = 0;
		this.noticeWaiting = false;
		this.shut = false;
		new Redraw(this, () => {
			const view = this.sitting();
			return view === undefined ? undefined : nextChange(view);
		});
	}

	override render(): TemplateResult | typeof nothing {
		const view = this.sitting();
		if (this.today === undefined || view === undefined) return nothing;
		const send = (message: FromPanel): void => sendIntent(this, message);
		const { asked = [], cards = [], entry, offers } = this.today;
		const urgent = cards.filter(({ tone }) => tone === "urgent");
		const others = cards.filter(({ tone }) => tone !== "urgent");
		return html`${this.cards(urgent)} ${this.cards(asked, "asked")} ${this.note()}
			${pausedRoutine(this.paused, send)} ${sittingCard(view, send)} ${this.cards(others)}
			${entry === undefined ? nothing : html`<dg-day-entry .entry=${entry}></dg-day-entry>`}
			${
				this.shut || urgent.length > 0
					? nothing
					: html`<section aria-labelledby="offers-title">
							<h2 class="section-title" id="offers-title">${strings.offers.title}</h2>
							${offerList(offers, (routine) => send({ type: "start-routine", routine }))}
						</section>`
			}
			<section aria-labelledby="diary-title">
				<h2 class="section-title" id="diary-title">${strings.today.title}</h2>
				${diaryCard(this.today.diary)}
			</section>
			<section aria-label=${strings.links.title}>
				<div class="links">
					${this.shut ? nothing : this.link("quickStretch", strings.links.quickStretch, "stretch")}
					${this.link("logActivity", strings.links.logActivity, "walk")}
					${this.link("showDiary", strings.links.diary, "diary")}
					${this.link("openGuide", strings.links.guide, "book")} ${somethingNew()}
				</div>
			</section>`;
	}

	/** What was asked for is shown where the person looks, and spoken; what comes by itself takes no focus. */
	protected override updated(): void {
		const first = this.today?.asked?.[0]?.id;
		const before = this.asked;
		this.asked = first;
		if (this.drawn && first !== undefined && first !== before && document.hasFocus()) {
			void this.renderRoot.querySelector<Cards>("#asked")?.focusFirst();
		}
		this.drawn = true;
	}

	private cards(cards: readonly CardView[], id = ""): TemplateResult {
		return html`<dg-cards
			id=${id}
			.cards=${cards}
			@dg-card-gone=${() => this.renderRoot.querySelector("h1")?.focus()}
		></dg-cards>`;
	}

	private note(): TemplateResult | typeof nothing {
		if (this.thanks !== undefined) return html`<p class="note" id="thanks">${strings.thanks[this.thanks]}</p>`;
		if (this.rested !== undefined) return html`<p class="note" id="welcome">${strings.break.welcome(this.rested)}</p>`;
		// One thing at a time: the questions lead on to the notice.
		if (!this.noticeWaiting || this.shut || this.today?.cards?.some(({ id }) => id === "questions")) return nothing;
		return html`<div class="note">
			<p>${strings.today.noticeWaiting}</p>
			<button class="plain" @click=${() => this.dispatchEvent(new CustomEvent("dg-read-notice"))}>
				${strings.today.readNotice}${icon("chevron", 12)}
			</button>
		</div>`;
	}

	private link(
		command: "quickStretch" | "logActivity" | "showDiary" | "openGuide",
		name: string,
		shape: "stretch" | "walk" | "diary" | "book",
	): TemplateResult {
		return html`<button class="plain" @click=${() => sendIntent(this, { type: "run-command", command })}>
			${icon(shape)}${name}
		</button>`;
	}

	private sitting() {
		return this.today && extrapolateSitting(this.today.sitting, (performance.now() - this.receivedAt) / 1000);
	}
}

customElements.define("dg-today", TodayScreen);
