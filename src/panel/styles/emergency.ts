import { css } from "lit";

export const emergencyStyles = css`
	:host {
		max-width: 620px;
		padding: 12px var(--dg-gutter) 16px;
	}

	:host([band]) {
		max-width: none;
		padding: 10px var(--dg-gutter);
	}

	.card {
		display: grid;
		gap: 12px;
		padding: 16px 14px 18px;
		border: 1px solid var(--dg-stop);
		border-inline-start-width: 5px;
		border-radius: 4px;
		background: var(--dg-stop-surface);
	}

	:host([band]) .card {
		gap: 6px;
		padding: 10px 12px;
	}

	.card > svg,
	h2 svg {
		flex: none;
		color: var(--dg-stop);
	}

	h1 {
		font-size: 1.6em;
	}

	h1:focus {
		outline: none;
	}

	.card h2 {
		display: flex;
		gap: 8px;
		align-items: center;
	}

	.words {
		font-size: 1.25em;
		line-height: 1.4;
	}

	.call {
		font-weight: 600;
	}

	.signs {
		display: grid;
		gap: 6px;
		padding-top: 12px;
		border-top: 1px solid var(--dg-stop);
	}

	.tell {
		display: grid;
		gap: 6px;
		margin-top: 18px;
	}

	.tell h2 {
		color: var(--dg-quiet);
		font-size: 0.92em;
		font-weight: 600;
	}

	blockquote {
		margin: 0;
		padding: 8px 12px;
		border: 1px solid var(--dg-line);
		border-radius: 4px;
		background: var(--dg-surface);
		user-select: text;
	}

	.plain {
		display: inline-flex;
		justify-content: flex-start;
		justify-self: start;
		margin-inline-start: -6px;
		color: var(--vscode-textLink-foreground);
	}

	/* A narrow band leaves room for what is below it: what to do is one click away, and the heading says it shortly. */
	@media (max-width: 260px) {
		:host([band]) .what {
			display: none;
		}

		h1 {
			font-size: 1.25em;
		}

		.words {
			font-size: 1.1em;
		}
	}

	.after {
		display: grid;
		gap: 8px;
		margin-top: 20px;
	}

	.after .button {
		min-height: 36px;
	}

	@media (min-width: 480px) {
		.after {
			max-width: 340px;
		}
	}
`;
