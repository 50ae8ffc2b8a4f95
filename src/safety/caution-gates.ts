import * as l10n from "@vscode/l10n";
import type { Exercise } from "../exercises/types";
import type { CautionKey } from "./screening-questions";

/**
 * What each tick of block D holds back, until a clinician's word about that tick (N4). An operation, and an age under 18,
 * hold back more than single exercises: they are rules of the decision table. All of it is our choice, on the cautious
 * side; blood thinners hold nothing back that is guided here, since ice is always wrapped.
 */
export interface CautionGate {
	readonly caution: CautionKey;
	readonly holds: (exercise: Exercise) => boolean;
	readonly reason: string;
}

const among =
	(...ids: readonly string[]) =>
	({ id, figure, level }: Exercise): boolean =>
		[id, figure, level].some((one) => one !== undefined && ids.includes(one));

const kneesToChest = ["knee-chest-single", "knee-chest-double"];

export const cautionGates: readonly CautionGate[] = [
	{
		caution: "pregnant",
		// Nothing in the catalogue twists hard: the seated turn goes as far as is easy.
		holds: ({ position }) => position === "supine" || position === "prone",
		reason: l10n.t("In pregnancy nothing lying on the back or the front."),
	},
	{
		caution: "osteoporosis",
		holds: among("slump-glide", "glide-sliding", "thoracic-ext", ...kneesToChest),
		reason: l10n.t("With thin bones nothing that rounds or twists the back under load."),
	},
	{
		caution: "hipReplacement",
		holds: among(
			"figure4-supine",
			"figure4-seated",
			"glide-sliding",
			"sit-to-stand",
			"squat-bodyweight",
			...kneesToChest,
		),
		reason: l10n.t("With an artificial hip joint nothing that bends the hip beyond a right angle or crosses the leg."),
	},
	{
		caution: "stenosis",
		holds: among("back-extension-standing", "thoracic-ext"),
		reason: l10n.t("With a narrow spinal canal or a slipping vertebra nothing that leans back."),
	},
	{
		caution: "numbSkin",
		holds: ({ kind }) => kind === "thermal",
		reason: l10n.t("Skin that does not feel well can be burned or frozen unnoticed: no heat and no ice."),
	},
];

/** Names a gate among the rules that lock an exercise. */
export function cautionRule(caution: CautionKey): string {
	return `${ruleMark}${caution}`;
}

/** The tick behind such a rule; undefined for any other. */
export function cautionOfRule(rule: string): CautionKey | undefined {
	return cautionGates.find(({ caution }) => cautionRule(caution) === rule)?.caution;
}

const ruleMark = "D-";

/** How all of these open. */
export const cautionWayOut = l10n.t("Ask a professional who knows you, and record that they agreed to this.");

/** The gate that is shut for an exercise; undefined when none is. */
export function cautionGate(exercise: Exercise, cautions: ReadonlyMap<CautionKey, string>): CautionGate | undefined {
	return cautionGates.find(({ caution, holds }) => cautions.has(caution) && holds(exercise));
}
