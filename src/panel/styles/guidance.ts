import { css } from "lit";

/** How to do it, what may be felt, what to avoid. */
export const guidanceStyles = css`
	.guidance {
		display: grid;
		gap: 10px;
		margin-top: 12px;
		padding-top: 12px;
		border-top: 1px solid var(--dg-line);
	}

	.fact h2,
	summary {
		color: var(--dg-quiet);
		font-size: 0.92em;
		font-weight: 600;
	}

	.guide {
		display: var(--dg-guide-button, inline-flex);
		margin: 2px 0 0 -6px;
		color: var(--vscode-textLink-foreground);
	}

	.how {
		display: grid;
		gap: 4px;
		counter-reset: step;
	}

	.how li {
		display: grid;
		grid-template-columns: 1.4em minmax(0, 1fr);
		counter-increment: step;
	}

	.how li::before {
		content: counter(step);
		color: var(--dg-quiet);
		font-variant-numeric: tabular-nums;
	}

	.dots li,
	.checklist li {
		display: grid;
		grid-template-columns: 1.1em minmax(0, 1fr);
	}

	.dots li::before,
	.checklist li::before {
		content: "–";
		color: var(--dg-quiet);
	}

	summary {
		display: flex;
		align-items: center;
		gap: 5px;
		width: fit-content;
		min-height: 24px;
		padding-inline-end: 6px;
		border-radius: 3px;
		cursor: pointer;
		list-style: none;
	}

	summary::-webkit-details-marker {
		display: none;
	}

	details[open] summary svg {
		transform: rotate(90deg);
	}

	details > :not(summary) {
		margin-top: 3px;
	}
`;
