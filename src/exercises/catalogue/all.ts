import type { Exercise } from "../types";
import { calm } from "./calm";
import { checks } from "./checks";
import { floorMobility } from "./floor-mobility";
import { floorStrength } from "./floor-strength";
import { glides } from "./glides";
import { seated } from "./seated";
import { standing } from "./standing";
import { stretches } from "./stretches";
import { walking } from "./walking";
import { warmth } from "./warmth";

export { instead } from "./instead";
export { routines } from "./routines";
export { texts } from "./texts";

/** Every exercise there is. The build writes it, with the routines, to the file the editor loads on first use. */
export const catalogue: readonly Exercise[] = [
	...walking,
	...seated,
	...glides,
	...floorMobility,
	...standing,
	...floorStrength,
	...stretches,
	...calm,
	...warmth,
	...checks,
];
