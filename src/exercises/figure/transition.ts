import { type KeyPose, poseBetween } from "./between";
import { type Body, placeBody } from "./body";
import type { Figure } from "./figure";
import { mirrored, type Pose } from "./pose";
import { ease, lerp } from "./vectors";

/** A movement from one key pose to another. */
export interface Transition {
	readonly from: string;
	readonly to: string;
	/** Part of the full range, above 0 up to 1. */
	readonly range: number;
	/** The left side works. */
	readonly left: boolean;
}

/** @throws RangeError when the figure has no such pose. */
function poseOf(poses: Readonly<Record<string, Pose>>, name: string): Pose {
	const pose = Object.hasOwn(poses, name) ? poses[name] : undefined;
	if (pose === undefined) throw new RangeError(`The figure has no pose "${name}".`);
	return pose;
}

const keyPose = (pose: Pose): KeyPose => ({ pose, body: placeBody(pose) });

/** A key pose in the range asked for, worked by the side asked for. */
function shownPose(figure: Figure, name: string, { range, left }: Transition): Pose {
	const full = poseOf(figure.poses, name);
	const base = range < 1 ? figure.shrinks?.[name] : undefined;
	const pose = base === undefined ? full : poseBetween(keyPose(poseOf(figure.poses, base)), keyPose(full), range);
	if (!left || figure.left !== "swap") return pose;
	return figure.armsStay === true ? { ...mirrored(pose), arms: pose.arms } : mirrored(pose);
}

/** The body on its way, by the elapsed fraction of it. */
export function bodyAt(figure: Figure, transition: Transition): (fraction: number) => Body {
	const { from, to } = transition;
	const { cycle } = figure;
	const [start, end] = [cycle?.at[from], cycle?.at[to]];
	if (cycle !== undefined && start !== undefined && end !== undefined) {
		const ahead = end > start ? end : end + (from === to ? 0 : 1);
		return (fraction) => placeBody(cycle.pose(lerp(start, ahead, Math.min(1, Math.max(0, fraction)))));
	}
	const first = keyPose(shownPose(figure, from, transition));
	if (from === to) return () => first.body;
	const last = keyPose(shownPose(figure, to, transition));
	return (fraction) => placeBody(poseBetween(first, last, ease(fraction)));
}
