import { type Uri, workspace } from "vscode";
import type { Exercise, Lookup, Routine } from "../exercises/types";
import { inLanguage } from "./shipped";

/** The exercises and routines as they are shipped: data beside the code, read when it is first needed. */
export class Catalogue {
	private readonly byId: ReadonlyMap<string, Exercise>;
	readonly lookup: Lookup = (id) => this.byId.get(id);

	constructor(
		readonly exercises: readonly Exercise[],
		readonly routines: readonly Routine[],
	) {
		this.byId = new Map(exercises.map((exercise) => [exercise.id, exercise]));
	}
}

/** Reads the catalogue once, on the first call. A failed read is tried again by the next. */
export function catalogueReader(extension: Uri): () => Promise<Catalogue> {
	let reading: Promise<Catalogue> | undefined;
	const read = async () => {
		const bytes = await workspace.fs.readFile(inLanguage(extension, "catalogue", "json"));
		const { catalogue, routines } = JSON.parse(new TextDecoder().decode(bytes)) as {
			catalogue: Exercise[];
			routines: Routine[];
		};
		return new Catalogue(catalogue, routines);
	};
	return () => {
		reading ??= read().catch((error) => {
			reading = undefined;
			throw error;
		});
		return reading;
	};
}
