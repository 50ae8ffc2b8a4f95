import { css, html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { sharedStyles } from "../styles/shared";
import { draw, drawingHeight } from "./drawing";
import type { ChartModel } from "./series";
import { strings } from "./strings";

/** One chart: a drawing one can walk through by arrow keys or pointer, and the same as a table. */
export class ChartElement extends LitElement {
	static override styles = [
		sharedStyles,
		css`
			:host {
				min-width: 0;
			}

			h2 {
				font-size: 1.08em;
			}

			.fact {
				min-height: 1.45em;
				margin-top: 2px;
			}

			.plot {
				position: relative;
				margin: 6px 0 2px;
				border-radius: 4px;
				touch-action: pan-y;
			}

			.plot:focus-visible {
				outline: 2px solid var(--vscode-focusBorder);
				outline-offset: 2px;
			}

			svg {
				width: 100%;
				height: auto;
				overflow: visible;
			}

			.rule {
				stroke: var(--dg-track);
				stroke-width: 1;
			}

			.axis {
				fill: var(--dg-quiet);
				font-size: 11px;
				font-variant-numeric: tabular-nums;
			}

			.dot {
				fill: var(--dg-accent);
				opacity: 0.38;
			}

			.alone .dot,
			.dot.chosen {
				opacity: 1;
			}

			.line {
				fill: none;
				stroke: var(--dg-accent);
				stroke-width: 2.2;
				stroke-linecap: round;
				stroke-linejoin: round;
			}

			.column {
				fill: var(--dg-accent);
				opacity: 0.72;
			}

			.column.chosen {
				opacity: 1;
			}

			.cursor {
				stroke: var(--dg-quiet);
				stroke-width: 1;
				stroke-dasharray: 2 3;
			}

			.none {
				padding: 22px 0 26px;
			}

			.legend {
				display: flex;
				flex-wrap: wrap;
				gap: 2px 14px;
			}

			.legend span {
				display: inline-flex;
				align-items: center;
				gap: 6px;
			}

			.legend svg {
				width: 16px;
				height: 10px;
			}

			.foot {
				display: flex;
				flex-wrap: wrap;
				gap: 2px 12px;
				align-items: center;
				justify-content: space-between;
			}

			.table {
				max-height: 260px;
				margin-top: 6px;
				overflow: auto;
				border: 1px solid var(--dg-line);
				border-radius: 4px;
			}

			.table:focus-visible {
				outline: 2px solid var(--vscode-focusBorder);
			}

			table {
				width: 100%;
				border-collapse: collapse;
			}

			th,
			td {
				padding: 3px 8px;
				border-bottom: 1px solid var(--dg-line);
				text-align: start;
				vertical-align: top;
				font-weight: 400;
				overflow-wrap: anywhere;
			}

			thead th {
				color: var(--dg-quiet);
				font-size: 0.92em;
			}

			@media (forced-colors: active) {
				.dot,
				.column {
					fill: CanvasText;
					opacity: 1;
				}

				.line {
					stroke: CanvasText;
				}
			}
		`,
	];

	static override properties = {
		chart: { attribute: false },
		chosen: { state: true },
		asTable: { state: true },
		width: { state: true },
	};

	declare chart: ChartModel | undefined;
	/** The point one is at. */
	declare private chosen: number | undefined;
	declare private asTable: boolean;
	declare private width: number;

	private readonly sizes = new ResizeObserver(([entry]) => {
		this.width = Math.round(entry?.contentRect.width ?? 0);
	});

	constructor() {
		super();
		this.asTable = false;
		this.width = 0;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.sizes.observe(this);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.sizes.disconnect();
	}

	protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
		const before = changed.get("chart") as ChartModel | undefined;
		// The same days drawn anew, because something was recorded, leave one where one is.
		if (before !== undefined && !sameDays(before, this.chart)) {
			this.chosen = undefined;
		}
	}

	override render(): TemplateResult | typeof nothing {
		const { chart } = this;
		if (chart === undefined) return nothing;
		const any = chart.points.some(({ value, line }) => value !== null || (line ?? null) !== null);
		return html`<div>
			<h2>${chart.title}</h2>
			<p class="quiet small">${chart.unit}</p>
			${any ? this.whole(chart) : html`<p class="none quiet">${chart.empty}</p>`}
		</div>`;
	}

	private whole(chart: ChartModel): TemplateResult {
		const at = this.chosen === undefined ? undefined : chart.points[this.chosen];
		const said = at === undefined ? undefined : `${at.name}: ${at.words}`;
		return html`<p class="fact">${said ?? chart.fact ?? nothing}</p>
			${this.plot(chart, said)}
			<div class="foot">
				${chart.shape === "dots" && chart.heads.length > 2 && !alone(chart) ? legend() : html`<span></span>`}
				<button class="plain small" aria-expanded=${this.asTable} @click=${this.toggleTable}>${strings.table}</button>
			</div>
			${this.asTable ? table(chart) : nothing}`;
	}

	private plot(chart: ChartModel, said: string | undefined): TemplateResult | typeof nothing {
		if (this.width === 0) return nothing;
		const { picture, pointAt } = draw(chart, this.width, this.chosen);
		const move = (event: PointerEvent) => {
			const box = (event.currentTarget as Element).getBoundingClientRect();
			this.chosen = pointAt(event.clientX - box.left);
		};
		return html`<div
			class="plot"
			role="slider"
			tabindex="0"
			aria-label=${`${chart.title}. ${strings.keys}`}
			aria-valuemin="1"
			aria-valuemax=${chart.points.length}
			aria-valuenow=${(this.chosen ?? chart.points.length - 1) + 1}
			aria-valuetext=${said ?? chart.fact ?? chart.unit}
			@keydown=${this.walk}
			@pointermove=${move}
			@pointerdown=${move}
			@pointerleave=${this.leave}
			@blur=${this.leave}
		>
			<svg class=${alone(chart) ? "alone" : ""} viewBox=${`0 0 ${this.width} ${drawingHeight}`} aria-hidden="true">${picture}</svg>
		</div>`;
	}

	private readonly walk = (event: KeyboardEvent): void => {
		const last = (this.chart?.points.length ?? 0) - 1;
		const from = this.chosen ?? last + 1;
		const steps: Readonly<Record<string, number>> = {
			ArrowLeft: from - 1,
			ArrowDown: from - 1,
			ArrowRight: from + 1,
			ArrowUp: from + 1,
			PageUp: from - 7,
			PageDown: from + 7,
			Home: 0,
			End: last,
		};
		const to = steps[event.key];
		if (to !== undefined) {
			event.preventDefault();
			this.chosen = Math.min(last, Math.max(0, to));
		} else if (event.key === "Escape") {
			this.chosen = undefined;
		}
	};

	private readonly leave = (): void => {
		this.chosen = undefined;
	};

	private readonly toggleTable = (): void => {
		this.asTable = !this.asTable;
	};
}

function sameDays(before: ChartModel, now: ChartModel | undefined): boolean {
	return now?.points.length === before.points.length && now.points[0]?.day === before.points[0]?.day;
}

/** Days too few for a median: they are all there is to see. */
function alone({ points }: ChartModel): boolean {
	return points.every(({ line }) => (line ?? null) === null);
}

function legend(): TemplateResult {
	return html`<p class="legend quiet small">
		<span><svg viewBox="0 0 16 10" aria-hidden="true">${svg`<circle class="dot" cx="8" cy="5" r="3" />`}</svg>${strings.legend.dots}</span>
		<span><svg viewBox="0 0 16 10" aria-hidden="true">${svg`<path class="line" d="M2 5H14" />`}</svg>${strings.legend.line}</span>
	</p>`;
}

/** Only what was written down, the newest first. */
function table(chart: ChartModel): TemplateResult {
	const rows = chart.points.filter(({ cells }) => cells.some((cell) => cell !== "")).reverse();
	return html`<div class="table" tabindex="0" role="region" aria-label=${chart.title}>
		<table>
			<thead>
				<tr>${chart.heads.map((head) => html`<th scope="col">${head}</th>`)}</tr>
			</thead>
			<tbody>
				${rows.map(
					({ name, cells }) =>
						html`<tr><th scope="row">${name}</th>${cells.map((cell) => html`<td class="number">${cell}</td>`)}</tr>`,
				)}
			</tbody>
		</table>
	</div>`;
}

declare global {
	interface HTMLElementTagNameMap {
		"dg-chart": ChartElement;
	}
}

customElements.define("dg-chart", ChartElement);
