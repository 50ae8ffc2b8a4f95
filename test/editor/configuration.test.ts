import * as vscode from "vscode";
import { Configuration } from "../../src/editor/sitting/configuration";
import { deepEqual } from "./assert";

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
