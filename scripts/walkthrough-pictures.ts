import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectFolder } from "../test/host/paths";
import { walkthroughPictures } from "./lib/walkthrough-picture";

/** Draws the pictures of the walkthrough into `media/walkthrough`. */
const folder = join(projectFolder, "media", "walkthrough");
mkdirSync(folder, { recursive: true });
for (const [name, svg] of walkthroughPictures()) {
	writeFileSync(join(folder, `${name}.svg`), svg);
}
