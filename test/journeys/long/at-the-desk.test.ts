import * as assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as later } from "node:timers/promises";
import { useEditor } from "../support/editor";
import type { Workbench } from "../support/workbench";

/** Five minutes, from which one counts as away here, in ten seconds: a busy machine may stand still for some. */
const options = { rate: 30, settings: { "deskglide.awayAfter": 5 } };

/** Eight minutes of the timer's clock: who is not seen all through it is taken for away. */
const workMilliseconds = 16_000;

/** Seldom enough for a slow machine to keep up, often enough never to be away. */
const handMilliseconds = 700;

interface Way {
	readonly says: string;
	/** Puts the person where the work begins. */
	readonly begin: (workbench: Workbench) => Promise<void>;
	/** One turn of the hand. */
	readonly hand: (workbench: Workbench, turn: number) => Promise<void>;
}

const ways: readonly Way[] = [
	{
		says: "reads with the wheel",
		begin: async (workbench) => {
			await workbench.openFile("notes.md");
			await workbench.runCommand("View: Split Editor Down");
			await workbench.typeInEditor("\n".repeat(60), { keyMilliseconds: 1 });
			await workbench.page.locator(".part.editor .view-lines").last().hover();
		},
		hand: ({ page }, turn) => page.mouse.wheel(0, turn % 2 === 0 ? -120 : 120),
	},
	{
		says: "selects with the mouse",
		begin: (workbench) => workbench.openFile("notes.md"),
		hand: async ({ page }, turn) => {
			const box = await page.locator(".part.editor .view-lines").boundingBox();
			assert.ok(box !== null);
			// A word of the first line, and one of the third.
			await page.mouse.dblclick(box.x + 30, box.y + (turn % 2 === 0 ? 8 : 46));
		},
	},
	{
		says: "works in the terminal",
		begin: async (workbench) => {
			const { page } = workbench;
			await workbench.runCommand("Terminal: Create New Terminal");
			await page.locator(".terminal.focus, .terminal-wrapper.active .xterm.focus").first().waitFor();
		},
		hand: async ({ page }) => {
			await page.keyboard.type("true\n", { delay: 20 });
		},
	},
	{
		says: "steps through the debugger",
		begin: async (workbench) => {
			await workbench.openFile("notes.md");
			await workbench.runCommand("Workshop: Debug the Active File");
			await workbench.page.locator(".debug-top-stack-frame-line").first().waitFor();
		},
		hand: ({ page }) => page.keyboard.press("F10"),
	},
	{
		says: "answers questions in Move",
		begin: async (workbench) => {
			await workbench.runCommand("Deskglide: Safety Check");
			await workbench.panel().getByRole("heading", { level: 1 }).waitFor();
		},
		hand: async (workbench, turn) => {
			const panel = workbench.panel();
			await (turn % 2 === 0
				? panel.getByRole("button", { name: /^No\b/ })
				: panel.getByRole("button", { name: "Back" })
			).click();
		},
	},
	{
		says: "moves in a notebook",
		begin: async (workbench) => {
			const { page } = workbench;
			await workbench.runCommand("Workshop: Open a Notebook");
			await page.locator(".notebookOverlay .cell-editor-part").first().waitFor();
			await page.locator(".notebookOverlay .view-line").first().click();
			await page.keyboard.press("Escape");
		},
		hand: ({ page }, turn) => page.keyboard.press(turn % 8 < 4 ? "ArrowDown" : "ArrowUp"),
	},
];

describe("a person at the desk", () => {
	const editor = useEditor({ beside: [join(__dirname, "..", "support", "workshop")] });

	async function minutesToBreak(workbench: Workbench): Promise<number> {
		const label = await workbench.statusItem().label();
		assert.match(label, /Next break in \d+ minutes/);
		return Number(/\d+/.exec(label)?.[0]);
	}

	for (const { says, begin, hand } of ways) {
		it(`is there who ${says}`, async () => {
			const workbench = await editor.open(options);
			await workbench.statusItem().waitFor();
			await begin(workbench);
			await hand(workbench, 0);
			const before = await minutesToBreak(workbench);
			const end = Date.now() + workMilliseconds;
			for (let turn = 1; Date.now() < end; turn += 1) {
				await hand(workbench, turn);
				await minutesToBreak(workbench);
				await later(handMilliseconds);
			}
			const sat = before - (await minutesToBreak(workbench));
			assert.ok(sat >= 6, `${sat} minutes of sitting`);
		});
	}

	it("is away when the terminal, the debugger, a notebook and the output go on by themselves", async () => {
		const workbench = await editor.open(options);
		const { page } = workbench;
		await workbench.statusItem().waitFor();
		await workbench.openFile("notes.md");
		await workbench.runCommand("Workshop: Let Everything Go On by Itself");
		await page.locator(".debug-toolbar").waitFor();
		const goingOn = page
			.locator(".notebookOverlay .view-line")
			.filter({ hasText: /by\sitself/ })
			.first();
		await goingOn.waitFor();
		await minutesToBreak(workbench);
		await untilAway(workbench);
		const before = await goingOn.textContent();
		while ((await goingOn.textContent()) === before) {
			await later(200);
		}
		assert.match(await workbench.statusItem().label(), /Away/);
	});

	async function untilAway(workbench: Workbench): Promise<void> {
		const end = Date.now() + 30_000;
		while (!/Away/.test(await workbench.statusItem().label())) {
			assert.ok(Date.now() < end, `${await workbench.statusItem().label()} all the time`);
			await later(200);
		}
	}
});

describe("a person who types where no extension can look", () => {
	const editor = useEditor();

	it("is there, by what the editor says of its keys, though it says so late", async () => {
		// In real time: the editor's own clock cannot be made to run faster.
		const workbench = await editor.open({ settings: { "deskglide.awayAfter": 1 } });
		const { page } = workbench;
		await workbench.statusItem().waitFor();
		await workbench.openFile("notes.md");
		await workbench.typeInEditor("start ");
		// Like a box to chat in: nothing of it reaches an extension.
		await workbench.runCommand("Preferences: Open Keyboard Shortcuts");
		const end = Date.now() + 80_000;
		while (Date.now() < end) {
			await page.keyboard.type("word ", { delay: 60 });
			assert.match(await workbench.statusItem().label(), /Next break in/);
			await later(handMilliseconds);
		}
	}).timeout(150_000);
});
