import { deepEqual } from "node:assert/strict";
import { objections } from "./support/axe";
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
			const found: string[] = [];
			for (const [index, [name, snapshot]] of Object.entries(screens).entries()) {
				await panel.show({ ...snapshot, sequence: index + 1 });
				if (name === "preview") await panel.button("Sound and keys").click();
				if (name === "entry") await panel.page.locator("dg-day-entry summary").click();
				found.push(...(await objections(panel.page)).map((objection) => `${name}: ${objection}`));
			}
			deepEqual(found, []);
		}).timeout(everyScreenMilliseconds);
	}
});
