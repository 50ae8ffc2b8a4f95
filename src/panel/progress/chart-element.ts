import { html, LitElement, nothing, svg, type TemplateResult } from "lit";
import { chartStyles } from "../styles/chart";
import { sharedStyles } from "../styles/shared";
import { type Drawing, draw } from "./drawing";
import type { ChartModel } from "./series";
import { progressStrings } from "./strings";
import { drawCalendar, drawHours, drawStretches } from "./when-drawing";

/**
 * From this width on, pixels, there is room for the longest that is said of a point, so that nothing moves away under the
 * pointer. Narrower, the empty lines would part a title from its chart (our choice).
 */
const leastReserved = 300;

/** One chart: a drawing one can walk through by arrow keys or pointer, and the same as a table. */
export class ChartElement extends LitElement {
	static override styles = [sharedStyles, chartStyles];

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
		return html`<p class="fact" data-longest=${this.width < leastReserved ? nothing : longestSaid(chart)}>
				<span>${said ?? chart.fact ?? nothing}</span>
			</p>
			${this.plot(chart, said)}
			<div class="foot">
				${chart.shape === "dots" && chart.heads.length > 2 && !alone(chart) ? legend() : chart.marks !== undefined ? marksOf(chart.marks) : html`<span></span>`}
				<button class="plain small" aria-expanded=${this.asTable} @click=${this.toggleTable}>${this.asTable ? progressStrings.hideTable : progressStrings.table}</button>
			</div>
			${this.asTable ? table(chart) : nothing}`;
	}

	private plot(chart: ChartModel, said: string | undefined): TemplateResult | typeof nothing {
		if (this.width === 0) return nothing;
		const { picture, height, pointAt } = drawingOf(chart, this.width, this.chosen);
		const move = (event: PointerEvent) => {
			const box = (event.currentTarget as Element).getBoundingClientRect();
			this.chosen = pointAt(event.clientX - box.left, event.clientY - box.top);
		};
		return html`<div
			class="plot"
			role="slider"
			tabindex="0"
			aria-label=${`${chart.title}. ${chart.keys ?? progressStrings.keys}`}
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
			<svg class=${alone(chart) ? "alone" : ""} viewBox=${`0 0 ${this.width} ${height}`} aria-hidden="true">${picture}</svg>
		</div>`;
	}

	private readonly walk = (event: KeyboardEvent): void => {
		const last = (this.chart?.points.length ?? 0) - 1;
		const from = this.chosen ?? last + 1;
		const [across, along] = this.chart?.strides ?? [1, -1];
		const steps: Readonly<Record<string, number>> = {
			ArrowLeft: from - across,
			ArrowDown: from + along,
			ArrowRight: from + across,
			ArrowUp: from - along,
			PageUp: from - 7,
			PageDown: from + 7,
			Home: 0,
			End: last,
		};
		const to = steps[event.key];
		if (to !== undefined) {
			event.preventDefault();
			const isOutside = to < 0 || to > last;
			// At its edge a grid stays in its row; whoever comes into it comes to an end of it.
			const stays = isOutside && this.chart?.strides !== undefined && this.chosen !== undefined;
			this.chosen = stays ? this.chosen : Math.min(last, Math.max(0, to));
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

function longestSaid({ points, fact = "" }: ChartModel): string {
	const all = points.map(({ name, words }) => `${name}: ${words}`);
	return [fact, ...all].reduce((longest, said) => (said.length > longest.length ? said : longest));
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
		<span><svg viewBox="0 0 16 10" aria-hidden="true">${svg`<circle class="dot" cx="8" cy="5" r="3" />`}</svg>${progressStrings.legend.dots}</span>
		<span><svg viewBox="0 0 16 10" aria-hidden="true">${svg`<path class="line" d="M2 5H14" />`}</svg>${progressStrings.legend.line}</span>
	</p>`;
}

function drawingOf(chart: ChartModel, width: number, chosen: number | undefined): Drawing {
	switch (chart.shape) {
		case "hours":
			return drawHours({ chart, width, chosen });
		case "calendar":
			return drawCalendar({ chart, width, chosen });
		case "stretches":
			return drawStretches({ chart, width, chosen });
		default:
			return draw(chart, width, chosen);
	}
}

function marksOf(marks: NonNullable<ChartModel["marks"]>): TemplateResult {
	const drawn = {
		column: svg`<rect class="column" x="4" y="1" width="8" height="8" />`,
		standing: svg`<rect class="standing" x="4.5" y="1.5" width="7" height="7" />`,
		break: svg`<circle class="break" cx="8" cy="5" r="2.4" />`,
	};
	return html`<p class="legend quiet small">
		${marks.map(
			({ look, text }) => html`<span><svg viewBox="0 0 16 10" aria-hidden="true">${drawn[look]}</svg>${text}</span>`,
		)}
	</p>`;
}

/** Only what was written down, the newest first; but what is in no order of time as it is. */
function table(chart: ChartModel): TemplateResult {
	const listed = chart.points.filter(({ cells }) => cells.some((cell) => cell !== ""));
	const rows = chart.asListed === true ? listed : listed.reverse();
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
