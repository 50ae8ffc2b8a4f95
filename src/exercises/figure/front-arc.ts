import { arrow, transitionArrow } from "./arrow";
import type { FrontLandmark } from "./figure";
import type { FrontBody } from "./front-kinematics";
import { projectFront } from "./front-outline";
import { inFrame } from "./geometry";
import type { DrawnPoint } from "./path";

/** Where a landmark's way is drawn: beside the body, clear of it. */
function place(body: FrontBody, landmark: FrontLandmark): DrawnPoint {
	switch (landmark) {
		case "near-ankle": {
			const at = projectFront(body.legs.near.ankle);
			return { x: at.x - 7, y: 2 + at.y * 0.2 };
		}
		case "near-knee": {
			const at = projectFront(body.legs.near.knee);
			return { x: at.x - 8, y: at.y + 9 };
		}
		case "near-wrist": {
			const at = projectFront(body.arms.near.wrist);
			return { x: at.x - 13, y: at.y };
		}
		case "hips":
			return projectFront(body.hips);
		case "gaze": {
			const turn = ((body.trunk.turn + body.trunk.look) * Math.PI) / 180;
			return projectFront(inFrame(body.skull, body.headLean, -22 * Math.sin(turn), 22 - 7 * Math.cos(turn)));
		}
	}
}

/** The hips shift: an arrow on the side they go to, longer than the way, which is small. */
function besideHips(way: readonly DrawnPoint[]): string {
	const [start, end] = [way[0], way[way.length - 1]];
	if (start === undefined || end === undefined) return "";
	const sign = Math.sign(end.x - start.x);
	const at = (out: number): DrawnPoint => ({ x: end.x + sign * out, y: end.y - 22 });
	return sign === 0 ? "" : arrow([at(14), at(28)]);
}

export function frontArc(bodies: readonly FrontBody[], landmark: FrontLandmark): string {
	const way = bodies.map((body) => place(body, landmark));
	return landmark === "hips" ? besideHips(way) : transitionArrow(way);
}
