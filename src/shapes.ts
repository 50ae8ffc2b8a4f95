import { finite, gtValue, integer, minValue, number, pipe } from "valibot";

/** Numbers that the schemas of what is sent and kept are made of. */

/** Zero or more. */
export const amount = pipe(number(), finite(), minValue(0));

/** A whole number, zero or more. */
export const count = pipe(amount, integer());

/** More than zero. */
export const length = pipe(amount, gtValue(0));
