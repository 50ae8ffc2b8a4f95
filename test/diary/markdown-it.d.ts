/** The part of the package's interface that the tests of reports use. */
declare module "markdown-it" {
	interface Options {
		readonly html?: boolean;
		readonly linkify?: boolean;
	}
	class MarkdownIt {
		constructor(options?: Options);
		readonly utils: { escapeHtml(text: string): string };
		render(markdown: string): string;
	}
	// biome-ignore lint/style/noDefaultExport: it is how the package exports itself
	export default MarkdownIt;
}
