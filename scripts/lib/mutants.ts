import { parseSync } from "oxc-parser";

/** A single change of a file that some test should notice. */
export interface Mutant {
	/** Line of the change, from 1. */
	readonly line: number;
	readonly before: string;
	readonly after: string;
	/** The whole file with the change. */
	readonly text: string;
}

interface Node {
	readonly type: string;
	readonly start: number;
	readonly end: number;
	readonly [field: string]: unknown;
}

/** Each operator with the one that is mistaken for it. */
const operators: ReadonlyMap<string, readonly string[]> = new Map([
	["===", ["!=="]],
	["!==", ["==="]],
	["<", ["<=", ">="]],
	["<=", ["<", ">"]],
	[">", [">=", "<="]],
	[">=", [">", "<"]],
	["&&", ["||"]],
	["||", ["&&"]],
	["??", ["&&"]],
	["+", ["-"]],
	["-", ["+"]],
	["*", ["/"]],
	["/", ["*"]],
]);

const methods: ReadonlyMap<string, string> = new Map([
	["some", "every"],
	["every", "some"],
	["min", "max"],
	["max", "min"],
	["find", "findLast"],
	["findLast", "find"],
]);

/** Every change that is tried of a TypeScript file, in the order of their places. */
export function mutantsOf(name: string, text: string): readonly Mutant[] {
	const mutants: Mutant[] = [];
	const replace = (start: number, end: number, after: string) => {
		const line = text.slice(0, start).split("\n").length;
		const changed = `${text.slice(0, start)}${after}${text.slice(end)}`;
		mutants.push({ line, before: text.slice(start, end), after, text: changed });
	};
	const operatorBetween = (left: Node, right: Node, operator: string) => {
		const start = text.indexOf(operator, left.end);
		for (const other of start >= 0 && start < right.start ? (operators.get(operator) ?? []) : []) {
			replace(start, start + operator.length, other);
		}
	};
	const visit = (value: unknown): void => {
		if (Array.isArray(value)) {
			for (const each of value) {
				visit(each);
			}
		} else if (isNode(value)) {
			// Types are checked by the compiler, and imports by it as well.
			if (/^(TS(?!AsExpression|NonNull|Satisfies)|Import)/.test(value.type)) {
				return;
			}
			change(value);
			for (const each of Object.values(value)) {
				visit(each);
			}
		}
	};
	const change = (node: Node): void => {
		const { type, start, end } = node;
		if (type === "BinaryExpression" || type === "LogicalExpression") {
			operatorBetween(node["left"] as Node, node["right"] as Node, String(node["operator"]));
		} else if (type === "UnaryExpression" && node["operator"] === "!") {
			replace(start, start + 1, "");
		} else if (type === "ConditionalExpression") {
			const test = node["test"] as Node;
			replace(test.start, test.end, `!(${text.slice(test.start, test.end)})`);
		} else if (type === "IfStatement") {
			const test = node["test"] as Node;
			replace(test.start, test.end, "true");
			replace(test.start, test.end, "false");
		} else if (type === "Literal" && typeof node["value"] === "boolean") {
			replace(start, end, String(!node["value"]));
		} else if (type === "Literal" && typeof node["value"] === "number") {
			replace(start, end, `${node["value"] + 1}`);
		} else if (type === "ExpressionStatement" && /^(Call|Assignment)/.test((node["expression"] as Node).type)) {
			replace(start, end, ";");
		} else if (type === "MemberExpression" && node["computed"] !== true) {
			const property = node["property"] as Node;
			const other = methods.get(String(property["name"]));
			if (other !== undefined) {
				replace(property.start, property.end, other);
			}
		}
	};
	visit(parseSync(name, text).program.body);
	return mutants;
}

function isNode(value: unknown): value is Node {
	return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}
