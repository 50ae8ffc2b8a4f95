import AxeBuilder from "@axe-core/playwright";
import type { Page } from "playwright-core";

const looked = new WeakSet<Page>();

/**
 * What axe objects to on a page as it is now, a line for each rule. In the page itself: the other way opens a second one for
 * each look, and no page of ours has frames that would need it.
 */
export async function objections(page: Page): Promise<string[]> {
	// A page keeps axe from one look to the next; it is loaded again only where the page was.
	const kept = looked.has(page) && (await page.evaluate(() => "axe" in window));
	looked.add(page);
	const { violations } = await new AxeBuilder({ page, ...(kept && { axeSource: "true" }) })
		.setLegacyMode(true)
		// Of what is well the details would be gathered too, which takes longer than looking.
		.options({ resultTypes: ["violations"] })
		.analyze();
	return violations.map(({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
}
