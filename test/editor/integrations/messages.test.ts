import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { sanitizeForMessage, withoutLinks } from "../../../src/editor/platform/sanitize-message";

/** What the editor makes a link of in a message. */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

const sources = join(__dirname, "..", "..", "..", "src");

describe("a message of the editor's", () => {
	it("X3: holds no link, whatever stands in it", () => {
		for (const text of ["[Update](command:workbench.action.quit)", '[a](https://example.test "t")', "[a](file:///x)"]) {
			assert.match(text, link);
			assert.doesNotMatch(withoutLinks(text), link);
			assert.doesNotMatch(sanitizeForMessage(text), link);
		}
		const bits = fc.constantFrom("[", "]", "(", ")", "](", "command:", "https://", "x", " ", '"');
		fc.assert(
			fc.property(fc.array(bits, { maxLength: 30 }), (parts) => {
				assert.doesNotMatch(withoutLinks(parts.join("")), link);
			}),
			{ numRuns: 2000 },
		);
	});

	it("X3: is shown in one place, which takes the links out", () => {
		const files = readdirSync(sources, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
		const showing = files.filter((file) =>
			/\.show(Information|Warning|Error)Message\b/.test(readFileSync(join(sources, file), "utf8")),
		);
		assert.deepEqual(
			showing,
			[join("editor", "platform", "messages.ts")],
			"show messages with src/editor/platform/messages.ts",
		);
	});

	it("cuts somebody else's text short, and no character in two", () => {
		assert.equal(sanitizeForMessage("x".repeat(60)), "x".repeat(60));
		assert.equal(sanitizeForMessage("x".repeat(61)), `${"x".repeat(60)}…`);
		assert.equal(sanitizeForMessage("😀".repeat(61)), `${"😀".repeat(60)}…`);
	});
});
