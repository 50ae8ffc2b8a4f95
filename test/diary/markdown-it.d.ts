/** The part of the package's interface that the tests of reports and the pages of the guide use. */
declare module "markdown-it" {
	interface Options {
		readonly html?: boolean;
		readonly linkify?: boolean;
	}
	/** A piece of a text, in the order of the text. */
	export interface Token {
		readonly type: string;
		readonly tag: string;
		readonly content: string;
		readonly children: readonly Token[] | null;
	}
	class MarkdownIt {
		constructor(options?: Options);
		readonly utils: { escapeHtml(text: string): string };
		render(markdown: string): string;
		parse(markdown: string, environment: object): readonly Token[];
	}
	// biome-ignore lint/style/noDefaultExport: it is how the package exports itself
	export default MarkdownIt;
}
