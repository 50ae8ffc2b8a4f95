import * as vscode from "vscode";
import { Configuration, warnOfSettings } from "../../src/editor/timer/configuration";
import { deepEqual, equal, ok } from "./assert";

/** What an extension keeps, in memory. */
class Memory implements vscode.Memento {
	private readonly kept = new Map<string, unknown>();

	keys(): readonly string[] {
		return [...this.kept.keys()];
	}

	get<T>(key: string): T | undefined {
		return this.kept.get(key) as T | undefined;
	}

	async update(key: string, value: unknown): Promise<void> {
		this.kept.set(key, value);
	}
}

const minutes = (configuration: Configuration) => configuration.read().limit / 60;

describe("posture checks", () => {
	it("F31: begin on the third day of use, unless somebody chose otherwise", async () => {
		const memory = new Memory();
		const reminder = () => new Configuration(memory, () => undefined).read().postureReminder;
		equal(reminder(), "off");
		const first = memory.get<number>("firstDay") ?? 0;
		await memory.update("firstDay", first - 1);
		equal(reminder(), "off");
		await memory.update("firstDay", first - 2);
		equal(reminder(), "notification");
		await memory.update("firstDay", first);
		await vscode.workspace.getConfiguration("deskglide").update("postureReminder", "statusBar", true);
		try {
			equal(reminder(), "statusBar");
		} finally {
			await vscode.workspace.getConfiguration("deskglide").update("postureReminder", undefined, true);
		}
	});
});

describe("the sitting limit that nobody set", () => {
	it("follows the phase as the diary tells it, at once and after a start", async () => {
		const memory = new Memory();
		const configuration = new Configuration(memory, () => undefined);
		const told: number[] = [];
		configuration.onDidChange(({ limit }) => told.push(limit / 60));
		deepEqual(minutes(configuration), 30);
		await configuration.follow(2);
		await configuration.follow(2);
		await configuration.follow(3);
		deepEqual(told, [40, 50]);
		deepEqual(minutes(new Configuration(memory, () => undefined)), 50);
		// I13: nothing is kept of the phase everybody begins with.
		await configuration.follow(1);
		deepEqual(memory.get("phase"), undefined);
		configuration.dispose();
	});

	it("gives way to one that is set", async () => {
		const settings = vscode.workspace.getConfiguration("deskglide");
		await settings.update("sittingLimit", 25, vscode.ConfigurationTarget.Global);
		try {
			const configuration = new Configuration(new Memory(), () => undefined);
			await configuration.follow(3);
			deepEqual(minutes(configuration), 25);
			configuration.dispose();
		} finally {
			await settings.update("sittingLimit", undefined, vscode.ConfigurationTarget.Global);
		}
	});
});

describe("what a notification says", () => {
	it("X3: is text, where a setting holds a link", async () => {
		const settings = vscode.workspace.getConfiguration("deskglide");
		const memory = new Memory();
		const shown: string[] = [];
		const window = vscode.window as { showWarningMessage: unknown };
		const show = window.showWarningMessage;
		const configuration = new Configuration(
			memory,
			(line) => shown.push(line),
			async (lines) => {
				await warnOfSettings(lines);
			},
		);
		window.showWarningMessage = async (message: string) => void shown.push(message);
		try {
			const link = "[Update](command:workbench.action.quit)";
			await settings.update("workingHours", { [link]: [link], monday: link }, vscode.ConfigurationTarget.Global);
			await warnOfSettings([link]);
			configuration.read();
			ok(shown.length > 1, "it is told");
			deepEqual(
				shown.filter((line) => line.includes("](")),
				[],
			);
		} finally {
			window.showWarningMessage = show;
			await settings.update("workingHours", undefined, vscode.ConfigurationTarget.Global);
			configuration.dispose();
		}
	});
});

describe("a setting that cannot be used", () => {
	const settings = vscode.workspace.getConfiguration("deskglide");
	const write = (value: unknown) => settings.update("sittingLimit", value, vscode.ConfigurationTarget.Global);
	const mistake = "The setting deskglide.sittingLimit cannot be";

	it("is told once to a person, whatever windows open after it, and anew when it is written anew", async () => {
		const { focused } = vscode.window.state;
		const memory = new Memory();
		const told: string[] = [];
		const logged: string[] = [];
		const open = () =>
			new Configuration(
				memory,
				(line) => logged.push(line),
				(lines) => told.push(...lines),
			);
		const first = open();
		try {
			await write("long");
			first.read();
			const second = open();
			second.read();
			second.dispose();
			equal(told.filter((line) => line.startsWith(`${mistake} "long"`)).length, focused ? 1 : 0, "long");
			equal(logged.filter((line) => line.startsWith(`${mistake} "long"`)).length, 2, "the log of each window has it");
			await write(9000);
			equal(told.filter((line) => line.startsWith(`${mistake} 9000`)).length, focused ? 1 : 0, "9000");
			await write("long");
			equal(told.filter((line) => line.startsWith(`${mistake} "long"`)).length, focused ? 2 : 0, "long again");
		} finally {
			first.dispose();
			await write(undefined);
		}
	});
});
