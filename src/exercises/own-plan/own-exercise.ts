import * as l10n from "@vscode/l10n";
import type { Amount, Exercise, Segment } from "../types";
import type { JsonPath } from "./json-with-positions";
import type { OwnExercise, OwnSegment } from "./schema";

/** Something the shape cannot tell: where, and in words. */
export interface PlanIssue {
	readonly path: JsonPath;
	readonly message: string;
	/** Shown at the value unless it says otherwise. */
	readonly at?: "key";
}

/** Seconds of the way back to rest, where a plan leaves it out. */
const wayBack = 3;

function own(value: number): Amount {
	return { value, min: value, max: value, source: "own" };
}

/** An amount of the catalogue with the value a person was given; its range widens to hold it. */
export function prescribed(amount: Amount | undefined, value: number | undefined): Amount | undefined {
	if (amount === undefined || value === undefined) {
		return amount;
	}
	return { value, min: Math.min(value, amount.min), max: Math.max(value, amount.max), source: "own" };
}

interface Converted {
	readonly segments: readonly Segment[];
	readonly endPose: string;
}

/** Turns written segments into the catalogue's; a hold stays in the pose before it. */
function converted(
	written: readonly OwnSegment[],
	from: string,
	poses: readonly string[],
	path: JsonPath,
	complain: (complaint: PlanIssue) => void,
): Converted {
	const segments: Segment[] = [];
	let endPose = from;
	for (const [index, { pose, seconds, hold, cue, breath }] of written.entries()) {
		const here = [...path, index];
		const extras = { ...(cue === undefined ? {} : { cue }), ...(breath === undefined ? {} : { breath }) };
		if (hold !== undefined) {
			if (pose !== undefined || seconds !== undefined) {
				complain({ path: here, message: 'Either "pose" with "seconds", or "hold": not both.' });
			}
			segments.push({ pose: endPose, kind: "hold", seconds: hold, ...extras });
			continue;
		}
		if (pose === undefined || seconds === undefined) {
			complain({ path: here, message: '"pose" with "seconds", or "hold", is needed here.' });
			continue;
		}
		if (!poses.includes(pose)) {
			complain({
				path: [...here, "pose"],
				message: l10n.t('This figure has no pose "{0}". It has: {1}.', pose, poses.join(", ")),
			});
		}
		segments.push({ pose, kind: "move", seconds, ...extras });
		endPose = pose;
	}
	return { segments, endPose };
}

/** An exercise of one's own as the catalogue would hold it: everything not written comes from the figure's exercise. */
export function ownExercise(
	id: string,
	written: OwnExercise,
	base: Exercise,
	poses: readonly string[],
	complain: (complaint: PlanIssue) => void,
): Exercise {
	const path: JsonPath = ["exercises", id];
	const convert = (key: "setUp" | "rep" | "finish", from: string): Converted => {
		const mine = written[key];
		return mine === undefined
			? { segments: base[key], endPose: base[key].at(-1)?.pose ?? from }
			: converted(mine, from, poses, [...path, key], complain);
	};
	const setUp = convert("setUp", "rest");
	const rep = convert("rep", setUp.endPose);
	const finish = convert("finish", rep.endPose);
	const sides = written.sides ?? base.sides;
	const isTimer = base.dose.timer !== undefined;
	const holds = rep.segments.some((segment) => segment.seconds === "dose");

	if (isTimer) {
		for (const key of ["reps", "hold", "sides", "setUp", "rep", "finish"] as const) {
			if (written[key] !== undefined) {
				complain({
					path: [...path, key],
					message: l10n.t('{0} is a timer: only "duration" can be set.', base.name),
					at: "key",
				});
			}
		}
	} else if (written.duration !== undefined) {
		complain({
			path: [...path, "duration"],
			message: l10n.t('{0} is no timer: use "reps" and "hold".', base.name),
			at: "key",
		});
	}
	if (!isTimer && written.hold !== undefined && !holds) {
		complain({
			path: [...path, "hold"],
			message: 'No part of the repetition is a hold for this: write { "hold": "dose" } into "rep".',
			at: "key",
		});
	}
	if (holds && written.hold === undefined && base.dose.hold === undefined) {
		complain({
			path: [...path, "rep"],
			message: 'The repetition holds for the dose: say how long with "hold".',
			at: "key",
		});
	}
	for (const key of ["setUp", "finish"] as const) {
		if (written[key]?.some((segment) => segment.hold === "dose")) {
			complain({ path: [...path, key], message: l10n.t('"dose" is for the repetition only.'), at: "key" });
		}
	}
	if (sides === "alternate" && rep.segments.length > 0 && rep.endPose !== setUp.endPose) {
		complain({
			path: [...path, "rep"],
			message: l10n.t('Sides that alternate need a repetition that ends where it began: in "{0}".', setUp.endPose),
			at: "key",
		});
	}

	const reps = written.reps === undefined ? base.dose.reps : own(written.reps);
	const hold = written.hold === undefined ? base.dose.hold : own(written.hold);
	const timer = base.dose.timer;
	const { dose: _dose, extra: _extra, ...rest } = base;
	return {
		...rest,
		id,
		name: written.name,
		figure: base.figure ?? base.id,
		sides,
		origin: "own",
		dose: {
			...(reps === undefined ? {} : { reps }),
			...(hold === undefined || !holds ? {} : { hold }),
			...(base.dose.restBetween === undefined ? {} : { restBetween: base.dose.restBetween }),
			...(timer === undefined
				? {}
				: { timer: { ...timer, duration: written.duration === undefined ? timer.duration : own(written.duration) } }),
		},
		setUp: setUp.segments,
		rep: rep.segments,
		finish:
			finish.endPose === "rest"
				? finish.segments
				: [...finish.segments, { pose: "rest", kind: "move", seconds: wayBack }],
		purpose: written.purpose ?? base.purpose,
		how: written.how ?? base.how,
		mayFeel: written.mayFeel ?? base.mayFeel,
		avoid: written.avoid ?? base.avoid,
		stop: written.stop ?? base.stop,
		progress: [],
		// The exercise it is made of is not easier than it; what that one steps down to is.
		stepDown: base.stepDown,
	};
}
