import type { PanelPage } from "./panel-page";

/** Elements with an edge outside the page, or whose text is cut off sideways without an ellipsis. */
export async function overflowing(panel: Pick<PanelPage, "page">): Promise<string[]> {
	return panel.page.evaluate(() => {
		const found: string[] = [];
		const look = (root: Document | ShadowRoot): void => {
			for (const element of root.querySelectorAll("*")) {
				if (element.shadowRoot !== null) look(element.shadowRoot);
				if (element.closest("svg, .hidden-text, .unseen, .names") !== null) continue;
				const box = element.getBoundingClientRect();
				const cut = element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0;
				const style = getComputedStyle(element);
				const clips = style.overflowX !== "visible" && style.textOverflow !== "ellipsis";
				if (box.width > 0 && (box.left < -0.5 || box.right > document.documentElement.clientWidth + 0.5))
					found.push(`${element.tagName} ${element.className} is outside`);
				else if (cut && clips) found.push(`${element.tagName} ${element.className} is cut off`);
			}
		};
		look(document);
		return found;
	});
}
