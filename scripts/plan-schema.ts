// Writes media/my-plan.schema.json anew: npx tsx scripts/plan-schema.ts && npx biome format --write media
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { planJsonSchema } from "./lib/plan-json-schema";

writeFileSync(
	join(__dirname, "../media/my-plan.schema.json"),
	`${JSON.stringify(planJsonSchema(), undefined, "\t")}\n`,
);
