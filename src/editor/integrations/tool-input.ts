import { isId, isMinutes, mostMinutes } from "./arguments";

/** The tools an assistant may use. The manifest declares the same; a test compares them. */
export const toolNames = ["deskglide_next_break", "deskglide_start_break", "deskglide_start_routine"] as const;

/** What an assistant asks for. */
export type ToolWish =
	| { readonly kind: "next-break" }
	| { readonly kind: "break"; readonly minutes?: number }
	| { readonly kind: "routine"; readonly id: string };

/** Why an assistant's input cannot be used. */
export type ToolProblem = "unknown-tool" | "not-an-object" | "unknown-field" | "not-minutes" | "no-routine";

export type ToolReading =
	| { readonly wish: ToolWish; readonly problem?: undefined }
	| { readonly wish?: undefined; readonly problem: ToolProblem };

/** The fields each tool takes. */
const fields: ReadonlyMap<string, readonly string[]> = new Map([
	["deskglide_next_break", []],
	["deskglide_start_break", ["minutes"]],
	["deskglide_start_routine", ["routine"]],
]);

/** Reads a tool's input, exactly the fields it takes. Never throws. */
export function readToolInput(tool: string, input: unknown): ToolReading {
	const known = fields.get(tool);
	if (known === undefined) {
		return { problem: "unknown-tool" };
	}
	if (typeof input !== "object" || input === null || Array.isArray(input)) {
		return { problem: "not-an-object" };
	}
	if (Object.keys(input).some((key) => !known.includes(key))) {
		return { problem: "unknown-field" };
	}
	const own = (key: string): unknown =>
		Object.hasOwn(input, key) ? (input as Readonly<Record<string, unknown>>)[key] : undefined;
	switch (tool) {
		case "deskglide_start_break": {
			const minutes = own("minutes");
			if (minutes === undefined) {
				return { wish: { kind: "break" } };
			}
			return isMinutes(minutes, mostMinutes.break) ? { wish: { kind: "break", minutes } } : { problem: "not-minutes" };
		}
		case "deskglide_start_routine": {
			const id = own("routine");
			return isId(id) ? { wish: { kind: "routine", id } } : { problem: "no-routine" };
		}
		default:
			return { wish: { kind: "next-break" } };
	}
}
