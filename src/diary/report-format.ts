import * as l10n from "@vscode/l10n";
import { median } from "d3-array";
import { htmlText } from "../l10n/html-text";
import { formatNumber, language } from "../l10n/locale";
import type { ReportBlock } from "./report-text";

const wholeDay = 24 * 60 * 60_000;

/** Blocks as Markdown. What the person wrote cannot become markup. */
export function toMarkdown(blocks: readonly ReportBlock[]): string {
	return `${blocks.map(markdownBlock).join("\n\n")}\n`;
}

function markdownBlock(block: ReportBlock): string {
	switch (block.type) {
		case "heading":
			return `${"#".repeat(block.level)} ${plainInMarkdown(block.text)}`;
		case "paragraph":
			return plainInMarkdown(block.text);
		case "list":
			return block.items.map((item) => `- ${plainInMarkdown(item)}`).join("\n");
		case "table":
			return [block.head, block.head.map(() => "---"), ...block.rows]
				.map((row, index) => `| ${row.map((cell) => (index === 1 ? cell : plainInMarkdown(cell))).join(" | ")} |`)
				.join("\n");
		case "form":
			return block.fields.map((field) => `${plainInMarkdown(field)}: ${"\\_".repeat(24)}`).join("\n\n");
		case "curve": {
			const weeks = byWeek(block).map((value) => (value === undefined ? "–" : formatNumber(value, 1)));
			return plainInMarkdown(l10n.t("{0}, week by week: {1}", block.title, weeks.join(", ")));
		}
	}
}

/** The median of each week of the period; undefined for a week without a figure. */
function byWeek({ from, to, values }: Extract<ReportBlock, { type: "curve" }>): readonly (number | undefined)[] {
	const weekOf = (day: string) => Math.floor((Date.parse(day) - Date.parse(from)) / (7 * wholeDay));
	return Array.from({ length: weekOf(to) + 1 }, (_, week) =>
		median(values.filter(({ day }) => weekOf(day) === week).map(({ value }) => value)),
	);
}

/** Punctuation that means something in Markdown or in what is common beside it: formulas, attributes, marks. */
const markup = /[\\`*_[\]<>|#~$^&{}=]/g;

/** What a reader would make links, symbols or footnotes of by itself: addresses with and without a scheme, `:words:`. */
const links = /:(?=\S)|\/(?=\/)|@|(?<=\w)\.(?=\p{L})/gu;

function plainInMarkdown(text: string): string {
	return text
		.replaceAll(/\s+/g, " ")
		.replaceAll(markup, "\\$&")
		.replaceAll(links, "\\$&")
		.replace(/^([-+]|\d+[.)])(?=\s)/, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
}

/** What a page is given that is shown in the editor: its policy, the nonce of its style, and something above it. */
export interface PageFrame {
	readonly nonce: string;
	readonly policy: string;
	/** As HTML. */
	readonly above: string;
}

/** A page that was saved runs nothing and loads nothing. */
const savedPolicy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page that prints on one side of A4 or Letter, complete in itself. */
export function toHtml(blocks: readonly ReportBlock[], title: string, frame?: PageFrame): string {
	return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${htmlText(frame?.policy ?? savedPolicy)}">
<title>${htmlText(title)}</title>
<style${frame === undefined ? "" : ` nonce="${frame.nonce}"`}>
@page { margin: 16mm; }
html { background: #fff; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; font: 15px/1.45 system-ui, sans-serif; }
h1 { margin: 0 0 0.2rem; font-size: 1.5rem; }
h2 { margin: 1.3rem 0 0.4rem; font-size: 1.05rem; break-after: avoid; }
p, ul, table { margin: 0.4rem 0; }
ul { padding-left: 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.93em; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
.form { display: flex; flex-wrap: wrap; gap: 0.6rem 2rem; margin: 1rem 0; }
.form span { flex: 1 1 14rem; padding-bottom: 0.2rem; border-bottom: 1px solid #111; color: #444; font-size: 0.88em; }
figure { margin: 0.8rem 0; break-inside: avoid; }
figcaption { font-size: 0.93em; }
svg { width: 100%; height: auto; }
svg text { fill: #444; font: 11px system-ui, sans-serif; }
svg .level { stroke: #ddd; }
svg .line { fill: none; stroke: #111; stroke-width: 1.3; }
main > p:last-child { margin-top: 1.6rem; padding-top: 0.6rem; border-top: 1px solid #888; font-size: 0.88em; }
nav { position: sticky; top: 0; padding: 0.5rem 0; background: #fff; text-align: right; }
nav button { padding: 0.3rem 0.9rem; border: 1px solid #666; border-radius: 4px; color: #111; background: #f3f3f3; font: inherit; }
@media print { nav { display: none; } body { margin: 0; padding: 0; font-size: 10.5pt; } }
</style>
</head>
<body>
${frame === undefined ? "" : `<nav>${frame.above}</nav>\n`}<main>
${blocks.map(htmlBlock).join("\n")}
</main>
</body>
</html>
`;
}

function htmlBlock(block: ReportBlock): string {
	switch (block.type) {
		case "heading":
			return `<h${block.level}>${htmlText(block.text)}</h${block.level}>`;
		case "paragraph":
			return `<p>${htmlText(block.text)}</p>`;
		case "list":
			return `<ul>\n${block.items.map((item) => `<li>${htmlText(item)}</li>`).join("\n")}\n</ul>`;
		case "table": {
			const cells = (row: readonly string[], tag: string) =>
				row.map((cell) => `<${tag}>${htmlText(cell)}</${tag}>`).join("");
			const rows = block.rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
			return `<table>\n<thead><tr>${cells(block.head, "th")}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
		}
		case "form":
			return `<p class="form">${block.fields.map((field) => `<span>${htmlText(field)}</span>`).join("")}</p>`;
		case "curve":
			return `<figure>\n<figcaption>${htmlText(block.title)}</figcaption>\n${curveSvg(block)}\n</figure>`;
	}
}

/** Size of a curve's picture, in its own units: wide and low, so that two fit the page beside the tables. */
const picture = { width: 700, height: 120, left: 26, right: 8, top: 8, bottom: 20 } as const;

/** A figure day by day as a line with its points; a gap of more than a week is left open. */
function curveSvg({ from, to, most, values, title }: Extract<ReportBlock, { type: "curve" }>): string {
	const { width, height, left, right, top, bottom } = picture;
	const [first, last] = [Date.parse(from), Date.parse(to)];
	const days = Math.max(1, (last - first) / wholeDay);
	const x = (day: string) => round(left + ((Date.parse(day) - first) / wholeDay / days) * (width - left - right));
	const y = (value: number) => round(height - bottom - (value / most) * (height - top - bottom));
	const points = values.map(({ day, value }) => ({ at: Date.parse(day), x: x(day), y: y(value) }));
	const path = points
		.map((point, index) => {
			const before = points[index - 1];
			const joined = before !== undefined && point.at - before.at <= 7 * wholeDay;
			return `${joined ? "L" : "M"}${point.x} ${point.y}`;
		})
		.join("");
	const levels = [0, Math.round(most / 2), most].map(
		(value) =>
			`<path class="level" d="M${left} ${y(value)}H${width - right}"/><text x="${left - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
	);
	return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${htmlText(title)}">
${levels.join("")}<text x="${left}" y="${height - 4}">${from}</text><text x="${width - right}" y="${height - 4}" text-anchor="end">${to}</text>
<path class="line" d="${path}"/>${points.map((point) => `<circle cx="${point.x}" cy="${point.y}" r="2.2"/>`).join("")}
</svg>`;
}

function round(value: number): number {
	return Math.round(value * 10) / 10;
}
