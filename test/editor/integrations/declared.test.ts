import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { mostMinutes } from "../../../src/editor/integrations/arguments";
import { readToolInput, toolNames } from "../../../src/editor/integrations/tool-input";
import { routines } from "../../../src/exercises/catalogue/all";

const root = join(__dirname, "..", "..", "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const page = readFileSync(join(root, "media", "docs", "for-other-tools.md"), "utf8");
const words = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));

interface Tool {
	readonly name: string;
	readonly toolReferenceName: string;
	readonly displayName: string;
	readonly userDescription: string;
	readonly modelDescription: string;
	readonly inputSchema: {
		readonly properties: Readonly<Record<string, { readonly minimum?: number; readonly maximum?: number }>>;
		readonly additionalProperties: boolean;
	};
}

const tools: readonly Tool[] = manifest.contributes.languageModelTools;

describe("the tools in the manifest", () => {
	it("are those there are, each with its words", () => {
		assert.deepEqual(tools.map(({ name }) => name).sort(), [...toolNames].sort());
		for (const { displayName, userDescription, modelDescription, toolReferenceName } of tools) {
			for (const key of [displayName, userDescription]) {
				assert.ok(words[key.replaceAll("%", "")], key);
			}
			assert.match(toolReferenceName, /^[a-zA-Z]+$/);
			assert.ok(modelDescription.length > 40);
		}
	});

	it("declare the fields that are read, and no others", () => {
		for (const { name, inputSchema } of tools) {
			assert.equal(inputSchema.additionalProperties, false);
			for (const field of Object.keys(inputSchema.properties)) {
				assert.notEqual(readToolInput(name, { [field]: undefined }).problem, "unknown-field", field);
			}
		}
		const { minutes } = tools.find(({ name }) => name === "deskglide_start_break")?.inputSchema.properties ?? {};
		assert.deepEqual([minutes?.minimum, minutes?.maximum], [1, mostMinutes.break]);
	});
});

describe("the page for other tools", () => {
	it("holds the types others copy as they are", () => {
		const types = readFileSync(join(root, "src", "api.ts"), "utf8");
		assert.ok(page.includes(types), "media/docs/for-other-tools.md does not hold src/api.ts as it is");
	});

	it("names tools and commands that exist, and every ready routine", () => {
		const commands = new Set(manifest.contributes.commands.map(({ command }: { command: string }) => command));
		const named = new Set(page.match(/deskglide\.[a-z]\w*[A-Z]\w*|deskglide\.(?:snooze|pause|meeting|skip|resume)/g));
		assert.ok(named.size > 10);
		assert.deepEqual(
			[...named].filter((command) => !commands.has(command)),
			[],
		);
		assert.deepEqual([...new Set(page.match(/deskglide_\w+/g))].sort(), [...toolNames].sort());
		for (const { id } of routines) {
			assert.ok(page.includes(`\`${id}\``), id);
		}
	});

	it("gives the limits that hold", () => {
		const row = (command: string) => page.split("\n").find((line) => line.includes(`\`deskglide.${command}\` `)) ?? "";
		assert.ok(row("startBreak").includes(`1 to ${mostMinutes.break}`));
		assert.ok(row("snooze").includes(`1 to ${mostMinutes.snooze}`));
		assert.ok(row("pause").includes(`1 to ${mostMinutes.pause}`));
		assert.ok(row("meeting").includes(`1 to ${mostMinutes.meeting}`));
	});
});
