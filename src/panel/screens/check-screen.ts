import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { withoutEnglish } from "../../l10n/beside-english";
import type { CheckView } from "../../safety/views";
import { SpeakEvent, sendIntent } from "../events";
import { besideEnglish } from "../parts/beside-english";
import { icon } from "../parts/icons";
import { PageKeys } from "../parts/page-keys";
import { safetyStrings } from "../safety-strings";
import { checkStyles } from "../styles/check";
import { sharedStyles } from "../styles/shared";
import "../parts/approval";

type Page = CheckView & { kind: "page" };
type Row = Page["rows"][number];
type Outcome = CheckView & { kind: "outcome" };

const text = safetyStrings.check;

/** Nobody has read a page in less: an answer so soon was meant for the page before. Milliseconds; our choice. */
const TOO_SOON = 250;

/** The safety questions, some a page, and what they came to. */
export class CheckScreen extends LitElement {
	static override styles = [sharedStyles, checkStyles];

	static override properties = {
		check: { attribute: false },
		ticks: { state: true },
		chosen: { state: true },
	};

	declare check: CheckView | undefined;
	/** Rows ticked on the page in sight, by `rowId`. */
	declare private ticks: ReadonlySet<string>;
	/** The choice made on the page in sight, until the editor goes on. */
	declare private chosen: string | undefined;

	private page: string | undefined;
	/** The page the run began with, which says why and for how long. */
	private first: string | undefined;
	private shownAt = 0;
	/** The page was answered: nothing more is, until the editor goes on. */
	private answered = false;

	constructor() {
		super();
		this.ticks = new Set();
		new PageKeys(this, (event) => this.onKey(event));
	}

	override render(): TemplateResult | typeof nothing {
		const { check } = this;
		if (check === undefined) return nothing;
		// A heading that only changes its words and has the focus already says nothing to a screen reader, or the old words.
		return html`${keyed(nameOf(check), this.pageFor(check))}`;
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (!changed.has("check")) return;
		const { check } = this;
		const before = changed.get("check");
		const same = nameOf(check) === nameOf(before);
		// The same page again: an answer was refused, or something else has changed. What was ticked stays ticked.
		this.answered = false;
		if (same) return;
		this.chosen = check?.kind === "page" ? check.choice?.given : undefined;
		this.ticks = new Set(check?.kind === "page" ? check.rows.filter(({ ticked }) => ticked).map(rowId) : []);
		this.shownAt = performance.now();
		if (check?.kind === "page") this.first ??= check.page;
	}

	protected override updated(): void {
		const before = this.page;
		this.page = nameOf(this.check);
		if (this.page === before) return;
		// An alert speaks for itself.
		if (this.check?.kind === "outcome" && this.check.tone !== "emergency") {
			this.dispatchEvent(new SpeakEvent(withoutEnglish(this.check.words)));
		}
		// The first page is the app's to point to.
		if (before !== undefined && document.hasFocus()) this.renderRoot.querySelector("h1")?.focus();
		this.scrollIntoView?.({ block: "start" });
	}

	private pageFor(check: CheckView): TemplateResult {
		if (check.kind === "page") return this.questions(check);
		return check.tone === "emergency" ? this.emergency(check) : this.outcome(check);
	}

	private questions(check: Page): TemplateResult {
		const { number, of, canGoBack, hint, choice, rows } = check;
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
			${check.page === this.first ? html`<p class="quiet because">${check.because ?? text.intro}</p>` : nothing}
			<div class="asked">
				<h1 tabindex="-1" id="question"><span class="hidden-text">${text.spoken(number, of)}</span>${check.title}</h1>
				${hint === undefined ? nothing : html`<p class="quiet hint">${hint}</p>`}
			</div>
			${
				choice === undefined
					? nothing
					: html`<div class="options" role=${rows.length > 0 ? "radiogroup" : "group"} aria-label=${text.spoken(number, of)}>
							${choice.options.map((option, index) => this.option(check, option, index))}
						</div>`
			}
			${
				rows.length === 0
					? nothing
					: html`<div class="rows" role="group" aria-label=${text.spoken(number, of)}>
							${rows.map((row, index) => this.row(check, row, index + (choice?.options.length ?? 0)))}
						</div>
						<button
							class="button on"
							aria-keyshortcuts="0"
							?disabled=${choice !== undefined && this.chosen === undefined}
							@click=${() => this.goOn(check)}
						>
							${this.ticked(check) || choice !== undefined ? text.next : text.none}<kbd aria-hidden="true">0</kbd>
						</button>`
			}
			<div class="ways">
				<button class="button second" ?hidden=${!canGoBack} @click=${this.back}>${text.back}</button>
				<button class="plain quiet" @click=${this.close}>${text.later}</button>
			</div>`;
	}

	private option(check: Page, { value, label }: { value: string; label: string }, index: number): TemplateResult {
		const given = this.chosen === value;
		const several = check.rows.length > 0;
		return html`<button
			class="option ${given ? "given" : ""}"
			role=${several ? "radio" : nothing}
			aria-checked=${several ? String(given) : nothing}
			aria-keyshortcuts=${index + 1}
			@click=${() => this.choose(check, value)}
		>
			<kbd aria-hidden="true">${index + 1}</kbd>
			<span>${label}</span>
			${given ? html`<span class="yours">${icon("done", 14)}${several ? nothing : html`<span class="hidden-text">${text.given}</span>`}</span>` : nothing}
		</button>`;
	}

	private row(check: Page, row: Row, index: number): TemplateResult {
		const ticked = this.ticks.has(rowId(row));
		return html`<button
			class="option row ${ticked ? "given" : ""}"
			role="checkbox"
			aria-checked=${String(ticked)}
			aria-keyshortcuts=${index < 9 ? index + 1 : nothing}
			?disabled=${row.seen === true}
			@click=${() => this.tick(check, row)}
		>
			<span class="box" aria-hidden="true">${ticked ? icon("done", 14) : nothing}</span>
			<span>${besideEnglish(row.words)}${row.seen === true ? html`<span class="quiet seen">${row.seenOn === undefined ? text.seen : text.seenOn(row.seenOn)}</span>` : nothing}</span>
			${index < 9 ? html`<kbd aria-hidden="true">${index + 1}</kbd>` : nothing}
		</button>`;
	}

	private emergency(check: Outcome): TemplateResult {
		return html`<div class="outcome emergency" role="alert">
				${icon("stop", 32)}
				<h1 tabindex="-1">${besideEnglish(check.title)}</h1>
				<p class="words">${besideEnglish(check.words)}</p>
				${this.signs(check)}
			</div>
			<div class="after">${this.understood()} ${this.mistake()}</div>`;
	}

	private outcome(check: Outcome): TemplateResult {
		const { tone, title, words, wayOut, approvable, start } = check;
		const urgent = tone === "urgent";
		return html`<div class="outcome ${tone}">
				${urgent ? icon("alert", 26) : nothing}
				<h1 tabindex="-1">${besideEnglish(title)}</h1>
				<p class="words">${besideEnglish(words)}</p>
				${this.signs(check)}
				${wayOut === undefined || wayOut === "" ? nothing : html`<p class="quiet">${wayOut}</p>`}
				${check.open === undefined ? nothing : html`<p>${check.open}</p>`}
			</div>
			<div class="after">
				${start === undefined ? nothing : html`<button class="button" @click=${() => this.start(start)}>${text.start}</button>`}
				${urgent ? html`${this.understood(start !== undefined)} ${this.mistake()}` : html`<button class="button ${start === undefined ? "" : "second"}" @click=${this.close}>${text.goOn}</button>`}
				${
					approvable === undefined
						? nothing
						: html`<dg-approval .label=${text.agreed} .intent=${{ type: "approve", rule: approvable.rule }} .signs=${approvable.signs}></dg-approval>`
				}
				${urgent ? nothing : html`<button class="plain quiet" @click=${this.wrong}>${text.change}</button>`}
			</div>`;
	}

	private signs({ signs = [] }: Outcome): TemplateResult | typeof nothing {
		return signs.length === 0
			? nothing
			: html`<ul class="signs">${signs.map((sign) => html`<li>${besideEnglish(sign)}</li>`)}</ul>`;
	}

	private understood(second = false): TemplateResult {
		return html`<button class="button ${second ? "second" : ""}" @click=${this.close}>${text.understood}</button>`;
	}

	private mistake(): TemplateResult {
		return html`<button class="button second" @click=${this.wrong}>${text.mistake}</button>`;
	}

	private ticked({ rows }: Page): boolean {
		return rows.some((row) => row.seen !== true && this.ticks.has(rowId(row)));
	}

	private choose(check: Page, value: string): void {
		if (this.isTooSoon()) return;
		this.chosen = value;
		if (check.rows.length === 0 && check.choice !== undefined) {
			this.send(check, [{ question: check.choice.question, value }]);
		}
	}

	/** Two rows of one question exclude each other; a sign is answered at once. */
	private tick(check: Page, row: Row): void {
		if (row.seen === true || this.isTooSoon()) return;
		const on = !this.ticks.has(rowId(row));
		const others = check.rows.filter(({ question }) => question === row.question).map(rowId);
		this.ticks = new Set([...this.ticks].filter((id) => !others.includes(id)));
		if (!on) return;
		this.ticks = new Set([...this.ticks, rowId(row)]);
		if (check.endsAtOnce) this.send(check, [{ question: row.question, value: row.value }]);
	}

	/** Every row that is not ticked is answered with no. */
	private goOn(check: Page): void {
		if (this.isTooSoon() || (check.choice !== undefined && this.chosen === undefined)) return;
		const { rows, choice } = check;
		const questions = [...new Set(rows.filter(({ seen }) => seen !== true).map(({ question }) => question))];
		const answers = questions.map((question) => {
			const row = rows.find((one) => one.question === question && this.ticks.has(rowId(one)));
			return { question, value: row?.value ?? unticked(question) };
		});
		const chosen =
			choice === undefined || this.chosen === undefined ? [] : [{ question: choice.question, value: this.chosen }];
		this.send(check, [...chosen, ...answers]);
	}

	private send({ page }: Page, answers: readonly { question: string; value: string }[]): void {
		this.answered = true;
		sendIntent(this, { type: "answer-check", page, answers });
	}

	private isTooSoon(): boolean {
		return this.answered || performance.now() - this.shownAt < TOO_SOON;
	}

	private start(routine: string): void {
		this.close();
		sendIntent(this, { type: "start-routine", routine });
	}

	private readonly back = (): void => sendIntent(this, { type: "check-back" });
	private readonly close = (): void => sendIntent(this, { type: "close-check" });
	private readonly wrong = (): void => sendIntent(this, { type: "check-mistake" });

	/** Keys answer wherever the focus is. A key held down answers once: the next page has not been read yet. */
	private onKey(event: KeyboardEvent): void {
		const { check } = this;
		if (check?.kind === "outcome" && check.tone === "calm" && event.key === "Enter") this.onEnter(event, check);
		if (check?.kind !== "page" || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
		if (event.repeat && !event.key.startsWith("Arrow")) {
			event.preventDefault();
			return;
		}
		const options = check.choice?.options ?? [];
		const index = /^[1-9]$/.test(event.key) ? Number(event.key) - 1 : -1;
		const option = options[index];
		const row = check.rows[index - options.length];
		if (option !== undefined) this.choose(check, option.value);
		else if (row !== undefined) this.tick(check, row);
		else if (event.key === "0" && check.rows.length > 0) this.goOn(check);
		else if (event.key === "ArrowDown") this.move(1);
		else if (event.key === "ArrowUp") this.move(-1);
		else if (event.key === "ArrowLeft" && check.canGoBack && !event.repeat) this.back();
		else if (event.key === "Escape") this.close();
		else return;
		event.preventDefault();
	}

	/** Goes on from the end of the questions, unless the key is for the control that has the focus. */
	private onEnter(event: KeyboardEvent, { start }: Outcome): void {
		const [target] = event.composedPath();
		const forControl = target instanceof Element && target.closest("button, input, a") !== null;
		if (forControl || event.repeat || event.defaultPrevented || this.isTooSoon()) return;
		event.preventDefault();
		if (start === undefined) this.close();
		else this.start(start);
	}

	private move(step: 1 | -1): void {
		const options = [...this.renderRoot.querySelectorAll<HTMLElement>(".option:not([disabled]), .on:not([disabled])")];
		const at = options.findIndex((option) => option.matches(":focus"));
		const next = at === -1 ? (step === 1 ? 0 : -1) : (at + step) % options.length;
		options.at(next)?.focus();
	}
}

function rowId({ question, value }: Pick<Row, "question" | "value">): string {
	return `${question} ${value}`;
}

/** The answer of a question none of whose rows is ticked. */
function unticked(question: string): string {
	return question === "C1" ? "none" : "no";
}

/** What makes two pages the same page. */
function nameOf(check: CheckView | undefined): string | undefined {
	return check?.kind === "page" ? check.page : check?.title;
}

customElements.define("dg-check", CheckScreen);
