import type { Body } from "../body";
import type { Figure } from "../figure";
import { SEGMENT, SIDES, type Side } from "../skeleton";
import type { Solid } from "../solids";
import { along } from "../vectors";
import { type Bead, bead } from "../volumes";
import { FLOOR_FIGURES } from "./floor";
import { STANDING_FIGURES } from "./standing";
import { SUPINE_FIGURES } from "./supine";

/** Harder levels: the movement of their base, with what makes them harder. All measures are in units, our choice. */

/** Above the knee, where a band does not slip. */
const thighRing = ({ legs }: Body, side: Side): Bead => {
	const { knee, thigh } = legs[side];
	return bead(along(knee, thigh.u, SEGMENT.thigh * 0.24), thigh, 6.9, 1.9, 6.5);
};

const ankleRing = ({ legs }: Body, side: Side, wide: number): Bead => {
	const { ankle, shin } = legs[side];
	return bead(along(ankle, shin.u, SEGMENT.shank * 0.1), shin, 4.3, wide, 4);
};

/** A closed band around both legs, as taut as they are apart. */
const band =
	(ring: (body: Body, side: Side) => Bead) =>
	(body: Body): readonly Solid[] => [{ key: "band", tone: "prop", links: [SIDES.map((side) => ring(body, side))] }];

const cuff = (body: Body): readonly Solid[] => [
	{ key: "weight", tone: "prop", links: [[ankleRing(body, "right", 3)]] },
];

export const LEVEL_FIGURES: Readonly<Record<string, Figure>> = {
	"glute-bridge-band": { ...SUPINE_FIGURES["glute-bridge"], held: band(thighRing) },
	"clamshell-band": { ...FLOOR_FIGURES.clamshell, held: band(thighRing) },
	"hip-abduction-band": {
		...STANDING_FIGURES["hip-abduction"],
		held: band((body, side) => ankleRing(body, side, 1.5)),
	},
	"hip-abduction-weight": { ...STANDING_FIGURES["hip-abduction"], held: cuff },
};
