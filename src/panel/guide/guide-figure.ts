import "../player/pose-strip-element";
import { css, html, LitElement, nothing, type TemplateResult } from "lit";

/** How far outside the window a figure is drawn before it is seen. Our choice. */
const ahead = "900px 0px";

/**
 * The positions of an exercise, side by side: nothing moves where nobody exercises. Drawn when it comes near, for the
 * page holds dozens; and before it is printed.
 */
class GuideFigure extends LitElement {
	static override properties = {
		exercise: { attribute: false },
		poses: { attribute: false },
		near: { state: true },
	};

	static override styles = css`
		:host {
			display: block;
		}

		dg-pose-strip {
			height: 100%;
		}
	`;

	declare exercise: string;
	/** Pose names in the order in which the movement runs through them. */
	declare poses: readonly string[];
	declare private near: boolean;
	private observer: IntersectionObserver | undefined;

	constructor() {
		super();
		this.near = false;
	}

	override connectedCallback(): void {
		super.connectedCallback();
		this.observer = new IntersectionObserver(
			(entries) => entries.some(({ isIntersecting }) => isIntersecting) && this.draw(),
			{ rootMargin: ahead },
		);
		this.observer.observe(this);
		window.addEventListener("beforeprint", this.draw);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.stopWaiting();
	}

	protected override render(): TemplateResult | typeof nothing {
		return this.near ? html`<dg-pose-strip .exercise=${this.exercise} .poses=${this.poses}></dg-pose-strip>` : nothing;
	}

	private readonly draw = (): void => {
		this.near = true;
		this.stopWaiting();
	};

	private stopWaiting(): void {
		this.observer?.disconnect();
		window.removeEventListener("beforeprint", this.draw);
	}
}

customElements.define("dg-guide-figure", GuideFigure);
