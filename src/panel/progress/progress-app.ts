import { html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { safeParse } from "valibot";
import type { FromProgress, ProgressChoice, ProgressRange, ProgressView } from "../../diary/progress-view";
import { toProgress } from "../../diary/progress-view";
import type { WebviewApi } from "../host";
import { icon } from "../icons";
import { progressStyles } from "../styles/progress";
import { sharedStyles } from "../styles/shared";
import "./chart-element";
import { dayAndYear, shortDay } from "./dates";
import { chartsOf } from "./series";
import { strings } from "./strings";

const ranges: readonly ProgressRange[] = ["week", "month", "quarter", "year"];

/** The tab Progress: what to look at, the charts, small wins, and the ways out of it. */
export class ProgressApp extends LitElement {
	static override styles = [sharedStyles, progressStyles];

	static override properties = { view: { state: true }, asked: { state: true }, problem: { state: true } };

	declare private view: ProgressView | undefined;
	/** What was asked for and is not drawn yet: the next click goes on from there. */
	declare private asked: ProgressChoice | undefined;
	declare private problem: string | undefined;
	private api: WebviewApi | undefined;

	/** Joins the tab to the editor, once. What was looked at before a reload is asked for again. */
	connect(api: WebviewApi, source: Window): void {
		this.api = api;
		source.addEventListener("message", (event: MessageEvent<unknown>) => this.receive(event.data));
		const { choice } = (api.getState() ?? {}) as { choice?: ProgressChoice };
		this.post({ type: "ready", ...(choice !== undefined && { choice }) });
	}

	override render(): TemplateResult {
		const { view } = this;
		return html`<main>
			<header>
				<h1>${strings.title}</h1>
				${view === undefined || view.empty ? nothing : this.ways()}
			</header>
			<div role="alert">${this.problem === undefined ? nothing : html`<p class="problem">${this.problem}</p>`}</div>
			${view === undefined ? html`<p class="quiet">${strings.loading}</p>` : view.empty ? this.emptyState() : this.whole(view)}
		</main>`;
	}

	private ways(): TemplateResult {
		return html`<nav>
			${this.way("logDay", strings.log, "button")} ${this.way("exportReport", strings.report, "button second")}
			${this.way("exportDiary", strings.exportDiary, "button second")}
		</nav>`;
	}

	private way(command: Extract<FromProgress, { type: "run-command" }>["command"], label: string, look: string) {
		return html`<button class=${look} @click=${() => this.post({ type: "run-command", command })}>${label}</button>`;
	}

	private emptyState(): TemplateResult {
		return html`<div class="empty">
			<h2>${strings.empty.title}</h2>
			<p class="quiet">${strings.empty.line}</p>
			${this.way("logDay", strings.log, "button")}
		</div>`;
	}

	private whole(view: ProgressView): TemplateResult {
		return html`${this.choices(view)} ${view.wins.length === 0 ? nothing : wins(view)}
			<div class="charts">
				${repeat(
					chartsOf(view),
					({ id }) => id,
					(chart) => html`<dg-chart .chart=${chart}></dg-chart>`,
				)}
			</div>`;
	}

	private choices({ choice, from, to, furthestBack, workspace }: ProgressView): TemplateResult {
		const { range, scope } = choice;
		const next = this.asked ?? choice;
		return html`<div class="choices">
				<div class="group" role="group" aria-label=${strings.rangeLabel}>
					${ranges.map((name) => this.option(strings.range[name], range === name, { ...next, range: name, back: 0 }))}
				</div>
				${
					workspace === undefined
						? nothing
						: html`<div class="group" role="group" aria-label=${strings.scopeLabel}>
								${this.option(strings.everywhere, scope === "everywhere", { ...next, scope: "everywhere" })}
								${this.option(strings.workspace(workspace), scope === "workspace", { ...next, scope: "workspace" })}
							</div>`
				}
				<div class="period">
					<button
						class="plain icon-only"
						aria-label=${strings.earlier}
						title=${strings.earlier}
						?disabled=${next.back >= furthestBack}
						@click=${() => this.choose({ ...next, back: next.back + 1 })}
					>
						<span class="turned">${icon("chevron")}</span>
					</button>
					<span class="number" role="status">
						${strings.period(from.slice(0, 4) === to.slice(0, 4) ? shortDay(from) : dayAndYear(from), dayAndYear(to))}
					</span>
					<button
						class="plain icon-only"
						aria-label=${strings.later}
						title=${strings.later}
						?disabled=${next.back === 0}
						@click=${() => this.choose({ ...next, back: next.back - 1 })}
					>
						${icon("chevron")}
					</button>
				</div>
			</div>
			${scope === "workspace" ? html`<p class="note quiet small">${strings.scopeNote}</p>` : nothing}`;
	}

	private option(label: string, pressed: boolean, choice: ProgressChoice): TemplateResult {
		return html`<button aria-pressed=${pressed} @click=${() => this.choose(choice)}>${label}</button>`;
	}

	private choose(choice: ProgressChoice): void {
		this.asked = choice;
		this.post({ type: "choose", choice });
	}

	private post(message: FromProgress): void {
		this.api?.postMessage(message);
	}

	private receive(message: unknown): void {
		const parsed = safeParse(toProgress, message);
		if (!parsed.success) {
			this.problem = strings.garbled;
			return;
		}
		this.problem = undefined;
		this.view = parsed.output.view;
		if (this.asked !== undefined && sameChoice(this.asked, this.view.choice)) {
			this.asked = undefined;
		}
		this.api?.setState({ choice: this.view.choice });
	}
}

function sameChoice(one: ProgressChoice, other: ProgressChoice): boolean {
	return one.range === other.range && one.back === other.back && one.scope === other.scope;
}

function wins({ wins: all }: ProgressView): TemplateResult {
	return html`<section class="wins" aria-labelledby="wins">
		<h2 id="wins">${strings.wins.title}</h2>
		<ul>
			${all.map(
				({ text, day, times }) => html`<li>
					${icon("done")}
					<span
						>${text} <span class="quiet small number">${shortDay(day)}${times > 1 ? html`<span aria-hidden="true"> · </span>${strings.wins.times(times)}` : nothing}</span></span
					>
				</li>`,
			)}
		</ul>
	</section>`;
}

declare global {
	interface HTMLElementTagNameMap {
		"dg-progress": ProgressApp;
	}
}

customElements.define("dg-progress", ProgressApp);
