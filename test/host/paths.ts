import { join } from "node:path";

/** The project's own folder. */
export const projectFolder = join(__dirname, "..", "..");

/** Git-ignored; holds every download, and nothing that cannot be made again. */
export const cacheFolder = process.env["DESKGLIDE_CACHE"] ?? join(projectFolder, ".vscode-test");

/** The packaged extension. */
export const packageFile = join(cacheFolder, "deskglide.vsix");

export const sampleFolder = join(__dirname, "sample");
