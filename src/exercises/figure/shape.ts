/** What a shape is, which decides its colour: every colour comes from the theme. */
export type Tone =
	| "skin"
	| "skin-shade"
	| "skin-far"
	| "hair"
	| "eye"
	| "shirt"
	| "shirt-far"
	| "trousers"
	| "trousers-far"
	| "shoe"
	| "shoe-far"
	| "sole"
	| "accent"
	| "accent-soft"
	| "spine"
	| "edge"
	| "ghost"
	| "shadow"
	| "ground"
	| "furniture"
	| "furniture-top"
	| "furniture-edge"
	| "prop"
	| "water"
	| "warm"
	| "cool"
	| "arc";

export interface Shape {
	/** The same in every frame of an exercise. */
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
	/** Class names for the person's skin and hair. */
	readonly look: string;
	/** For the group of all shapes, as SVG takes it: empty, or turned over left to right. */
	readonly transform: string;
	/** As many in every frame of an exercise; what is nearer to the viewer comes later. */
	readonly shapes: readonly Shape[];
}
