import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
	type Manifest,
	type Property,
	type Texts,
	textOf,
	withSettingsTable,
} from "../../scripts/lib/settings-markdown";
import { settingSpecs } from "../../src/sitting/setting-specs";

const root = join(__dirname, "..", "..");
const manifest: Manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const english: Texts = JSON.parse(readFileSync(join(root, "package.nls.json"), "utf8"));
/** What is said elsewhere, by its English words. */
const texts: Texts = JSON.parse(readFileSync(join(root, "l10n", "bundle.l10n.de.json"), "utf8"));
const groups = manifest.contributes.configuration;
const properties: Readonly<Record<string, Property>> = Object.assign({}, ...groups.map((group) => group.properties));
const description = (property: Property) => textOf(property.markdownDescription, english);

describe("the settings in the manifest", () => {
	for (const spec of settingSpecs) {
		it(`say of ${spec.key} what the rules say`, () => {
			const property = properties[`deskglide.${spec.key}`];
			assert.ok(property, "not in the manifest");
			assert.deepEqual(property.default, spec.default);
			switch (spec.kind) {
				case "number": {
					const least = "zero" in spec ? 0 : spec.minimum;
					assert.deepEqual([property.minimum, property.maximum], [least, spec.maximum]);
					assert.deepEqual([property.type].flat(), spec.default === null ? ["number", "null"] : ["number"]);
					const text = description(property);
					assert.match(text, new RegExp(`\\b${spec.minimum} to ${spec.maximum}\\b`), "its limits");
					assert.match(text, spec.unit === "minutes" ? /^Minutes\b/ : /notifications/i, "its unit");
					if ("zero" in spec) assert.match(text, /\b0: /, "what 0 means");
					if (spec.default === null) assert.match(text, /\bEmpty: /, "what leaving it empty means");
					break;
				}
				case "choice":
					assert.deepEqual([...(property.enum ?? [])].sort(), [...spec.choices].sort());
					assert.equal(property.enumDescriptions?.length, spec.choices.length, "a text for each choice");
					for (const text of property.enumDescriptions ?? []) assert.match(textOf(text, english), /^[A-Z][^\n]*\.$/);
					break;
				case "snoozes":
					assert.deepEqual([property.items?.minimum, property.items?.maximum], [spec.minimum, spec.maximum]);
					assert.match(description(property), new RegExp(`\\b${spec.minimum} to ${spec.maximum}\\b`));
					break;
				case "switch":
					assert.equal(property.type, "boolean");
					break;
			}
		});
	}

	it("are those the rules know, no more: the clock of demonstrations is shown to nobody", () => {
		const known = settingSpecs.map(({ key }) => `deskglide.${key}`);
		assert.deepEqual(Object.keys(properties).sort(), [...known].sort());
	});

	it("belong to the person: no workspace can change them, and they go along with settings sync", () => {
		for (const [name, property] of Object.entries(properties)) {
			assert.equal(property.scope, "application", name);
		}
	});

	it("stand in one order, group by group, as they are written", () => {
		const counted = (length: number) => Array.from({ length }, (_, index) => index + 1);
		assert.deepEqual(
			groups.map(({ order }) => order),
			counted(groups.length),
		);
		for (const { title, properties: inGroup } of groups) {
			const orders = Object.values(inGroup).map(({ order }) => order);
			assert.deepEqual(orders, counted(orders.length), title);
		}
	});

	it("are each described in one line", () => {
		for (const [name, property] of Object.entries(properties)) {
			assert.match(description(property), /^[A-Z][^\n]*\.$/, name);
		}
	});

	it("stand in the readme with the same words and defaults: else run `npm run settings-table`", () => {
		const readme = readFileSync(join(root, "README.md"), "utf8");
		// The formatter pads the columns of a table.
		const plain = (text: string) => text.replaceAll(/ +/g, " ").replaceAll(/-{3,}/g, "---");
		assert.equal(plain(readme), plain(withSettingsTable(readme, manifest, english)));
	});
});

describe("the texts of the manifest", () => {
	it("F48: say each step of the walkthrough in words, since its picture goes where the editor is narrow", () => {
		const steps = Object.keys(english).filter((key) => /^walkthrough\.\w+\.picture$/.test(key));
		assert.equal(steps.length, 5);
		for (const picture of steps) {
			const text = english[picture.replace(/picture$/, "text")] ?? "";
			assert.match(text, /\]\(command:deskglide\.\w+/, "what to do is in the words");
			assert.doesNotMatch(text, /\b(picture|drawing|image|on the right|beside|below)\b/i, picture);
			assert.ok((english[picture] ?? "").length > 20, "and whoever cannot see it hears it");
		}
	});

	it("F46: have one name for one thing: the palette's, the status menu's and the Move view's", () => {
		const plain = (name: string) => name.replace(/[:…].*$/, "").toLowerCase();
		for (const [command, elsewhere] of [
			["command.logActivity", ["Log an activity…", "Log an activity"]],
			["command.logDay", ["Log today…", "Log today"]],
			["command.quickStretch", ["Quick stretch…", "Quick Stretch", "Quick stretch"]],
			["command.pause", ["Pause reminders…"]],
			["command.meeting", ["In a meeting…"]],
			["command.stand", ["I am standing now"]],
			["command.sit", ["I am sitting now"]],
			["command.why", ["Why now, or why not yet?"]],
			["command.somethingNew", ["Something new or worrying?"]],
		] as const) {
			for (const name of elsewhere) {
				assert.equal(plain(name), plain(english[command] ?? ""), command);
				assert.ok(name in texts, `${name} is said somewhere`);
			}
		}
	});

	it("F13: let the palette find standing, an activity and days off by the words people have for them", () => {
		const titles = Object.entries(english).flatMap(([key, text]) =>
			key.startsWith("command.") ? text.toLowerCase() : [],
		);
		for (const word of ["standing", "walk", "swim", "bike", "holiday", "leave"]) {
			assert.ok(
				titles.some((title) => title.includes(word)),
				word,
			);
		}
	});

	it("are all there, and none is left over", () => {
		const used = new Set(JSON.stringify(manifest).match(/(?<=%)[\w.]+(?=%)/g));
		const given = new Set(Object.keys(english));
		assert.deepEqual(
			[...used].filter((key) => !given.has(key)),
			[],
		);
		assert.deepEqual(
			[...given].filter((key) => !used.has(key)),
			[],
		);
	});
});
