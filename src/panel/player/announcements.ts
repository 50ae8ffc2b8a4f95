import type { Block, PlanStep } from "../../exercises/plan";
import type { Side } from "../../exercises/types";
import type { SessionView } from "../../protocol";
import { strings } from "../strings";
import type { PlayerViewModel } from "./player-view-model";

/** Shorter holds pass before their announcement would be read out. Seconds; our choice. */
const TELLING_HOLD = 5;
/** Reps at least this long are each announced; quicker ones only at milestones. Seconds; our choice. */
const SLOW_REP = 8;
/** From this many quick reps on, half-way is a milestone. Our choice. */
const MANY_REPS = 6;

const say = strings.announce;

/** What the announcer knew last. */
export interface AnnouncedState {
	readonly status: SessionView["status"];
	readonly step: number;
	readonly block: number;
	readonly side: Side | undefined;
	readonly cue: string;
}

/** Returns what an announcement is made of: when it changes, something may have to be said. */
export function announcedStateAt(status: SessionView["status"], { cursor, position }: PlayerViewModel): AnnouncedState {
	const { side, cue } = position.block;
	return { status, step: cursor.step, block: cursor.block, side, cue };
}

/**
 * What a screen reader should hear at this moment, if anything: the exercise as it starts, the pattern of the first
 * rep, then only milestones, holds, sides and rests. Never seconds.
 */
export function announcementFor(
	before: AnnouncedState | undefined,
	status: SessionView["status"],
	showing: PlayerViewModel,
): string | undefined {
	const { cursor, step, position } = showing;
	if (before !== undefined && before.status !== status) {
		const place = position.rep === undefined ? step.name : say.rep(position.rep.number, position.rep.of);
		return status === "running" ? say.goingOn(place) : (position.block.confirm ?? say.paused);
	}
	if (status !== "running") return before === undefined ? say.ready(step.name) : undefined;
	if (before === undefined && (cursor.step > 0 || cursor.block > 0))
		return say.joining(step.name, showing.side, position.rep);
	if (before !== undefined && before.step === cursor.step && before.block === cursor.block) return undefined;
	return phase(before?.step === cursor.step ? before : undefined, showing);
}

function phase(
	before: AnnouncedState | undefined,
	{ step, side, preview, position }: PlayerViewModel,
): string | undefined {
	const { block } = position;
	const fresh = block.cue === before?.cue ? undefined : block.cue;
	const newSide = block.side === before?.side ? undefined : block.side;
	const alternating = step.sides === "alternate";
	switch (block.kind) {
		case "prepare":
			return say.prepare(step.name, alternating ? undefined : side, repsOf(step), step.sides !== "none");
		case "rest":
			return preview ? say.restBefore(block.seconds, step.name) : say.rest(block.seconds);
		case "hold":
			return block.seconds >= TELLING_HOLD
				? say.hold(block.seconds, fresh)
				: repetition(block, position.step, fresh, newSide);
		case "move":
			return repetition(block, position.step, fresh, newSide);
		case "switch-side":
			return block.cue;
		default:
			return fresh === undefined ? undefined : say.cue(fresh, alternating ? undefined : newSide);
	}
}

function repsOf(step: PlanStep): number | undefined {
	return step.blocks.find((block) => block.reps !== undefined)?.reps;
}

function repetition(
	block: Block,
	{ blocks, sides }: PlanStep,
	fresh: string | undefined,
	newSide: Side | undefined,
): string | undefined {
	const { rep, reps } = block;
	const turn = blocks.filter((other) => other.rep === rep && other.side === block.side);
	const starts = turn[0] === block;
	// Where sides alternate, each turn names its own.
	const side = sides === "alternate" ? (starts ? block.side : undefined) : newSide;
	if (rep === undefined || rep === 1) {
		return fresh === undefined && side === undefined ? undefined : say.cue(block.cue, side);
	}
	if (!starts) return undefined;
	if (rep === reps) return say.lastRep(side);
	const slow = turn.reduce((sum, other) => sum + other.seconds, 0) >= SLOW_REP;
	const halfway = reps !== undefined && reps >= MANY_REPS && rep === Math.ceil(reps / 2) + 1;
	return slow || halfway ? say.rep(rep, reps, side) : undefined;
}
