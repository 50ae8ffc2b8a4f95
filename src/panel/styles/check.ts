import { css } from "lit";

export const checkStyles = css`
	:host {
		display: flex;
		flex-direction: column;
		min-height: 100%;
		max-width: 620px;
		padding: 12px var(--dg-gutter) 16px;
	}

	.head {
		display: flex;
		flex-wrap: wrap;
		justify-content: space-between;
		gap: 0 10px;
	}

	.bar {
		width: 100%;
		height: 3px;
		margin-top: 5px;
	}

	.track {
		fill: var(--dg-track);
	}

	.fill {
		fill: var(--dg-accent);
	}

	.because {
		margin-top: 12px;
	}

	h1 {
		overflow-wrap: anywhere;
	}

	/*
	 * Room for the longest question after the first page, so that answers begin at one height on each page. What leads on
	 * stands behind them, wherever that is: in a place of its own it could be pressed before all signs are read.
	 */
	.asked {
		/* Two lines of a heading, or one and the hint. */
		min-height: calc(3.5em + 1px);
		margin-top: 16px;
	}

	#question {
		text-wrap: pretty;
	}

	.options {
		display: grid;
		gap: 8px;
		margin-top: 12px;
	}

	.option {
		display: flex;
		align-items: center;
		gap: 10px;
		min-height: 42px;
		padding: 8px 12px;
		border: 1px solid var(--dg-line);
		border-radius: 6px;
		background: var(--dg-surface);
		font-size: 1.1em;
		line-height: 1.3;
		text-align: start;
	}

	.option:hover,
	.given {
		border-color: var(--vscode-focusBorder);
		background: var(--dg-hover);
	}

	.option span {
		min-width: 0;
		overflow-wrap: anywhere;
	}

	.yours {
		margin-inline-start: auto;
		color: var(--dg-accent);
	}

	kbd {
		flex: none;
		min-width: 20px;
		padding: 0 4px;
		border: 1px solid var(--dg-line);
		border-radius: 3px;
		color: var(--dg-quiet);
		font-family: inherit;
		font-size: 0.82em;
		text-align: center;
	}

	.hint {
		margin-top: 4px;
	}

	.rows {
		display: grid;
		gap: 6px;
		margin-top: 12px;
	}

	.row {
		min-height: 34px;
		padding: 6px 10px;
		font-size: 1em;
	}

	.row kbd {
		margin-inline-start: auto;
	}

	.row:disabled {
		opacity: 1;
		cursor: default;
	}

	.box {
		display: grid;
		flex: none;
		place-items: center;
		width: 18px;
		height: 18px;
		border: 1.5px solid var(--dg-quiet);
		border-radius: 3px;
		color: var(--dg-accent);
	}

	.seen {
		display: block;
	}

	.on {
		display: flex;
		align-items: center;
		justify-content: center;
		gap: 8px;
		min-height: 38px;
		margin-top: 12px;
	}

	.on:disabled {
		opacity: 0.5;
		cursor: default;
	}

	.on kbd {
		color: inherit;
		opacity: 0.85;
	}

	.signs {
		display: grid;
		gap: 4px;
	}

	.ways {
		display: flex;
		flex-wrap: wrap;
		align-items: center;
		justify-content: space-between;
		gap: 6px 8px;
		margin-top: 18px;
	}

	.ways .plain {
		margin-inline: auto -6px;
	}

	.outcome {
		display: grid;
		gap: 10px;
		margin-top: 6px;
	}

	.words {
		font-size: 1.15em;
	}

	.urgent svg {
		color: var(--dg-amber);
	}

	.emergency {
		gap: 12px;
		padding: 16px 14px 18px;
		border: 1px solid var(--dg-stop);
		border-inline-start-width: 5px;
		border-radius: 4px;
		background: var(--dg-stop-surface);
	}

	.emergency svg {
		color: var(--dg-stop);
	}

	.emergency h1 {
		font-size: 1.6em;
	}

	.emergency .words {
		font-size: 1.25em;
		line-height: 1.4;
	}

	.after {
		display: grid;
		gap: 8px;
		margin-top: 20px;
	}

	.after > .button,
	.emergency + .after > * {
		min-height: 36px;
	}

	.after .plain {
		justify-self: start;
		margin-inline-start: -6px;
	}

	@media (min-width: 480px) {
		.after {
			max-width: 340px;
		}
	}

	@media (max-width: 419px) {
		/* Three lines of a heading, or two and the hint. */
		.asked {
			min-height: calc(5.25em + 1px);
		}
	}

	@media (max-width: 279px) {
		/* Four lines of a heading, or three and the hint. */
		.asked {
			min-height: calc(7em + 1px);
		}
	}

	/* Keys take room that words need there. */
	@media (max-width: 239px) {
		.row kbd,
		.option kbd {
			display: none;
		}

		.row {
			gap: 8px;
			padding-inline: 8px;
		}
	}
`;
