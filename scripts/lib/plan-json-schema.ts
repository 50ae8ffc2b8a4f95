import { toJsonSchema } from "@valibot/to-json-schema";
import { catalogue } from "../../src/exercises/catalogue/all";
import { ownPlanSchema } from "../../src/exercises/own-plan/schema";

/** The JSON Schema the editor completes, hovers and checks a plan file with, as it is kept in media/. */
export function planJsonSchema(): object {
	const schema = toJsonSchema(ownPlanSchema(catalogue), { errorMode: "ignore", typeMode: "input" });
	// The last two are the editor's own words, not the standard's.
	return { ...schema, allowComments: true, allowTrailingCommas: true };
}
