import { deepEqual, equal, ok } from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { PanelSnapshot } from "../../src/protocol";
import type { PanelPage } from "./support/panel-page";
import { screens } from "./support/screens";
import { atRep, seatedPlan, session, snapshot } from "./support/snapshots";
import { usePanel } from "./support/use-panel";

const markup = '<img src="x" onerror="window.marked = true"><b class="planted">';

/** What names a thing for the program; everything else is words for the person. */
const names = new Set([
	"id",
	"exercise",
	"figure",
	"from",
	"to",
	"pose",
	"easier",
	"routine",
	"of",
	"session",
	"question",
]);

/** Every word of a snapshot with markup before it. Texts from lists of choices stay: the panel would refuse the whole. */
function marked(value: unknown, key = ""): unknown {
	if (typeof value === "string") {
		return names.has(key) || /^[a-z0-9-]*$/.test(value) ? value : `${markup}${value}`;
	}
	if (Array.isArray(value)) {
		return value.map((each) => marked(each, key));
	}
	return typeof value === "object" && value !== null
		? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, marked(inner, name)]))
		: value;
}

/** How many elements the markup became, in all roots of the page, and how often it stands there as text. */
function found({
	page,
}: PanelPage): Promise<{ readonly elements: number; readonly texts: number; readonly ran: boolean }> {
	return page.evaluate(() => {
		let elements = 0;
		let texts = 0;
		const look = (root: Document | ShadowRoot) => {
			elements += root.querySelectorAll("img, .planted, [onerror]").length;
			for (const element of root.querySelectorAll("*")) {
				for (const node of element.childNodes) {
					texts += node.nodeType === Node.TEXT_NODE && node.textContent?.includes("<img src") === true ? 1 : 0;
				}
				if (element.shadowRoot !== null) {
					look(element.shadowRoot);
				}
			}
		};
		look(document);
		return { elements, texts, ran: "marked" in window };
	});
}

describe("markup in names, cues and notes", () => {
	const open = usePanel();

	it("shows as text on every screen", async () => {
		const panel = await open();
		let texts = 0;
		for (const [index, [name, screen]] of Object.entries(screens).entries()) {
			await panel.show({ ...(marked(screen) as PanelSnapshot), sequence: index + 1 });
			const seen = await found(panel);
			deepEqual([seen.elements, seen.ran], [0, false], name);
			texts += seen.texts;
		}
		ok(texts > 50, `only ${texts} texts were seen`);
	});

	it("shows as text in a routine of one's own", async () => {
		const panel = await open();
		const routine = session({ cursor: atRep(seatedPlan, 0, 2) });
		await panel.show(marked(snapshot(1, { session: routine })) as PanelSnapshot);
		const { elements, texts } = await found(panel);
		equal(elements, 0);
		ok(texts > 0);
	});
});

describe("the panel's sources", () => {
	it("never make markup of data", () => {
		const folder = join(__dirname, "..", "..", "src");
		const sources = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
		ok(sources.length > 100);
		const unsafe =
			/unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|\.(?:inner|outer)HTML|insertAdjacentHTML|document\.write|\beval\(|new Function|setAttribute\("(?:style|on)|\sstyle=/;
		for (const name of sources) {
			ok(!unsafe.test(readFileSync(join(folder, name), "utf8")), name);
		}
	});
});
