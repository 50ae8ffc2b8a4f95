import { css } from "lit";

/** What to do now: name, tempo, cue, and what can be changed about it. */
export const playerNowStyles = css`
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
		content: "· " / ", ";
	}

	.tempo {
		position: relative;
		align-self: start;
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

	.coming {
		display: flex;
		flex-wrap: wrap;
		justify-content: space-between;
		gap: 2px 12px;
		margin-top: 8px;
		font-size: 0.92em;
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
	}

	@media (max-width: 459px) and (max-height: 430px) {
		h1 {
			font-size: 0.95em;
			line-height: 1.2;
		}

		.now {
			grid-template-columns: 38px minmax(0, 1fr);
			gap: 2px 8px;
			min-height: 42px;
			margin-top: 3px;
		}

		.cues {
			min-height: 40px;
		}

		.cue {
			font-size: 1em;
			line-height: 1.2;
		}

		.where {
			font-size: 0.85em;
			line-height: 1.2;
		}

		.tempo,
		.tempo .ring {
			width: 38px;
			height: 38px;
		}

		.tempo-text b {
			font-size: 1.05em;
		}

		.tempo-text small {
			display: none;
		}
	}

	@media (max-width: 239px) and (max-height: 430px) {
		h1 {
			display: block;
			overflow: hidden;
			text-overflow: ellipsis;
			white-space: nowrap;
		}

		.now {
			grid-template-columns: minmax(0, 1fr);
			gap: 0;
			margin-top: 1px;
		}

		.tempo,
		.tempo .ring {
			width: 28px;
			height: 28px;
		}

		.tempo-text b,
		.cue {
			font-size: 0.92em;
		}
	}
`;
