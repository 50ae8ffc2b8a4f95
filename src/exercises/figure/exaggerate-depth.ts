import type { ArmPlace } from "./arm-kinematics";
import type { FrontArmPlace, FrontBody, FrontLegPlace } from "./front-kinematics";
import type { SideBody } from "./kinematics";
import type { LegPlace } from "./leg-kinematics";
import type { Point } from "./skeleton";

/** A limb's point with its depth against the limb's root drawn larger; the root stays in the body. */
function deeper(point: Point, root: Point, times: number): Point {
	return { ...point, z: root.z + (point.z - root.z) * times };
}

export function exaggerateFrontDepth(body: FrontBody, times: number): FrontBody {
	const away = (point: Point, root: Point): Point => deeper(point, root, times);
	const leg = (from: FrontLegPlace): FrontLegPlace => ({
		...from,
		knee: away(from.knee, from.hip),
		ankle: away(from.ankle, from.hip),
	});
	const arm = (from: FrontArmPlace): FrontArmPlace => ({
		...from,
		elbow: away(from.elbow, from.shoulder),
		wrist: away(from.wrist, from.shoulder),
		finger: away(from.finger, from.shoulder),
	});
	return {
		...body,
		legs: { near: leg(body.legs.near), far: leg(body.legs.far) },
		arms: { near: arm(body.arms.near), far: arm(body.arms.far) },
	};
}

/** The same placement with near and far drawn further apart, for drawing only. */
export function exaggerateDepth(body: SideBody, times: number): SideBody {
	const away = (point: Point, root: Point): Point => deeper(point, root, times);
	const leg = (from: LegPlace): LegPlace => ({
		...from,
		knee: away(from.knee, from.hip),
		ankle: away(from.ankle, from.hip),
		heel: away(from.heel, from.hip),
		ball: away(from.ball, from.hip),
		toe: away(from.toe, from.hip),
	});
	const arm = (from: ArmPlace): ArmPlace => ({
		...from,
		elbow: away(from.elbow, from.shoulder),
		wrist: away(from.wrist, from.shoulder),
		finger: away(from.finger, from.shoulder),
	});
	return {
		...body,
		legs: { near: leg(body.legs.near), far: leg(body.legs.far) },
		arms: { near: arm(body.arms.near), far: arm(body.arms.far) },
	};
}
