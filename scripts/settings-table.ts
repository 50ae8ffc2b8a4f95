import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { withSettingsTable } from "./lib/settings-markdown";

/** Writes the table of settings into the readme. */
const read = (name: string) => readFileSync(join(projectFolder, name), "utf8");
const readme = withSettingsTable(
	read("README.md"),
	JSON.parse(read("package.json")),
	JSON.parse(read("package.nls.json")),
);
writeFileSync(join(projectFolder, "README.md"), readme);
