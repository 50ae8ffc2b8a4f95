import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { withTables } from "../clinicians-page";
import { projectFolder } from "../paths";

/** Writes the tables into the page for clinicians. */
const file = join(projectFolder, "media", "docs", "for-clinicians.md");
writeFileSync(file, withTables(readFileSync(file, "utf8")));
