import { css } from "lit";

/**
 * The page around the app. Each quiet tone is mixed from the theme's own foreground, so that it follows every theme;
 * high contrast themes get lines where the others get tints.
 */
export const documentStyles = css`
	html,
	body {
		height: 100%;
	}

	body {
		margin: 0;
		padding: 0;
		color: var(--vscode-foreground);
		font-family: var(--vscode-font-family, system-ui, sans-serif);
		font-size: var(--vscode-font-size, 13px);
		line-height: 1.45;
		--dg-text: var(--vscode-foreground);
		--dg-quiet: var(--vscode-descriptionForeground, var(--vscode-foreground));
		--dg-accent: var(--vscode-charts-blue, var(--vscode-textLink-foreground));
		--dg-amber: var(--vscode-editorWarning-foreground, var(--vscode-foreground));
		--dg-stop: var(--vscode-editorError-foreground, var(--vscode-errorForeground));
		--dg-line: color-mix(in srgb, var(--vscode-foreground) 14%, transparent);
		--dg-track: color-mix(in srgb, var(--vscode-foreground) 12%, transparent);
		--dg-surface: color-mix(in srgb, var(--vscode-foreground) 4.5%, transparent);
		--dg-hover: color-mix(in srgb, var(--vscode-foreground) 8%, transparent);
		--dg-stop-surface: color-mix(in srgb, var(--dg-stop) 12%, transparent);
		--dg-stop-hover: color-mix(in srgb, var(--dg-stop) 22%, transparent);
		/* Single days, behind their median: quiet, and still three to one against the page. */
		--dg-mark: var(--dg-accent);
		--dg-mark-opacity: 0.7;
		--dg-edge: var(--vscode-contrastBorder, transparent);
		--dg-gutter: 16px;
	}

	/* Native checkboxes and sliders in the manner of the theme. */
	body.vscode-dark,
	body.vscode-high-contrast {
		color-scheme: dark;
	}

	body.vscode-light,
	body.vscode-high-contrast-light {
		color-scheme: light;
	}

	body.vscode-high-contrast,
	body.vscode-high-contrast-light {
		--dg-line: var(--vscode-contrastBorder);
		--dg-track: color-mix(in srgb, var(--vscode-foreground) 30%, transparent);
		--dg-surface: transparent;
		--dg-hover: transparent;
		--dg-stop-surface: transparent;
		--dg-stop-hover: transparent;
		--dg-mark: var(--vscode-foreground);
		--dg-mark-opacity: 1;
	}

	@media (max-width: 239px) {
		body {
			--dg-gutter: 10px;
		}
	}
`;
