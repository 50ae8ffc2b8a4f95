import MarkdownIt, { type Token } from "markdown-it";
import type {
	GuideBlock,
	GuideCommand,
	GuidePage,
	GuidePageId,
	GuidePageSection,
	GuideRun,
} from "../../src/safety/guide-view";
import { plainOf } from "../../src/safety/guide-view";

/** Pages that are written in Markdown, as the tab of the guide draws them. They use few of its ways: others throw. */

/** Where what a section of the rules and of the keys speaks of is done, by its heading. */
const waysOf: Readonly<Record<string, readonly GuideCommand[]>> = {
	"The safety questions": ["openCheck"],
	Phases: ["choosePhase"],
	Gates: ["clinicianWords"],
	Afterwards: ["logDay"],
	"Sitting and breaks": ["setSittingLimit", "usePreset", "why"],
	"What the diary keeps": ["showDiary", "exportDiary"],
	"The report": ["exportReport"],
	"Getting around": ["openMove", "menu", "openSettings"],
	"Keys in a routine": ["rightNow", "quickStretch"],
	"The diary": ["logDay", "openProgress"],
};

/** @throws for what is not understood, so that nothing is left out of a page without a word */
export function markdownPage(id: GuidePageId, markdown: string): GuidePage {
	const tokens = new MarkdownIt().parse(markdown.replaceAll(/^<!--.*-->$/gm, ""), {});
	let at = 0;
	const next = (type?: string): Token => {
		const token = tokens[at];
		at += 1;
		if (token === undefined || (type !== undefined && token.type !== type)) {
			throw new Error(`${id}: ${type} was expected, not ${token?.type}, near “${token?.content}”.`);
		}
		return token;
	};
	/** The words up to the end of what was opened, whatever paragraphs are between. */
	const wordsUntil = (close: string): GuideRun[] => {
		const found: GuideRun[] = [];
		for (let token = next(); token.type !== close; token = next()) {
			if (token.type === "inline") {
				found.push(...runsOf(token));
			} else if (!token.type.startsWith("paragraph_")) {
				throw new Error(`${id}: ${token.type} is not understood.`);
			}
		}
		return found;
	};
	const cells = (): GuideRun[][] => {
		const row: GuideRun[][] = [];
		for (let token = next(); token.type !== "tr_close"; token = next()) {
			row.push(wordsUntil(token.type.replace("open", "close")));
		}
		return row;
	};
	const table = (): GuideBlock => {
		next("thead_open");
		next("tr_open");
		const head = cells();
		next("thead_close");
		const rows: GuideRun[][][] = [];
		for (let token = next(); token.type !== "table_close"; token = next()) {
			if (token.type === "tr_open") rows.push(cells());
		}
		return { kind: "table", head, rows };
	};
	const list = (ordered: boolean): GuideBlock => {
		const items: GuideRun[][] = [];
		while (next().type === "list_item_open") {
			items.push(wordsUntil("list_item_close"));
		}
		return { kind: "list", items, ...(ordered && { ordered }) };
	};
	const sections: GuidePageSection[] = [];
	let pageTitle = "";
	const addSection = (level: 2 | 3, heading: string) => {
		const name = heading.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
		sections.push({ id: name, title: heading, level, blocks: [], ways: [...(waysOf[heading] ?? [])] });
	};
	while (at < tokens.length) {
		const { type, tag } = next();
		if (type === "heading_open") {
			const heading = plainOf(wordsUntil("heading_close"));
			if (tag === "h1") {
				pageTitle = heading;
				addSection(2, "About this page");
			} else {
				addSection(tag === "h2" ? 2 : 3, heading);
			}
			continue;
		}
		const blocks = sections.at(-1)?.blocks;
		if (type === "paragraph_open") {
			blocks?.push({ kind: "text", words: wordsUntil("paragraph_close") });
		} else if (type === "bullet_list_open" || type === "ordered_list_open") {
			blocks?.push(list(type === "ordered_list_open"));
		} else if (type === "table_open") {
			blocks?.push(table());
		} else {
			throw new Error(`${id}: ${type} is not understood.`);
		}
	}
	return { id, title: pageTitle, language: "en", sections };
}

const looks: Readonly<Record<string, "strong" | "emphasis">> = { strong_open: "strong", em_open: "emphasis" };

function runsOf({ children }: Token): GuideRun[] {
	const runs: GuideRun[] = [];
	let look: "strong" | "emphasis" | undefined;
	for (const { type, content } of children ?? []) {
		if (type === "text" || type === "softbreak") {
			const text = type === "text" ? content : " ";
			if (text !== "") runs.push(look === undefined ? text : { text, look });
		} else if (type === "code_inline") {
			runs.push({ text: content, look: "code" });
		} else if (looks[type] !== undefined) {
			look = looks[type];
		} else if (type === "strong_close" || type === "em_close") {
			look = undefined;
		} else {
			throw new Error(`“${content}”: ${type} is not understood.`);
		}
	}
	return runs;
}
