import { toJsonSchema } from "@valibot/to-json-schema";
import { catalogue } from "../../src/exercises/catalogue/all";
import { ownPlanSchema, playableOf } from "../../src/exercises/own-plan/schema";
import { noFigure } from "../../src/exercises/types";

interface Schema {
	readonly properties?: Readonly<Record<string, Schema>>;
	readonly additionalProperties?: Schema;
	readonly items?: Schema;
	readonly enum?: readonly string[];
	readonly [more: string]: unknown;
}

/** An exercise's name and what it is for, as completion and hover show it beside its id. */
const inWords = (id: string): string => {
	const exercise = playableOf(catalogue).find((each) => each.id === id);
	return exercise === undefined ? "No figure: your own words alone." : `${exercise.name}. ${exercise.purpose}`;
};

/** Ids with names beside them; the names are a word of the editor's own, not of the standard. */
const withNames = (ids: readonly string[]) => ({ enum: ids, enumDescriptions: ids.map(inWords) });

function named(schema: Schema, at: string, change: (schema: Schema) => Schema): Schema {
	const [first = "", ...rest] = at.split(".");
	if (first === "") {
		return change(schema);
	}
	const [property, inner] = first.startsWith("*")
		? (["additionalProperties", schema.additionalProperties] as const)
		: first === "[]"
			? (["items", schema.items] as const)
			: ([first, schema.properties?.[first]] as const);
	if (inner === undefined) {
		throw new Error(`The schema has no ${at}.`);
	}
	const changed = named(inner, rest.join("."), change);
	return property === first
		? { ...schema, properties: { ...schema.properties, [property]: changed } }
		: { ...schema, [property]: changed };
}

/** The JSON Schema the editor completes, hovers and checks a plan file with, as it is kept in media/. */
export function planJsonSchema(): object {
	const ids = playableOf(catalogue).map(({ id }) => id);
	const made = toJsonSchema(ownPlanSchema(catalogue).schema, { errorMode: "ignore", typeMode: "input" });
	const bare: Schema = JSON.parse(JSON.stringify(made));
	const figures = named(bare, "exercises.*.figure", (schema) => ({ ...schema, ...withNames([noFigure, ...ids]) }));
	// An exercise of the plan itself is as good in a routine.
	const schema = named(figures, "routines.*.steps.[].exercise", ({ examples: _, ...rest }) => ({
		...rest,
		anyOf: [withNames(ids), { type: "string" }],
	}));
	// The last two are the editor's own words, not the standard's.
	return { ...schema, allowComments: true, allowTrailingCommas: true };
}
