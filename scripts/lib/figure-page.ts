import type { FigureFrame } from "../../src/exercises/figure/shape";
import { FIGURE_COLOURS } from "../../src/panel/player/figure-colours";

/** A page of figures outside the editor: the panel's own shapes and colours, in the editor's standard themes. */

export const FIGURE_THEMES = {
	light: {
		"--vscode-foreground": "#3b3b3b",
		"--vscode-sideBar-background": "#f8f8f8",
		"--vscode-charts-blue": "#0063d3",
		"--vscode-charts-green": "#388a34",
		"--vscode-charts-yellow": "#bf8803",
		"--vscode-charts-red": "#e51400",
	},
	dark: {
		"--vscode-foreground": "#cccccc",
		"--vscode-sideBar-background": "#181818",
		"--vscode-charts-blue": "#59a4f9",
		"--vscode-charts-green": "#89d185",
		"--vscode-charts-yellow": "#cca700",
		"--vscode-charts-red": "#f14c4c",
	},
	"dark contrast": {
		"--vscode-foreground": "#ffffff",
		"--vscode-sideBar-background": "#000000",
		"--vscode-charts-blue": "#59a4f9",
		"--vscode-charts-green": "#89d185",
		"--vscode-charts-yellow": "#ffd370",
		"--vscode-charts-red": "#f48771",
		"--vscode-contrastBorder": "#6fc3df",
		"--vscode-contrastActiveBorder": "#f38518",
	},
	"light contrast": {
		"--vscode-foreground": "#292929",
		"--vscode-sideBar-background": "#ffffff",
		"--vscode-charts-blue": "#0063d3",
		"--vscode-charts-green": "#374e06",
		"--vscode-charts-yellow": "#895503",
		"--vscode-charts-red": "#b5200d",
		"--vscode-contrastBorder": "#0f4a85",
		"--vscode-contrastActiveBorder": "#006bbd",
	},
} as const;

export type PageTheme = keyof typeof FIGURE_THEMES;

const asText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

export function drawingOf(frame: FigureFrame, theme: PageTheme, scale: number): string {
	const [, , width, tall] = frame.viewBox;
	const paths = frame.shapes
		.filter(({ d }) => d !== "")
		.map(({ tone, paint, width: line, d }) => {
			const stroke = line === undefined ? "" : ` stroke-width="${line}"`;
			return `<path class="${tone} ${paint}"${stroke} d="${d}"/>`;
		});
	const size = `width="${Math.round(width * scale)}" height="${Math.round(tall * scale)}"`;
	const group = frame.transform === "" ? "<g>" : `<g transform="${frame.transform}">`;
	return `<svg class="figure ${theme} ${frame.look}" viewBox="${frame.viewBox.join(" ")}" ${size}>${group}${paths.join("")}</g></svg>`;
}

export function captioned(drawing: string, caption: string): string {
	return `<figure>${drawing}<figcaption>${asText(caption)}</figcaption></figure>`;
}

export function rowOf(title: string, drawings: readonly string[]): string {
	return `<section>${title === "" ? "" : `<h2>${asText(title)}</h2>`}<div>${drawings.join("")}</div></section>`;
}

export function pageOf(theme: PageTheme, title: string, body: string): string {
	const variables = Object.entries(FIGURE_THEMES[theme])
		.map(([name, value]) => `${name}: ${value};`)
		.join(" ");
	return `<!doctype html><meta charset="utf-8"><title>${asText(title)}</title><style>
:root { ${variables} }
body { margin: 24px 32px; background: var(--vscode-sideBar-background); color: var(--vscode-foreground); font: 13px system-ui, "DejaVu Sans", sans-serif; }
h1 { font-size: 22px; font-weight: 600; }
h2 { font-size: 15px; font-weight: 600; margin: 26px 0 6px; }
main { display: flex; flex-wrap: wrap; gap: 0 56px; }
section > div { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 4px 14px; }
figure { margin: 0; }
figcaption { text-align: center; opacity: 0.75; }
${FIGURE_COLOURS}
</style>${title === "" ? "" : `<h1>${asText(title)}</h1>`}<main>${body}</main>`;
}
