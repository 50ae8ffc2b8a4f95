import * as l10n from "@vscode/l10n";
import {
	array,
	exactOptional,
	type InferOutput,
	nullable,
	number,
	object,
	record,
	safeParse,
	string,
	unknown,
} from "valibot";
import type { BelongingChange, Belongings, BelongingsHere } from "../../diary/belongings";
import type { Immutable } from "../../immutable";
import { type SettingKey, settingSpecs } from "../../sitting/setting-specs";
import type { GlobalState } from "../platform/stored";
import type { Favourites } from "../routines/favourites";
import type { OwnPlan } from "../routines/own-plan";
import { settingNow, writeForPerson, writtenByPerson } from "../timer/person-settings";

/** Before and after, each `null` where there was nothing. */
const changed = object({ before: unknown(), after: unknown() });

const undoSchema = object({
	/** Epoch milliseconds. */
	at: number(),
	/** The import's event in the diary, where it had entries. */
	import: exactOptional(string()),
	/** Where it had none: the diary's logical clock then, so that an import that came after it is known to. */
	clock: exactOptional(number()),
	plan: exactOptional(object({ before: nullable(string()), after: string() })),
	/** Ids that came in. */
	favourites: exactOptional(array(string())),
	settings: exactOptional(record(string(), changed)),
});

/** The import in the diary that things came along with, or the diary's logical clock where it had no entries. */
export type ImportMoment = { readonly import: string } | { readonly clock: number };

/** What an import changed, for its undo. */
type ImportUndo = Immutable<InferOutput<typeof undoSchema>>;

/** What is the person's beside the diary, where it is kept: read for an export, and changed by an import. */
export class BelongingsKeeper {
	constructor(
		private readonly ownPlan: Pick<OwnPlan, "text" | "mistakeIn" | "replace" | "beingEdited">,
		private readonly favourites: Pick<Favourites, "all" | "replace">,
		private readonly memory: GlobalState,
		private readonly wall: () => number,
	) {}

	async now(): Promise<Belongings> {
		const plan = await this.ownPlan.text();
		const written = settingSpecs.flatMap(({ key }) => {
			const value = writtenByPerson(key);
			return value === undefined ? [] : [[key, value] as const];
		});
		return {
			...(plan !== undefined && { plan }),
			favourites: this.favourites.all,
			settings: Object.fromEntries(written),
		};
	}

	/** What is here, to be held against what would come in. */
	async beside({ plan }: Belongings): Promise<BelongingsHere> {
		const mistake = plan === undefined ? undefined : await this.ownPlan.mistakeIn(plan);
		return { ...(await this.now()), inForce: settingNow, ...(mistake !== undefined && { mistake }) };
	}

	/**
	 * Carries changes out, all or none.
	 * @throws Error, with everything as it was
	 */
	async take(changes: readonly BelongingChange[], moment: ImportMoment): Promise<void> {
		this.check(changes);
		const undo = { ...(await this.undoOf(changes)), ...moment };
		await this.memory.update("importUndo", undo);
		try {
			for (const change of changes) {
				await this.takeOne(change);
			}
		} catch (error) {
			await this.putBack(undo);
			throw error;
		}
	}

	/** @throws Error where changes could not be carried out just now */
	check(changes: readonly BelongingChange[]): void {
		if (this.ownPlan.beingEdited && changes.some(({ kind }) => kind === "plan")) {
			throw new Error(l10n.t("Your plan is open with changes that are not saved. Save or discard them first."));
		}
	}

	/** What an import changed last, and can be undone. */
	get last(): ImportUndo | undefined {
		const kept = safeParse(undoSchema, this.memory.get<unknown>("importUndo"));
		return kept.success ? kept.output : undefined;
	}

	/** Takes back what the last import changed, but for what the person has changed since. */
	async undo(): Promise<void> {
		const { last } = this;
		if (last !== undefined) {
			await this.putBack(last);
		}
	}

	private async takeOne(change: BelongingChange): Promise<void> {
		if (change.kind === "plan") {
			await this.ownPlan.replace(change.text);
		} else if (change.kind === "favourites") {
			await this.favourites.replace([...this.favourites.all, ...change.added]);
		} else if (change.kind === "setting") {
			await writeForPerson(change.key, change.to);
		}
	}

	private async undoOf(changes: readonly BelongingChange[]): Promise<ImportUndo> {
		const plan = changes.find((change) => change.kind === "plan");
		const favourites = changes.find((change) => change.kind === "favourites");
		const settings = changes
			.filter((change) => change.kind === "setting")
			.map(({ key, to }) => [key, { before: writtenByPerson(key) ?? null, after: to }] as const);
		return {
			at: this.wall(),
			...(plan !== undefined && { plan: { before: (await this.ownPlan.text()) ?? null, after: plan.text } }),
			...(favourites !== undefined && { favourites: [...favourites.added] }),
			...(settings.length > 0 && { settings: Object.fromEntries(settings) }),
		};
	}

	private async putBack({ plan, favourites = [], settings = {} }: ImportUndo): Promise<void> {
		if (plan !== undefined && (await this.ownPlan.text()) === plan.after) {
			await this.ownPlan.replace(plan.before ?? undefined);
		}
		if (favourites.length > 0) {
			await this.favourites.replace(this.favourites.all.filter((id) => !favourites.includes(id)));
		}
		for (const [key, { before, after }] of Object.entries(settings)) {
			if (JSON.stringify(writtenByPerson(key as SettingKey)) === JSON.stringify(after)) {
				await writeForPerson(key as SettingKey, before ?? undefined);
			}
		}
		await this.memory.update("importUndo", undefined);
	}
}
