import type { Exercise } from "../types";
import { calmExercises } from "./calm";
import { floorMobility } from "./floor-mobility";
import { floorStrength } from "./floor-strength";
import { glides } from "./glides";
import { heatAndIce } from "./heat-and-ice";
import { levels } from "./levels";
import { postureChecks } from "./posture-checks";
import { seatedExercises } from "./seated";
import { standingExercises } from "./standing";
import { stretches } from "./stretches";
import { walkingExercises } from "./walking";

export { alternatives } from "./alternatives";
export { routines } from "./routines";
export { translatableTexts } from "./texts";

/** Every exercise there is. The build writes it, with the routines, to the file the editor loads on first use. */
export const catalogue: readonly Exercise[] = [
	...walkingExercises,
	...seatedExercises,
	...glides,
	...floorMobility,
	...standingExercises,
	...floorStrength,
	...levels,
	...stretches,
	...calmExercises,
	...heatAndIce,
	...postureChecks,
];
