import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Texts, wordsOf } from "../../scripts/lib/translations";
import { projectFolder } from "../host/paths";
import { useEditor } from "./support/editor";
import { patience } from "./support/patience";

const read = (path: string) => JSON.parse(readFileSync(join(projectFolder, path), "utf8")) as Texts;
const rate = 30;

describe("a person whose editor speaks another language", () => {
	const editor = useEditor();

	for (const language of ["de"]) {
		it(`meets Deskglide in it: ${language}`, async () => {
			const words = read(`l10n/bundle.l10n.${language}.json`);
			const titles = read(`package.nls.${language}.json`);
			const said = (english: string) => {
				const text = wordsOf(words[english]);
				assert.notEqual(text, "", `"${english}" is not in ${language}`);
				return text;
			};
			/** A text as it is drawn: the English has a line of its own. */
			const alone = (english: string) => said(english).replace(/ \(English: .*\)$/s, "");
			const title = (key: string) => `Deskglide: ${wordsOf(titles[key])}`;

			const workbench = await editor.open({ language, rate, settings: { "deskglide.sittingLimit": 15 } });
			const status = workbench.statusItem();
			await status.waitFor();
			assert.ok((await status.label()).includes(said("Opens the Deskglide menu.")), await status.label());

			await workbench.openFile("notes.md");
			await workbench.typeFor(32);
			const toast = await workbench.toast(said("Snooze"));
			await toast.waitFor(patience);
			assert.deepEqual(await toast.buttons(), [said("Start"), said("Snooze"), said("Skip")]);
			await workbench.screenshot(`language-${language}`);

			await workbench.runCommand(title("command.openCheck"));
			const panel = workbench.panel();
			const pain = "Do you have pain in the back, buttock or leg now, or had it in the last three months?";
			await panel.getByText(said(pain)).first().waitFor();
			// An answer quicker than anybody reads is not taken.
			await panel.getByRole("button", { name: said("Yes") }).click({ delay: 400 });
			const sign = "New trouble starting, stopping, feeling or holding your pee or poo.";
			assert.ok(said(sign).endsWith(`(English: ${sign})`), "the English stands beside it");
			await panel.locator('[lang="en"]', { hasText: sign }).waitFor();
			await workbench.screenshot(`language-${language}-question`);
			await panel.getByRole("checkbox", { name: alone(sign) }).click({ delay: 400 });
			await panel.getByText(alone("Emergency care now")).first().waitFor();
			await workbench.screenshot(`language-${language}-emergency`);
		});
	}
});
