import { css } from "lit";

/** The tab Progress around its charts. */
export const progressStyles = css`
	:host {
		max-width: 1080px;
		margin: 0 auto;
		padding: 20px var(--dg-gutter) 40px;
	}

	header,
	nav,
	.choices {
		display: flex;
		flex-wrap: wrap;
		gap: 8px 16px;
		align-items: center;
	}

	header {
		justify-content: space-between;
	}

	nav {
		gap: 8px;
	}

	.worrying {
		margin: -8px 0 4px -6px;
	}

	.worrying button {
		color: var(--vscode-textLink-foreground);
	}

	.choices {
		margin-top: 14px;
	}

	.group {
		display: inline-flex;
		flex-wrap: wrap;
		max-width: 100%;
		border: 1px solid var(--dg-line);
		border-radius: 5px;
	}

	.group button {
		min-height: 28px;
		padding: 3px 10px;
		border: 0;
		border-radius: 4px;
		background: none;
		overflow-wrap: anywhere;
	}

	.group button:hover {
		background: var(--dg-hover);
	}

	.group button[aria-pressed="true"] {
		background: color-mix(in srgb, var(--dg-accent) 22%, transparent);
		box-shadow: inset 0 0 0 1px var(--dg-accent);
		font-weight: 600;
	}

	.period {
		display: inline-flex;
		min-width: 0;
		gap: 2px;
		align-items: center;
	}

	.period button[disabled] {
		opacity: 0.4;
		cursor: default;
	}

	.turned {
		display: inline-flex;
		rotate: 180deg;
	}

	.note {
		margin-top: 8px;
	}

	.charts {
		display: grid;
		grid-template-columns: repeat(auto-fit, minmax(min(100%, 380px), 1fr));
		gap: 30px 44px;
		margin-top: 24px;
	}

	.wins {
		margin-top: 22px;
		padding: 12px 14px;
		border: 1px solid var(--dg-line);
		border-radius: 6px;
		background: var(--dg-surface);
	}

	.wins ul {
		display: grid;
		gap: 6px;
		margin-top: 8px;
	}

	.wins li {
		display: grid;
		grid-template-columns: 16px minmax(0, 1fr);
		gap: 8px;
		align-items: start;
		/* The date alone may stand on the last line. */
		text-wrap: wrap;
	}

	/* A date stays in one piece: some languages would break it before its last character. */
	.wins .number {
		display: inline-block;
	}

	.wins svg {
		margin-top: 1px;
		color: var(--dg-accent);
	}

	.empty {
		max-width: 46ch;
		margin: 48px auto;
		text-align: center;
	}

	.empty p {
		margin: 8px 0 18px;
	}

	.problem {
		margin-bottom: 12px;
		padding: 8px 10px;
		border: 1px solid var(--dg-amber);
		border-radius: 4px;
	}
`;
