/** Longest piece of somebody else's text in a message, characters. Our choice: a name and a little more. */
const longest = 60;

/**
 * A name from a plan, a link or another program as it may stand in a message of the editor's, which would make a link that
 * runs a command of `[words](command:…)`.
 */
export function sanitizeForMessage(text: string): string {
	const short = text.length > longest ? `${text.slice(0, longest)}…` : text;
	return short.replaceAll("](", "] (");
}
