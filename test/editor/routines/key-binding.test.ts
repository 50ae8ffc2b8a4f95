import { deepEqual, equal } from "node:assert/strict";
import { type ParseError, parse } from "jsonc-parser";
import { beginningOfList, bindingFor } from "../../../src/editor/routines/key-binding";

/** The bindings of a file after one for `id` was put in, as the editor reads them. */
function withBinding(text: string, id: string): unknown {
	const { before, key, after } = bindingFor(id);
	const at = beginningOfList(text);
	if (at === undefined) {
		return undefined;
	}
	const errors: ParseError[] = [];
	const written = `${text.slice(0, at)}\n\t${before}${key}${after},${text.slice(at)}`;
	const list: unknown = parse(written, errors, { allowTrailingComma: true });
	deepEqual(errors, [], written);
	return list;
}

const mine = (id: string) => ({ key: "ctrl+alt+1", command: "deskglide.quickStretch", args: id });
const other = { key: "f2", command: "rename" };

describe("a binding for a routine", () => {
	it("stands first in the person's list, whatever is in that already", () => {
		for (const text of [
			"[]",
			"[\n]",
			"// Place your key bindings in this file to override the defaults\n[\n]",
			"// [not this one]\r\n[\r\n]",
			"\t[ // mine\n]",
		]) {
			deepEqual(withBinding(text, "ankle-pump"), [mine("ankle-pump")], text);
		}
		const full = `// mine\n[\n\t${JSON.stringify(other)},\n]\n`;
		deepEqual(withBinding(full, "exercise:my-own"), [mine("exercise:my-own"), other]);
	});

	it("has no place in a file without a list", () => {
		for (const text of ["", "{}", "// nothing yet"]) {
			equal(withBinding(text, "ankle-pump"), undefined, text);
		}
	});
});
