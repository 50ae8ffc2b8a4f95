import assert from "node:assert/strict";
import type { Body } from "../../src/exercises/figure/body";
import type { LegPlace } from "../../src/exercises/figure/limbs";
import { SIDES, type Side } from "../../src/exercises/figure/skeleton";
import { MAT, SEAT } from "../../src/exercises/figure/solids";
import { stationAt } from "../../src/exercises/figure/spine";
import { distance, dot, lerpVec, subtract, type Vec, vec } from "../../src/exercises/figure/vectors";
import { bodies, EXERCISES, figureFor, named, TRAVELS, type Travel, travelsOf } from "./figure-ways";

const floorOf = (exercise: string): number => figureFor(exercise).support.floor ?? 0;

/** Every frame, in full and half range and worked by the other side, with the words to say where it went wrong. */
function each(travels: readonly Travel[], check: (body: Body, where: string, exercise: string) => void): void {
	for (const travel of travels) {
		for (const [manner, words] of [
			[{}, ""],
			[{ range: 0.5 }, ", half range"],
			[{ left: true }, ", left"],
		] as const) {
			for (const [index, body] of bodies(travel, manner).entries()) {
				check(body, `${named(travel)}${words} at ${index}/20`, travel.exercise);
			}
		}
	}
}

function atLeast(value: number, least: number, what: string): void {
	assert.ok(value >= least, `${what}: ${value.toFixed(2)} is under ${least.toFixed(2)}`);
}

function near(value: number, expected: number, within: number, what: string): void {
	assert.ok(Math.abs(value - expected) <= within, `${what}: ${value.toFixed(2)}, not ${expected.toFixed(2)}`);
}

const lowestOfFoot = ({ heel, ball, toe }: LegPlace): number => Math.min(heel.y, ball.y, toe.y);

/** The least distance between two straight pieces, to a tenth of a unit or so. */
function gap([a, b]: readonly [Vec, Vec], [c, d]: readonly [Vec, Vec]): number {
	let least = Infinity;
	for (let step = 0; step <= 12; step++) {
		const at = lerpVec(a, b, step / 12);
		const way = subtract(d, c);
		const t = Math.min(1, Math.max(0, dot(subtract(at, c), way) / dot(way, way)));
		least = Math.min(least, distance(at, lerpVec(c, d, t)));
	}
	return least;
}

/** Exercises on the chair, in all their poses. */
const SEATED = EXERCISES.filter((exercise) => {
	const { support } = figureFor(exercise);
	return (
		support.seat !== undefined &&
		support.seat.top === SEAT.top &&
		exercise !== "sit-to-stand" &&
		exercise !== "glute-squeeze"
	);
});

/** Feet that stay on the floor in every frame, flat or on heel or ball. */
const PLANTED: Readonly<Record<string, readonly Side[]>> = {
	"pelvic-tilt-seated": SIDES,
	"ankle-pump": SIDES,
	"slump-glide": SIDES,
	"slider-seated": ["left"],
	"glide-sliding": SIDES,
	"chin-tuck": SIDES,
	"shoulder-roll": SIDES,
	"thoracic-ext": SIDES,
	"torso-rotation": SIDES,
	"glute-squeeze": SIDES,
	"figure4-seated": ["left"],
	breathing: SIDES,
	"hamstring-scoop": ["left"],
	"squat-bodyweight": SIDES,
	"sit-to-stand": SIDES,
	"back-extension-standing": SIDES,
	"weight-shift": SIDES,
	"hip-abduction": ["left"],
	"pelvic-tilt-supine": SIDES,
	"knee-chest-single": ["left"],
	"hamstring-strap": ["left"],
	"glute-bridge": SIDES,
	"glute-bridge-single": ["right"],
};

describe("figures and what they stand, sit and lie on", () => {
	// Thousands of placements each: more than a busy machine does in the usual two seconds.

	it("keep every part of the body above the floor", () => {
		const grounded = TRAVELS.filter(({ exercise }) => figureFor(exercise).support.afloat !== true);
		each(grounded, (body, where, exercise) => {
			const floor = floorOf(exercise);
			atLeast(body.hip.y, floor + 7, `${where}: hips`);
			atLeast(body.skull.y, floor + 5, `${where}: head`);
			for (const side of SIDES) {
				const [leg, arm] = [body.legs[side], body.arms[side]];
				atLeast(lowestOfFoot(leg), floor - 0.7, `${where}: ${side} foot`);
				atLeast(leg.knee.y, floor + 4, `${where}: ${side} knee`);
				atLeast(leg.ankle.y, floor + 2.2, `${where}: ${side} ankle`);
				atLeast(arm.elbow.y, floor + 2.4, `${where}: ${side} elbow`);
				atLeast(arm.wrist.y, floor + 1.6, `${where}: ${side} wrist`);
				atLeast(arm.finger.y, floor + 0.4, `${where}: ${side} fingers`);
			}
		});
	});

	it("keep the planted feet on the floor", () => {
		for (const [exercise, sides] of Object.entries(PLANTED)) {
			const travels = travelsOf(exercise);
			assert.ok(travels.length > 0, exercise);
			for (const travel of travels) {
				for (const [index, body] of bodies(travel).entries()) {
					for (const side of sides) {
						const where = `${named(travel)} at ${index}/20: ${side} foot`;
						near(lowestOfFoot(body.legs[side]), floorOf(exercise), 0.7, where);
					}
				}
			}
		}
	});

	it("do not let a standing foot slide away", () => {
		const still = { ...PLANTED, "ankle-pump": ["left"], "slump-glide": ["left"], "glide-sliding": ["left"] } as const;
		for (const [exercise, sides] of Object.entries(still)) {
			for (const side of sides) {
				const heels = travelsOf(exercise).flatMap((travel) => bodies(travel).map((body) => body.legs[side].heel));
				const first = heels[0] ?? vec(0, 0);
				for (const heel of heels) near(distance(heel, first), 0, 0.5, `${exercise}: ${side} heel`);
			}
		}
	});

	it("sit on the seat: hips at its height, in front of the backrest, over the seat", () => {
		assert.ok(SEATED.length >= 15);
		each(travelsOf(...SEATED), (body, where, exercise) => {
			const { seat } = figureFor(exercise).support;
			assert.ok(seat !== undefined, `${where}: no seat`);
			near(body.hip.y, SEAT.hip, 0.01, `${where}: hips`);
			atLeast(body.hip.x, seat.back + 11, `${where}: hips off the backrest`);
			atLeast(seat.front, body.hip.x + 4, `${where}: seat under the hips`);
		});
	});

	it("pass no thigh through the seat and no shin through the chair", () => {
		each(travelsOf(...SEATED, "glute-squeeze"), (body, where, exercise) => {
			const { seat } = figureFor(exercise).support;
			if (seat === undefined) return;
			for (const side of SIDES) {
				const { hip, knee, ankle } = body.legs[side];
				for (let step = 0; step <= 10; step++) {
					const thigh = lerpVec(hip, knee, step / 10);
					// Soft flesh under the bone may be pressed by up to half its depth.
					if (thigh.x < seat.front && Math.abs(thigh.z) < 17)
						atLeast(thigh.y, seat.top + 3.5, `${where}: ${side} thigh`);
					const shin = lerpVec(knee, ankle, step / 10);
					if (shin.y < seat.top) atLeast(shin.x, seat.front - 1, `${where}: ${side} shin`);
				}
			}
		});
	});

	it("lie on the mat: head, shoulders and hips where they were, feet flat", () => {
		const lying = [
			"pelvic-tilt-supine",
			"knee-chest-single",
			"dead-bug",
			"heel-taps",
			"figure4-supine",
			"hamstring-strap",
		];
		each(travelsOf(...lying), (body, where) => {
			near(body.neckBase.at.y, MAT.top + 10.4, 0.01, `${where}: neck`);
			near(body.hip.y, MAT.hip, 2.2, `${where}: hips`);
			near(body.hip.x, 0, 3, `${where}: hips`);
		});
	});

	it("reach with the hands for what they hold or rest on", () => {
		for (const exercise of EXERCISES) {
			const { poses, support } = figureFor(exercise);
			for (const [pose, { arms }] of Object.entries(poses)) {
				const [body] = bodies({ exercise, from: pose, to: pose });
				for (const side of SIDES) {
					const arm = arms[side];
					if (arm.by !== "hand" || arm.on !== "room" || body === undefined) continue;
					// An arm on the mat points along it, and may be shorter than the way asked for.
					if (support.floor !== undefined && arm.off < support.floor + 3.5) continue;
					const miss = Math.hypot(body.arms[side].wrist.x - arm.along, body.arms[side].wrist.y - arm.off);
					assert.ok(miss < 0.6, `${exercise} ${pose}: ${side} hand misses by ${miss.toFixed(2)}`);
				}
			}
		}
	});

	it("lay a hand on the thigh, shin, head, belly or hip it rests on, not inside it and not beside it", () => {
		for (const exercise of EXERCISES) {
			for (const [pose, { arms }] of Object.entries(figureFor(exercise).poses)) {
				const [body] = bodies({ exercise, from: pose, to: pose });
				for (const side of SIDES) {
					const arm = arms[side];
					if (arm.by !== "hand" || body === undefined) continue;
					const { wrist, finger } = body.arms[side];
					const [held, part] = arm.on.split("-") as [Side, string | undefined];
					const leg = part === undefined ? undefined : body.legs[held];
					const bone: readonly [Vec, Vec] | undefined =
						leg === undefined
							? undefined
							: part === "thigh"
								? [leg.hip, leg.knee]
								: part === "shin"
									? [leg.knee, leg.ankle]
									: undefined;
					if (bone === undefined) continue;
					const where = `${exercise} ${pose}: ${side} hand on ${arm.on}`;
					const off = gap([wrist, wrist], bone);
					assert.ok(off > 4.5 && off < 12.5, `${where}: wrist ${off.toFixed(1)} from the bone`);
					atLeast(gap([wrist, finger], bone), 3.2, `${where}: fingers in the bone`);
				}
			}
		}
	});

	it("reach with the feet for where they stand", () => {
		for (const exercise of EXERCISES) {
			for (const [pose, { legs }] of Object.entries(figureFor(exercise).poses)) {
				const [body] = bodies({ exercise, from: pose, to: pose });
				for (const side of SIDES) {
					const leg = legs[side];
					if (leg.by !== "foot" || body === undefined) continue;
					const at = body.legs[side][leg.pivot];
					const miss = Math.hypot(at.x - leg.x, at.y - leg.y);
					assert.ok(miss < 0.3, `${exercise} ${pose}: ${side} foot misses by ${miss.toFixed(2)}`);
				}
			}
		}
	});

	it("pass no leg through the other", () => {
		each(TRAVELS, (body, where) => {
			const { right, left } = body.legs;
			atLeast(gap([right.knee, right.ankle], [left.knee, left.ankle]), 5.6, `${where}: shins`);
			const high = (leg: LegPlace): readonly [Vec, Vec] => [lerpVec(leg.hip, leg.knee, 0.3), leg.knee];
			atLeast(gap(high(right), high(left)), 8, `${where}: thighs`);
			atLeast(gap([right.knee, right.ankle], high(left)), 6, `${where}: right shin and left thigh`);
			atLeast(gap([left.knee, left.ankle], high(right)), 6, `${where}: left shin and right thigh`);
		});
	});

	it("pass no arm through the trunk or the head", () => {
		each(TRAVELS, (body, where) => {
			for (const side of SIDES) {
				const { elbow, wrist, finger } = body.arms[side];
				const places = [elbow, lerpVec(elbow, wrist, 0.5), wrist, lerpVec(wrist, finger, 0.6)];
				for (const [index, place] of places.entries()) {
					for (const [start, stations] of [
						[body.sacrum, body.lumbar],
						[body.waist, body.thoracic],
					] as const) {
						for (const part of [0.2, 0.5, 0.8]) {
							const { at, frame } = stationAt(start, stations, part);
							const off = subtract(place, at);
							if (Math.abs(dot(off, frame.u)) > 4) continue;
							const [deep, wide] = [(dot(off, frame.f) - 4.2) / 8.8, dot(off, frame.s) / 10.2];
							atLeast(Math.hypot(deep, wide), 0.86, `${where}: ${side} arm at ${index} in the trunk`);
						}
					}
					const head = subtract(place, body.skull);
					const [f, u, s] = [
						dot(head, body.head.f) / 8.4,
						(dot(head, body.head.u) - 4) / 9.6,
						dot(head, body.head.s) / 6.6,
					];
					atLeast(Math.hypot(f, u, s), 0.8, `${where}: ${side} arm at ${index} in the head`);
				}
			}
		});
	});

	it("keep thighs under the desk and hands on it", () => {
		for (const body of bodies({ exercise: "ergo-check", from: "rest", to: "rest" })) {
			for (const side of SIDES) {
				atLeast(63 - 3.4, body.legs[side].knee.y + 6, "ergo-check: knees under the desk");
				near(body.arms[side].wrist.y, 63 + 3, 0.6, "ergo-check: wrists");
			}
		}
		for (const travel of travelsOf("desk-plank")) {
			for (const body of bodies(travel)) {
				for (const side of SIDES) {
					const { wrist } = body.arms[side];
					if (wrist.x > 30) atLeast(wrist.y, 64 + 1.5, `${named(travel)}: hand in the desk`);
				}
			}
		}
	});

	it("keep the feet together while the clam opens", () => {
		for (const travel of travelsOf("clamshell")) {
			for (const body of bodies(travel)) {
				const { right, left } = body.legs;
				assert.ok(distance(right.ankle, left.ankle) < 16, `${named(travel)}: ${distance(right.ankle, left.ankle)}`);
			}
		}
		const [open] = bodies({ exercise: "clamshell", from: "knee-lifted", to: "knee-lifted" });
		assert.ok(open !== undefined && open.legs.right.knee.y > open.legs.left.knee.y + 24, "the upper knee is up");
	});
});
