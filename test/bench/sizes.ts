import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageFile, projectFolder } from "../host/paths";
import { report } from "./report";

const kilobytes = (file: string) => statSync(file).size / 1024;

const host = join(projectFolder, "dist");
const pages = join(projectFolder, "media", "panel");

/** A script in a folder and everything it imports before it runs. */
function loadedWith(folder: string, name: string, seen = new Set<string>()): Set<string> {
	if (!seen.has(name)) {
		seen.add(name);
		const text = readFileSync(join(folder, name), "utf8");
		for (const [, imported = ""] of text.matchAll(/(?:\bfrom|\bimport|=\s*require\()"\.\/([^"]+)"/g)) {
			loadedWith(folder, imported, seen);
		}
	}
	return seen;
}

/** The part that is loaded on first use, by what its module is called. */
const part = (folder: string, module: string) =>
	readdirSync(folder).find((name) => name.startsWith(`${module}-`) && name.endsWith(".js")) ?? "";

const sum = (folder: string, names: Iterable<string>) =>
	[...names].reduce((total, name) => total + kilobytes(join(folder, name)), 0);

const start = new Set([
	"extension.js",
	...loadedWith(host, "host.js"),
	...loadedWith(host, part(host, "timer-feature")),
]);
const routines = [...loadedWith(host, part(host, "routines-feature"))].filter((name) => !start.has(name));
const opening = loadedWith(pages, "panel.js");
const player = [...loadedWith(pages, part(pages, "player-screen"))].filter((name) => !opening.has(name));

report({
	name: "host code loaded at start, minified",
	value: sum(host, start),
	unit: "KB",
	budget: 120,
});
report({ name: "host part loaded on first use, minified", value: sum(host, routines), unit: "KB" });
report({
	name: "panel bundle when it opens, minified",
	value: sum(pages, opening),
	unit: "KB",
	budget: 150,
});
report({
	name: "panel part with player and figures, minified",
	value: sum(pages, player),
	unit: "KB",
	budget: 160,
});
report({
	name: "Progress tab when it opens, minified",
	value: sum(pages, loadedWith(pages, "progress.js")),
	unit: "KB",
	budget: 150,
});
report({
	name: "tab of the guide when it opens, with its figures, minified",
	value: sum(pages, loadedWith(pages, "guide.js")),
	unit: "KB",
	budget: 160,
});
report({ name: "package (VSIX)", value: kilobytes(packageFile), unit: "KB", budget: 1024 });
