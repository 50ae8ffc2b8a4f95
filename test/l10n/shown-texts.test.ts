import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { parseSync } from "oxc-parser";

/**
 * A text in an object of texts is shown only when somebody reads that property. Unused exports and functions are found
 * by other checks; what nobody reads of an object that is otherwise used is found here.
 */

const source = join(__dirname, "..", "..", "src");

interface Node {
	readonly type: string;
	readonly [field: string]: unknown;
}

interface SourceFile {
	readonly path: string;
	readonly program: Node;
	readonly parents: ReadonlyMap<Node, Node>;
}

const isNode = (value: unknown): value is Node => typeof (value as { type?: unknown } | null)?.type === "string";

function childrenOf(node: Node): readonly Node[] {
	return Object.values(node).flatMap((value) => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function* within(node: Node): Generator<Node> {
	yield node;
	for (const child of childrenOf(node)) {
		yield* within(child);
	}
}

function parsed(path: string, text: string): SourceFile {
	const program = parseSync(path, text).program as unknown as Node;
	const parents = new Map<Node, Node>();
	for (const node of within(program)) {
		for (const child of childrenOf(node)) {
			parents.set(child, node);
		}
	}
	return { path, program, parents };
}

/** The name of an identifier, or the words of a literal key. */
const nameOf = (node: unknown): string | undefined => {
	const { type, name, value } = node as { type?: string; name?: unknown; value?: unknown };
	const found = type === "Identifier" ? name : type === "Literal" ? value : undefined;
	return typeof found === "string" ? found : undefined;
};

const isTranslated = (node: Node): boolean =>
	node.type === "CallExpression" &&
	(node["callee"] as Node).type === "MemberExpression" &&
	nameOf((node["callee"] as Node)["object"]) === "l10n";

/** Without `as const`, `satisfies` and the like. */
function bare(node: Node): Node {
	return /^TS(As|Satisfies|NonNull)Expression$/.test(node.type) ? bare(node["expression"] as Node) : node;
}

/** The paths to the texts in an object, and in the objects in it. */
function textsIn(object: Node, path = ""): readonly string[] {
	return (object["properties"] as readonly Node[]).flatMap((property) => {
		const key = property.type === "Property" && property["computed"] === false ? nameOf(property["key"]) : undefined;
		if (key === undefined) {
			return [];
		}
		const value = bare(property["value"] as Node);
		if (value.type === "ObjectExpression") {
			return textsIn(value, `${path}.${key}`);
		}
		return [...within(value)].some(isTranslated) ? [`${path}.${key}`] : [];
	});
}

/** Which paths of `name` a file reads; a path stands for everything beneath it. */
function readPaths({ program, parents }: SourceFile, name: string, declared: Node | undefined, path = ""): string[] {
	const found: string[] = [];
	for (const node of within(program)) {
		if (node.type !== "Identifier" || node["name"] !== name || node === declared || !isRead(node, parents)) {
			continue;
		}
		let [top, at] = [node, path];
		for (;;) {
			const parent = parents.get(top);
			if (parent !== undefined && bare(parent) === bare(top)) {
				top = parent;
				continue;
			}
			const key = parent?.type === "MemberExpression" && parent["object"] === top ? propertyOf(parent) : undefined;
			if (parent === undefined || key === undefined) {
				found.push(...readBy({ parents, program }, parent, top, at));
				break;
			}
			[top, at] = [parent, `${at}.${key}`];
		}
	}
	return found;
}

/** Not the name of a property, an import, a parameter or a declaration of its own. */
function isRead(node: Node, parents: ReadonlyMap<Node, Node>): boolean {
	const parent = parents.get(node);
	if (parent === undefined || /^(Import|Export)|^TS/.test(parent.type)) {
		return parent !== undefined && /^TS(As|Satisfies|NonNull)Expression$/.test(parent.type);
	}
	if (parent.type === "MemberExpression") {
		return parent["object"] === node || parent["computed"] === true;
	}
	if (parent.type === "Property") {
		return parent["value"] === node;
	}
	return !(parent.type === "VariableDeclarator" && parent["id"] === node);
}

/** The property that is read by its name; undefined where it depends. */
function propertyOf({ computed, property }: Node): string | undefined {
	return computed === true && (property as Node).type !== "Literal" ? undefined : nameOf(property);
}

/** What is read of a value at `path` by what stands around it: an alias is followed, all else reads everything. */
function readBy(
	file: Pick<SourceFile, "program" | "parents">,
	parent: Node | undefined,
	value: Node,
	path: string,
): readonly string[] {
	const target = parent?.type === "VariableDeclarator" && parent["init"] === value ? (parent["id"] as Node) : undefined;
	if (target?.type === "Identifier") {
		return readPaths({ ...file, path: "" }, String(target["name"]), target, path);
	}
	if (target?.type === "ObjectPattern") {
		return (target["properties"] as readonly Node[]).flatMap((property) => {
			const key = property.type === "Property" ? nameOf(property["key"]) : undefined;
			const local = key === undefined ? undefined : bare(property["value"] as Node);
			return key === undefined
				? [path]
				: local?.type === "Identifier"
					? readPaths({ ...file, path: "" }, String(local["name"]), local, `${path}.${key}`)
					: [`${path}.${key}`];
		});
	}
	return [path];
}

/** Every text of an object of texts that no code reads, as `file: name.path`. */
function unread(files: readonly SourceFile[]): readonly string[] {
	return files.flatMap((file) =>
		declarations(file).flatMap(({ name, exported, object, id }) => {
			const texts = textsIn(object);
			const readers = texts.length === 0 || !exported ? [] : files;
			const read = [
				...readPaths(file, name, id),
				...readers.flatMap((reader) => {
					const local = importedAs(reader, file.path, name);
					return local === undefined ? [] : readPaths(reader, local, id);
				}),
			];
			return texts
				.filter((text) => !read.some((path) => beneath(text, path) || beneath(path, text)))
				.map((text) => `${file.path}: ${name}${text}`);
		}),
	);
}

const beneath = (path: string, other: string): boolean => `${path}.`.startsWith(`${other}.`);

/** The objects a module declares at its top. */
function declarations({ program }: SourceFile) {
	return (program["body"] as readonly Node[]).flatMap((statement) => {
		const exported = statement.type === "ExportNamedDeclaration";
		const declaration = exported ? (statement["declaration"] as Node | null) : statement;
		const declarators =
			declaration?.type === "VariableDeclaration" ? (declaration["declarations"] as readonly Node[]) : [];
		return declarators.flatMap((declarator) => {
			const [id, init] = [declarator["id"] as Node, declarator["init"] as Node | null];
			const object = init === null ? undefined : bare(init);
			const name = nameOf(id);
			return object?.type === "ObjectExpression" && name !== undefined ? [{ name, exported, object, id }] : [];
		});
	});
}

/** What a file calls something it imports; undefined where it does not. */
function importedAs({ program, path }: SourceFile, from: string, name: string): string | undefined {
	const specifiers = (program["body"] as readonly Node[]).flatMap((statement) =>
		statement.type === "ImportDeclaration" &&
		`${resolve("/", dirname(path), String((statement["source"] as Node)["value"]))}.ts` === `/${from}`
			? (statement["specifiers"] as readonly Node[])
			: [],
	);
	const found = specifiers.find((one) => nameOf(one["imported"]) === name);
	return found === undefined ? undefined : nameOf(found["local"]);
}

describe("the texts in objects of texts", () => {
	it("are all read by some code that shows them", () => {
		const files = readdirSync(source, { recursive: true, encoding: "utf8" })
			.filter((name) => name.endsWith(".ts"))
			.map((name) => parsed(name.replaceAll("\\", "/"), readFileSync(join(source, name), "utf8")));
		const texts = files.flatMap((file) => declarations(file).flatMap(({ object }) => textsIn(object)));
		assert.ok(texts.length > 200, `${texts.length} texts`);
		assert.deepEqual(unread(files), []);
	});

	it("are found where nobody reads them", () => {
		const words = parsed(
			"panel/words.ts",
			`import * as l10n from "@vscode/l10n";
			export const words = { seen: l10n.t("Seen"), never: l10n.t("Never"), deep: { one: l10n.t("One"), other: l10n.t("Other") }, by: { key: l10n.t("Key") } };`,
		);
		const reader = parsed(
			"panel/screens/reader.ts",
			`import { words } from "../words";
			const { seen, deep } = words;
			export const shown = (key: "key") => [seen, deep.one, words.by[key]];`,
		);
		assert.deepEqual(unread([words, reader]), ["panel/words.ts: words.never", "panel/words.ts: words.deep.other"]);
	});
});
