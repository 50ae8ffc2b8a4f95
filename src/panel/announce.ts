import type { Block } from "../exercises/plan";
import type { SessionView } from "../protocol";
import type { Showing } from "./showing";
import { strings } from "./strings";

/** Shorter holds pass before their announcement would be read out. Seconds; our choice. */
const TELLING_HOLD = 5;
/** Reps at least this long are each announced; quicker ones only at milestones. Seconds; our choice. */
const SLOW_REP = 8;

/** What the announcer knew last. */
export interface Heard {
	readonly status: SessionView["status"];
	readonly step: number;
	readonly block: number;
	readonly side: Block["side"];
	readonly cue: string;
}

export function heardAt(status: SessionView["status"], { cursor, position }: Showing): Heard {
	const { block } = position;
	return { status, step: cursor.step, block: cursor.block, side: block.side, cue: block.cue };
}

/**
 * What a screen reader should hear at this moment, if anything: the exercise as it starts, the pattern of the first
 * rep, then only milestones, holds, sides and rests. Never seconds.
 */
export function announcementFor(
	before: Heard | undefined,
	status: SessionView["status"],
	showing: Showing,
): string | undefined {
	const now = heardAt(status, showing);
	if (before !== undefined && before.status !== status) {
		if (status === "paused") return strings.announce.paused;
		if (status === "running") return strings.announce.goingOn(place(showing));
	}
	if (status !== "running") return before === undefined ? strings.announce.ready(showing.step.name) : undefined;
	if (before !== undefined && before.step === now.step && before.block === now.block) return undefined;
	return phase(before?.step === now.step ? before : undefined, showing);
}

function phase(before: Heard | undefined, { step, side, position }: Showing): string | undefined {
	const { block, step: current } = position;
	const sideChanged = block.side !== undefined && before?.side !== block.side;
	switch (block.kind) {
		case "prepare":
			return strings.announce.prepare(step.name, side, repsOf(step.blocks), block.cue);
		case "switch-side":
			return strings.announce.switchSide(block.side, block.cue);
		case "rest":
			return strings.announce.rest(block.seconds, block.cue);
		case "hold":
			return block.seconds >= TELLING_HOLD
				? strings.announce.hold(block.seconds, block.cue)
				: rep(before, block, current.blocks);
		case "move":
			return rep(before, block, current.blocks);
		default:
			return block.cue === before?.cue && !sideChanged ? undefined : block.cue;
	}
}

function rep(before: Heard | undefined, block: Block, blocks: readonly Block[]): string | undefined {
	const turn = blocks.filter((other) => other.rep === block.rep && other.side === block.side);
	const starts = turn[0] === block;
	const fresh = block.cue !== before?.cue ? block.cue : undefined;
	if (block.rep === 1 || block.rep === undefined) return fresh;
	if (!starts) return undefined;
	const slow = turn.reduce((sum, other) => sum + other.seconds, 0) >= SLOW_REP;
	const halfway = block.reps !== undefined && block.rep === Math.ceil(block.reps / 2) + 1 && block.reps >= 6;
	if (block.rep === block.reps) return strings.announce.lastRep;
	return slow || halfway ? strings.announce.rep(block.rep, block.reps) : undefined;
}

function repsOf(blocks: readonly Block[]): number | undefined {
	return blocks.find((block) => block.reps !== undefined)?.reps;
}

function place({ step, position }: Showing): string {
	return position.rep === undefined ? step.name : strings.player.rep(position.rep.number, position.rep.of);
}
