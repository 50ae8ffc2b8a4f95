import { css } from "lit";

/** The figure and the marks on it. */
export const playerStageStyles = css`
	.stage {
		position: relative;
		display: grid;
		place-items: center;
		height: clamp(110px, min(36vh, 92vw), 300px);
		margin-bottom: 10px;
		border: 1px solid var(--dg-edge);
		border-radius: 8px;
		background: var(--dg-surface);
		overflow: hidden;
	}

	.stage dg-figure,
	.stage dg-pose-strip {
		width: 100%;
		height: 100%;
		min-height: 0;
	}

	.stage.bare {
		height: auto;
		min-height: 40px;
		max-height: clamp(110px, min(36vh, 92vw), 300px);
		padding: 40px 12px 12px;
		place-items: center stretch;
		overflow-y: auto;
	}

	.own-words {
		margin: 0;
		padding: 0;
		list-style: none;
		text-align: center;
		overflow-wrap: anywhere;
	}

	.stage.strip.sided {
		padding-top: 34px;
	}

	.side {
		position: absolute;
		inset-block-start: 7px;
		inset-inline-start: 8px;
		padding: 1px 8px;
		border-radius: 10px;
		background: var(--vscode-badge-background, var(--dg-track));
		color: var(--vscode-badge-foreground, var(--dg-text));
		border: 1px solid var(--dg-edge);
		font-size: 0.9em;
	}

	.side.right {
		inset-inline: auto 8px;
	}

	.paused-mark {
		position: absolute;
		inset-block-start: 7px;
		inset-inline-end: 8px;
		padding: 1px 10px;
		border-radius: 10px;
		border: 1px solid var(--dg-line);
		background: var(--vscode-editorWidget-background, var(--vscode-sideBar-background));
		color: var(--vscode-editorWidget-foreground, var(--dg-text));
		font-size: 0.92em;
		white-space: nowrap;
	}

	.paused-mark.left {
		inset-inline-end: 8px;
	}

	.paused-mark.right {
		inset-inline: 8px auto;
	}

	@media (max-width: 239px) {
		/* There is no room for it beside the head. */
		.paused-mark,
		.sided .paused-mark {
			inset-block: auto 6px;
			padding-inline: 7px;
		}
	}

	@media (max-width: 459px) and (max-height: 430px) {
		.stage {
			position: sticky;
			top: 0;
			height: clamp(72px, 40vh, 150px);
			margin-bottom: 4px;
		}

		/* The words beside it name the side. */
		.side {
			display: none;
		}

		.paused-mark,
		.sided .paused-mark {
			inset-block: auto 3px;
			padding: 0 6px;
			font-size: 0.8em;
		}
	}

	@media (max-width: 239px) and (max-height: 430px) {
		/* From edge to edge, for the longest of the languages. */
		.paused-mark,
		.sided .paused-mark {
			inset-inline: 2px;
			padding: 0;
			overflow: hidden;
			font-size: 0.72em;
			text-align: center;
			text-overflow: ellipsis;
		}
	}

	@media (min-width: 460px) and (max-height: 480px) {
		.stage {
			position: sticky;
			top: 0;
			height: clamp(90px, 46vh, 220px);
		}
	}
`;
