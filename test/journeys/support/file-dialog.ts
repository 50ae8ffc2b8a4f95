import type { Workbench } from "./workbench";

/** Gives the path to the editor's own file dialog, and accepts it. */
export async function giveFile(workbench: Workbench, path: string): Promise<void> {
	const dialog = workbench.page.locator(".quick-input-widget");
	const input = dialog.locator('input[type="text"]');
	// The dialog fills its own path in when it is ready.
	await workbench.page.waitForFunction(
		() =>
			document.querySelector<HTMLInputElement>('.quick-input-widget input[type="text"]')?.value.includes("/") === true,
	);
	await input.fill(path);
	await workbench.page.keyboard.press("Enter");
	await dialog.waitFor({ state: "hidden" });
}
