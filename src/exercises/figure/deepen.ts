import type { ArmPlace } from "./arm-place";
import type { FrontArmPlace, FrontBody, FrontLegPlace } from "./front-kinematics";
import type { SideBody } from "./kinematics";
import type { LegPlace } from "./leg-place";
import type { Point } from "./skeleton";

export function deepenFront(body: FrontBody, times: number): FrontBody {
	const point = (from: Point): Point => ({ ...from, z: from.z * times });
	const leg = (from: FrontLegPlace): FrontLegPlace => ({
		...from,
		hip: point(from.hip),
		knee: point(from.knee),
		ankle: point(from.ankle),
	});
	const arm = (from: FrontArmPlace): FrontArmPlace => ({
		...from,
		shoulder: point(from.shoulder),
		elbow: point(from.elbow),
		wrist: point(from.wrist),
		finger: point(from.finger),
	});
	return {
		...body,
		legs: { near: leg(body.legs.near), far: leg(body.legs.far) },
		arms: { near: arm(body.arms.near), far: arm(body.arms.far) },
	};
}

/** The same placement with near and far drawn further apart, for drawing only. */
export function deepen(body: SideBody, times: number): SideBody {
	const point = (from: Point): Point => ({ ...from, z: from.z * times });
	const leg = (from: LegPlace): LegPlace => ({
		...from,
		hip: point(from.hip),
		knee: point(from.knee),
		ankle: point(from.ankle),
		heel: point(from.heel),
		ball: point(from.ball),
		toe: point(from.toe),
	});
	const arm = (from: ArmPlace): ArmPlace => ({
		...from,
		shoulder: point(from.shoulder),
		elbow: point(from.elbow),
		wrist: point(from.wrist),
		finger: point(from.finger),
	});
	return {
		...body,
		legs: { near: leg(body.legs.near), far: leg(body.legs.far) },
		arms: { near: arm(body.arms.near), far: arm(body.arms.far) },
	};
}
