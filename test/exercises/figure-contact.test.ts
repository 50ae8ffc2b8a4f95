import assert from "node:assert/strict";
import type { SideBody } from "../../src/exercises/figure/kinematics";
import type { LegPlace } from "../../src/exercises/figure/leg-kinematics";
import { MAT, SEAT } from "../../src/exercises/figure/scene";
import type { Limb } from "../../src/exercises/figure/skeleton";
import { EXERCISES, frontBodies, named, sideBodies, sideFigure, TRAVELS, type Travel, travelsOf } from "./figure-ways";

/** In water and on a bicycle nothing touches the floor. */
const AFLOAT = ["swim", "cycle-upright"];

function floorOf(exercise: string): number {
	return sideFigure(exercise)?.support.floor ?? 0;
}

/** Every frame, with the words to say where it went wrong. */
function each(travels: readonly Travel[], check: (body: SideBody, where: string) => void): void {
	for (const travel of travels) {
		for (const [index, body] of sideBodies(travel).entries()) check(body, `${named(travel)} at ${index}/20`);
		for (const [index, body] of sideBodies(travel, { range: 0.5 }).entries()) {
			check(body, `${named(travel)}, half range, at ${index}/20`);
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

const SEATED = [
	"pelvic-tilt-seated",
	"ankle-pump",
	"slump-glide",
	"slider-seated",
	"glide-sliding",
	"chin-tuck",
	"shoulder-roll",
	"thoracic-ext",
	"figure4-seated",
	"breathing",
	"heat",
	"ice",
	"heat-ice-alt",
	"posture-check",
	"ergo-check",
];

/** Feet that stay on the floor in every frame, flat or on heel or ball. */
const PLANTED: Readonly<Record<string, readonly Limb[]>> = {
	"pelvic-tilt-seated": ["near", "far"],
	"ankle-pump": ["near", "far"],
	"slump-glide": ["near", "far"],
	"slider-seated": ["far"],
	"glide-sliding": ["near", "far"],
	"chin-tuck": ["near", "far"],
	"shoulder-roll": ["near", "far"],
	"thoracic-ext": ["near", "far"],
	"glute-squeeze": ["near", "far"],
	"figure4-seated": ["far"],
	breathing: ["near", "far"],
	"hamstring-scoop": ["far"],
	"squat-bodyweight": ["near", "far"],
	"sit-to-stand": ["near", "far"],
	"back-extension-standing": ["near", "far"],
	"pelvic-tilt-supine": ["near", "far"],
	"knee-chest-single": ["far"],
	"hamstring-strap": ["far"],
	"glute-bridge": ["near", "far"],
};

describe("figures and what they stand, sit and lie on", () => {
	// Thousands of placements each: more than a busy machine does in the usual two seconds.

	it("keep every part of the body above the floor", () => {
		each(
			TRAVELS.filter(({ exercise }) => !AFLOAT.includes(exercise)),
			(body, where) => {
				const floor = floorOf(where.split(":")[0] ?? "");
				atLeast(body.hip.y, floor + 7, `${where}: hips`);
				for (const limb of ["near", "far"] as const) {
					const [leg, arm] = [body.legs[limb], body.arms[limb]];
					atLeast(lowestOfFoot(leg), floor - 0.7, `${where}: ${limb} foot`);
					atLeast(leg.knee.y, floor + 4, `${where}: ${limb} knee`);
					atLeast(leg.ankle.y, floor + 3, `${where}: ${limb} ankle`);
					atLeast(arm.elbow.y, floor + 2.4, `${where}: ${limb} elbow`);
					atLeast(arm.wrist.y, floor + 1.8, `${where}: ${limb} wrist`);
					atLeast(arm.finger.y, floor + 0.5, `${where}: ${limb} fingers`);
				}
			},
		);
	});

	it("keep the planted feet on the floor", () => {
		for (const [exercise, limbs] of Object.entries(PLANTED)) {
			const travels = travelsOf(exercise);
			assert.ok(travels.length > 0, exercise);
			each(travels, (body, where) => {
				for (const limb of limbs) {
					near(lowestOfFoot(body.legs[limb]), floorOf(exercise), 0.7, `${where}: ${limb} foot`);
				}
			});
		}
	});

	it("do not let a standing foot slide away", () => {
		const still = { ...PLANTED, "ankle-pump": ["far"], "slump-glide": ["far"], "glide-sliding": ["far"] } as const;
		for (const [exercise, limbs] of Object.entries(still)) {
			for (const limb of limbs) {
				const xs = travelsOf(exercise).flatMap((travel) => sideBodies(travel).map((body) => body.legs[limb].heel.x));
				near(Math.max(...xs), Math.min(...xs), 0.5, `${exercise}: ${limb} heel`);
			}
		}
	});

	it("sit on the seat: hips at its height, in front of the backrest, over the seat", () => {
		each(travelsOf(...SEATED), (body, where) => {
			const { seat } = sideFigure(where.split(":")[0] ?? "")?.support ?? {};
			assert.ok(seat !== undefined, `${where}: no seat`);
			near(body.hip.y, SEAT.hip, 0.01, `${where}: hips`);
			atLeast(body.hip.x, seat.back + 11, `${where}: hips off the backrest`);
			atLeast(seat.front, body.hip.x + 4, `${where}: seat under the hips`);
		});
	});

	it("pass no thigh through the seat and no shin through the chair", () => {
		each(travelsOf(...SEATED, "glute-squeeze"), (body, where) => {
			const { seat } = sideFigure(where.split(":")[0] ?? "")?.support ?? {};
			if (seat === undefined) return;
			for (const limb of ["near", "far"] as const) {
				const { hip, knee, ankle } = body.legs[limb];
				const slope = (knee.y - hip.y) / (knee.x - hip.x);
				// The thigh's bone where the seat ends: soft flesh below it may be pressed by up to half its depth.
				atLeast(hip.y + slope * (seat.front - hip.x), seat.top + 3.5, `${where}: ${limb} thigh`);
				atLeast(knee.x, seat.front, `${where}: ${limb} knee`);
				if (ankle.y < seat.top) atLeast(ankle.x, seat.front - 1, `${where}: ${limb} ankle`);
			}
		});
	});

	it("lie on the mat: head, shoulders and hips where they were, feet flat", () => {
		const lying = ["pelvic-tilt-supine", "knee-chest-single", "dead-bug", "heel-taps", "figure4-supine"];
		each(travelsOf(...lying), (body, where) => {
			near(body.neckBase.at.y, MAT.top + 10.4, 0.01, `${where}: neck`);
			near(body.hip.y, MAT.hip, 2.2, `${where}: hips`);
			near(body.hip.x, 0, 3, `${where}: hips`);
		});
	});

	it("reach with the hands for what they hold or rest on", () => {
		for (const exercise of EXERCISES) {
			const figure = sideFigure(exercise);
			for (const [pose, { arms }] of Object.entries(figure?.poses ?? {})) {
				const body = sideBodies({ exercise, from: pose, to: pose })[0];
				for (const limb of ["near", "far"] as const) {
					const arm = arms[limb];
					if (arm.by !== "hand" || arm.on !== "room" || body === undefined) continue;
					// An arm on the mat points along it, and may be shorter than the way asked for.
					if (figure?.support.floor !== undefined && arm.off < figure.support.floor + 3.5) continue;
					const { wrist } = body.arms[limb];
					const miss = Math.hypot(wrist.x - arm.along, wrist.y - arm.off);
					assert.ok(miss < 0.6, `${exercise} ${pose}: ${limb} hand misses by ${miss.toFixed(2)}`);
				}
			}
		}
	});

	it("reach with the feet for where they stand", () => {
		for (const exercise of EXERCISES) {
			for (const [pose, { legs }] of Object.entries(sideFigure(exercise)?.poses ?? {})) {
				const body = sideBodies({ exercise, from: pose, to: pose })[0];
				for (const limb of ["near", "far"] as const) {
					const leg = legs[limb];
					if (leg.by !== "foot" || body === undefined) continue;
					const at = body.legs[limb][leg.pivot];
					const miss = Math.hypot(at.x - leg.x, at.y - leg.y);
					assert.ok(miss < 0.3, `${exercise} ${pose}: ${limb} foot misses by ${miss.toFixed(2)}`);
				}
			}
		}
	});

	it("stand on the floor when seen from the front too", () => {
		for (const travel of travelsOf("weight-shift", "hip-abduction")) {
			for (const body of frontBodies(travel)) {
				near(body.legs.far.ankle.y, 5.9, 0.1, `${named(travel)}: far ankle`);
				if (travel.exercise === "weight-shift") near(body.legs.near.ankle.y, 5.9, 0.1, `${named(travel)}: near ankle`);
			}
		}
	});

	it("keep the feet together while the clam opens", () => {
		for (const travel of travelsOf("clamshell")) {
			for (const body of frontBodies(travel)) {
				const [upper, lower] = [body.legs.near.ankle, body.legs.far.ankle];
				assert.ok(Math.abs(upper.x - lower.x) < 3, `${named(travel)}: ${upper.x} and ${lower.x}`);
			}
		}
	});
});
