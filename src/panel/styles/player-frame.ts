import { css } from "lit";

/** The head, what scrolls, and the bar that never does. */
export const playerFrameStyles = css`
	:host {
		display: grid;
		grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
		height: 100%;
	}

	header {
		padding: 6px var(--dg-gutter) 8px;
	}

	.title-row {
		display: flex;
		align-items: center;
		gap: 2px;
		margin-inline-end: -6px;
	}

	.title-row p {
		flex: 1;
		display: flex;
		min-width: 0;
		white-space: nowrap;
	}

	.routine-name {
		overflow: hidden;
		text-overflow: ellipsis;
	}

	.step-of {
		flex: none;
		white-space: pre;
	}

	.whole {
		margin-top: 4px;
	}

	.whole .track {
		fill: var(--dg-track);
	}

	.whole .fill {
		fill: var(--dg-accent);
	}

	.scroll {
		overflow-y: auto;
		overflow-x: hidden;
		padding: 4px var(--dg-gutter) 14px;
	}

	.bar {
		display: grid;
		gap: 8px;
		padding: 9px var(--dg-gutter) 11px;
		border-top: 1px solid var(--dg-line);
	}

	.tip {
		display: grid;
		place-items: center;
		width: 100%;
		height: 100%;
	}

	.transport {
		display: grid;
		grid-template-columns: 30px minmax(0, 1fr) 30px;
		gap: 8px;
		align-items: center;
	}

	.hurts {
		display: flex;
		align-items: center;
		justify-content: center;
		gap: 8px;
		min-height: 34px;
		padding: 5px 10px;
		border: 1.5px solid var(--dg-stop);
		border-radius: 4px;
		background: var(--dg-stop-surface);
		color: var(--dg-text);
		font-weight: 600;
		line-height: 1.25;
	}

	.hurts:hover {
		background: var(--dg-stop-hover);
	}

	/* Under a thumb, not a pointer. */
	@media (pointer: coarse) {
		.transport {
			grid-template-columns: 48px minmax(0, 1fr) 48px;
		}

		.hurts {
			min-height: 50px;
		}

		.hurts kbd {
			display: none;
		}
	}

	.hurts svg {
		color: var(--dg-stop);
	}

	.hurts kbd {
		padding: 0 5px;
		border: 1px solid var(--dg-line);
		border-radius: 3px;
		color: var(--dg-text);
		font-family: inherit;
		font-size: 0.85em;
		font-weight: 400;
	}

	@media (max-width: 239px) {
		.transport {
			grid-template-columns: 26px minmax(0, 1fr) 26px;
			gap: 4px;
		}

		.transport .icon-only {
			width: 26px;
		}

		.transport .button {
			padding-inline: 4px;
		}

		.hurts kbd {
			display: none;
		}
	}

	/* Very low panels, as at 200 % zoom or with three views open: the figure stays small, above the cue, and all in sight. */
	@media (max-width: 459px) and (max-height: 430px) {
		header {
			padding: 2px var(--dg-gutter) 3px;
		}

		.whole {
			margin-top: 0;
		}

		.scroll {
			display: grid;
			grid-template-columns: minmax(76px, 38%) minmax(0, 1fr);
			gap: 0 10px;
			align-content: start;
			padding-block: 2px 6px;
		}

		dg-sound,
		.scroll > p {
			grid-column: 1 / -1;
		}

		.bar {
			grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
			gap: 6px;
			align-items: stretch;
			padding-block: 5px 6px;
		}

		.bar .pause svg,
		.hurts kbd {
			display: none;
		}

		.transport {
			grid-template-columns: 24px minmax(0, 1fr) 24px;
			gap: 2px;
		}

		.transport .icon-only {
			width: 24px;
		}

		.transport .button,
		.hurts {
			min-height: 28px;
			padding: 2px 4px;
		}
	}

	@media (max-width: 239px) and (max-height: 430px) {
		.bar {
			grid-template-columns: auto minmax(0, 1fr);
		}

		/* The sign alone: its word is there for ears. */
		.bar .pause {
			min-width: 26px;
			font-size: 0;
		}

		.bar .pause svg {
			display: block;
		}

		.hurts {
			font-size: 0.9em;
			line-height: 1.1;
			overflow-wrap: normal;
			hyphens: none;
		}

		.hurts svg {
			display: none;
		}

		.scroll {
			grid-template-columns: 60px minmax(0, 1fr);
			gap: 0 8px;
		}
	}

	/* Low panels, as at the foot of the window: the figure beside the words. */
	@media (min-width: 460px) and (max-height: 480px) {
		.scroll {
			display: grid;
			grid-template-columns: minmax(160px, 42%) minmax(0, 1fr);
			gap: 0 18px;
			align-content: start;
		}

		dg-sound {
			grid-column: 1 / -1;
		}

		.bar {
			grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
			align-items: center;
		}
	}
`;
