import * as l10n from "@vscode/l10n";
import type { ResolvedDose } from "./dose";
import type { Block, BlockKind } from "./plan";
import type { Exercise, Segment, Side, TimerDose } from "./types";

/** Seconds to change sides in. Our choice: the "swap 5" of the knee-to-chest, for all. */
export const switchSideSeconds = 5;

/** Returns the other side of the body. */
export function otherSide(side: Side): Side {
	return side === "left" ? "right" : "left";
}

interface Rep {
	readonly rep: number;
	readonly reps: number;
}

/** Strings segments together, so that each block starts in the pose the one before it ended in. */
class BlockWriter {
	readonly blocks: Block[] = [];
	private pose = "rest";
	private cue: string;

	constructor(
		firstCue: string,
		private readonly holdSeconds: number | undefined,
	) {
		this.cue = firstCue;
	}

	segments(segments: readonly Segment[], as: BlockKind | "rep", side: Side | undefined, rep?: Rep): void {
		for (const segment of segments) {
			const isDose = segment.seconds === "dose";
			const seconds = segment.seconds === "dose" ? (this.holdSeconds ?? 0) : segment.seconds;
			this.cue = segment.cue ?? this.cue;
			this.blocks.push({
				kind: as === "rep" ? segment.kind : as,
				seconds,
				from: segment.kind === "hold" ? segment.pose : this.pose,
				to: segment.pose,
				...(side === undefined ? {} : { side }),
				...(rep ?? {}),
				cue: this.cue,
				...(segment.breath === undefined ? {} : { breath: segment.breath }),
				...(isDose ? { doseHold: true as const } : {}),
			});
			this.pose = segment.pose;
		}
	}

	still(kind: BlockKind, seconds: number, cue: string, side?: Side, confirm?: string): void {
		this.cue = cue;
		this.blocks.push({
			kind,
			seconds,
			from: this.pose,
			to: this.pose,
			...(side === undefined ? {} : { side }),
			cue,
			...(confirm === undefined ? {} : { confirm }),
		});
	}

	timer(timer: TimerDose, duration: number): void {
		for (let index = 0, gone = 0; gone < duration; index++, gone += timer.cueEvery) {
			const cue = timer.cues[index % timer.cues.length] ?? this.cue;
			this.still("timer", Math.min(timer.cueEvery, duration - gone), cue, undefined, timer.confirm?.[index]);
		}
	}
}

/** The blocks of one exercise, from its set-up to its finish, without preview and rest. */
export function exerciseBlocks(exercise: Exercise, dose: ResolvedDose, firstSide: Side): readonly Block[] {
	const writer = new BlockWriter(exercise.name, dose.hold);
	const { restBetween, timer } = exercise.dose;

	const reps = (sides: readonly (Side | undefined)[]) => {
		for (let rep = 1; rep <= dose.reps; rep++) {
			if (rep > 1 && restBetween !== undefined) {
				writer.still("rest", restBetween, l10n.t("Rest a moment"), sides[0]);
			}
			for (const side of sides) {
				writer.segments(exercise.rep, "rep", side, { rep, reps: dose.reps });
			}
		}
	};

	if (timer !== undefined && dose.duration !== undefined) {
		writer.segments(exercise.setUp, "set-up", undefined);
		writer.timer(timer, dose.duration);
		writer.segments(exercise.finish, "finish", undefined);
	} else if (exercise.sides === "each") {
		for (const side of [firstSide, otherSide(firstSide)]) {
			if (side !== firstSide) {
				writer.still(
					"switch-side",
					switchSideSeconds,
					side === "left" ? l10n.t("Now the left side") : l10n.t("Now the right side"),
					side,
				);
			}
			writer.segments(exercise.setUp, "set-up", side);
			reps([side]);
			writer.segments(exercise.finish, "finish", side);
		}
	} else {
		const sides = exercise.sides === "alternate" ? [firstSide, otherSide(firstSide)] : [undefined];
		writer.segments(exercise.setUp, "set-up", sides[0]);
		reps(sides);
		writer.segments(exercise.finish, "finish", sides[0]);
	}
	return writer.blocks;
}
