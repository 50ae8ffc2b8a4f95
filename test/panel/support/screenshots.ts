import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { cacheFolder } from "../../host/paths";

/** Keeps a picture of a page to look at, where `DESKGLIDE_SCREENSHOTS` asks for pictures. */
export async function keepScreenshot(page: Page, name: string): Promise<void> {
	if (process.env["DESKGLIDE_SCREENSHOTS"] === undefined) return;
	const folder = join(cacheFolder, "screenshots");
	mkdirSync(folder, { recursive: true });
	await page.screenshot({ path: join(folder, `${name}.png`) });
}
