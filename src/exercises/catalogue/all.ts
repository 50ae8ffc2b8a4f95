import type { Exercise } from "../types";
import { glides } from "./glides";
import { seated } from "./seated";

export { routines } from "./routines";

/** Every exercise there is. The build writes it, with the routines, to the file the editor loads on first use. */
export const catalogue: readonly Exercise[] = [...seated, ...glides];
