/**
 * Colours of the figure, from the theme alone. `bright` and `deep` are the theme's text and ground, whichever is
 * lighter, so that skin stays lighter than hair and trousers in any theme; warmth comes from the theme's own yellow and red.
 */
export const FIGURE_COLOURS = `
.figure {
	--ink: var(--vscode-foreground);
	--paper: var(--dg-paper, var(--vscode-sideBar-background, var(--vscode-editor-background)));
	--hue: var(--vscode-charts-blue, var(--vscode-focusBorder, var(--vscode-button-background)));
	--warm: color-mix(in oklab, var(--vscode-charts-yellow, var(--ink)) 56%, var(--vscode-charts-red, var(--ink)));
	--water: color-mix(in oklab, var(--vscode-charts-blue, var(--hue)) 58%, var(--vscode-charts-green, var(--hue)));
	--bright: var(--paper);
	--deep: var(--ink);
	--flesh: var(--warm);
	--skin: color-mix(in oklab, var(--flesh) var(--blush, 34%), color-mix(in oklab, var(--bright) var(--pale, 92%), var(--deep)));
	--cloth: color-mix(in oklab, var(--deep) 88%, var(--hue));
	--hair: color-mix(in oklab, var(--deep) var(--brown, 84%), var(--flesh));
	--shirt: color-mix(in oklab, var(--cloth) 26%, var(--bright));
	--trousers: color-mix(in oklab, var(--cloth) 74%, var(--bright));
	--furniture: color-mix(in oklab, var(--ink) 17%, var(--paper));
	--furniture-top: color-mix(in oklab, var(--ink) 11%, var(--paper));
	--furniture-edge: color-mix(in oklab, var(--ink) 26%, var(--paper));
	--ground: color-mix(in oklab, var(--ink) 5%, var(--paper));
	--shadow: color-mix(in oklab, var(--ink) 15%, var(--paper));
	--shoe: color-mix(in oklab, var(--deep) 84%, var(--bright));
}
.figure.dark {
	--bright: var(--ink);
	--deep: var(--paper);
	--shirt: color-mix(in oklab, var(--bright) 66%, var(--deep));
	--trousers: color-mix(in oklab, color-mix(in oklab, var(--bright) 84%, var(--hue)) 36%, var(--deep));
	--hair: color-mix(in oklab, var(--deep) calc(var(--brown, 84%) - 14%), var(--flesh));
	--shoe: color-mix(in oklab, var(--deep) 62%, var(--bright));
	--shadow: color-mix(in oklab, var(--ink) 4%, var(--paper));
	--ground: color-mix(in oklab, var(--ink) 9%, var(--paper));
}
.figure.skin-1 { --pale: 74%; --blush: 42%; }
.figure.skin-2 { --pale: 46%; --blush: 36%; }
.figure.hair-1 { --brown: 58%; }
.figure.dark.hair-1 { --brown: 62%; }
.figure.contrast {
	--hue: var(--vscode-contrastActiveBorder, var(--vscode-focusBorder));
	--line: var(--vscode-contrastBorder, var(--ink));
	--cloth: var(--ink);
	--trousers: color-mix(in oklab, var(--ink) 56%, var(--paper));
	--shirt: color-mix(in oklab, var(--bright) 78%, var(--deep));
	--furniture: var(--paper);
	--furniture-top: var(--paper);
	--furniture-edge: var(--paper);
	--ground: var(--paper);
	--shadow: var(--paper);
}
.figure.dark.contrast { --hair: color-mix(in oklab, var(--deep) calc(var(--brown, 84%) - 34%), var(--flesh)); }
.figure.contrast .furniture.fill, .figure.contrast .furniture-edge.fill, .figure.contrast .ground.fill,
.figure.contrast .prop.fill, .figure.contrast .water.fill { stroke: var(--line); stroke-width: 0.7; }
.figure.contrast .furniture-edge.stroke { stroke: var(--line); }
.figure .stroke { fill: none; stroke-linecap: round; stroke-linejoin: round; }
.figure .skin.fill { fill: var(--skin); }
.figure .skin-shade.fill { fill: color-mix(in oklab, var(--skin) 84%, var(--hair)); }
.figure .skin-far.fill { fill: color-mix(in oklab, var(--skin) 84%, var(--paper)); }
.figure .hair.fill { fill: var(--hair); }
.figure .eye.fill { fill: color-mix(in oklab, var(--hair) 88%, var(--skin)); }
.figure .shirt.fill { fill: var(--shirt); }
.figure .shirt-far.fill { fill: color-mix(in oklab, var(--shirt) 84%, var(--paper)); }
.figure .trousers.fill { fill: var(--trousers); }
.figure .trousers-far.fill { fill: color-mix(in oklab, var(--trousers) 76%, var(--paper)); }
.figure .shoe.fill { fill: var(--shoe); }
.figure .shoe-far.fill { fill: color-mix(in oklab, var(--shoe) 76%, var(--paper)); }
.figure .sole.fill { fill: color-mix(in oklab, var(--bright) 58%, var(--deep)); }
.figure .accent.fill { fill: var(--hue); fill-opacity: 0.8; }
.figure .accent-soft.fill { fill: var(--hue); fill-opacity: 0.35; }
.figure .accent.stroke { stroke: var(--hue); }
.figure .accent-soft.stroke { stroke: var(--hue); stroke-opacity: 0.3; }
.figure .spine.fill { fill: color-mix(in oklab, var(--cloth) 52%, var(--bright)); }
.figure.dark:not(.contrast) .spine.fill { fill: color-mix(in oklab, var(--cloth) 78%, var(--bright)); }
.figure .edge.stroke { stroke: var(--paper); stroke-opacity: 0.75; }
.figure .ghost.fill { fill: var(--hue); fill-opacity: 0.2; }
.figure .shadow.fill { fill: var(--shadow); }
.figure .ground.fill { fill: var(--ground); }
.figure .furniture.fill { fill: var(--furniture); }
.figure .furniture-top.fill { fill: var(--furniture-top); }
.figure .furniture-edge.fill { fill: var(--furniture-edge); }
.figure .furniture-edge.stroke { stroke: var(--furniture-edge); }
.figure .prop.fill { fill: color-mix(in oklab, var(--ink) 46%, var(--paper)); }
.figure .prop.stroke { stroke: color-mix(in oklab, var(--ink) 46%, var(--paper)); }
.figure .water.fill { fill: var(--water); fill-opacity: 0.16; }
.figure .water.stroke { stroke: var(--water); stroke-opacity: 0.6; }
.figure .warm.fill { fill: var(--warm); }
.figure .warm.stroke { stroke: var(--warm); }
.figure .cool.fill { fill: var(--vscode-charts-blue, var(--hue)); }
.figure .cool.stroke { stroke: var(--vscode-charts-blue, var(--hue)); }
.figure .arc.stroke { stroke: var(--hue); }
`;
