import type { Figure } from "../figure";
import { CALM_FIGURES } from "./calm";
import { DESK_FIGURES } from "./desk";
import { FLOOR_FIGURES } from "./floor";
import { LEVEL_FIGURES } from "./levels";
import { OUTDOOR_FIGURES } from "./outdoors";
import { SEATED_FIGURES } from "./seated";
import { STANDING_FIGURES } from "./standing";
import { SUPINE_FIGURES } from "./supine";

/** Every exercise that can be drawn, by its id in the catalogue. */
export const FIGURES: Readonly<Record<string, Figure>> = {
	...SEATED_FIGURES,
	...DESK_FIGURES,
	...SUPINE_FIGURES,
	...FLOOR_FIGURES,
	...STANDING_FIGURES,
	...OUTDOOR_FIGURES,
	...CALM_FIGURES,
	...LEVEL_FIGURES,
};
