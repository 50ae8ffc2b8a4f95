import type { Block, PlanStep } from "./plan";

/** What counts as work in the record; previews, rests and changes of side do not. */
export function isWork(block: Block): boolean {
	return block.kind !== "prepare" && block.kind !== "rest" && block.kind !== "switch-side";
}

/**
 * The name of the rep a block belongs to, unique within a step: side and number. A timer is one rep, named `timer`.
 * Undefined for blocks outside a rep.
 */
export function repKey(block: Block | undefined): string | undefined {
	if (block === undefined) {
		return undefined;
	}
	if (block.kind === "timer") {
		return "timer";
	}
	return block.rep === undefined ? undefined : `${block.side ?? "both"} ${block.rep}`;
}

/** The rep that is complete when this block ends, if one is. */
export function repEndedBy(step: PlanStep, block: number): string | undefined {
	const key = repKey(step.blocks[block]);
	return key !== undefined && repKey(step.blocks[block + 1]) !== key ? key : undefined;
}

/** Every rep of a step, in order. */
export function repsOf(step: PlanStep): readonly string[] {
	return step.blocks.flatMap((_, index) => repEndedBy(step, index) ?? []);
}

/** Index of the first block of the rep around `block`, which must belong to one. */
export function repStart(step: PlanStep, block: number): number {
	const key = repKey(step.blocks[block]);
	let start = block;
	while (start > 0 && repKey(step.blocks[start - 1]) === key) {
		start--;
	}
	return start;
}
