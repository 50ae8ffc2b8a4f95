import * as l10n from "@vscode/l10n";
import type { Amount, Exercise, Frequency, Segment } from "../types";
import { noFigure } from "../types";
import type { JsonPath } from "./json-with-positions";
import type { OwnExercise, OwnSegment } from "./schema";
import { type NameAdvice, nearestName } from "./suggest-name";

/** Something that is wrong with a plan: where, and in words. */
export interface PlanIssue {
	readonly path: JsonPath;
	/** A function where it takes a while: only what is shown is worked out. */
	readonly message: string | (() => NameAdvice);
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

/** How often a plan asks for something; undefined where it does not say. One of the two numbers is enough. */
export function frequencyOf({
	timesADay,
	daysAWeek,
}: {
	readonly timesADay?: number | undefined;
	readonly daysAWeek?: number | undefined;
}): Frequency | undefined {
	return timesADay === undefined && daysAWeek === undefined
		? undefined
		: { timesADay: timesADay ?? 1, daysAWeek: daysAWeek ?? 7 };
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
				complain({ path: here, message: l10n.t('Either "pose" with "seconds", or "hold": not both.') });
			}
			segments.push({ pose: endPose, kind: "hold", seconds: hold, ...extras });
			continue;
		}
		if (pose === undefined || seconds === undefined) {
			complain({ path: here, message: l10n.t('"pose" with "seconds", or "hold", is needed here.') });
			continue;
		}
		if (!poses.includes(pose)) {
			complain({
				path: [...here, "pose"],
				message: () => unknownPose(pose, poses),
			});
		}
		segments.push({ pose, kind: "move", seconds, ...extras });
		endPose = pose;
	}
	return { segments, endPose };
}

function unknownPose(pose: string, poses: readonly string[]): NameAdvice {
	const near = nearestName(pose, poses);
	return {
		message: l10n.t('This figure has no pose "{0}". It has: {1}.', pose, poses.join(", ")),
		...(near !== undefined && { instead: near }),
	};
}

/** The complaint about a part that has no place in this exercise. */
function misplaced(path: JsonPath, key: string, message: string): PlanIssue {
	return { path: [...path, key], message, at: "key" };
}

/** The one pose there is where there is no figure. */
const still = "rest";

/**
 * An exercise that is shown by its name and the person's own words alone: a timer, or repetitions that are held or follow
 * their own cues. Nobody knows what moves, so it is treated as one of the first phase; what locks every exercise locks it.
 */
export function exerciseWithoutFigure(
	id: string,
	written: OwnExercise,
	complain: (complaint: PlanIssue) => void,
): Exercise {
	const path: JsonPath = ["exercises", id];
	const { duration, hold, position = "seated" } = written;
	if (written.position === undefined) {
		complain({ path, message: l10n.t('Without a figure, "position" is needed here.'), at: "key" });
	}
	if (duration !== undefined) {
		for (const key of ["reps", "hold", "sides", "setUp", "rep", "finish"] as const) {
			if (written[key] !== undefined) {
				complain(misplaced(path, key, l10n.t('"duration" counts down once: leave "{0}" out.', key)));
			}
		}
	} else if (hold === undefined && written.rep === undefined) {
		complain({ path, message: l10n.t('Say how long it takes, with "duration" or "hold".'), at: "key" });
	}
	const convert = (key: "setUp" | "rep" | "finish"): readonly Segment[] => {
		for (const [index, { pose }] of (written[key] ?? []).entries()) {
			if (pose !== undefined) {
				complain(misplaced([...path, key, index], "pose", l10n.t('Without a figure there are no poses: use "hold".')));
			}
		}
		return converted(written[key] ?? [], still, [still], [...path, key], () => undefined).segments;
	};
	const rep: readonly Segment[] =
		duration !== undefined
			? []
			: written.rep === undefined
				? [{ pose: still, kind: "hold", seconds: "dose" }]
				: convert("rep");
	complainOfDoseHolds(path, written, rep, undefined, complain);
	const frequency = frequencyOf(written);
	return {
		id,
		name: written.name,
		phase: 1,
		position,
		place: position === "seated" || position === "standing" ? "desk" : "home",
		equipment: [],
		sides: written.sides ?? "none",
		origin: "own",
		glide: false,
		kind: "mobility",
		dose:
			duration === undefined
				? { reps: own(written.reps ?? 1), ...(hold === undefined ? {} : { hold: own(hold) }) }
				: { timer: { duration: own(duration), cueEvery: duration, cues: [written.name] } },
		setUp: convert("setUp"),
		rep,
		finish: convert("finish"),
		purpose: written.purpose ?? "",
		how: written.how ?? [],
		mayFeel: written.mayFeel ?? "",
		avoid: written.avoid ?? [],
		mistakes: [],
		stop: written.stop ?? l10n.t("Stop at sharp, shooting, electric or burning pain, however short."),
		progress: [],
		stepDown: [],
		figure: noFigure,
		...(frequency !== undefined && { frequency }),
	};
}

/** A hold of the dose without a dose, a dose without such a hold, and one outside the repetition. */
function complainOfDoseHolds(
	path: JsonPath,
	written: OwnExercise,
	rep: readonly Segment[],
	usual: Amount | undefined,
	complain: (complaint: PlanIssue) => void,
): void {
	const holds = rep.some((segment) => segment.seconds === "dose");
	if (written.duration === undefined && written.hold !== undefined && !holds) {
		const message = l10n.t(
			'This movement has no hold. Write one with "rep" and { "hold": "dose" } in it, or take "figure": "none".',
		);
		complain(misplaced(path, "hold", message));
	}
	if (holds && written.rep !== undefined && written.hold === undefined && usual === undefined) {
		complain(misplaced(path, "rep", l10n.t('The repetition holds for the dose: say how long with "hold".')));
	}
	for (const key of ["setUp", "finish"] as const) {
		if (written[key]?.some((segment) => segment.hold === "dose")) {
			complain(misplaced(path, key, l10n.t('"dose" is for the repetition only.')));
		}
	}
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
	if (written.position !== undefined) {
		complain(
			misplaced(path, "position", l10n.t('"position" is for exercises without a figure: this one has its own.')),
		);
	}
	if (!isTimer) {
		complainOfDoseHolds(path, written, rep.segments, base.dose.hold, complain);
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
	const frequency = frequencyOf(written);
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
		...(frequency !== undefined && { frequency }),
	};
}
