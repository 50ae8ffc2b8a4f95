import * as assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { settingSpecs } from "../../src/sitting/setting-specs";

interface Property {
	readonly default?: unknown;
	readonly minimum?: number;
	readonly maximum?: number;
	readonly enum?: readonly string[];
	readonly scope?: string;
	readonly items?: { readonly minimum?: number; readonly maximum?: number };
}

const root = join(__dirname, "..", "..");
const manifest = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const texts = readFileSync(join(root, "package.nls.json"), "utf8");
const properties: Record<string, Property> = Object.assign(
	{},
	...manifest.contributes.configuration.map((group: { properties: object }) => group.properties),
);

describe("the settings in the manifest", () => {
	for (const spec of settingSpecs) {
		it(`say of ${spec.key} what the rules say`, () => {
			const property = properties[`deskglide.${spec.key}`];
			assert.ok(property, "not in the manifest");
			assert.deepEqual(property.default, spec.default);
			switch (spec.kind) {
				case "number":
					assert.equal(property.minimum, "zero" in spec ? 0 : spec.minimum);
					assert.equal(property.maximum, spec.maximum);
					break;
				case "choice":
					assert.deepEqual([...(property.enum ?? [])].sort(), [...spec.choices].sort());
					break;
				case "snoozes":
					assert.deepEqual([property.items?.minimum, property.items?.maximum], [spec.minimum, spec.maximum]);
					break;
			}
		});
	}

	it("belong to the person, not to a workspace", () => {
		for (const [name, property] of Object.entries(properties)) {
			assert.equal(property.scope, "application", name);
		}
	});
});

describe("the texts of the manifest", () => {
	it("are all there, and none is left over", () => {
		const used = new Set(JSON.stringify(manifest).match(/(?<=%)[\w.]+(?=%)/g));
		const given = new Set(Object.keys(JSON.parse(texts)));
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
