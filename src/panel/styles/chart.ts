import { css } from "lit";

/** One chart: its drawing, its legend and its table. */
export const chartStyles = css`
	:host {
		min-width: 0;
	}

	h2 {
		font-size: 1.08em;
	}

	.fact {
		display: grid;
		min-height: 1.45em;
		margin-top: 2px;
	}

	.fact > span,
	.fact::after {
		grid-area: 1 / 1;
	}

	.fact::after {
		content: attr(data-longest) / "";
		visibility: hidden;
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
		fill: var(--dg-mark);
		opacity: var(--dg-mark-opacity);
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
		opacity: max(0.72, var(--dg-mark-opacity));
	}

	.column.chosen {
		opacity: 1;
	}

	.standing {
		fill: none;
		stroke: var(--dg-accent);
		stroke-width: 1;
	}

	.break {
		fill: var(--dg-text);
	}

	.bare {
		fill: var(--dg-quiet);
		opacity: 0.6;
	}

	.here {
		fill: var(--dg-hover);
		stroke: var(--dg-quiet);
		stroke-width: 1;
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

	.foot button {
		margin-inline-start: auto;
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

		.break,
		.bare {
			fill: CanvasText;
		}

		.line,
		.standing {
			stroke: CanvasText;
		}
	}
`;
