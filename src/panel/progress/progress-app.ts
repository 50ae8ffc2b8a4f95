import "./chart-element";
import { html, LitElement, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { safeParse } from "valibot";
import {
	type FromProgress,
	type ProgressChoice,
	type ProgressRange,
	type ProgressView,
	toProgress,
} from "../../diary/progress-view";
import { icon } from "../parts/icons";
import { progressStyles } from "../styles/progress";
import { sharedStyles } from "../styles/shared";
import type { WebviewApi } from "../vscode-api";
import { dayAndYear, shortDay } from "./dates";
import { chartsOf } from "./series";
import { progressStrings } from "./strings";
import { whenCharts } from "./when-series";

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
			<p class="worrying">${this.way("somethingNew", progressStrings.somethingNew, "plain")}</p>
			<header>
				<h1>${progressStrings.title}</h1>
				${view === undefined || view.empty ? nothing : this.ways()}
			</header>
			<div role="alert">${this.problem === undefined ? nothing : html`<p class="problem">${this.problem}</p>`}</div>
			${view === undefined ? html`<p class="quiet">${progressStrings.loading}</p>` : view.empty ? this.emptyState() : this.whole(view)}
		</main>`;
	}

	private ways(): TemplateResult {
		return html`<nav>
			${this.way("logDay", progressStrings.log, "button")} ${this.way("exportReport", progressStrings.report, "button second")}
			${this.way("exportDiary", progressStrings.exportDiary, "button second")}
		</nav>`;
	}

	private way(command: Extract<FromProgress, { type: "run-command" }>["command"], label: string, look: string) {
		return html`<button class=${look} @click=${() => this.post({ type: "run-command", command })}>${label}</button>`;
	}

	private emptyState(): TemplateResult {
		return html`<div class="empty">
			<h2>${progressStrings.empty.title}</h2>
			<p class="quiet">${progressStrings.empty.line}</p>
			${this.way("logDay", progressStrings.log, "button")}
		</div>`;
	}

	private whole(view: ProgressView): TemplateResult {
		return html`${this.choices(view)} ${view.wins.length === 0 ? nothing : wins(view)}
			<div class="charts">
				${repeat(
					[...chartsOf(view), ...whenCharts(view)],
					({ id }) => id,
					(chart) => html`<dg-chart .chart=${chart}></dg-chart>`,
				)}
			</div>`;
	}

	private choices({ choice, from, to, furthestBack, workspace }: ProgressView): TemplateResult {
		const { range, scope } = choice;
		const next = this.asked ?? choice;
		return html`<div class="choices">
				<div class="group" role="group" aria-label=${progressStrings.rangeLabel}>
					${ranges.map((name) => this.option(progressStrings.range[name], range === name, { ...next, range: name, back: 0 }))}
				</div>
				${
					workspace === undefined
						? nothing
						: html`<div class="group" role="group" aria-label=${progressStrings.scopeLabel}>
								${this.option(progressStrings.everywhere, scope === "everywhere", { ...next, scope: "everywhere" })}
								${this.option(progressStrings.workspace(workspace), scope === "workspace", { ...next, scope: "workspace" })}
							</div>`
				}
				<div class="period">
					<button
						class="plain icon-only"
						aria-label=${progressStrings.earlier}
						title=${progressStrings.earlier}
						?disabled=${next.back >= furthestBack}
						@click=${() => this.choose({ ...next, back: next.back + 1 })}
					>
						<span class="turned">${icon("chevron")}</span>
					</button>
					<span class="number" role="status">
						${progressStrings.period(from.slice(0, 4) === to.slice(0, 4) ? shortDay(from) : dayAndYear(from), dayAndYear(to))}
					</span>
					<button
						class="plain icon-only"
						aria-label=${progressStrings.later}
						title=${progressStrings.later}
						?disabled=${next.back === 0}
						@click=${() => this.choose({ ...next, back: next.back - 1 })}
					>
						${icon("chevron")}
					</button>
				</div>
			</div>
			${scope === "workspace" ? html`<p class="note quiet small">${progressStrings.scopeNote}</p>` : nothing}`;
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
			this.problem = progressStrings.garbled;
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
		<h2 id="wins">${progressStrings.wins.title}</h2>
		<ul>
			${all.map(
				({ text, day, times }) => html`<li>
					${icon("done")}
					<span
						>${text} <span class="quiet small number">${shortDay(day)}${times > 1 ? html`<span aria-hidden="true"> · </span>${progressStrings.wins.times(times)}` : nothing}</span></span
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
