import { css } from "lit";

export const playerStyles = css`
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
		padding: 1px 10px;
		border-radius: 10px;
		border: 1px solid var(--dg-line);
		background: var(--vscode-editorWidget-background, var(--vscode-sideBar-background));
		color: var(--vscode-editorWidget-foreground, var(--dg-text));
		font-size: 0.92em;
	}

	.paused-mark.left {
		inset-inline-end: 8px;
	}

	.paused-mark.right {
		inset-inline-start: 8px;
	}

	h1 {
		display: flex;
		flex-wrap: wrap;
		align-items: center;
		gap: 2px 8px;
		font-size: 1.08em;
	}

	.now {
		display: grid;
		grid-template-columns: 64px minmax(0, 1fr);
		gap: 6px 14px;
		align-items: center;
		margin-top: 8px;
		min-height: 68px;
	}

	.tempo {
		align-self: start;
	}

	.cues {
		min-height: 64px;
		display: grid;
		align-content: center;
		gap: 1px;
	}

	.cue-stack {
		display: grid;
		align-content: start;
	}

	.cue-stack > * {
		grid-area: 1 / 1;
	}

	.unseen {
		visibility: hidden;
	}

	.cue {
		font-size: 1.38em;
		font-weight: 600;
		line-height: 1.25;
		text-wrap: balance;
	}

	.where {
		min-height: 1.45em;
	}

	.where span + span::before {
		content: "· ";
	}

	.tempo {
		position: relative;
		width: 64px;
		height: 64px;
	}

	.tempo .ring {
		width: 64px;
		height: 64px;
	}

	.tempo .ring-track {
		stroke: var(--dg-track);
		stroke-width: 4.5;
	}

	.tempo .ring-fill {
		stroke: var(--dg-accent);
		stroke-width: 4.5;
	}

	.tempo-text {
		position: absolute;
		inset: 0;
		display: grid;
		align-content: center;
		justify-items: center;
		line-height: 1.05;
	}

	.tempo-text b {
		font-size: 1.55em;
		font-weight: 600;
	}

	.tempo-text b.long {
		font-size: 1.15em;
	}

	.tempo-text small {
		color: var(--dg-quiet);
		font-size: 0.8em;
	}

	.confirm {
		margin-top: 10px;
		padding: 10px 12px;
		border: 1px solid var(--dg-line);
		border-inline-start: 3px solid var(--dg-amber);
		border-radius: 4px;
	}

	.confirm-choice {
		display: flex;
		flex-wrap: wrap;
		gap: 8px;
		margin-top: 10px;
	}

	dg-sound {
		margin-bottom: 10px;
	}

	.adjust {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 6px;
		margin: 8px -6px 0;
	}

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

	.coming {
		display: flex;
		flex-wrap: wrap;
		justify-content: space-between;
		gap: 2px 12px;
		margin-top: 8px;
		font-size: 0.92em;
	}

	.bar {
		display: grid;
		gap: 8px;
		padding: 9px var(--dg-gutter) 11px;
		border-top: 1px solid var(--dg-line);
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
		.now {
			grid-template-columns: 52px minmax(0, 1fr);
			gap: 6px 10px;
		}

		.cues {
			display: contents;
		}

		.where {
			align-self: center;
		}

		.where span + span::before {
			content: none;
		}

		.where span {
			display: block;
		}

		.cue-stack {
			grid-column: 1 / -1;
		}

		.tempo,
		.tempo .ring {
			width: 52px;
			height: 52px;
		}

		.tempo-text b {
			font-size: 1.3em;
		}

		.cue {
			font-size: 1.23em;
		}

		.sided .paused-mark {
			inset-block-start: 36px;
		}

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

	/* Low panels, as at the foot of the window: the figure beside the words. */
	@media (min-width: 460px) and (max-height: 480px) {
		.scroll {
			display: grid;
			grid-template-columns: minmax(160px, 42%) minmax(0, 1fr);
			gap: 0 18px;
			align-content: start;
		}

		.stage {
			position: sticky;
			top: 0;
			height: clamp(90px, 46vh, 220px);
		}

		.bar {
			grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
			align-items: center;
		}
	}
`;
