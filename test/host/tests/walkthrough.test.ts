import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { walkthroughPictures } from "../../../scripts/lib/walkthrough-picture";
import { projectFolder } from "../paths";

interface Step {
	readonly id: string;
	readonly description: string;
	readonly media: { readonly svg: string };
	readonly completionEvents: readonly string[];
}

const read = (name: string) => readFileSync(join(projectFolder, name), "utf8");
const { contributes } = JSON.parse(read("package.json"));
const texts: Readonly<Record<string, string>> = JSON.parse(read("package.nls.json"));
const steps: readonly Step[] = contributes.walkthroughs[0].steps;

describe("the walkthrough", () => {
	it("has five steps in the order in which a person needs them", () => {
		assert.deepEqual(
			steps.map(({ id }) => id),
			["safety", "now", "limit", "routine", "diary"],
		);
	});

	it("completes no step by a mere click on its button", () => {
		for (const { id, completionEvents } of steps) {
			assert.ok(completionEvents.length > 0, id);
			assert.deepEqual(
				completionEvents.filter((event) => !/^on(Context|SettingChanged|View):/.test(event)),
				[],
				id,
			);
		}
	});

	it("offers in each step a command that there is", () => {
		const commands = contributes.commands.map(({ command }: { command: string }) => command);
		for (const { id, description } of steps) {
			const named = [...(texts[description.slice(1, -1)] ?? "").matchAll(/\(command:([\w.]+)(?:\?[^)]*)?\)/g)].map(
				([, name]) => name,
			);
			assert.ok(named.length > 0, id);
			for (const name of named) assert.ok(commands.includes(name), `${id}: ${name}`);
		}
	});

	it("has the pictures the figure draws now: else run `npm run walkthrough-pictures`", () => {
		const pictures = walkthroughPictures();
		for (const { id, media } of steps) {
			assert.equal(media.svg, `media/walkthrough/${id}.svg`);
			assert.equal(read(media.svg), pictures.get(id));
		}
	});

	it("takes every colour of its pictures from the theme, in attributes: style sheets are not let in", () => {
		for (const svg of walkthroughPictures().values()) {
			assert.doesNotMatch(svg, /<style|style=|class=|#[0-9a-f]{3}/i);
			for (const [, colour = ""] of svg.matchAll(/(?:fill|stroke)="([^"]*)"/g)) {
				assert.match(colour, /^none$|var\(--vscode-/);
			}
		}
	});
});
