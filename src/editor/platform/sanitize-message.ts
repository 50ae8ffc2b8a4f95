/** Longest text from elsewhere in a message, characters. Our choice: a name and a little more. */
const longest = 60;

/** A name from a plan, a setting, a link or another program as it may stand in a message: short, and no link. */
export function sanitizeForMessage(text: string): string {
	const characters = [...text];
	return withoutLinks(characters.length > longest ? `${characters.slice(0, longest).join("")}…` : text);
}

/** A message in which `[words](command:…)` stays the text it is, where the editor would make a link of it. */
export function withoutLinks(message: string): string {
	return message.replaceAll("](", "] (");
}
