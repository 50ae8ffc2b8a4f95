import { language } from "../l10n/locale";
import type { ReportBlock } from "./report-text";

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
	}
}

function plainInMarkdown(text: string): string {
	return text
		.replaceAll(/\s+/g, " ")
		.replaceAll(/[\\`*_[\]<>|#~]/g, "\\$&")
		.replace(/^([-+]|\d+[.)])(?=\s)/, "\\$1");
}

/** A page that prints on one side of A4 or Letter, complete in itself. */
export function toHtml(blocks: readonly ReportBlock[], title: string): string {
	return `<!DOCTYPE html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<title>${plainInHtml(title)}</title>
<style>
@page { margin: 16mm; }
body { max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; font: 15px/1.45 system-ui, sans-serif; }
h1 { margin: 0 0 0.2rem; font-size: 1.5rem; }
h2 { margin: 1.3rem 0 0.4rem; font-size: 1.05rem; break-after: avoid; }
p, ul, table { margin: 0.4rem 0; }
ul { padding-left: 1.2rem; }
table { width: 100%; border-collapse: collapse; font-size: 0.93em; }
th, td { padding: 0.3rem 0.6rem 0.3rem 0; border-bottom: 1px solid #ccc; text-align: left; vertical-align: top; }
tr { break-inside: avoid; }
body > p:last-child { margin-top: 1.6rem; padding-top: 0.6rem; border-top: 1px solid #888; font-size: 0.88em; }
@media print { body { margin: 0; padding: 0; font-size: 10.5pt; } }
</style>
</head>
<body>
${blocks.map(htmlBlock).join("\n")}
</body>
</html>
`;
}

function htmlBlock(block: ReportBlock): string {
	switch (block.type) {
		case "heading":
			return `<h${block.level}>${plainInHtml(block.text)}</h${block.level}>`;
		case "paragraph":
			return `<p>${plainInHtml(block.text)}</p>`;
		case "list":
			return `<ul>\n${block.items.map((item) => `<li>${plainInHtml(item)}</li>`).join("\n")}\n</ul>`;
		case "table": {
			const cells = (row: readonly string[], tag: string) =>
				row.map((cell) => `<${tag}>${plainInHtml(cell)}</${tag}>`).join("");
			const rows = block.rows.map((row) => `<tr>${cells(row, "td")}</tr>`).join("\n");
			return `<table>\n<thead><tr>${cells(block.head, "th")}</tr></thead>\n<tbody>\n${rows}\n</tbody>\n</table>`;
		}
	}
}

function plainInHtml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
