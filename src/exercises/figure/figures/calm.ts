import type { Prop, SideFigure } from "../figure";
import { inFrame } from "../geometry";
import type { SideBody } from "../kinematics";
import { bar, type DrawnPoint, line } from "../path";
import { arm, foot, hand, type SidePose, trunk } from "../pose";
import { project } from "../projection";
import { chair, desk, ground, ON_CHAIR, screen } from "../scene";
import { HEEL_SHEET, SEATED, seated, TALL } from "./sitting";

/** What is rested with rather than done: warmth, cold, and looking over how one sits. */

/** Leaning on the backrest, hands in the lap. */
const LEANING = trunk({ pelvis: -18, lumbar: 18, thoracic: 2, neck: 4, head: 2 });

function leaning(): SidePose {
	return seated({
		trunk: LEANING,
		nearArm: hand("near-thigh", 0.4, 9, 6, { curl: -10 }),
		farArm: hand("far-thigh", 0.46, 9, 6, { curl: -10 }),
		near: foot(33),
		far: foot(37),
	});
}

const CLOSE_CHAIR = { scene: chair(-19, 17), support: { seat: { ...ON_CHAIR.seat, back: -19 } } } as const;

/** The low back's skin, from the top of the sacrum to the lower ribs. */
function lowBack(body: SideBody, up: number, out: number): DrawnPoint {
	const middle = body.lumbar[2] ?? body.sacrum;
	return project(inFrame(middle.at, middle.turn, -6 - out, up));
}

const pack = (body: SideBody, tone: "accent" | "accent-soft"): Prop => ({
	key: "pack",
	tone,
	paint: "fill",
	d: bar(lowBack(body, -9, 0), lowBack(body, 9, 0), 5, 5),
});

/** Three rising waves behind the pack. */
function warmth(body: SideBody, at = 0): Prop {
	const wave = (up: number): string =>
		line([0, 1, 2, 3].map((part) => lowBack(body, up + (part % 2 === 0 ? -1.3 : 1.3), 11 + part * 4)));
	return { key: "warmth", tone: "arc", paint: "stroke", width: 1.5, d: wave(at - 6) + wave(at) + wave(at + 6) };
}

/** A small crystal behind the pack. */
function frost(body: SideBody, at = 0): Prop {
	const centre = lowBack(body, at, 19);
	const ray = (angle: number): string => {
		const at = (radius: number, turn = 0): DrawnPoint => ({
			x: centre.x + radius * Math.cos(((angle + turn) * Math.PI) / 180),
			y: centre.y + radius * Math.sin(((angle + turn) * Math.PI) / 180),
		});
		return line([at(0), at(7)]) + line([at(6.4, 22), at(4), at(6.4, -22)]);
	};
	return { key: "frost", tone: "arc", paint: "stroke", width: 1.3, d: [30, 90, 150, 210, 270, 330].map(ray).join("") };
}

const resting = { ...SEATED, sheet: [-56, -4, 128, 137], spine: false, accent: [], arcs: {} } as const;

const heat: SideFigure = {
	...resting,
	...CLOSE_CHAIR,
	behind: (body) => [pack(body, "accent"), warmth(body)],
	poses: { rest: leaning() },
};

const ice: SideFigure = {
	...resting,
	...CLOSE_CHAIR,
	behind: (body) => [pack(body, "accent-soft"), frost(body)],
	poses: { rest: leaning() },
};

const heatIce: SideFigure = {
	...resting,
	...CLOSE_CHAIR,
	behind: (body) => [pack(body, "accent"), warmth(body, 12), frost(body, -12)],
	poses: { rest: leaning() },
};

const DESK = { left: 30, top: 63 } as const;

function typing(): SidePose {
	return seated({
		trunk: { ...TALL, pelvis: -10, lumbar: 12 },
		nearArm: hand("room", 33, DESK.top + 3, 86, { curl: -14 }),
		farArm: hand("room", 35, DESK.top + 3, 86, { curl: -14 }),
	});
}

/** Ear over shoulder over hip: a plumb line beside the body. */
function plumb(body: SideBody): readonly Prop[] {
	const x = (project(body.hip).x + project(body.skull).x) / 2;
	const dashes = Array.from({ length: 13 }, (_, index) => {
		const y = body.hip.y - 4 + index * 7.6;
		return line([
			{ x, y },
			{ x, y: y + 3.8 },
		]);
	});
	return [{ key: "plumb", tone: "arc", paint: "stroke", width: 1.3, d: dashes.join("") }];
}

const cushioned: Prop = {
	key: "lumbar-cushion",
	tone: "accent-soft",
	paint: "fill",
	d: bar({ x: -14, y: 52 }, { x: -14, y: 64 }, 6.4, 6.4),
};

const postureCheck: SideFigure = {
	...SEATED,
	scene: [...chair(-20, 17), cushioned],
	support: { seat: { ...ON_CHAIR.seat, back: -20 } },
	sheet: [-44, -4, 116, 142],
	spine: true,
	accent: ["lumbar"],
	arcs: {},
	held: plumb,
	poses: {
		rest: seated({
			trunk: { ...TALL, pelvis: -4, lumbar: 10 },
			nearArm: arm(6, 62, 0, { curl: 10 }),
			farArm: arm(10, 60, 0, { curl: 10 }),
		}),
	},
};

const ergoCheck: SideFigure = {
	...SEATED,
	scene: [...chair(-20, 17), cushioned, desk(DESK.left, 52, DESK.top), screen(66, DESK.top, 116)],
	support: { seat: { ...ON_CHAIR.seat, back: -20 } },
	front: [ground(-40, 134)],
	sheet: HEEL_SHEET,
	spine: false,
	accent: [],
	arcs: {},
	poses: { rest: typing() },
};

export const CALM_FIGURES: Readonly<Record<string, SideFigure>> = {
	heat,
	ice,
	"heat-ice-alt": heatIce,
	"posture-check": postureCheck,
	"ergo-check": ergoCheck,
};
