import { deepEqual } from "node:assert/strict";
import AxeBuilder from "@axe-core/playwright";
import { screens } from "./support/screens";
import { themes } from "./support/themes";
import { usePanel } from "./support/use-panel";

/** Dozens of screens, each looked at from end to end. */
const everyScreenMilliseconds = 5 * 60_000;

describe("axe", () => {
	const open = usePanel();

	for (const [theme, colours] of Object.entries(themes)) {
		it(`finds nothing to object to on any screen in ${theme}`, async () => {
			const panel = await open({ theme: colours, reduceMotion: true });
			const objections: string[] = [];
			for (const [index, [name, snapshot]] of Object.entries(screens).entries()) {
				await panel.show({ ...snapshot, sequence: index + 1 });
				if (name === "preview") await panel.button("Sound and keys").click();
				if (name === "entry") await panel.page.locator("dg-day-entry summary").click();
				// In one page: the other way opens a second for each run, and the panel has no frames that would need it.
				const { violations } = await new AxeBuilder({ page: panel.page }).setLegacyMode(true).analyze();
				for (const { id, nodes } of violations) {
					objections.push(`${name}: ${id} at ${nodes.map((node) => node.target.join(" ")).join(", ")}`);
				}
			}
			deepEqual(objections, []);
		}).timeout(everyScreenMilliseconds);
	}
});
