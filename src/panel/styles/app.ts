import { css } from "lit";

/** The whole panel around its screens. */
export const appStyles = css`
	:host {
		display: flex;
		flex-direction: column;
		height: 100vh;
		overflow: hidden;
	}

	.screen {
		/* What is hidden from eyes is placed in here, or it would make the page itself longer. */
		position: relative;
		flex: 1;
		min-height: 0;
		overflow-y: auto;
		overflow-x: hidden;
	}

	.band {
		flex: none;
		max-height: 60%;
		overflow-y: auto;
	}

	/* Questions and what to do are read from as far as the routine was. */
	@media (min-width: 600px) and (min-height: 340px) {
		:host([large]) .screen > :not(dg-player) {
			max-width: 40em;
			margin-inline: auto;
			font-size: clamp(1em, 2.8vh, 2.4em);
		}
	}

	.problem {
		display: flex;
		gap: 8px;
		align-items: flex-start;
		margin: 10px var(--dg-gutter) 0;
		padding: 8px 6px 8px 10px;
		border: 1px solid var(--vscode-inputValidation-warningBorder, var(--dg-amber));
		border-radius: 4px;
		background: var(--vscode-inputValidation-warningBackground, var(--dg-surface));
		color: var(--vscode-inputValidation-warningForeground, var(--dg-text));
	}

	.problem p {
		flex: 1;
		min-width: 0;
		overflow-wrap: anywhere;
	}

	.problem > svg {
		margin-top: 2px;
	}

	.problem button {
		width: 24px;
		min-height: 24px;
		margin: -3px 0;
	}

	.loading {
		padding: 24px var(--dg-gutter);
	}
`;
