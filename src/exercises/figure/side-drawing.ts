import type { ArmPlace } from "./arm-kinematics";
import type { Part, Shape, SideFigure, Support, Tone } from "./figure";
import { handOutline, shoeOutline, shoeSoleLine } from "./hand-and-foot-outline";
import { headOutline } from "./head-outline";
import type { SideBody } from "./kinematics";
import type { LegPlace } from "./leg-kinematics";
import { FOREARM, limbOutline, limbSides, SHIN, SLEEVE, type SoftContact, THIGH, UPPER_ARM } from "./limb-outline";
import { project } from "./projection";
import type { Limb } from "./skeleton";
import { spineOutline, torsoOutline } from "./torso-outline";

const fill = (key: string, tone: Tone, d: string): Shape => ({ key, tone, paint: "fill", d });
const stroke = (key: string, tone: Tone, width: number, d: string): Shape => ({ key, tone, paint: "stroke", width, d });

/** Width of the gap of paper left round a limb that passes in front of another part. */
const GAP = 1.7;

function legShapes(limb: Limb, leg: LegPlace, moving: ReadonlySet<Part>, press: SoftContact): readonly Shape[] {
	const hip = project(leg.hip);
	const knee = project(leg.knee);
	const ankle = project(leg.ankle);
	const thigh = limbOutline(hip, knee, THIGH, "round", press);
	const shin = limbOutline(knee, ankle, SHIN, "flat");
	const shoe = shoeOutline(ankle, leg.footPitch, leg.joints.toes);
	const tone = (part: Part, plain: Tone): Tone => {
		if (!moving.has(part)) return plain;
		return limb === "near" ? "accent" : "accent-far";
	};
	const cloth: Tone = limb === "near" ? "near" : "far";
	return [
		stroke(`${limb}-leg-edge`, "edge", GAP, limbSides(hip, knee, THIGH, 0.22, press) + shin + shoe),
		fill(`${limb}-shoe`, tone(`${limb}-foot`, limb === "near" ? "shoe" : "shoe-far"), shoe),
		stroke(`${limb}-sole`, "edge", 0.9, shoeSoleLine(ankle, leg.footPitch, leg.joints.toes)),
		fill(`${limb}-shin`, tone(`${limb}-shin`, cloth), shin),
		fill(`${limb}-thigh`, tone(`${limb}-thigh`, cloth), thigh),
	];
}

function armShapes(limb: Limb, arm: ArmPlace, moving: ReadonlySet<Part>, shirt: Tone): readonly Shape[] {
	const shoulder = project(arm.shoulder);
	const elbow = project(arm.elbow);
	const wrist = project(arm.wrist);
	const upper = limbOutline(shoulder, elbow, UPPER_ARM);
	const forearm = limbOutline(elbow, wrist, FOREARM);
	const hand = handOutline(wrist, project(arm.finger), arm.joints.curl);
	const sleeve = limbOutline(shoulder, elbow, SLEEVE, "flat");
	const near = limb === "near";
	const skin = (part: Part): Tone => {
		if (!moving.has(part)) return near ? "head" : "skin-far";
		return near ? "accent-soft" : "accent-far";
	};
	const sleeveTone: Tone = moving.has(`${limb}-upper-arm`) ? (near ? "accent" : "accent-far") : shirt;
	return [
		stroke(`${limb}-arm-edge`, "edge", GAP, limbSides(shoulder, elbow, SLEEVE, 0.25) + forearm + hand),
		fill(`${limb}-upper-arm`, skin(`${limb}-upper-arm`), upper),
		fill(`${limb}-forearm`, skin(`${limb}-forearm`), forearm),
		fill(`${limb}-hand`, skin(`${limb}-forearm`), hand),
		fill(`${limb}-sleeve`, sleeveTone, sleeve),
	];
}

/** What is soft is pressed flat where it lies on a seat (as far as the seat reaches) or on the floor. */
function pressOn(support: Support): SoftContact {
	return (spot) => {
		const seat = support.seat;
		const onSeat = seat !== undefined && spot.x < seat.front && spot.x > seat.back;
		const least = onSeat ? seat.top : support.floor;
		return least !== undefined && spot.y < least ? { x: spot.x, y: least } : spot;
	};
}

/** The body from the far limbs to the near ones. */
export function drawBody(body: SideBody, figure: SideFigure, moving: ReadonlySet<Part>): readonly Shape[] {
	const press = pressOn(figure.support);
	const torso = torsoOutline(body, press);
	const head = headOutline(body.skull, body.headTilt);
	const spine = spineOutline(body);
	const headMoves = moving.has("head");
	// Where the spine is drawn, it shows that the trunk moves; elsewhere the shirt does.
	const shirtMoves = moving.has("chest") || (moving.has("thoracic") && !figure.spine);
	const shapes: Shape[] = [
		...armShapes("far", body.arms.far, moving, shirtMoves ? "accent-far" : "far"),
		...legShapes("far", body.legs.far, moving, press),
		stroke("torso-edge", "edge", GAP, torso.shirt),
		stroke("head-edge", "edge", GAP, head.face + head.hair),
		fill("neck", headMoves ? "accent-soft" : "head-shade", torso.neck),
		fill("torso", shirtMoves ? "accent-soft" : "torso", torso.shirt),
		fill("face", headMoves ? "accent-soft" : "head", head.face),
		fill("hair", "hair", head.hair),
		fill("ear", "head-shade", head.ear),
		stroke("eye", "eye", 1.15, head.eye),
		...legShapes("near", body.legs.near, moving, press),
		fill("pelvis", moving.has("pelvis") ? "accent" : "near", torso.pelvis),
	];
	// The sacrum belongs to the pelvis; the rest of the spine is shown through whatever is in front of it.
	if (figure.spine) shapes.push(fill("sacrum", moving.has("pelvis") ? "accent-soft" : "spine", spine.sacrum));
	shapes.push(...armShapes("near", body.arms.near, moving, shirtMoves ? "accent-soft" : "sleeve"));
	if (figure.spine) {
		shapes.push(
			fill("spine-thoracic", moving.has("thoracic") ? "accent" : "spine", spine.thoracic),
			fill("spine-lumbar", moving.has("lumbar") ? "accent" : "spine", spine.lumbar),
		);
	}
	return shapes;
}
