import { css } from "lit";

/** The ten-second day. */
export const dayEntryStyles = css`
	:host {
		margin-bottom: 12px;
	}

	summary {
		display: flex;
		gap: 6px;
		align-items: baseline;
		width: fit-content;
		padding: 3px 6px 3px 0;
		border-radius: 3px;
		cursor: pointer;
		list-style: none;
	}

	summary::-webkit-details-marker {
		display: none;
	}

	summary svg {
		position: relative;
		top: 1px;
	}

	[open] summary svg {
		transform: rotate(90deg);
	}

	.fields {
		display: grid;
		gap: 14px;
		margin: 8px 0 18px;
	}

	fieldset {
		min-width: 0;
		margin: 0;
		padding: 0;
		border: 0;
	}

	legend {
		margin-bottom: 5px;
		padding: 0;
		font-weight: 600;
	}

	.steps {
		display: flex;
		flex-wrap: wrap;
		gap: 4px;
	}

	/* One bar of eleven, from margin to margin. */
	.leg {
		display: grid;
		grid-template-columns: repeat(11, minmax(0, 1fr));
		gap: 0;
		max-width: 408px;
	}

	.steps label {
		position: relative;
		display: grid;
		place-items: center;
		min-width: 24px;
		min-height: 28px;
		padding: 2px 8px;
		border: 1px solid var(--dg-line);
		border-radius: 4px;
		cursor: pointer;
	}

	.leg label {
		min-width: 0;
		padding-inline: 0;
		margin-inline-end: -1px;
		border-radius: 0;
	}

	.steps label:hover {
		border-color: var(--vscode-focusBorder);
	}

	.steps label:has(:checked) {
		border-color: var(--vscode-button-border, var(--vscode-button-background));
		background: var(--vscode-button-background);
		box-shadow: inset 0 0 0 2px var(--dg-accent);
		color: var(--vscode-button-foreground);
		font-weight: 600;
	}

	.steps label:has(:focus-visible) {
		outline: 2px solid var(--vscode-focusBorder);
		outline-offset: 1px;
		z-index: 1;
	}

	.steps input {
		position: absolute;
		inset: 0;
		margin: 0;
		opacity: 0;
		cursor: pointer;
	}

	.ends {
		display: flex;
		justify-content: space-between;
		max-width: 408px;
		margin-top: 3px;
	}

	.leg label:first-child {
		border-radius: 4px 0 0 4px;
	}

	.leg label:last-child {
		border-radius: 0 4px 4px 0;
	}

	.hard {
		display: flex;
		gap: 8px;
		align-items: center;
		min-height: 26px;
	}

	.hard input {
		flex: none;
		width: 16px;
		height: 16px;
		margin: 0;
		accent-color: var(--vscode-button-background, var(--dg-accent));
	}

	.foot {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 10px;
		justify-content: space-between;
	}

	.saved {
		display: inline-flex;
		gap: 5px;
		align-items: center;
	}

	@media (max-width: 295px) {
		.leg {
			grid-template-columns: repeat(6, minmax(0, 1fr));
			gap: 4px;
			margin-inline: 0;
		}

		.leg label {
			margin: 0;
			border-radius: 4px;
		}
	}

	@media (max-width: 209px) {
		.leg {
			grid-template-columns: repeat(4, minmax(0, 1fr));
		}
	}
`;
