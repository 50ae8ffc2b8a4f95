import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { withTables } from "./lib/clinicians-tables";

/** Writes the tables into the page for clinicians. */
const file = join(projectFolder, "media", "docs", "for-clinicians.md");
writeFileSync(file, withTables(readFileSync(file, "utf8")));
