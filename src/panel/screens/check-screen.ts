import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { CheckView } from "../../protocol";
import { SpeakEvent, sendIntent } from "../events";
import { icon } from "../parts/icons";
import { PageKeys } from "../parts/page-keys";
import { safetyStrings } from "../safety-strings";
import { checkStyles } from "../styles/check";
import { sharedStyles } from "../styles/shared";
import "../parts/approval";

type Question = CheckView & { kind: "question" };
type Outcome = CheckView & { kind: "outcome" };

const text = safetyStrings.check;

/** Nobody has read a page in less: an answer so soon was meant for the page before. Milliseconds; our choice. */
const TOO_SOON = 250;

/** The safety questions, one a page, and what they came to. */
export class CheckScreen extends LitElement {
	static override styles = [sharedStyles, checkStyles];

	static override properties = { check: { attribute: false }, chosen: { state: true } };

	declare check: CheckView | undefined;
	/** The answer given to the question in sight, until the editor goes on. */
	declare private chosen: string | undefined;

	private page: string | undefined;
	/** The question the run began with, which says why and for how long. */
	private first: string | undefined;
	private shownAt = 0;

	constructor() {
		super();
		new PageKeys(this, (event) => this.onKey(event));
	}

	override render(): TemplateResult | typeof nothing {
		const { check } = this;
		if (check === undefined) return nothing;
		// A heading that only changes its words and has the focus already says nothing to a screen reader, or the old words.
		return html`${keyed(pageOf(check), this.pageFor(check))}`;
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (!changed.has("check")) return;
		this.chosen = undefined;
		if (pageOf(this.check) === pageOf(changed.get("check"))) return;
		this.shownAt = performance.now();
		if (this.check?.kind === "question") this.first ??= this.check.question;
	}

	protected override updated(): void {
		const before = this.page;
		this.page = pageOf(this.check);
		if (this.page === before) return;
		// An alert speaks for itself.
		if (this.check?.kind === "outcome" && this.check.tone !== "emergency") {
			this.dispatchEvent(new SpeakEvent(this.check.words));
		}
		// The first page is the app's to point to.
		if (before !== undefined && document.hasFocus()) this.renderRoot.querySelector("h1")?.focus();
		this.scrollIntoView?.({ block: "start" });
	}

	private pageFor(check: CheckView): TemplateResult {
		if (check.kind === "question") return this.question(check);
		return check.tone === "emergency" ? this.emergency(check) : this.outcome(check);
	}

	private question(check: Question): TemplateResult {
		const { number, of, canGoBack } = check;
		return html`<header>
				<p class="quiet head">
					<span>${text.title}</span>
					<span class="number" aria-hidden="true">${text.place(number, of)}</span>
				</p>
				<svg class="bar" viewBox="0 0 ${of} 1" preserveAspectRatio="none" aria-hidden="true">
					<rect class="track" width=${of} height="1" />
					<rect class="fill" width=${number} height="1" />
				</svg>
			</header>
			${check.question === this.first ? html`<p class="quiet because">${check.because ?? text.intro}</p>` : nothing}
			<h1 tabindex="-1" id="question"><span class="hidden-text">${text.spoken(number, of)}</span>${check.text}</h1>
			<div class="options" role="group" aria-label=${text.spoken(number, of)}>
				${check.options.map((option, index) => this.option(check, option, index))}
			</div>
			<div class="ways">
				<button class="button second" ?hidden=${!canGoBack} @click=${this.back}>${text.back}</button>
				<button class="plain quiet" @click=${this.close}>${text.later}</button>
			</div>`;
	}

	private option(check: Question, { value, label }: Question["options"][number], index: number): TemplateResult {
		const given = (this.chosen ?? check.given) === value;
		return html`<button
			class="option ${given ? "given" : ""}"
			aria-keyshortcuts=${index + 1}
			@click=${() => this.answer(check, value)}
		>
			<kbd aria-hidden="true">${index + 1}</kbd>
			<span>${label}</span>
			${given ? html`<span class="yours">${icon("done", 14)}<span class="hidden-text">${text.given}</span></span>` : nothing}
		</button>`;
	}

	private emergency(check: Outcome): TemplateResult {
		return html`<div class="outcome emergency" role="alert">
				${icon("stop", 32)}
				<h1 tabindex="-1">${text.outcome.emergency}</h1>
				<p class="words">${check.words}</p>
			</div>
			<div class="after">${this.understood()} ${this.mistake()}</div>`;
	}

	private outcome(check: Outcome): TemplateResult {
		const { tone, words, wayOut, approvable } = check;
		const urgent = tone === "urgent";
		return html`<div class="outcome ${tone}">
				${urgent ? icon("alert", 26) : nothing}
				<h1 tabindex="-1">${text.outcome[tone]}</h1>
				<p class="words">${words}</p>
				${wayOut === undefined || wayOut === "" ? nothing : html`<p class="quiet">${wayOut}</p>`}
			</div>
			<div class="after">
				${urgent ? html`${this.understood()} ${this.mistake()}` : html`<button class="button" @click=${this.close}>${text.goOn}</button><button class="plain quiet" @click=${this.wrong}>${text.change}</button>`}
				${
					approvable === undefined
						? nothing
						: html`<dg-approval .label=${text.agreed} .intent=${{ type: "approve", rule: approvable.rule }} .signs=${approvable.signs}></dg-approval>`
				}
			</div>`;
	}

	private understood(): TemplateResult {
		return html`<button class="button" @click=${this.close}>${text.understood}</button>`;
	}

	private mistake(): TemplateResult {
		return html`<button class="button second" @click=${this.wrong}>${text.mistake}</button>`;
	}

	private answer({ question }: Question, value: string): void {
		if (this.chosen === value || performance.now() - this.shownAt < TOO_SOON) return;
		this.chosen = value;
		sendIntent(this, { type: "answer-check", question, value });
	}

	private readonly back = (): void => sendIntent(this, { type: "check-back" });
	private readonly close = (): void => sendIntent(this, { type: "close-check" });
	private readonly wrong = (): void => sendIntent(this, { type: "check-mistake" });

	/** Keys answer wherever the focus is. A key held down answers once: the next question has not been read yet. */
	private onKey(event: KeyboardEvent): void {
		const { check } = this;
		if (check?.kind !== "question" || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
		const option = check.options[Number(event.key) - 1];
		if (event.repeat && !event.key.startsWith("Arrow")) {
			event.preventDefault();
			return;
		}
		if (option !== undefined) this.answer(check, option.value);
		else if (event.key === "ArrowDown") this.move(1);
		else if (event.key === "ArrowUp") this.move(-1);
		else if (event.key === "ArrowLeft" && check.canGoBack && !event.repeat) this.back();
		else if (event.key === "Escape") this.close();
		else return;
		event.preventDefault();
	}

	private move(step: 1 | -1): void {
		const options = [...this.renderRoot.querySelectorAll<HTMLElement>(".option")];
		const at = options.findIndex((option) => option.matches(":focus"));
		const next = at === -1 ? (step === 1 ? 0 : -1) : (at + step) % options.length;
		options.at(next)?.focus();
	}
}

/** What makes two pages the same page. */
function pageOf(check: CheckView | undefined): string | undefined {
	return check?.kind === "question" ? check.question : check?.tone;
}

customElements.define("dg-check", CheckScreen);
