import type { FrontFigure, Part, Shape, Tone } from "./figure";
import type { FrontArmPlace, FrontBody, FrontLegPlace } from "./front-kinematics";
import { frontHeadOutline, frontShoeOutline, frontTorsoOutline, projectFront } from "./front-outline";
import { handOutline } from "./hand-and-foot-outline";
import { FOREARM, FRONT_SHIN, FRONT_SLEEVE, FRONT_THIGH, limbOutline, limbSides, UPPER_ARM } from "./limb-outline";
import type { Limb } from "./skeleton";

const fill = (key: string, tone: Tone, d: string): Shape => ({ key, tone, paint: "fill", d });
const stroke = (key: string, tone: Tone, width: number, d: string): Shape => ({ key, tone, paint: "stroke", width, d });
const GAP = 1.7;

function legShapes(limb: Limb, leg: FrontLegPlace, moving: ReadonlySet<Part>, sitting: boolean): readonly Shape[] {
	const [hip, knee, ankle] = [projectFront(leg.hip), projectFront(leg.knee), projectFront(leg.ankle)];
	const thigh = limbOutline(hip, knee, FRONT_THIGH);
	const shin = limbOutline(knee, ankle, FRONT_SHIN, "flat");
	const shoe = frontShoeOutline(leg, limb === "near" ? -1 : 1);
	const tone = (part: Part, plain: Tone): Tone => (moving.has(part) ? "accent" : plain);
	const shapes = {
		edge: stroke(`${limb}-leg-edge`, "edge", GAP, limbSides(hip, knee, FRONT_THIGH, 0.2) + shin + shoe),
		shoe: fill(`${limb}-shoe`, tone(`${limb}-foot`, "shoe"), shoe),
		shin: fill(`${limb}-shin`, tone(`${limb}-shin`, "near"), shin),
		thigh: fill(`${limb}-thigh`, tone(`${limb}-thigh`, "near"), thigh),
	};
	if (sitting) {
		const edge = stroke(`${limb}-leg-edge`, "edge", GAP, shin + shoe);
		return leg.foot.seen === "toes"
			? [shapes.thigh, edge, shapes.shin, shapes.shoe]
			: [shapes.thigh, edge, shapes.shoe, shapes.shin];
	}
	return [shapes.edge, shapes.shin, shapes.shoe, shapes.thigh];
}

function armShapes(limb: Limb, arm: FrontArmPlace, moving: ReadonlySet<Part>, shirt: Tone): readonly Shape[] {
	const [shoulder, elbow] = [projectFront(arm.shoulder), projectFront(arm.elbow)];
	const [wrist, finger] = [projectFront(arm.wrist), projectFront(arm.finger)];
	const upper = limbOutline(shoulder, elbow, UPPER_ARM);
	const forearm = limbOutline(elbow, wrist, FOREARM);
	const hand = handOutline(wrist, finger, limb === "near" ? -arm.curl : arm.curl);
	const sleeve = limbOutline(shoulder, elbow, FRONT_SLEEVE, "flat");
	const skin = (part: Part): Tone => (moving.has(part) ? "accent-soft" : "head");
	return [
		stroke(`${limb}-arm-edge`, "edge", GAP, limbSides(shoulder, elbow, FRONT_SLEEVE, 0.25) + forearm + hand),
		fill(`${limb}-upper-arm`, skin(`${limb}-upper-arm`), upper),
		fill(`${limb}-forearm`, skin(`${limb}-forearm`), forearm),
		fill(`${limb}-hand`, skin(`${limb}-forearm`), hand),
		fill(`${limb}-sleeve`, moving.has(`${limb}-upper-arm`) ? "accent" : shirt, sleeve),
	];
}

/** The body seen from the front. */
export function drawFrontBody(body: FrontBody, figure: FrontFigure, moving: ReadonlySet<Part>): readonly Shape[] {
	const torso = frontTorsoOutline(body);
	const head = frontHeadOutline(body.skull, body.headLean, body.trunk.turn + body.trunk.look);
	const skin: Tone = moving.has("head") ? "accent-soft" : "head";
	const [legs, pelvis] = [
		[
			...legShapes("far", body.legs.far, moving, figure.sitting),
			...legShapes("near", body.legs.near, moving, figure.sitting),
		],
		fill("pelvis", moving.has("pelvis") ? "accent" : "near", torso.pelvis),
	];
	const shirt: Tone = moving.has("thoracic") || moving.has("chest") ? "accent-soft" : "torso";
	const farArm = armShapes("far", body.arms.far, moving, shirt);
	return [
		...(figure.farArmUnder === true ? farArm : []),
		stroke("torso-edge", "edge", GAP, torso.shirt),
		stroke("head-edge", "edge", GAP, head.hair + head.face),
		fill("hair", "hair", head.hair),
		fill("neck", moving.has("head") ? "accent-soft" : "head-shade", torso.neck),
		fill("torso", shirt, torso.shirt),
		...(figure.sitting ? [pelvis, ...legs] : [...legs, pelvis]),
		fill("ears", "head-shade", head.ears),
		fill("face", skin, head.face),
		fill("fringe", "hair", head.fringe),
		fill("nose", skin, head.nose),
		fill("nose-shade", "head-shade", head.noseShade),
		stroke("eyes", "eye", 1.15, head.eyes),
		...(figure.farArmUnder === true ? [] : farArm),
		...armShapes("near", body.arms.near, moving, shirt),
	];
}
