/**
 * Where the guide's page speaks of a topic. The build writes a hidden mark with the topic's id before each heading, and
 * the editor's Markdown preview names headings by their words; so this reads the words behind the mark.
 */

/** The mark written before a heading. */
export function topicMark(topic: string): string {
	return `<!-- ${topic} -->`;
}

/** The name the preview gives to the topic's heading; empty when there is no such topic. */
export function headingSlug(guide: string, topic: unknown): string {
	const mark = typeof topic === "string" ? guide.indexOf(topicMark(topic)) : -1;
	const heading = mark < 0 ? undefined : /^#+ (.+)$/m.exec(guide.slice(mark))?.[1];
	return heading === undefined ? "" : slugOf(heading);
}

/** The signs that the editor's Markdown leaves out of a heading's name; any other stays, such as an inverted question mark. */
const leftOut =
	/[\][!/'"#$%&()*+,./:;<=>?@\\^{|}~`。，、；：？！…—·ˉ¨‘’“”々～‖∶＂＇｀｜〃〔〕〈〉《》「」『』．〖〗【】（）［］｛｝]/g;

/** As the editor's Markdown names headings: small letters, hyphens for spaces, no punctuation. */
function slugOf(heading: string): string {
	const plain = heading.trim().toLowerCase().replaceAll(/\s+/g, "-").replaceAll(leftOut, "");
	return encodeURI(plain.replace(/^-+/, "").replace(/-+$/, ""));
}
