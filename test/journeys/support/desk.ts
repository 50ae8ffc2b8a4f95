import assert from "node:assert/strict";
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { XPerson } from "../../editor/activity/support/x-person";
import { type BrowserWithWindow, launchBrowser, launchOnDisplay } from "../../host/browser";
import { type ServedEditor, type Settings, startServedEditor } from "../../host/code-server-editor";
import { packageFile, projectFolder, sampleFolder } from "../../host/paths";
import { endProcesses, extensionHostsBelow } from "../../host/processes";
import { removeFolder } from "../../host/remove-folder";
import { startXvfb, type Xvfb } from "../../host/xvfb";
import { followFocusScript, Workbench } from "./workbench";

export interface EditorAtDesk {
	/** User settings, on top of the quiet ones. */
	readonly settings: Settings;
	/** Whether the extension believes that its host is the person's own machine, where the display is; left out: yes. */
	readonly ownMachine?: boolean;
}

/** A real display with the editor's window on it, another program's window, and a mouse. */
export class Desk {
	private workbench: Workbench | undefined;

	private constructor(
		private readonly display: Xvfb,
		readonly person: XPerson,
		private readonly editor: ServedEditor,
		private readonly browser: BrowserWithWindow,
		/** Whether the display itself says which window has focus; a browser without windows is told so. */
		private readonly realFocus: boolean,
		private readonly work: string,
	) {}

	static async open(): Promise<Desk> {
		const display = await startXvfb();
		const environment = { DISPLAY: display.name, XDG_SESSION_TYPE: "x11", WAYLAND_DISPLAY: "" };
		const editor = await startServedEditor({ release: "newest", extension: packageFile, environment });
		const browser = await launchOnDisplay(display.name);
		const person = await XPerson.at(display.number);
		const work = mkdtempSync(join(tmpdir(), "deskglide-work-"));
		return new Desk(display, person, editor, browser ?? (await withoutWindows()), browser !== undefined, work);
	}

	/** Opens a window of the editor in which nothing has happened yet, instead of the one before. It has focus. */
	async openEditor({ settings, ownMachine = true }: EditorAtDesk): Promise<Workbench> {
		await this.workbench?.page.close();
		// They would go on writing for a while.
		endProcesses(extensionHostsBelow(this.editor.processId), "SIGKILL");
		const written = join(this.editor.dataFolder, "data", "User", "globalStorage");
		removeFolder(written);
		this.editor.writeSettings(settings);
		believeOwnMachine(this.editor.dataFolder, ownMachine);
		const folder = mkdtempSync(join(this.work, "w-"));
		cpSync(sampleFolder, folder, { recursive: true });
		this.workbench = await Workbench.open(this.browser.context, this.editor.address(folder), folder);
		await this.toEditor();
		return this.workbench;
	}

	async toOtherProgram(): Promise<void> {
		if (this.realFocus) {
			this.person.openOtherProgram();
			await this.workbench?.page.waitForFunction(() => !document.hasFocus());
		} else {
			await this.workbench?.setFocus(false);
		}
	}

	async toEditor(): Promise<void> {
		if (this.realFocus) {
			await this.workbench?.page.bringToFront();
			await this.workbench?.page.waitForFunction(() => document.hasFocus());
		} else {
			await this.workbench?.setFocus(true);
		}
	}

	async close(): Promise<void> {
		await this.browser.close();
		this.person.leave();
		await this.editor.stop();
		await this.display.end();
		removeFolder(this.work);
	}
}

async function withoutWindows(): Promise<BrowserWithWindow> {
	console.log("      the browser here draws no windows, so the editor is told when it loses focus");
	const browser = await launchBrowser();
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "en-US" });
	await context.addInitScript(followFocusScript);
	return { context, close: () => browser.close() };
}

/**
 * A served editor always says that its extensions may run far from the person, and Deskglide does not ask such a machine
 * for their keyboard. Here both are the same machine, which only a desktop editor could know: the one word that asks for
 * it is taken out of the installed extension, or put back.
 */
function believeOwnMachine(dataFolder: string, ownMachine: boolean): void {
	const manifest = JSON.parse(readFileSync(join(projectFolder, "package.json"), "utf8"));
	const name = `${manifest.publisher}.${manifest.name}-${manifest.version}`;
	const file = join(dataFolder, "extensions", name, "dist", "watch.js");
	const parts = readFileSync(file, "utf8").split(/\.(?:remoteName|askedNothing)!==/);
	assert.equal(parts.length, 2, "the extension asks once where its host is");
	writeFileSync(file, parts.join(ownMachine ? ".askedNothing!==" : ".remoteName!=="));
}
