import { css } from "lit";

/** Type, buttons and lists as every screen uses them. */
export const sharedStyles = css`
	:host {
		display: block;
		box-sizing: border-box;
		color: var(--dg-text);
		/* Some languages have words longer than a narrow side bar is wide. */
		overflow-wrap: anywhere;
		hyphens: auto;
		/* No line of Japanese begins with a small kana. */
		line-break: strict;
		text-wrap: pretty;
	}

	/* Japanese has no spaces: short words end their lines between phrases. Long ones would leave holes in a narrow bar. */
	h1,
	h2,
	h3,
	button {
		word-break: auto-phrase;
	}

	*,
	*::before,
	*::after {
		box-sizing: border-box;
	}

	[hidden] {
		display: none !important;
	}

	h1,
	h2,
	h3,
	p,
	ul,
	ol,
	dl,
	dd,
	figure {
		margin: 0;
		padding: 0;
	}

	ul,
	ol {
		list-style: none;
	}

	h1 {
		font-size: 1.4em;
		font-weight: 600;
		line-height: 1.25;
		text-wrap: balance;
	}

	h2 {
		font-size: 1em;
		font-weight: 600;
	}

	h1:focus,
	h2:focus {
		outline: none;
	}

	.english {
		display: block;
		margin-top: 2px;
		font-size: 0.88em;
		font-weight: normal;
		opacity: 0.85;
	}

	.quiet {
		color: var(--dg-quiet);
	}

	.small {
		font-size: 0.92em;
	}

	.hidden-text {
		position: absolute;
		width: 1px;
		height: 1px;
		margin: -1px;
		overflow: hidden;
		clip-path: inset(50%);
		/* A space at the end parts it from what follows, for ears as well. */
		white-space: pre;
	}

	svg {
		display: block;
		flex: none;
	}

	button {
		font: inherit;
		color: inherit;
		cursor: pointer;
		margin: 0;
	}

	button:focus-visible,
	summary:focus-visible,
	input:focus-visible {
		outline: 2px solid var(--vscode-focusBorder);
		outline-offset: 1px;
	}

	.button {
		display: inline-flex;
		align-items: center;
		justify-content: center;
		gap: 6px;
		min-height: 30px;
		padding: 5px 12px;
		border: 1px solid var(--vscode-button-border, var(--dg-edge));
		border-radius: 4px;
		background: var(--vscode-button-background);
		color: var(--vscode-button-foreground);
		line-height: 1.3;
		text-align: center;
	}

	.button:hover {
		background: var(--vscode-button-hoverBackground, var(--vscode-button-background));
	}

	/* A theme's own edge of buttons would make those beside the first one look focused. */
	.button.second {
		border-color: var(--vscode-button-secondaryBorder, var(--dg-line));
		background: var(--vscode-button-secondaryBackground, transparent);
		color: var(--vscode-button-secondaryForeground, var(--dg-text));
	}

	.button.second:hover {
		background: var(--vscode-button-secondaryHoverBackground, var(--dg-hover));
	}

	.button.wide {
		width: 100%;
	}

	.plain {
		display: inline-flex;
		align-items: center;
		gap: 6px;
		min-height: 26px;
		padding: 3px 6px;
		border: 1px solid transparent;
		border-radius: 4px;
		background: none;
		line-height: 1.3;
		text-align: start;
	}

	.plain:hover {
		background: var(--vscode-toolbar-hoverBackground, var(--dg-hover));
		outline: 1px dashed var(--vscode-toolbar-hoverOutline, transparent);
	}

	.plain:focus-visible {
		outline: 2px solid var(--vscode-focusBorder);
	}

	.icon-only {
		justify-content: center;
		width: 28px;
		min-height: 28px;
		padding: 0;
	}

	/* Under a thumb, not a pointer. */
	@media (pointer: coarse) {
		.button,
		.icon-only {
			min-height: 46px;
		}

		.icon-only {
			width: 46px;
		}

		.plain {
			min-height: 40px;
		}
	}

	.mark {
		display: inline-block;
		padding: 0 5px;
		border: 1px solid var(--dg-line);
		border-radius: 3px;
		color: var(--dg-quiet);
		font-size: 0.85em;
		font-weight: 400;
		line-height: 1.45;
	}

	.number {
		font-variant-numeric: tabular-nums;
	}
`;
