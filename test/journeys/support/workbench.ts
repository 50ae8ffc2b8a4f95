import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, FrameLocator, Locator, Page } from "playwright-core";
import { animation, type Frame } from "../../host/animation";
import { projectFolder } from "../../host/paths";
import { patience } from "./patience";
import { StatusItem } from "./status-item";
import { Toast } from "./toast";

const listSettlesMilliseconds = 100;

/** What a person at the desk writes: it is in the pictures. */
const prose = [
	"High water comes about fifty minutes later each day.",
	"Springs follow the new and the full moon, neaps the quarters.",
	"The table holds the first high water and the period; the rest is reckoned.",
].flatMap((sentence) => sentence.split(" "));

/** Of an animation: smooth enough for slow movements, and small. */
const frameMilliseconds = 100;

/** Every page of a headless browser believes it has focus; this lets a test say which one has. Runs in the page. */
export const followFocusScript = `(() => {
	if (window !== window.top) {
		return;
	}
	let focused = true;
	document.hasFocus = () => focused;
	window.deskglideSetFocus = (value) => {
		focused = value;
		window.dispatchEvent(new Event(value ? 'focus' : 'blur'));
		// A real event that came between makes the editor deaf to ours; at this one it looks again.
		document.dispatchEvent(new Event('visibilitychange'));
	};
})()`;

/** One window of VS Code as a person sees and uses it. */
export class Workbench {
	private constructor(
		/** For what has no method here. */
		readonly page: Page,
		private readonly address: string,
		/** The folder that is open, on this machine. */
		readonly folder: string,
	) {}

	static async open(context: BrowserContext, address: string, folder: string): Promise<Workbench> {
		const workbench = new Workbench(await context.newPage(), address, folder);
		await workbench.page.goto(address);
		await workbench.untilLoaded();
		return workbench;
	}

	/** Another window on the same folder: same person, same browser. */
	newWindow(): Promise<Workbench> {
		return Workbench.open(this.page.context(), this.address, this.folder);
	}

	async reload(): Promise<void> {
		await this.page.reload();
		await this.untilLoaded();
	}

	/** Says whether this window has the person's focus, as the operating system would. */
	async setFocus(focused: boolean): Promise<void> {
		await this.page.evaluate(`window.deskglideSetFocus(${focused})`);
	}

	/** Runs a command from the palette by its full title, such as `Deskglide: Start a Break`. */
	async runCommand(title: string): Promise<void> {
		await this.page.keyboard.press("F1");
		await this.pickInQuickInput(`>${title}`, title);
	}

	/** Opens a file at the top of the workspace by its name. */
	async openFile(name: string): Promise<void> {
		const inExplorer = this.page.locator(".explorer-folders-view .monaco-list-row").getByText(name, { exact: true });
		if (await inExplorer.isVisible()) {
			await inExplorer.dblclick({ timeout: patience });
		} else {
			await this.page.keyboard.press("ControlOrMeta+P");
			await this.pickInQuickInput(name, name);
		}
		await this.page.locator(".tab.active", { hasText: name }).waitFor({ timeout: patience });
	}

	/** Types at the end of an open editor; opens `notes.md` where none is. */
	async typeInEditor(text: string, options: { readonly keyMilliseconds?: number } = {}): Promise<void> {
		await this.focusEditor();
		await this.page.keyboard.type(text, { delay: options.keyMilliseconds ?? 20 });
	}

	/** Types short words for about so many seconds of real time. */
	async typeFor(seconds: number, keyMilliseconds = 60): Promise<void> {
		await this.focusEditor();
		const end = Date.now() + seconds * 1000;
		for (let index = 0; Date.now() < end; index += 1) {
			await this.page.keyboard.type(`${prose[index % prose.length]} `, { delay: keyMilliseconds });
		}
	}

	/** What the toasts on the screen say, newest first. */
	toasts(): Promise<string[]> {
		return this.page.locator(".notification-toast .notification-list-item-message").allInnerTexts();
	}

	/** The toast whose message holds a text. */
	toast(text: string | RegExp): Toast {
		return new Toast(this.page.locator(".notification-toast", { hasText: text }).first());
	}

	/** Opens the list behind the bell and gives the notification there whose message holds a text. */
	async notification(text: string | RegExp): Promise<Toast> {
		const centre = this.page.locator(".notifications-center.visible");
		if (!(await centre.isVisible())) {
			await this.page.locator('.statusbar-item[id="status.notifications"]').click();
			await centre.waitFor({ timeout: patience });
		}
		return new Toast(centre.locator(".notification-list-item", { hasText: text }).first());
	}

	/** The extension's entry in the status bar. */
	statusItem(): StatusItem {
		return new StatusItem(this.page);
	}

	/** Opens a view of the Deskglide container by its name, such as `Move`. */
	async openView(name: string): Promise<void> {
		await this.runCommand(`Deskglide: Focus on ${name} View`);
		await this.view(name).waitFor({ timeout: patience });
	}

	/** The section of the side bar with a view's name in its header. */
	view(name: string): Locator {
		return this.page.locator(".split-view-view:has(> .pane)", {
			has: this.page.locator(".pane-header .title", { hasText: new RegExp(`^${name}$`, "i") }),
		});
	}

	/** The texts of a tree view's visible rows, in order. */
	async treeRows(view: string): Promise<string[]> {
		const rows = this.view(view).locator(".monaco-list-row");
		const labels = await rows.evaluateAll((elements) =>
			elements.map((row) => ({
				index: Number(row.getAttribute("data-index")),
				label: row.getAttribute("aria-label") ?? row.textContent ?? "",
			})),
		);
		return labels.sort((a, b) => a.index - b.index).map(({ label }) => label);
	}

	/** What is inside the panel Move, where no tab of ours is in sight; beside one it is `tab("dg-app")`. */
	panel(): FrameLocator {
		return this.page
			.locator('iframe.webview.ready[src*="extensionId=deskglide.deskglide"]')
			.contentFrame()
			.locator("#active-frame")
			.contentFrame();
	}

	/** What is inside a tab of ours, by the element it holds; the panel Move is another webview. */
	async tab(holding: string): Promise<FrameLocator> {
		for (let tries = 0; tries < 60; tries += 1) {
			for (const frame of await this.page.locator('iframe.webview.ready[src*="deskglide.deskglide"]').all()) {
				const inside = frame.contentFrame().locator("#active-frame").contentFrame();
				if ((await inside.locator(holding).count()) > 0) {
					return inside;
				}
			}
			await this.page.waitForTimeout(250);
		}
		throw new Error(`No tab with ${holding} did open.`);
	}

	/** Drags the side bar to a width, in CSS pixels; the editor refuses less than 170. */
	async setSideBarWidth(width: number): Promise<void> {
		const box = await this.page.locator(".part.sidebar").boundingBox();
		if (box === null) {
			throw new Error("The side bar is closed.");
		}
		const middle = box.y + box.height / 2;
		await this.page.mouse.move(box.x + box.width, middle);
		await this.page.mouse.down();
		await this.page.mouse.move(box.x + width, middle, { steps: 8 });
		await this.page.mouse.up();
	}

	/** A row of the open quick pick or input, by its text. */
	quickPickRow(text: string | RegExp): Locator {
		return this.page.locator(".quick-input-widget .monaco-list-row", { hasText: text }).first();
	}

	/** Keeps a picture for people in `media/screenshots/`, where the run was asked for pictures. */
	async screenshot(name: string): Promise<void> {
		if (process.env["DESKGLIDE_SCREENSHOTS"] === undefined) {
			return;
		}
		await this.page.screenshot({ path: pictureFile(`${name}.png`) });
	}

	/** Waits for `end`; where the run was asked for pictures, what is seen until then becomes an animation for people. */
	async animation(name: string, end: Promise<unknown>): Promise<void> {
		if (process.env["DESKGLIDE_SCREENSHOTS"] === undefined) {
			await end;
			return;
		}
		let ended = false;
		const over = end.finally(() => {
			ended = true;
		});
		const frames: Frame[] = [];
		// Straight from the browser: the usual way looks for carets in every frame first, and takes too long.
		const browser = await this.page.context().newCDPSession(this.page);
		while (!ended) {
			const at = Date.now();
			const { data } = await browser.send("Page.captureScreenshot", { format: "png", optimizeForSpeed: true });
			frames.push({ at, png: Buffer.from(data, "base64") });
			await this.page.waitForTimeout(Math.max(0, at + frameMilliseconds - Date.now()));
		}
		await over;
		writeFileSync(pictureFile(`${name}.gif`), animation(frames));
	}

	private async focusEditor(): Promise<void> {
		const editor = this.page.locator(".part.editor .monaco-editor").first();
		if (!(await editor.isVisible())) {
			await this.openFile("notes.md");
		}
		await editor.locator(".view-lines").click();
		await this.page.keyboard.press("ControlOrMeta+End");
	}

	private async pickInQuickInput(input: string, label: string): Promise<void> {
		const widget = this.page.locator(".quick-input-widget");
		await widget.locator('input[type="text"]').fill(input, { timeout: patience });
		const focused = widget.locator(".monaco-list-row.focused .label-name");
		// A search for files waits until the extensions have started.
		const end = Date.now() + patience;
		// By keyboard: the list is drawn anew while it fills, and a row that moves cannot be clicked.
		while ((await firstText(focused)) !== label) {
			const shown = await widget.locator(".monaco-list-row .label-name").allTextContents();
			if (Date.now() > end) {
				throw new Error(`"${label}" could not be picked; the list shows: ${shown.join(" | ") || "nothing"}`);
			}
			if (shown.includes(label)) {
				await this.page.keyboard.press("ArrowDown");
			}
			await this.page.waitForTimeout(listSettlesMilliseconds);
		}
		await this.page.keyboard.press("Enter");
		// It closes, or another one opens in its place.
		await this.page.waitForFunction(
			([field, given]) => {
				const shown = document.querySelector<HTMLInputElement>(field);
				return shown === null || shown.offsetParent === null || shown.value !== given;
			},
			['.quick-input-widget input[type="text"]', input] as const,
			{ timeout: patience },
		);
	}

	private async untilLoaded(): Promise<void> {
		await this.page.locator(".monaco-workbench .part.statusbar").waitFor({ timeout: patience });
		await this.page
			.locator('.statusbar-item[id="status.notifications"]')
			.waitFor({ state: "attached", timeout: patience });
	}
}

/** Where a picture for people is kept. */
function pictureFile(name: string): string {
	const folder = join(projectFolder, "media", "screenshots");
	mkdirSync(folder, { recursive: true });
	return join(folder, name);
}

/** Of what is there now, without waiting for it. */
async function firstText(locator: Locator): Promise<string | undefined> {
	const [text] = await locator.allTextContents();
	return text;
}
