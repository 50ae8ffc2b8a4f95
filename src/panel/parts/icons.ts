import { html, type SVGTemplateResult, svg, type TemplateResult } from "lit";

/** Our own line icons on a 16 px grid, in the weight of the editor's. Decoration: the words beside them carry meaning. */
const lines = {
	play: svg`<path d="M5 3.2v9.6L12.6 8z" fill="currentColor" stroke-linejoin="round"/>`,
	pause: svg`<path d="M5.2 3.5v9M10.8 3.5v9" stroke-width="2.2" stroke-linecap="round"/>`,
	back: svg`<path d="M12 3.5v9L5.4 8z" fill="currentColor" stroke-linejoin="round"/><path d="M3.5 3.5v9" stroke-width="1.6" stroke-linecap="round"/>`,
	next: svg`<path d="M4 3.5v9L10.6 8z" fill="currentColor" stroke-linejoin="round"/><path d="M12.5 3.5v9" stroke-width="1.6" stroke-linecap="round"/>`,
	stop: svg`<path d="M5.3 1.8h5.4l3.5 3.5v5.4l-3.5 3.5H5.3l-3.5-3.5V5.3z" stroke-linejoin="round"/><path d="M8 4.6v4.2" stroke-width="1.7" stroke-linecap="round"/><circle cx="8" cy="11.1" r="1" fill="currentColor" stroke="none"/>`,
	swap: svg`<path d="M2.5 5.5h10M10 2.8l2.7 2.7L10 8.2M13.5 10.5h-10M6 7.8l-2.7 2.7L6 13.2" stroke-linecap="round" stroke-linejoin="round"/>`,
	easier: svg`<path d="M3 4l5 4 5-4M3 8.5l5 4 5-4" stroke-linecap="round" stroke-linejoin="round"/>`,
	fuller: svg`<path d="M3 12l5-4 5 4M3 7.5l5-4 5 4" stroke-linecap="round" stroke-linejoin="round"/>`,
	close: svg`<path d="M4 4l8 8M12 4l-8 8" stroke-linecap="round"/>`,
	sound: svg`<path d="M2.5 6.2h2.3L8 3.5v9L4.8 9.8H2.5z" stroke-linejoin="round"/><path d="M10.3 6a2.8 2.8 0 0 1 0 4M12.2 4.2a5.4 5.4 0 0 1 0 7.6" stroke-linecap="round"/>`,
	toTab: svg`<path d="M9.5 2.5h4v4M13.3 2.7L9 7M6.5 13.5h-4v-4M2.7 13.3L7 9" stroke-linecap="round" stroke-linejoin="round"/>`,
	toMove: svg`<path d="M13 7H9V3M9.2 6.8L13.5 2.5M3 9h4v4M6.8 9.2L2.5 13.5" stroke-linecap="round" stroke-linejoin="round"/>`,
	lock: svg`<rect x="3.5" y="7" width="9" height="6.5" rx="1.2"/><path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2"/>`,
	clock: svg`<circle cx="8" cy="8" r="5.7"/><path d="M8 4.6V8l2.4 1.6" stroke-linecap="round" stroke-linejoin="round"/>`,
	done: svg`<path d="M3 8.5l3.3 3.3L13 4.8" stroke-linecap="round" stroke-linejoin="round"/>`,
	part: svg`<circle cx="8" cy="8" r="5.2"/><path d="M8 2.8a5.2 5.2 0 0 1 0 10.4z" fill="currentColor" stroke="none"/>`,
	alert: svg`<path d="M8 2.2l6.2 11.3H1.8z" stroke-linejoin="round"/><path d="M8 6.2v3.6" stroke-width="1.5" stroke-linecap="round"/><circle cx="8" cy="11.6" r=".9" fill="currentColor" stroke="none"/>`,
	info: svg`<circle cx="8" cy="8" r="6"/><path d="M8 7.4v3.8" stroke-width="1.5" stroke-linecap="round"/><circle cx="8" cy="5" r=".9" fill="currentColor" stroke="none"/>`,
	stretch: svg`<path d="M8.9 1.8L3.6 9h3.7l-.4 5.2L12.4 7H8.6z" stroke-linejoin="round"/>`,
	book: svg`<path d="M8 4.2C6.4 3 4.4 2.7 2.3 3v9.3c2.1-.3 4.1 0 5.7 1.2 1.6-1.2 3.6-1.5 5.7-1.2V3C11.6 2.7 9.6 3 8 4.2zM8 4.2v9.3" stroke-linejoin="round"/>`,
	diary: svg`<rect x="3" y="2.5" width="10" height="11" rx="1.2"/><path d="M5.8 2.5v11M8.2 6h2.8M8.2 8.6h2.8" stroke-linecap="round"/>`,
	walk: svg`<circle cx="8.5" cy="2.9" r="1.4"/><path d="M8.1 5.4l-.2 3.9 1.9 1.9.6 2.8M7.9 9.3L7 11.7l-1.8 2.2M8.1 6.1L6.2 7.4l-.5 1.8M8.3 6.1l1.5 1.7 1.7.4" stroke-linecap="round" stroke-linejoin="round"/>`,
	chevron: svg`<path d="M6 3.8L10.2 8 6 12.2" stroke-linecap="round" stroke-linejoin="round"/>`,
} satisfies Record<string, SVGTemplateResult>;

export type IconName = keyof typeof lines;

/**
 * Draws an icon in the colour of the text around it. It is hidden from screen readers.
 * @param size CSS pixels
 */
export function icon(name: IconName, size = 16): TemplateResult {
	return html`<svg
		width=${size}
		height=${size}
		viewBox="0 0 16 16"
		fill="none"
		stroke="currentColor"
		stroke-width="1.15"
		aria-hidden="true"
	>
		${lines[name]}
	</svg>`;
}

/** How the timer stands, as a small drawing for the middle of the ring; 24 px grid. */
const states = {
	sitting: svg`<circle cx="10.5" cy="4.3" r="2"/><path d="M10 8.3c-.6 2.2-.7 4.2-.5 6.4h5.3l1.7 5.8" /><path d="M10.2 10.3l3.8 1.9"/><path d="M6.3 8.5l.6 9.2h6M7.5 17.7l-.9 3" opacity=".55"/>`,
	standing: svg`<circle cx="12" cy="4" r="2"/><path d="M12 7.8v6.4M12 14.2l-1.1 6.3M12 14.2l1.1 6.3M12 9l-2 2.6.3 2.9M12 9l2 2.6-.3 2.9"/>`,
	due: svg`<circle cx="12.4" cy="4" r="2"/><path d="M12 7.8l-.3 6 2.8 3 .9 4.2M11.7 13.8l-1.3 3.6-2.7 3.3M12 8.8l-2.9 1.9-.7 2.8M12.2 8.8l2.3 2.5 2.5.7"/>`,
	away: svg`<path d="M7.5 4.5l1 9.5h7.7M8.5 14l-1 6.5M15.6 14l1 6.5"/>`,
	break: svg`<circle cx="12.4" cy="4" r="2"/><path d="M12 7.8l-.3 6 2.8 3 .9 4.2M11.7 13.8l-1.3 3.6-2.7 3.3M12 8.8l-2.9 1.9-.7 2.8M12.2 8.8l2.3 2.5 2.5.7"/>`,
	paused: svg`<path d="M9 7v10M15 7v10" stroke-width="2.2"/>`,
	quiet: svg`<path d="M18.5 14.2A7.3 7.3 0 0 1 9.8 5.5a7.3 7.3 0 1 0 8.7 8.7z"/>`,
} satisfies Record<string, SVGTemplateResult>;

/** The drawing alone, for use inside an svg of one's own. */
export function stateDrawing(state: keyof typeof states): SVGTemplateResult {
	return svg`<g fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${states[state]}</g>`;
}
