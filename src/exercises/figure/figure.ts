import type { Body } from "./body";
import type { View } from "./camera";
import type { MarkName } from "./highlights";
import type { Dress } from "./person";
import type { Pose } from "./pose";
import type { Landmark } from "./skeleton";
import type { Solid } from "./solids";
import type { SpinePart } from "./vertebrae";

/** What the body rests on. */
export interface Support {
	/** A seat: its height and how far it reaches. */
	readonly seat?: { readonly top: number; readonly back: number; readonly front: number };
	/** Height of the floor or mat under the body. */
	readonly floor?: number;
	/** Nothing under the body: in water. */
	readonly afloat?: boolean;
}

/** A movement without end, as in walking: between two of its poses the body follows it, at an even pace. */
export interface Cycle {
	/** Where on the round, 0 to 1, some of the key poses lie. */
	readonly at: Readonly<Record<string, number>>;
	/** The pose at a part of the round; 0 and 1 are the same. */
	readonly pose: (phase: number) => Pose;
}

export interface Figure {
	readonly view: View;
	/** Another view for some poses; the camera turns on the way there. */
	readonly views?: Readonly<Record<string, View>>;
	readonly dress: Dress;
	readonly support: Support;
	/** Behind the body, and in front of it. */
	readonly scene: readonly Solid[];
	readonly front?: readonly Solid[];
	/** What moves with the body, behind it or in front of it. Always the same shapes in the same order. */
	readonly behind?: (body: Body) => readonly Solid[];
	readonly held?: (body: Body) => readonly Solid[];
	/**
	 * What the left side does: the sheet is turned over, or (where sides alternate from rep to rep) the other limbs work.
	 */
	readonly left: "mirror" | "swap";
	/** Where the other limbs work, the arms stay as they are: crossed the same way for both sides. */
	readonly armsStay?: boolean;
	/** The muscles that work or the joints that move: in the accent colour in all poses. */
	readonly marks: readonly MarkName[];
	/** The spine is drawn, these parts of it in the accent colour. */
	readonly spine?: readonly SpinePart[];
	/** The sciatic nerve of the working leg is drawn. */
	readonly nerve?: boolean;
	/** A pale picture of the pose before stays behind the body, where little moves. */
	readonly ghost?: boolean;
	/** Poses a smaller range stops short of, each with the pose it then starts from. The others stay as they are. */
	readonly shrinks?: Readonly<Record<string, string>>;
	/** Arrows by the pose moved to, or by "from>to". */
	readonly arrows: Readonly<Record<string, readonly Landmark[]>>;
	readonly poses: Readonly<Record<string, Pose>>;
	readonly cycle?: Cycle;
}
