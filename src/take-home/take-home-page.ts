import { htmlText } from "../l10n/html-text";

/** What a page to take home is written from. */
export interface TakeHomePage {
	/** `TakeHomeData`, packed. */
	readonly data: string;
	readonly title: string;
	/** BCP 47. */
	readonly language: string;
	readonly direction: "ltr" | "rtl";
	/** The words of that language by their English; undefined for English. */
	readonly words: Readonly<Record<string, string>> | undefined;
	/** The page's whole script. */
	readonly script: string;
	/** Its SHA-256 in base 64: no other script may run. */
	readonly scriptHash: string;
}

/**
 * One file that needs nothing else: no network, no storage, no other script than ours, whatever opens it. All that is
 * written into it beside the script is data.
 */
export function takeHomePage({ data, title, language, direction, words, script, scriptHash }: TakeHomePage): string {
	const policy = ["default-src 'none'", `script-src 'sha256-${scriptHash}'`, "base-uri 'none'", "form-action 'none'"];
	const given = words === undefined ? "" : ` data-words="${htmlText(JSON.stringify(words))}"`;
	return `<!DOCTYPE html>
<html lang="${htmlText(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy.join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${htmlText(title)}</title>
</head>
<body${given}>
<dg-home></dg-home>
<dg-home-paper></dg-home-paper>
<script type="text/plain" id="data">${data}</script>
<script>${script}</script>
</body>
</html>
`;
}
