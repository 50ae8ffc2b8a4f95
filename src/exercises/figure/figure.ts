import type { FrontPose } from "./front-pose";
import type { SideBody } from "./kinematics";
import type { SidePose } from "./pose";

/** What a shape is, which decides its colour: every colour comes from the theme. */
export type Tone =
	| "near"
	| "far"
	| "torso"
	| "sleeve"
	| "head"
	| "head-shade"
	| "skin-far"
	| "hair"
	| "eye"
	| "shoe"
	| "shoe-far"
	| "accent"
	| "accent-far"
	| "accent-soft"
	| "spine"
	| "edge"
	| "furniture"
	| "furniture-edge"
	| "ground"
	| "water"
	| "prop"
	| "arc"
	| "breath";

export interface Shape {
	/** The same in every frame of an exercise, and in the same order. */
	readonly key: string;
	readonly tone: Tone;
	readonly paint: "fill" | "stroke";
	/** Units, for strokes. */
	readonly width?: number;
	/** Path data; empty when there is nothing to draw now. */
	readonly d: string;
}

/** Left, top, width, height in units, as SVG takes them. */
export type ViewBox = readonly [number, number, number, number];

export interface FigureFrame {
	readonly viewBox: ViewBox;
	/** For the group of all shapes, as SVG takes it: empty, or turned over left to right. */
	readonly transform: string;
	readonly shapes: readonly Shape[];
}

export type Part =
	| "head"
	| "chest"
	| "thoracic"
	| "lumbar"
	| "pelvis"
	| "near-thigh"
	| "near-shin"
	| "near-foot"
	| "near-upper-arm"
	| "near-forearm"
	| "far-thigh"
	| "far-shin"
	| "far-foot"
	| "far-upper-arm"
	| "far-forearm";

/** A point whose way is drawn as a motion arc. */
export type Landmark =
	| "near-toe"
	| "far-toe"
	| "near-heel"
	| "near-foot"
	| "near-knee"
	| "far-knee"
	| "far-heel"
	| "nose"
	| "chin"
	| "crown"
	| "breath-in"
	| "breath-out"
	| "pelvis-roll"
	| "belly"
	| "near-hand"
	| "far-hand"
	| "near-elbow"
	| "shoulder"
	| "hip";

/** The same for figures seen from the front. */
export type FrontLandmark = "near-ankle" | "near-knee" | "near-wrist" | "hips" | "gaze";

/** Furniture and the like. */
export type Prop = Shape;

/** What the body rests on. */
export interface Support {
	/** A seat: its height and how far it reaches. */
	readonly seat?: { readonly top: number; readonly back: number; readonly front: number };
	/** Height of the floor or mat under somebody lying. */
	readonly floor?: number;
}

/** A movement without end, as in walking: between two of its poses the body follows it, at an even pace. */
export interface Cycle {
	/** Where on the round, 0 to 1, some of the key poses lie. */
	readonly at: Readonly<Record<string, number>>;
	/** The pose at a part of the round; 0 and 1 are the same. */
	readonly pose: (phase: number) => SidePose;
}

interface FigureBase<Mark> {
	/** The sheet, y up: left, bottom, width, height. */
	readonly sheet: readonly [number, number, number, number];
	/** Behind the body, and in front of it. */
	readonly scene: readonly Prop[];
	readonly front: readonly Prop[];
	/**
	 * What the left side does: the sheet is turned over, or (where sides alternate from rep to rep) the far limbs work
	 * instead of the near ones.
	 */
	readonly left: "mirror" | "swap";
	/** The parts the exercise is about: in the accent colour while they move, and all of them while nothing does. */
	readonly accent: readonly Part[];
	/** Of these, the ones in the accent colour while nothing moves; all of them when absent. */
	readonly still?: readonly Part[];
	/** Parts that work without turning, and so are always in the accent colour. */
	readonly always?: readonly Part[];
	/** Poses a smaller range stops short of, each with the pose it then starts from. The others stay as they are. */
	readonly shrinks?: Readonly<Record<string, string>>;
	/** More parts for one pose: in the accent colour on the way to it and while it is held. */
	readonly byPose?: Readonly<Record<string, readonly Part[]>>;
	/** Motion arcs by the pose moved to, or by "from>to". */
	readonly arcs: Readonly<Record<string, readonly Mark[]>>;
}

export interface SideFigure extends FigureBase<Landmark> {
	readonly view: "side";
	readonly support: Support;
	/** What moves with the body, behind it or in front of it. Always the same shapes in the same order. */
	readonly behind?: (body: SideBody) => readonly Prop[];
	readonly held?: (body: SideBody) => readonly Prop[];
	/** Times the usual depth of the drawing: more shows what turns towards the viewer. */
	readonly depth?: number;
	/** The spine is drawn over the torso. */
	readonly spine: boolean;
	readonly poses: Readonly<Record<string, SidePose>>;
	readonly round?: Cycle;
}

export interface FrontFigure extends FigureBase<FrontLandmark> {
	readonly view: "front";
	/** The thighs come towards the viewer, so that the shins lie in front of them. */
	readonly sitting: boolean;
	/** The far arm lies under the trunk and head instead of over them. */
	readonly farArmUnder?: boolean;
	/** Times the usual view from above: more shows what comes towards the viewer. */
	readonly depth?: number;
	readonly poses: Readonly<Record<string, FrontPose>>;
}

export type Figure = SideFigure | FrontFigure;
