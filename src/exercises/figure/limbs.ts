import type { Arm, ArmByHand, ArmInJoints, Leg, LegByFoot, LegInJoints } from "./pose";
import { HALF_WIDTH, SEGMENT, type Side, signOf } from "./skeleton";
import type { Core, Station } from "./spine";
import {
	absolute,
	along,
	cross,
	degrees,
	distance,
	dot,
	type Frame,
	flex,
	frameOf,
	inFrame,
	radians,
	relative,
	scale,
	square,
	subtract,
	tilt,
	twist,
	unit,
	type Vec,
	vec,
	WORLD,
} from "./vectors";

/** Where a pose puts a leg. Frames point up the bone; their fronts are kneecap, shin and instep. */
export interface LegPlace {
	readonly hip: Vec;
	readonly knee: Vec;
	readonly ankle: Vec;
	readonly heel: Vec;
	readonly ball: Vec;
	readonly toe: Vec;
	readonly thigh: Frame;
	readonly shin: Frame;
	readonly foot: Frame;
	readonly joints: LegInJoints;
}

/** Where a pose puts an arm. A hand's frame points up to the wrist, its front is where the thumb is. */
export interface ArmPlace {
	readonly shoulder: Vec;
	readonly elbow: Vec;
	readonly wrist: Vec;
	readonly finger: Vec;
	readonly upper: Frame;
	readonly forearm: Frame;
	readonly hand: Frame;
	readonly joints: ArmInJoints;
}

/**
 * The middle joint of two bones from `root` to `target`: `pole` is the side it shows to, at right angles to the way.
 * A target out of reach is reached for.
 */
function middleJoint(root: Vec, target: Vec, first: number, second: number, pole: Vec): Vec {
	const way = unit(subtract(target, root));
	const reach = Math.min(first + second - 1e-6, Math.max(Math.abs(first - second) + 1e-6, distance(root, target)));
	const forward = (first * first + reach * reach - second * second) / (2 * reach);
	const aside = Math.sqrt(Math.max(0, first * first - forward * forward));
	return along(along(root, way, forward), square(pole, way), aside);
}

/** The side of the way from hip to ankle to which a knee shows: to the front, turned out by `out` degrees. */
function poleOf(from: Vec, to: Vec, right: Vec, sign: number, out: number): Vec {
	const way = unit(subtract(to, from));
	const side = square(right, way);
	return along(scale(cross(side, way), Math.cos(radians(out))), side, sign * Math.sin(radians(out)));
}

function finishLeg(hip: Vec, thigh: Frame, knee: number, footTurn: Frame, toes: number, pelvis: Frame): LegPlace {
	const kneeAt = along(hip, thigh.u, -SEGMENT.thigh);
	const shin = flex(thigh, knee);
	const ankle = along(kneeAt, shin.u, -SEGMENT.shank);
	const foot = absolute(footTurn, shin);
	const ball = inFrame(ankle, foot, SEGMENT.ball, -SEGMENT.ankle);
	return {
		hip,
		knee: kneeAt,
		ankle,
		heel: inFrame(ankle, foot, -SEGMENT.heel, -SEGMENT.ankle),
		ball,
		toe: along(ball, flex(foot, -toes).f, SEGMENT.toes),
		thigh,
		shin,
		foot,
		joints: { by: "joints", thigh: relative(thigh, pelvis), knee, foot: footTurn, toes },
	};
}

function solvedLeg(hip: Vec, ankle: Vec, pole: Vec): { readonly thigh: Frame; readonly knee: number } {
	const knee = middleJoint(hip, ankle, SEGMENT.thigh, SEGMENT.shank, pole);
	const thigh = frameOf(subtract(hip, knee), pole);
	const shin = unit(subtract(ankle, knee));
	// How far the shin has gone back from where the thigh points.
	return { thigh, knee: degrees(Math.atan2(-dot(shin, thigh.f), -dot(shin, thigh.u))) };
}

function footFrame({ pitch, heading }: LegByFoot, sign: number): Frame {
	return flex(twist(WORLD, sign * heading), -pitch);
}

function ankleOver(place: LegByFoot, foot: Frame, sign: number): Vec {
	const forward = place.pivot === "heel" ? SEGMENT.heel : -SEGMENT.ball;
	return inFrame(vec(place.x, place.y, sign * (place.z ?? HALF_WIDTH.hip)), foot, forward, SEGMENT.ankle);
}

function placeLeg(leg: Leg, side: Side, core: Core, other?: LegPlace): LegPlace {
	const sign = signOf(side);
	const { pelvis } = core;
	const hip = along(core.hip, pelvis.s, sign * HALF_WIDTH.hip);
	switch (leg.by) {
		case "joints":
			return finishLeg(hip, absolute(leg.thigh, pelvis), leg.knee, leg.foot, leg.toes, pelvis);
		case "angles": {
			const thigh = twist(tilt(flex(pelvis, -leg.hip), -sign * leg.out), sign * leg.turn);
			return finishLeg(hip, thigh, leg.knee, flex(WORLD, -leg.ankle), leg.toes, pelvis);
		}
		case "foot": {
			const foot = footFrame(leg, sign);
			const ankle = ankleOver(leg, foot, sign);
			const { thigh, knee } = solvedLeg(hip, ankle, poleOf(hip, ankle, pelvis.s, sign, leg.kneeOut));
			return finishLeg(hip, thigh, knee, relative(foot, flex(thigh, knee)), leg.toes, pelvis);
		}
		case "crossed": {
			if (other === undefined) throw new RangeError("Only one leg at a time can be crossed over the other.");
			const bone = along(other.hip, other.thigh.u, -SEGMENT.thigh * leg.along);
			const ankle = along(along(bone, other.thigh.f, leg.off), other.thigh.s, -sign * leg.past);
			const { thigh, knee } = solvedLeg(hip, ankle, poleOf(hip, ankle, pelvis.s, sign, leg.kneeOut));
			return finishLeg(hip, thigh, knee, flex(WORLD, -leg.ankle), 0, pelvis);
		}
	}
}

/** Places both legs. One that lies over the other is placed after it. */
export function placeLegs(legs: Readonly<Record<Side, Leg>>, core: Core): Record<Side, LegPlace> {
	if (legs.right.by === "crossed") {
		const left = placeLeg(legs.left, "left", core);
		return { left, right: placeLeg(legs.right, "right", core, left) };
	}
	const right = placeLeg(legs.right, "right", core);
	return { right, left: placeLeg(legs.left, "left", core, right) };
}

/** Where a placed wrist goes, where the fingers point, and what the palm lies on. */
interface Grasp {
	readonly wrist: Vec;
	readonly hand: Frame;
}

/** A hand whose fingers point `aim` degrees from down the frame to its front, the palm to the frame's back. */
function handIn(frame: Frame, arm: ArmByHand, sign: number): Frame {
	const pointing = flex(frame, -arm.aim);
	const inwards = tilt(pointing, sign * arm.inwards);
	// Thumb to the middle: the palm lies to the back of the frame.
	const flat: Frame = { u: inwards.u, f: scale(inwards.s, -sign), s: scale(inwards.f, sign) };
	return twist(flat, sign * arm.palm);
}

function grasp(arm: ArmByHand, side: Side, legs: Readonly<Record<Side, LegPlace>>, core: Core, belly: Station): Grasp {
	const sign = signOf(side);
	const onBone = (from: Vec, bone: Frame, length: number): Grasp => ({
		wrist: inFrame(along(from, bone.u, -length * arm.along), bone, arm.off, 0, sign * (arm.z ?? 0)),
		hand: handIn(bone, arm, sign),
	});
	const onPlace = (from: Vec, frame: Frame, z: number): Grasp => ({
		wrist: inFrame(from, frame, arm.along, arm.off, sign * (arm.z ?? z)),
		hand: handIn(frame, arm, sign),
	});
	switch (arm.on) {
		case "room":
			return onPlace(vec(0, 0), WORLD, HALF_WIDTH.shoulder);
		case "right-thigh":
		case "left-thigh": {
			const { hip, thigh } = legs[arm.on === "right-thigh" ? "right" : "left"];
			return onBone(hip, thigh, SEGMENT.thigh);
		}
		case "right-shin":
		case "left-shin": {
			const { knee, shin } = legs[arm.on === "right-shin" ? "right" : "left"];
			return onBone(knee, shin, SEGMENT.shank);
		}
		case "right-foot":
		case "left-foot": {
			const { ankle, foot } = legs[arm.on === "right-foot" ? "right" : "left"];
			return onPlace(ankle, foot, 0);
		}
		case "head":
			return onPlace(core.skull, core.head, 7);
		case "belly":
			return onPlace(belly.at, belly.frame, 8);
		case "chest":
			return onPlace(core.neckBase.at, core.ribs, 8);
		case "hip":
			return onPlace(core.hip, core.pelvis, 13);
	}
}

function finishArm(shoulder: Vec, upper: Frame, elbow: number, handTurn: Frame, curl: number, ribs: Frame): ArmPlace {
	const elbowAt = along(shoulder, upper.u, -SEGMENT.upperArm);
	const forearm = flex(upper, -elbow);
	const wrist = along(elbowAt, forearm.u, -SEGMENT.forearm);
	const hand = absolute(handTurn, forearm);
	return {
		shoulder,
		elbow: elbowAt,
		wrist,
		finger: along(wrist, hand.u, -SEGMENT.hand),
		upper,
		forearm,
		hand,
		joints: { by: "joints", upper: relative(upper, ribs), elbow, hand: handTurn, curl },
	};
}

/** Places an arm by its joints, by the angles of its shoulder, or by where its hand lies. */
export function placeArm(
	arm: Arm,
	side: Side,
	core: Core,
	legs: Readonly<Record<Side, LegPlace>>,
	belly: Station,
): ArmPlace {
	const sign = signOf(side);
	const { ribs } = core;
	const shoulder = core.shoulders[side];
	switch (arm.by) {
		case "joints":
			return finishArm(shoulder, absolute(arm.upper, ribs), arm.elbow, arm.hand, arm.curl, ribs);
		case "angles": {
			const upper = twist(tilt(flex(ribs, -arm.shoulder), -sign * arm.out), sign * arm.turn);
			const hand = tilt(twist(WORLD, -sign * arm.palm), sign * arm.wrist);
			return finishArm(shoulder, upper, arm.elbow, hand, arm.curl, ribs);
		}
		case "hand": {
			const { wrist, hand } = grasp(arm, side, legs, core, belly);
			const front = poleOf(shoulder, wrist, ribs.s, sign, 180 - arm.elbowOut);
			const elbowAt = middleJoint(shoulder, wrist, SEGMENT.upperArm, SEGMENT.forearm, front);
			const upper = frameOf(subtract(shoulder, elbowAt), scale(front, -1));
			const lower = unit(subtract(wrist, elbowAt));
			const elbow = degrees(Math.atan2(dot(lower, upper.f), -dot(lower, upper.u)));
			return finishArm(shoulder, upper, elbow, relative(hand, flex(upper, -elbow)), arm.curl, ribs);
		}
	}
}
