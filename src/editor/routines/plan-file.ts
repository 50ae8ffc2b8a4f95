import { FileSystemError, type Uri, workspace } from "vscode";
import type { PlanReading } from "../../exercises/own-plan/parse";
import type { Catalogue } from "./catalogue";

/** The checker is large and few people have a plan: it is loaded with the first one. */
export async function readingOf(text: string, { exercises, routines }: Catalogue): Promise<PlanReading> {
	const { readPlan } = await import("../../exercises/own-plan/parse");
	return readPlan(text, exercises, routines);
}

/** Milliseconds after which a file that is being written is no longer empty. Our choice. */
const writingTime = 200;

/** As `textOf`. Writing begins with an empty file, and an empty plan is a good one: so that is looked at twice. */
export async function settledTextOf(file: Uri): Promise<string | undefined> {
	const text = await textOf(file);
	if (text?.trim() !== "") {
		return text;
	}
	await new Promise((later) => setTimeout(later, writingTime));
	return textOf(file);
}

/** The text of a file as the editor would show it, in the encoding the person has set; undefined when it is not there. */
export async function textOf(file: Uri): Promise<string | undefined> {
	const bytes = await bytesOf(file);
	return bytes === undefined ? undefined : workspace.decode(bytes, { uri: file });
}

/** Writes a file as the editor would save it. */
export async function writeText(file: Uri, text: string): Promise<void> {
	await workspace.fs.writeFile(file, await workspace.encode(text, { uri: file }));
}

/** The text of a file that only Deskglide writes; undefined when it is not there. */
export async function copyOf(file: Uri): Promise<string | undefined> {
	const bytes = await bytesOf(file);
	return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

async function bytesOf(file: Uri): Promise<Uint8Array | undefined> {
	try {
		return await workspace.fs.readFile(file);
	} catch (error) {
		if (error instanceof FileSystemError && error.code === "FileNotFound") {
			return undefined;
		}
		throw error;
	}
}
