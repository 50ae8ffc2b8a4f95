import { css } from "lit";

/**
 * The colours and type the player takes from the editor's theme, where there is no editor: large, light or dark as the
 * device is, with full contrast where the person asks their device for more.
 */
export const homeDocumentStyles = css`
	:root {
		--vscode-font-family: system-ui, -apple-system, "Segoe UI", Roboto, sans-serif;
		--vscode-font-size: 18px;
		--vscode-foreground: #1f2933;
		--vscode-descriptionForeground: #52606d;
		--vscode-editor-background: #ffffff;
		--vscode-sideBar-background: #ffffff;
		--vscode-focusBorder: #0b69c7;
		--vscode-textLink-foreground: #0b5cad;
		--vscode-button-background: #0b69c7;
		--vscode-button-foreground: #ffffff;
		--vscode-button-hoverBackground: #0a5aa9;
		--vscode-button-secondaryBackground: #e4e9ef;
		--vscode-button-secondaryForeground: #1f2933;
		--vscode-button-secondaryHoverBackground: #d5dde6;
		--vscode-charts-blue: #0b69c7;
		--vscode-charts-yellow: #b58900;
		--vscode-charts-red: #d13b2f;
		--vscode-charts-green: #2f855a;
		--vscode-editorError-foreground: #c5281c;
		--vscode-errorForeground: #c5281c;
		--vscode-editorWarning-foreground: #9a6700;
		--vscode-input-background: #ffffff;
		--vscode-input-foreground: #1f2933;
		--vscode-input-border: #9aa5b1;
		color-scheme: light;
	}

	@media screen and (prefers-color-scheme: dark) {
		:root {
			--vscode-foreground: #e4e7eb;
			--vscode-descriptionForeground: #aab4c0;
			--vscode-editor-background: #16191d;
			--vscode-sideBar-background: #16191d;
			--vscode-focusBorder: #4da3ff;
			--vscode-textLink-foreground: #6cb4ff;
			--vscode-button-background: #1a63b5;
			--vscode-button-hoverBackground: #15569f;
			--vscode-button-secondaryBackground: #2c333b;
			--vscode-button-secondaryForeground: #e4e7eb;
			--vscode-button-secondaryHoverBackground: #38414b;
			--vscode-charts-blue: #4da3ff;
			--vscode-charts-yellow: #d7ba7d;
			--vscode-charts-red: #f48771;
			--vscode-charts-green: #89d185;
			--vscode-editorError-foreground: #ff7b6e;
			--vscode-errorForeground: #ff7b6e;
			--vscode-editorWarning-foreground: #e0b040;
			--vscode-input-background: #22272d;
			--vscode-input-foreground: #e4e7eb;
			--vscode-input-border: #5b6672;
			color-scheme: dark;
		}
	}

	@media screen and (prefers-contrast: more) {
		:root {
			--vscode-foreground: #000000;
			--vscode-descriptionForeground: #000000;
			--vscode-contrastBorder: #000000;
			--vscode-contrastActiveBorder: #0b5cad;
			--vscode-button-secondaryBackground: #ffffff;
			--vscode-button-secondaryForeground: #000000;
			--vscode-button-border: #000000;
		}
	}

	@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) {
		:root {
			--vscode-foreground: #ffffff;
			--vscode-descriptionForeground: #ffffff;
			--vscode-editor-background: #000000;
			--vscode-sideBar-background: #000000;
			--vscode-contrastBorder: #6fc3df;
			--vscode-contrastActiveBorder: #f38518;
			--vscode-button-secondaryBackground: #000000;
			--vscode-button-secondaryForeground: #ffffff;
			--vscode-button-border: #6fc3df;
		}
	}

	body {
		background: var(--vscode-editor-background);
	}

	@media screen {
		dg-home-paper {
			display: none;
		}
	}

	@media print {
		html,
		body {
			height: auto;
		}

		body {
			font-size: 10.5pt;
		}

		dg-home {
			display: none;
		}
	}
`;

export const homeStyles = css`
	:host {
		display: flex;
		flex-direction: column;
		height: 100dvh;
		max-width: 640px;
		margin: 0 auto;
		overflow: hidden;
		/* There is no guide to open. */
		--dg-guide-button: none;
	}

	main {
		position: relative;
		flex: 1;
		min-height: 0;
		overflow-x: hidden;
		overflow-y: auto;
	}

	main > * {
		min-height: 0;
	}

	dg-player {
		height: 100%;
	}

	.page {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: 20px;
		padding: 22px var(--dg-gutter) 40px;
	}

	.page > header {
		display: grid;
		gap: 6px;
	}

	section {
		display: grid;
		gap: 6px;
	}

	section h2 {
		display: flex;
		gap: 8px;
		align-items: center;
	}

	section h2 svg {
		flex: none;
		color: var(--dg-stop);
	}

	.urgent {
		padding: 12px 14px 14px;
		border: 1px solid var(--dg-stop);
		border-inline-start-width: 4px;
		border-radius: 6px;
		background: var(--dg-stop-surface);
	}

	.call {
		font-weight: 600;
	}

	.dots {
		display: grid;
		gap: 6px;
	}

	.dots li {
		position: relative;
		padding-inline-start: 16px;
	}

	.dots li::before {
		content: "";
		position: absolute;
		inset-inline-start: 3px;
		top: 0.62em;
		width: 4px;
		height: 4px;
		border-radius: 50%;
		background: currentColor;
		opacity: 0.6;
	}

	.routine {
		display: grid;
		grid-template-columns: minmax(0, 1fr) auto;
		gap: 2px 12px;
		align-items: center;
		width: 100%;
		min-height: 60px;
		padding: 10px 14px;
		border: 1px solid var(--dg-line);
		border-radius: 8px;
		background: var(--dg-surface);
		text-align: start;
	}

	.routine:hover {
		background: var(--dg-hover);
	}

	.routine b {
		font-weight: 600;
	}

	.routine .quiet {
		grid-column: 1;
	}

	.routine svg {
		grid-row: 1 / span 2;
		grid-column: 2;
		color: var(--dg-accent);
	}

	.button {
		min-height: 48px;
	}

	.actions {
		display: grid;
		gap: 10px;
	}

	.advice {
		padding: 12px 14px;
		border: 1px solid var(--dg-line);
		border-inline-start: 4px solid var(--dg-stop);
		border-radius: 6px;
		background: var(--dg-surface);
	}
`;

export const paperStyles = css`
	:host {
		display: block;
		color: #000000;
	}

	h1 {
		font-size: 18pt;
	}

	h2 {
		margin-top: 14pt;
		font-size: 14pt;
	}

	h3 {
		font-size: 11.5pt;
	}

	.sign {
		margin-top: 8pt;
		padding: 6pt 8pt;
		border: 1pt solid #000000;
		break-inside: avoid;
	}

	.sign h3 {
		margin-bottom: 3pt;
	}

	.routine {
		break-before: page;
	}

	.step {
		margin-top: 10pt;
		padding-top: 8pt;
		border-top: 0.5pt solid #999999;
		break-inside: avoid;
	}

	.figure {
		display: block;
		width: 90%;
		max-height: 130pt;
		margin: 4pt 0;
	}

	dg-figure.figure {
		width: 45%;
	}

	ul,
	ol {
		padding-inline-start: 16pt;
		list-style: revert;
	}

	.dose {
		font-weight: 600;
	}
`;
