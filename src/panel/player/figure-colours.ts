/**
 * Colours of the figure, from the theme alone. `ink` and `paper` are the theme's text and ground; tones lie between
 * them, so that the figure is at home in any theme. Light and dark differ in one thing: hair and trousers stay the
 * darkest parts and skin the lightest, which mixes the other way round on dark ground.
 */
export const FIGURE_COLOURS = `
.figure {
	--ink: var(--vscode-foreground);
	--paper: var(--dg-paper, var(--vscode-sideBar-background, var(--vscode-editor-background)));
	--hue: var(--vscode-charts-blue, var(--vscode-focusBorder, var(--vscode-button-background)));
	--cloth: color-mix(in oklab, var(--ink) 88%, var(--hue));
	--hair: color-mix(in oklab, var(--ink) 86%, var(--paper));
	--near: color-mix(in oklab, var(--cloth) 66%, var(--paper));
	--far: color-mix(in oklab, var(--cloth) 34%, var(--paper));
	--torso: color-mix(in oklab, var(--cloth) 42%, var(--paper));
	--sleeve: color-mix(in oklab, var(--cloth) 48%, var(--paper));
	--skin: color-mix(in oklab, var(--ink) 24%, var(--paper));
	--skin-shade: color-mix(in oklab, var(--ink) 33%, var(--paper));
	--skin-far: color-mix(in oklab, var(--ink) 17%, var(--paper));
	--eye: color-mix(in oklab, var(--ink) 60%, var(--paper));
	--shoe: color-mix(in oklab, var(--ink) 80%, var(--paper));
	--shoe-far: color-mix(in oklab, var(--ink) 42%, var(--paper));
	--furniture: color-mix(in oklab, var(--ink) 13%, var(--paper));
	--furniture-edge: color-mix(in oklab, var(--ink) 21%, var(--paper));
	--accent: var(--hue);
	--accent-soft: color-mix(in oklab, var(--hue) 68%, var(--skin));
	--accent-far: color-mix(in oklab, var(--hue) 42%, var(--paper));
	--spine: color-mix(in oklab, var(--paper) 78%, var(--ink));
}
.figure.dark {
	--hair: color-mix(in oklab, var(--ink) 30%, var(--paper));
	--near: color-mix(in oklab, var(--cloth) 46%, var(--paper));
	--far: color-mix(in oklab, var(--cloth) 31%, var(--paper));
	--torso: color-mix(in oklab, var(--cloth) 62%, var(--paper));
	--sleeve: color-mix(in oklab, var(--cloth) 69%, var(--paper));
	--skin: color-mix(in oklab, var(--ink) 88%, var(--paper));
	--skin-shade: color-mix(in oklab, var(--ink) 72%, var(--paper));
	--skin-far: color-mix(in oklab, var(--ink) 46%, var(--paper));
	--eye: color-mix(in oklab, var(--ink) 26%, var(--paper));
	--shoe: color-mix(in oklab, var(--ink) 34%, var(--paper));
	--shoe-far: color-mix(in oklab, var(--ink) 26%, var(--paper));
	--furniture: color-mix(in oklab, var(--ink) 19%, var(--paper));
	--furniture-edge: color-mix(in oklab, var(--ink) 29%, var(--paper));
}
.figure.contrast {
	--hue: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder));
	--furniture: var(--paper);
	--furniture-edge: var(--paper);
	--accent-soft: var(--hue);
}
.figure .fill { stroke: none; transition: fill 200ms; }
.figure.contrast .edge.stroke, .figure.contrast .furniture.fill, .figure.contrast .furniture-edge.fill,
.figure.contrast .ground.fill, .figure.contrast .water.fill { stroke: var(--vscode-contrastBorder, var(--ink)); }
.figure.contrast .furniture.fill, .figure.contrast .furniture-edge.fill,
.figure.contrast .ground.fill, .figure.contrast .water.fill { stroke-width: 0.8; }
.figure.contrast .furniture.stroke, .figure.contrast .furniture-edge.stroke {
	stroke: color-mix(in oklab, var(--vscode-contrastBorder, var(--ink)) 55%, var(--paper));
}
.figure .stroke { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.figure .near.fill { fill: var(--near); }
.figure .far.fill { fill: var(--far); }
.figure .torso.fill { fill: var(--torso); }
.figure .sleeve.fill { fill: var(--sleeve); }
.figure .head.fill { fill: var(--skin); }
.figure .head-shade.fill { fill: var(--skin-shade); }
.figure .skin-far.fill { fill: var(--skin-far); }
.figure .hair.fill { fill: var(--hair); }
.figure .shoe.fill { fill: var(--shoe); }
.figure .shoe-far.fill { fill: var(--shoe-far); }
.figure .accent.fill { fill: var(--accent); }
.figure .accent-far.fill { fill: var(--accent-far); }
.figure .accent-soft.fill { fill: var(--accent-soft); }
.figure .spine.fill { fill: var(--spine); }
.figure .furniture.fill { fill: var(--furniture); }
.figure .furniture-edge.fill, .figure .ground.fill { fill: var(--furniture-edge); }
.figure .water.fill { fill: var(--hue); fill-opacity: 0.16; }
.figure .water.stroke { stroke: var(--hue); stroke-opacity: 0.6; }
.figure .prop.fill { fill: var(--skin-shade); }
.figure .edge.stroke { stroke: var(--paper); }
.figure .edge.fill { fill: var(--paper); }
.figure .furniture.stroke { stroke: var(--furniture); }
.figure .furniture-edge.stroke, .figure .ground.stroke { stroke: var(--furniture-edge); }
.figure .prop.stroke { stroke: var(--skin-shade); }
.figure .eye.stroke { stroke: var(--eye); }
.figure .arc.stroke, .figure .breath.stroke { stroke: var(--hue); }
`;
