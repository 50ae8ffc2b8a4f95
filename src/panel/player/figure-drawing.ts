import { css, html, nothing, svg, type TemplateResult, unsafeCSS } from "lit";
import type { Person } from "../../exercises/figure/person";
import type { FrameOptions } from "../../exercises/figure/render-frame";
import type { FigureFrame } from "../../exercises/figure/shape";
import type { Side } from "../../exercises/types";
import { FIGURE_COLOURS } from "./figure-colours";
import type { FigureTheme } from "./figure-theme";

export const figureStyles = [
	css`
		:host {
			display: block;
			min-width: 0;
		}

		svg {
			display: block;
			width: 100%;
			height: 100%;
		}
	`,
	unsafeCSS(FIGURE_COLOURS),
];

/** A label makes the drawing an image for screen readers; without one it is decoration. */
export function imageRole(label: string): {
	readonly role: string | typeof nothing;
	readonly hidden: string | typeof nothing;
} {
	return label === "" ? { role: nothing, hidden: "true" } : { role: "img", hidden: nothing };
}

/** The frame as an SVG. The shapes of an exercise keep their order, so that a new frame only changes attributes. */
export function drawing(frame: FigureFrame, theme: FigureTheme, label: string): TemplateResult {
	const image = imageRole(label);
	return html`<svg
		class="figure ${theme} ${frame.look}"
		viewBox=${frame.viewBox.join(" ")}
		preserveAspectRatio="xMidYMid meet"
		role=${image.role}
		aria-label=${label || nothing}
		aria-hidden=${image.hidden}
	>
		<g transform=${frame.transform === "" ? nothing : frame.transform}>
			${frame.shapes.map(
				(shape) =>
					svg`<path class="${shape.tone} ${shape.paint}" stroke-width=${shape.width ?? nothing} d=${shape.d}></path>`,
			)}
		</g>
	</svg>`;
}

/** `range` is the part of the full movement, above 0 up to 1. */
export function optionsFor(side: Side | undefined, still: boolean, range: number, person: Person): FrameOptions {
	return { reducedMotion: still, range, person, ...(side === undefined ? {} : { side }) };
}
