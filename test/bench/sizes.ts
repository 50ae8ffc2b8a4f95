import { statSync } from "node:fs";
import { join } from "node:path";
import { packageFile, projectFolder } from "../host/paths";
import { report } from "./report";

const kilobytes = (file: string) => statSync(file).size / 1024;
const dist = (name: string) => kilobytes(join(projectFolder, "dist", name));
const page = (name: string) => kilobytes(join(projectFolder, "media", "panel", name));

report({
	name: "host code loaded at start, minified",
	value: dist("extension.js") + dist("watch.js"),
	unit: "KB",
	budget: 80,
});
report({ name: "host part loaded on first use, minified", value: dist("desk.js"), unit: "KB" });
const opening = page("panel.js") + page("panel-chunk.js");
report({ name: "panel bundle when it opens, minified", value: opening, unit: "KB", budget: 150 });
report({
	name: "panel part with player and figures, minified",
	value: page("panel-player-screen.js"),
	unit: "KB",
	budget: 150,
});
report({ name: "package (VSIX)", value: kilobytes(packageFile), unit: "KB", budget: 500 });
