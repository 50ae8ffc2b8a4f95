import * as l10n from "@vscode/l10n";
import {
	array,
	exactOptional,
	type InferOutput,
	literal,
	maxLength,
	minLength,
	object,
	pipe,
	record,
	safeParse,
	string,
	unknown,
} from "valibot";
import { longestId } from "../exercises/id-length";
import type { Immutable } from "../immutable";
import { type SettingKey, settingSpecs } from "../sitting/setting-specs";
import { settingProblem } from "../sitting/validate-settings";
import { DiaryFormatError, headOf } from "./import-export";

/**
 * What is the person's beside the diary, and comes along in the same file: the own plan, favourites and settings. None of
 * it answers a safety question or opens anything: what a plan or a setting asks for is held by the same rules as ever.
 */

const belongingsVersion = 1;

/** Characters of a plan. Our choice: a hundred routines have a fifth of it. */
const longestPlan = 500_000;

/** Our choice: more than there are routines and exercises in a full plan. */
const mostFavourites = 1000;

const belongingsSchema = object({
	version: literal(belongingsVersion),
	/** The text of the plan file, as its person wrote it. */
	plan: exactOptional(pipe(string(), maxLength(longestPlan))),
	/** Ids, the one marked last first. */
	favourites: exactOptional(pipe(array(pipe(string(), minLength(1), maxLength(longestId))), maxLength(mostFavourites))),
	/** By their names, as the person wrote them; what is left at its default is not there. */
	settings: exactOptional(record(string(), unknown())),
});

/** What comes along with a diary, or is here now. */
export type Belongings = Omit<Immutable<InferOutput<typeof belongingsSchema>>, "version">;

/** As they stand in an exported file; undefined where there is nothing. */
export function belongingsFor({ plan, favourites = [], settings = {} }: Belongings): unknown {
	const kept = {
		...(plan !== undefined && { plan }),
		...(favourites.length > 0 && { favourites }),
		...(Object.keys(settings).length > 0 && { settings }),
	};
	return Object.keys(kept).length === 0 ? undefined : { version: belongingsVersion, ...kept };
}

/**
 * What a file holds beside the diary; undefined where there is none, as in one of an older version.
 * @throws DiaryFormatError where it is damaged or of a newer version
 */
export function belongingsIn(text: string): Belongings | undefined {
	const { belongings } = headOf(text);
	if (belongings === undefined) {
		return undefined;
	}
	const read = safeParse(belongingsSchema, belongings);
	if (!read.success) {
		const { version } = (belongings ?? {}) as { readonly version?: unknown };
		throw new DiaryFormatError(
			typeof version === "number" && version > belongingsVersion
				? l10n.t("This diary was written by a newer version of Deskglide. Update first, then import it.")
				: l10n.t("The plan, the favourites or the settings in this file cannot be read."),
		);
	}
	const { version: _, ...found } = read.output;
	return found;
}

/** One thing that an import would change, or would leave as it is. */
export type BelongingChange =
	| {
			readonly kind: "plan";
			readonly change: "added" | "replaced" | "same";
			readonly text: string;
			/** What is wrong with it: it stays out. */
			readonly mistake?: string;
	  }
	/** Marks that are here stay; these come beside them. */
	| { readonly kind: "favourites"; readonly added: readonly string[] }
	| {
			readonly kind: "setting";
			readonly key: SettingKey;
			/** In force now. */
			readonly from: unknown;
			readonly to: unknown;
			/** The person wrote what is in force: it would be overwritten. */
			readonly written: boolean;
	  }
	/** Settings nothing can be made of, by name: they stay out. */
	| { readonly kind: "unusable"; readonly settings: readonly string[] };

/** What is here, as far as an import asks. */
export interface BelongingsHere extends Belongings {
	/** What is in force for each setting. */
	inForce(key: SettingKey): unknown;
	/** The first mistake in a plan; undefined where it is good. */
	readonly mistake?: string;
}

/** What an import would do with each part. */
export function belongingChanges(incoming: Belongings, here: BelongingsHere): readonly BelongingChange[] {
	const { plan, favourites = [], settings = {} } = incoming;
	const changes: BelongingChange[] = [];
	if (plan !== undefined) {
		const change = here.plan === undefined ? "added" : here.plan === plan ? "same" : "replaced";
		changes.push({ kind: "plan", change, text: plan, ...(here.mistake !== undefined && { mistake: here.mistake }) });
	}
	if (favourites.length > 0) {
		const known = new Set(here.favourites);
		changes.push({ kind: "favourites", added: [...new Set(favourites)].filter((id) => !known.has(id)) });
	}
	const unusable: string[] = [];
	for (const [name, to] of Object.entries(settings)) {
		const key = settingSpecs.find((spec) => spec.key === name)?.key;
		if (key === undefined || settingProblem(key, to) !== undefined) {
			unusable.push(name);
		} else if (JSON.stringify(here.inForce(key)) !== JSON.stringify(to)) {
			const written = here.settings?.[key] !== undefined;
			changes.push({ kind: "setting", key, from: here.inForce(key), to, written });
		}
	}
	return unusable.length === 0 ? changes : [...changes, { kind: "unusable", settings: unusable }];
}

/** Whether it can be taken in and would make a difference. */
export function isChange(change: BelongingChange): boolean {
	switch (change.kind) {
		case "plan":
			return change.change !== "same" && change.mistake === undefined;
		case "favourites":
			return change.added.length > 0;
		case "setting":
			return true;
		case "unusable":
			return false;
	}
}

/** Whether something that the person made would be gone: that is only done where they say so. */
export function overwrites(change: BelongingChange): boolean {
	return (change.kind === "plan" && change.change === "replaced") || (change.kind === "setting" && change.written);
}
