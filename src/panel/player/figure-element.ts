import { LitElement, nothing, type TemplateResult } from "lit";
import { ANYBODY, type Person } from "../../exercises/figure/person";
import { figureFrame, hasFigure } from "../../exercises/figure/render-frame";
import type { Side } from "../../exercises/types";
import { drawing, figureStyles, optionsFor } from "./figure-drawing";
import { ThemeKind } from "./figure-theme";

/** The jointed figure between two key poses. */
export class FigureElement extends LitElement {
	static override readonly properties = {
		exercise: { type: String },
		from: { type: String },
		to: { type: String },
		fraction: { type: Number },
		side: { type: String },
		range: { type: Number },
		still: { type: Boolean },
		person: { attribute: false },
		label: { type: String },
	};

	static override readonly styles = figureStyles;

	declare exercise: string;
	/** Pose names; equal in a hold. */
	declare from: string;
	declare to: string;
	/** Elapsed part of the way, 0 to 1. */
	declare fraction: number;
	/** The working side; absent for exercises without sides. */
	declare side: Side | undefined;
	/** Part of the full movement, for a gentler version: above 0 up to 1. */
	declare range: number;
	/** Draws the pose at the end of the way, without the way. */
	declare still: boolean;
	/** Who shows it. */
	declare person: Person;
	/** What a screen reader says. Without it the picture is decoration. */
	declare label: string;

	private readonly theme = new ThemeKind(this);

	constructor() {
		super();
		this.exercise = "";
		this.from = "rest";
		this.to = "rest";
		this.fraction = 0;
		this.side = undefined;
		this.range = 1;
		this.still = false;
		this.person = ANYBODY;
		this.label = "";
	}

	protected override render(): TemplateResult | typeof nothing {
		if (!hasFigure(this.exercise)) return nothing;
		const options = optionsFor(this.side, this.still, this.range, this.person);
		const frame = figureFrame(this.exercise, this.from, this.to, this.fraction, options);
		return drawing(frame, this.theme.current, this.label);
	}
}

customElements.define("dg-figure", FigureElement);

declare global {
	interface HTMLElementTagNameMap {
		"dg-figure": FigureElement;
	}
}
