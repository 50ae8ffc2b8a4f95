import { FileSystemError, type Uri } from "vscode";
import type { PlanReading } from "../../exercises/own-plan/parse";
import { readText } from "../platform/read-text";
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

/** The text of a file; undefined when it is not there. */
export async function textOf(file: Uri): Promise<string | undefined> {
	try {
		return await readText(file);
	} catch (error) {
		if (error instanceof FileSystemError && error.code === "FileNotFound") {
			return undefined;
		}
		throw error;
	}
}
