import type { Prop } from "../figure";
import { slab } from "../path";

/** The floor under somebody seen from the front. */
export const floor = (left: number, width: number, top = -1.4): Prop => ({
	key: "ground",
	tone: "ground",
	paint: "fill",
	d: slab(left, top, width, 2, 1),
});
