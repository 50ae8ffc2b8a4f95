import type { Figure } from "../figure";
import { CALM_FIGURES } from "./calm";
import { DESK_FIGURES } from "./desk";
import { FLOOR_STRENGTH_FIGURES } from "./floor-strength";
import { FRONT_SEATED_FIGURES } from "./front-seated";
import { FRONT_STANDING_FIGURES } from "./front-standing";
import { OUTDOOR_FIGURES } from "./outdoors";
import { SEATED_FIGURES } from "./seated";
import { SIDE_LYING_FIGURES } from "./side-lying";
import { STANDING_FIGURES } from "./standing";
import { SUPINE_FIGURES } from "./supine";

/** Every exercise that can be drawn, by its id in the catalogue. */
export const FIGURES: Readonly<Record<string, Figure>> = {
	...SEATED_FIGURES,
	...DESK_FIGURES,
	...SUPINE_FIGURES,
	...FLOOR_STRENGTH_FIGURES,
	...STANDING_FIGURES,
	...OUTDOOR_FIGURES,
	...CALM_FIGURES,
	...FRONT_STANDING_FIGURES,
	...FRONT_SEATED_FIGURES,
	...SIDE_LYING_FIGURES,
};
