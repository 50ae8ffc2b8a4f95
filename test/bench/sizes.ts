import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { packageFile, projectFolder } from "../host/paths";
import { report } from "./report";

const kilobytes = (file: string) => statSync(file).size / 1024;
const dist = (name: string) => kilobytes(join(projectFolder, "dist", name));

const pageFolder = join(projectFolder, "media", "panel");
const sum = (names: Iterable<string>) =>
	[...names].reduce((total, name) => total + kilobytes(join(pageFolder, name)), 0);

/** A script of a page and everything it imports before it runs. */
function loadedWith(name: string, seen = new Set<string>()): Set<string> {
	if (!seen.has(name)) {
		seen.add(name);
		const text = readFileSync(join(pageFolder, name), "utf8");
		for (const [, imported = ""] of text.matchAll(/\b(?:from|import)"\.\/([^"]+)"/g)) {
			loadedWith(imported, seen);
		}
	}
	return seen;
}

const opening = loadedWith("panel.js");
const player = readdirSync(pageFolder).find((name) => name.startsWith("player-screen-")) ?? "";

report({
	name: "host code loaded at start, minified",
	value: dist("extension.js") + dist("watch.js"),
	unit: "KB",
	budget: 120,
});
report({ name: "host part loaded on first use, minified", value: dist("desk.js"), unit: "KB" });
report({
	name: "panel bundle when it opens, minified",
	value: sum(opening),
	unit: "KB",
	budget: 150,
});
report({
	name: "panel part with player and figures, minified",
	value: sum([...loadedWith(player)].filter((name) => !opening.has(name))),
	unit: "KB",
	budget: 160,
});
report({
	name: "Progress tab when it opens, minified",
	value: sum(loadedWith("progress.js")),
	unit: "KB",
	budget: 150,
});
report({
	name: "tab of the guide when it opens, with its figures, minified",
	value: sum(loadedWith("guide.js")),
	unit: "KB",
	budget: 160,
});
report({ name: "package (VSIX)", value: kilobytes(packageFile), unit: "KB", budget: 1024 });
