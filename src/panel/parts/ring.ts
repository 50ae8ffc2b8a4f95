import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";

/** A ring filled clockwise from the top by `share` (0 to 1), with something small in its middle (24 px grid). */
export function ring(share: number, label: string | undefined, middle: SVGTemplateResult | undefined): TemplateResult {
	const filled = Math.min(Math.max(share, 0), 1) * 100;
	return html`<svg
		class="ring"
		viewBox="0 0 64 64"
		role=${label === undefined ? nothing : "img"}
		aria-label=${label ?? nothing}
		aria-hidden=${label === undefined ? "true" : nothing}
	>
		<circle class="ring-track" cx="32" cy="32" r="28.5" fill="none" />
		<circle
			class="ring-fill"
			cx="32"
			cy="32"
			r="28.5"
			fill="none"
			pathLength="100"
			stroke-dasharray="${filled} 100"
			stroke-linecap="round"
			transform="rotate(-90 32 32)"
			visibility=${filled > 0 ? nothing : "hidden"}
		/>
		${middle === undefined ? nothing : svg`<g transform="translate(16.4 16.4) scale(1.3)">${middle}</g>`}
	</svg>`;
}
