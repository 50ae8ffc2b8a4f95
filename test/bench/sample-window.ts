import { cpSync, mkdtempSync } from "node:fs";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import type { ServedEditor } from "../host/code-server-editor";
import { sampleFolder } from "../host/paths";
import { followFocusScript, Workbench } from "../journeys/support/workbench";

/** Opens a window on a copy of the sample workspace, which is made in the folder `work`; closing its context ends it. */
export async function openSampleWindow(editor: ServedEditor, browser: Browser, work: string): Promise<Workbench> {
	const folder = mkdtempSync(join(work, "w-"));
	cpSync(sampleFolder, folder, { recursive: true });
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
	await context.addInitScript(followFocusScript);
	return Workbench.open(context, editor.address(folder), folder);
}
