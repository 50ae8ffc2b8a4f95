import { css } from "lit";

/** The tab of the guide: what is read stands in a column of a good width, its contents beside it where there is room. */
export const guideStyles = css`
	:host {
		max-width: 1080px;
		margin: 0 auto;
		padding: 0 var(--dg-gutter) 48px;
		font-size: 1.04em;
		line-height: 1.55;
	}

	.top {
		padding: 12px 0 10px;
		border-block-end: 1px solid var(--dg-line);
	}

	.pages {
		display: flex;
		flex-wrap: wrap;
		gap: 2px 6px;
	}

	.pages button {
		min-height: 30px;
		padding: 4px 10px;
		border: 1px solid transparent;
		border-radius: 4px;
		background: none;
		text-align: start;
	}

	.pages button:hover {
		background: var(--dg-hover);
	}

	.pages button[aria-current] {
		border-color: var(--dg-accent);
		background: color-mix(in srgb, var(--dg-accent) 16%, transparent);
		font-weight: 600;
	}

	.columns {
		display: grid;
		grid-template-columns: minmax(0, 1fr);
		gap: 4px 40px;
	}

	aside {
		min-width: 0;
		padding-top: 14px;
	}

	.search input {
		width: 100%;
		min-height: 30px;
		padding: 4px 8px;
		border: 1px solid var(--vscode-input-border, var(--dg-line));
		border-radius: 4px;
		background: var(--vscode-input-background, transparent);
		color: var(--vscode-input-foreground, var(--dg-text));
		font: inherit;
	}

	.search input::placeholder {
		color: var(--vscode-input-placeholderForeground, var(--dg-quiet));
	}

	.contents {
		margin-top: 8px;
	}

	.contents summary {
		padding: 4px 2px;
		font-weight: 600;
		cursor: pointer;
	}

	.contents li {
		line-height: 1.35;
	}

	.contents .level-3 {
		padding-inline-start: 14px;
		font-size: 0.95em;
	}

	a {
		display: block;
		padding: 4px 8px;
		border-inline-start: 2px solid transparent;
		color: inherit;
		text-decoration: none;
	}

	a:hover {
		color: var(--vscode-textLink-foreground);
		text-decoration: underline;
	}

	a:focus-visible,
	.table:focus-visible {
		outline: 2px solid var(--vscode-focusBorder);
		outline-offset: -2px;
	}

	a[aria-current] {
		border-color: var(--dg-accent);
		background: var(--dg-surface);
		font-weight: 600;
	}

	main {
		min-width: 0;
		max-width: 74ch;
		padding-top: 16px;
	}

	h1 {
		font-size: 1.9em;
	}

	.count:empty {
		display: none;
	}

	.count {
		margin: 6px 0 8px;
		color: var(--dg-quiet);
	}

	section {
		margin-top: 30px;
		scroll-margin-top: 12px;
	}

	section.level-3 {
		margin-top: 24px;
	}

	h2 {
		margin-bottom: 6px;
		padding-bottom: 4px;
		border-block-end: 1px solid var(--dg-line);
		font-size: 1.35em;
		line-height: 1.3;
	}

	h3 {
		margin-bottom: 4px;
		font-size: 1.1em;
		font-weight: 600;
	}

	h3:focus {
		outline: none;
	}

	main p + p,
	main p + ul,
	.figure + p,
	.table + p,
	.table + ul {
		margin-top: 8px;
	}

	main li {
		position: relative;
		padding-inline-start: 18px;
	}

	main li + li {
		margin-top: 5px;
	}

	main li::before {
		content: "";
		position: absolute;
		inset-inline-start: 4px;
		inset-block-start: 0.65em;
		width: 5px;
		height: 5px;
		border-radius: 50%;
		background: var(--dg-quiet);
	}

	main ol {
		counter-reset: item;
	}

	main ol li {
		counter-increment: item;
		padding-inline-start: 26px;
	}

	main ol li::before {
		content: counter(item) ".";
		inset-inline-start: 0;
		inset-block-start: 0;
		width: auto;
		height: auto;
		border-radius: 0;
		background: none;
		color: var(--dg-quiet);
	}

	code {
		padding: 1px 4px;
		border-radius: 3px;
		background: var(--vscode-textPreformat-background, var(--dg-surface));
		color: var(--vscode-textPreformat-foreground, inherit);
		font-family: var(--vscode-editor-font-family, monospace);
		font-size: 0.92em;
	}

	.table {
		position: relative;
		margin-top: 10px;
		overflow-x: auto;
	}

	table {
		width: 100%;
		border-collapse: collapse;
	}

	th,
	td {
		min-width: 7ch;
		padding: 7px 10px;
		border: 1px solid var(--dg-line);
		text-align: start;
		vertical-align: top;
	}

	th {
		background: var(--dg-surface);
		font-weight: 600;
	}

	/* Columns would be a few letters wide: each row stands as a block, with the name of its column before each cell. */
	@media screen and (max-width: 519px) {
		.names {
			position: absolute;
			width: 1px;
			height: 1px;
			overflow: hidden;
			clip-path: inset(50%);
		}

		table,
		tbody,
		tr,
		td {
			display: block;
		}

		tr {
			padding: 8px 10px;
			border: 1px solid var(--dg-line);
		}

		tr + tr {
			margin-top: 8px;
		}

		td {
			padding: 2px 0;
			border: 0;
		}

		td.empty {
			display: none;
		}

		td[data-name]::before {
			content: attr(data-name) ": " / "";
			color: var(--dg-quiet);
			font-weight: 600;
		}
	}

	.figure {
		height: 150px;
		max-width: 640px;
		margin: 8px 0;
	}

	.figure[data-poses="1"] {
		max-width: 200px;
	}

	.ways {
		display: flex;
		flex-wrap: wrap;
		gap: 8px;
		align-items: center;
		margin-top: 12px;
	}

	.lock {
		display: grid;
		flex-basis: 100%;
		grid-template-columns: 16px minmax(0, 1fr);
		gap: 8px;
		color: var(--dg-quiet);
	}

	.lock svg {
		margin-top: 3px;
	}

	.problem {
		margin-top: 12px;
		padding: 8px 10px;
		border: 1px solid var(--dg-amber);
		border-radius: 4px;
	}

	::highlight(dg-found) {
		background-color: var(--vscode-editor-findMatchHighlightBackground, #ea5c0055);
		text-decoration: underline 2px var(--dg-accent);
	}

	@media (min-width: 760px) {
		.columns {
			grid-template-columns: 240px minmax(0, 1fr);
		}

		aside {
			position: sticky;
			top: 0;
			display: flex;
			flex-direction: column;
			height: 100vh;
			padding-bottom: 16px;
		}

		.contents {
			flex: 1;
			min-height: 0;
			overflow-y: auto;
			overscroll-behavior: contain;
		}
	}

	@media print {
		:host {
			max-width: none;
			padding: 0;
			background: #fff;
			color: #000;
			--dg-text: #000;
			--dg-quiet: #333;
			--dg-line: #999;
			--dg-surface: transparent;
		}

		.top,
		aside,
		.ways,
		.count,
		.count + button {
			display: none;
		}

		.columns {
			display: block;
		}

		main {
			max-width: none;
			padding: 0;
		}

		h2,
		h3 {
			break-after: avoid;
		}

		.figure,
		tr,
		li {
			break-inside: avoid;
		}

		.table {
			overflow: visible;
		}
	}
`;
