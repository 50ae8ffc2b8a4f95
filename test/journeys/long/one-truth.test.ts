import * as assert from "node:assert/strict";
import { setTimeout as later } from "node:timers/promises";
import { endProcesses } from "../../host/processes";
import { type OpenOptions, useEditor } from "../support/editor";
import type { Workbench } from "../support/workbench";

/** What is true in one window is true in all within this, milliseconds. */
const soon = 2_000;

/** A busy machine may stand still for once. */
const tries = 3;

const hosts = [
	{ name: "the Node host", kind: {}, inBrowser: false },
	{
		name: "a web worker host",
		kind: { "remote.extensionKind": { "deskglide.deskglide": ["web"] } },
		inBrowser: true,
	},
];

interface Change {
	readonly start: string;
	readonly end: string;
	/** What it asks: for how long. */
	readonly asks?: string;
	readonly label: RegExp;
}

const changes: readonly Change[] = [
	{
		start: "Deskglide: Pause Reminders…",
		end: "Deskglide: Resume Reminders",
		asks: "For 30 minutes",
		label: /Reminders paused/,
	},
	{
		start: "Deskglide: In a Meeting…",
		end: "Deskglide: End the Meeting",
		asks: "For 30 minutes",
		label: /Reminders are quiet now/,
	},
	{
		start: "Deskglide: Start a Break Now",
		end: "Deskglide: End the Break",
		label: /On a break/,
	},
];

for (const { name, kind, inBrowser } of hosts) {
	describe(`windows of one person, in ${name}`, () => {
		const editor = useEditor();

		/** Does something in the first of the windows until the others show it soon; the last try counts. */
		async function showsSoon(
			windows: readonly Workbench[],
			change: () => Promise<void>,
			undo: () => Promise<void>,
			label: RegExp,
		) {
			for (let time = 1; ; time += 1) {
				await change();
				const began = Date.now();
				const took = await Promise.all(
					windows.map((window) => untilLabel(window, label).then(() => Date.now() - began)),
				);
				if (took.every((milliseconds) => milliseconds <= soon)) {
					return;
				}
				assert.ok(time < tries, `${label} took ${took.join(" and ")} ms`);
				await undo();
			}
		}

		async function untilLabel(window: Workbench, label: RegExp): Promise<void> {
			const end = Date.now() + 20_000;
			while (!label.test(await window.statusItem().label())) {
				assert.ok(Date.now() < end, `${await window.statusItem().label()} instead of ${label}`);
				await later(50);
			}
		}

		/** Windows of which the first has the focus, and somebody types in it. */
		async function openWindows(options: OpenOptions): Promise<[Workbench, Workbench[]]> {
			const first = await editor.open(options);
			const others = [await first.newWindow(), await first.newWindow()];
			await Promise.all([first, ...others].map((window) => window.statusItem().waitFor()));
			await first.openFile("notes.md");
			for (const window of others) {
				await window.setFocus(false);
			}
			await first.page.bringToFront();
			await first.typeInEditor("start ");
			return [first, others];
		}

		it("all show within two seconds that reminders are paused, wait for a meeting or for a break", async () => {
			const [first, others] = await openWindows({ settings: kind });

			for (const { start, end, asks, label } of changes) {
				const change = async () => {
					await first.runCommand(start);
					if (asks !== undefined) {
						await first.quickPickRow(asks).click();
					} else {
						await first.panel().getByText("Walk or stand if you can").waitFor();
					}
				};
				const undo = () => first.runCommand(end);
				await showsSoon(others, change, undo, label);
				await showsSoon(others, undo, change, /Next break/);
			}

			// Where the extension runs: what lives in a process of its own leaves the screen with it.
			endProcesses(editor.extensionHosts(), "SIGKILL");
			await first.page.getByText("terminated unexpectedly").first().waitFor();
			assert.equal(await first.statusItem().root.isVisible(), inBrowser);
		}).timeout(300_000);

		it("all show within two seconds that a due break is snoozed, and for how long", async () => {
			// Due after half a minute; the while after which somebody is away is long enough for the test's own steps.
			const settings = { ...kind, "deskglide.sittingLimit": 15, "deskglide.awayAfter": 15 };
			const [first, others] = await openWindows({ settings, rate: 30 });
			while (!/A break is due/.test(await first.statusItem().label())) {
				await first.typeFor(2);
			}
			const change = async () => {
				await first.runCommand("Deskglide: Snooze the Break…");
				await first.quickPickRow("15 minutes").click();
			};
			const undo = async () => {
				await first.runCommand("Deskglide: Skip This Break");
				await first.runCommand("Deskglide: Undo the Last Skip or Answer");
			};
			await showsSoon(others, change, undo, /Snoozed until \d/);
			await showsSoon(others, undo, change, /A break is due/);
		}).timeout(300_000);
	});
}
