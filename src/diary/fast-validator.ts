import type { GenericSchema } from "valibot";

/**
 * Tells quickly that a value is what a schema asks for and holds nothing else, so that ten years of a diary need not be
 * copied field by field. It is made from the schema itself. "No" means only: ask the schema.
 */
export type FastValidator = (value: unknown) => boolean;

/** What is looked at of the schemas in use; any other makes a check that always says no. */
type Known =
	| { readonly type: "object"; readonly entries: Readonly<Record<string, Known>> }
	| { readonly type: "array"; readonly item: Known }
	| { readonly type: "exact_optional"; readonly wrapped: Known }
	| { readonly type: "literal"; readonly literal: unknown }
	| { readonly type: "picklist"; readonly options: readonly unknown[] }
	| { readonly type: "boolean" }
	| { readonly type: "custom"; readonly check: (value: unknown) => boolean }
	| { readonly type: "other" };

/** Compiles a schema into such a check. A kind of schema it does not know makes one that always says no. */
export function fastValidator(schema: GenericSchema): FastValidator {
	return checkOf(schema as unknown as Known);
}

function checkOf(schema: Known): FastValidator {
	switch (schema.type) {
		case "object":
			return objectCheck(schema.entries);
		case "array": {
			const item = checkOf(schema.item);
			return (value) => Array.isArray(value) && value.every(item);
		}
		case "literal":
			return (value) => value === schema.literal;
		case "picklist": {
			const { options } = schema;
			return (value) => options.includes(value);
		}
		case "boolean":
			return (value) => typeof value === "boolean";
		case "custom":
			return schema.check;
		default:
			return () => false;
	}
}

function objectCheck(entries: Readonly<Record<string, Known>>): FastValidator {
	const fields = Object.entries(entries).map(([name, schema]) => ({
		name,
		optional: schema.type === "exact_optional",
		check: checkOf(schema.type === "exact_optional" ? schema.wrapped : schema),
	}));
	return (value) => {
		if (typeof value !== "object" || value === null || Array.isArray(value)) {
			return false;
		}
		const given = value as Readonly<Record<string, unknown>>;
		let known = 0;
		for (const { name, optional, check } of fields) {
			const field = given[name];
			if (field !== undefined) {
				if (!check(field)) {
					return false;
				}
				known += 1;
			} else if (!optional) {
				return false;
			}
		}
		return Object.keys(value).length === known;
	};
}
