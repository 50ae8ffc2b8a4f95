import type { Uri } from "vscode";
import { withTranslations } from "../../exercises/catalogue/texts";
import type { Exercise, Lookup, Routine } from "../../exercises/types";
import { readLocalized } from "../platform/read-localized";

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

/** The file the build wrote. */
interface Shipped {
	readonly catalogue: readonly Exercise[];
	readonly routines: readonly Routine[];
}

/** Reads the catalogue once, on the first call. A failed read is tried again by the next. */
export function catalogueReader(extension: Uri): () => Promise<Catalogue> {
	let reading: Promise<Catalogue> | undefined;
	const read = async () => {
		const { catalogue, routines } = await readLocalized<Shipped>(extension, "catalogue", withTranslations);
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
