/** Words as text of a page, or as the value of an attribute of it: nothing in them is markup. */
export function htmlText(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
