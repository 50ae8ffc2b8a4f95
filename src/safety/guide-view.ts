import * as v from "valibot";

/** What the tab of the guide shows, and what it may ask for. Both sides check what arrives. */

/** The guide itself; the rules and their numbers; keys and screen readers. */
export const guidePageIds = ["guide", "rules", "keys"] as const;

export type GuidePageId = (typeof guidePageIds)[number];

/** The commands a page may offer, by what follows `deskglide.`. None unlocks anything by itself. */
export const guideCommands = [
	"choosePhase",
	"clinicianWords",
	"exportDiary",
	"exportReport",
	"itHurts",
	"logActivity",
	"logDay",
	"menu",
	"openCheck",
	"openMove",
	"openMyPlan",
	"openProgress",
	"openSettings",
	"quickStretch",
	"rightNow",
	"setSittingLimit",
	"showDiary",
	"somethingNew",
	"takeHome",
	"usePreset",
	"why",
] as const;

export type GuideCommand = (typeof guideCommands)[number];

/** Part of a text: as it is, or with a look. */
const run = v.union([
	v.string(),
	v.object({ text: v.string(), look: v.picklist(["strong", "emphasis", "code"] as const) }),
]);

const words = v.array(run);

const block = v.variant("kind", [
	v.object({ kind: v.literal("text"), words }),
	v.object({ kind: v.literal("list"), items: v.array(words), ordered: v.exactOptional(v.boolean()) }),
	v.object({ kind: v.literal("table"), head: v.array(words), rows: v.array(v.array(words)) }),
]);

const section = v.object({
	id: v.string(),
	title: v.string(),
	/** Of its heading, below the page's own. */
	level: v.picklist([2, 3] as const),
	blocks: v.array(block),
	/** The exercise it is about, with the poses its movement runs through. */
	exercise: v.exactOptional(v.object({ id: v.string(), poses: v.array(v.string()), plays: v.boolean() })),
	/** Where the thing is done that it speaks of. */
	ways: v.array(v.picklist(guideCommands)),
});

const page = v.object({
	id: v.picklist(guidePageIds),
	title: v.string(),
	/** BCP 47, where it is not the language of the rest. */
	language: v.exactOptional(v.string()),
	sections: v.array(section),
});

/** What stands against an exercise now, by its id; what is open is left out. */
const locks = v.record(v.string(), v.string());

export const toGuide = v.variant("type", [
	/** `at`: the section to begin at. `titles`: what the commands are called. */
	v.object({
		type: v.literal("page"),
		page,
		titles: v.record(v.picklist(guideCommands), v.string()),
		locks,
		at: v.exactOptional(v.string()),
	}),
	v.object({ type: v.literal("locks"), locks }),
]);

const exercise = v.pipe(v.string(), v.maxLength(100));

export const fromGuide = v.variant("type", [
	/** With what was looked at before a reload. */
	v.object({ type: v.literal("ready"), page: v.exactOptional(v.picklist(guidePageIds)) }),
	v.object({ type: v.literal("choose"), page: v.picklist(guidePageIds) }),
	v.object({ type: v.literal("start"), exercise }),
	v.object({ type: v.literal("how-it-opens"), exercise }),
	v.object({ type: v.literal("run-command"), command: v.picklist(guideCommands) }),
]);

export type GuideRun = v.InferOutput<typeof run>;
export type GuideBlock = v.InferOutput<typeof block>;
export type GuidePageSection = v.InferOutput<typeof section>;
export type GuidePage = v.InferOutput<typeof page>;
export type GuideLocks = v.InferOutput<typeof locks>;
export type ToGuide = v.InferOutput<typeof toGuide>;
export type FromGuide = v.InferOutput<typeof fromGuide>;

/** All words of a page, a line for each text. */
export function wordsOf({ title, sections }: GuidePage): string {
	return [title, ...sections.map(wordsOfSection)].join("\n");
}

/** All words of a section, a line for each text. */
export function wordsOfSection({ title, blocks }: GuidePageSection): string {
	return [title, ...blocks.flatMap(linesOf)].join("\n");
}

function linesOf(one: GuideBlock): readonly string[] {
	switch (one.kind) {
		case "text":
			return [plainOf(one.words)];
		case "list":
			return one.items.map(plainOf);
		case "table":
			return [one.head, ...one.rows].flatMap((row) => row.map(plainOf));
	}
}

/** What the runs of a text say, without their looks. */
export function plainOf(runs: readonly GuideRun[]): string {
	return runs.map((one) => (typeof one === "string" ? one : one.text)).join("");
}
