import { css, html, LitElement, nothing, type TemplateResult } from "lit";
import { ANYBODY, type Person } from "../../exercises/figure/person";
import { figureFrame, hasFigure } from "../../exercises/figure/render-frame";
import type { Side } from "../../exercises/types";
import { drawing, figureStyles, imageRole, optionsFor } from "./figure-drawing";
import { ThemeKind } from "./figure-theme";

/** Key poses side by side, for those who want no motion. The present one is marked. */
export class PoseStripElement extends LitElement {
	static override readonly properties = {
		exercise: { type: String },
		poses: { attribute: false },
		current: { type: String },
		side: { type: String },
		range: { type: Number },
		person: { attribute: false },
		label: { type: String },
	};

	static override readonly styles = [
		...figureStyles,
		css`
			.strip {
				display: grid;
				/* Side by side where each has room, else in rows of two. */
				grid-template-columns: repeat(auto-fit, minmax(min(112px, 45%), 1fr));
				grid-auto-rows: minmax(0, 1fr);
				height: 100%;
				gap: 6px;
			}

			.pose {
				min-width: 0;
				min-height: 0;
				opacity: 0.5;
				border-block-end: 2px solid transparent;
			}

			.pose.current {
				opacity: 1;
			}

			.marked .pose.current {
				border-block-end-color: var(--vscode-charts-blue, var(--vscode-focusBorder));
			}
		`,
	];

	declare exercise: string;
	/** Pose names in the order in which the rep runs through them. */
	declare poses: readonly string[];
	/** The pose asked for now; empty: all of them alike. */
	declare current: string;
	declare side: Side | undefined;
	/** Part of the full movement, above 0 up to 1. */
	declare range: number;
	/** Who shows it. */
	declare person: Person;
	declare label: string;

	private readonly theme = new ThemeKind(this);

	constructor() {
		super();
		this.exercise = "";
		this.poses = [];
		this.current = "";
		this.side = undefined;
		this.range = 1;
		this.person = ANYBODY;
		this.label = "";
	}

	protected override render(): TemplateResult | typeof nothing {
		if (!hasFigure(this.exercise)) return nothing;
		const options = optionsFor(this.side, true, this.range, this.person);
		const image = imageRole(this.label);
		return html`<div
			class="strip ${this.current === "" ? "" : "marked"}"
			role=${image.role}
			aria-label=${this.label || nothing}
			aria-hidden=${image.hidden}
		>
			${this.poses.map((pose, index) => {
				const before = this.poses[index - 1] ?? pose;
				const frame = figureFrame(this.exercise, before, pose, 1, options);
				return html`<div class="pose ${this.current === "" || pose === this.current ? "current" : ""}">${drawing(frame, this.theme.current, "")}</div>`;
			})}
		</div>`;
	}
}

customElements.define("dg-pose-strip", PoseStripElement);

declare global {
	interface HTMLElementTagNameMap {
		"dg-pose-strip": PoseStripElement;
	}
}
