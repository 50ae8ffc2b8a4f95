import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";

const source = join(projectFolder, "src");

/** Fails when a function that other files use does not say what it is for. */
export async function main(): Promise<void> {
	const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts"));
	const silent = files.sort().flatMap((name) => withoutDocstring(readFileSync(join(source, name), "utf8"), name));
	if (silent.length > 0) {
		throw new Error(`These exported functions do not say what they are for:\n  ${silent.join("\n  ")}`);
	}
	console.log("Every exported function says what it is for.");
}

/** A docstring of tags alone tells of a parameter or an error, and not what the function does. */
function withoutDocstring(text: string, file: string): string[] {
	return [...text.matchAll(/^export (?:async )?function\*? (\w+)/gm)].flatMap(({ 1: name, index }) => {
		const above = text.slice(0, index).trimEnd();
		const docstring = above.endsWith("*/") ? above.slice(above.lastIndexOf("/**") + 3, -2) : "";
		return /^[\s*]*[^\s*@]/.test(docstring) ? [] : [`src/${file}: ${name}`];
	});
}
