import type { SideFigure } from "../figure";
import { SEATED_FIGURES } from "./seated";

/** Every exercise that can be drawn, by its id in the catalogue. */
export const FIGURES: Readonly<Record<string, SideFigure>> = { ...SEATED_FIGURES };
