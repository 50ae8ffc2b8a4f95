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
	| "near-heel"
	| "near-foot"
	| "near-knee"
	| "far-knee"
	| "far-heel"
	| "nose"
	| "crown"
	| "chest"
	| "pelvis-roll"
	| "belly"
	| "near-hand"
	| "far-hand"
	| "near-elbow"
	| "shoulder"
	| "hip";

/** Furniture and the like, drawn behind the body. */
export interface Prop {
	readonly key: string;
	readonly tone: Tone;
	readonly paint: "fill" | "stroke";
	readonly width?: number;
	readonly d: string;
}

/** What the body rests on. */
export interface Support {
	/** A seat: its height and how far it reaches. */
	readonly seat?: { readonly top: number; readonly back: number; readonly front: number };
	/** Height of the floor or mat under somebody lying. */
	readonly floor?: number;
}

export interface SideFigure {
	readonly view: "side";
	/** The sheet, y up: left, bottom, width, height. */
	readonly sheet: readonly [number, number, number, number];
	/** Behind the body, and in front of it. */
	readonly scene: readonly Prop[];
	readonly front: readonly Prop[];
	readonly support: Support;
	/** The spine is drawn over the torso. */
	readonly spine: boolean;
	/** The parts the exercise is about: in the accent colour while they move, and all of them while nothing does. */
	readonly accent: readonly Part[];
	/** Motion arcs by the pose moved to, or by "from>to". */
	readonly arcs: Readonly<Record<string, readonly Landmark[]>>;
	readonly poses: Readonly<Record<string, SidePose>>;
}
