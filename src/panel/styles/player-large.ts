import { css } from "lit";

/**
 * The player in an editor tab, to be read from the floor. Sizes follow the tab, whose height is most of the screen's.
 *
 * What has to be read from afar is as high as 20 minutes of arc at 2.5 m, which ISO 9241-303 prefers for Latin letters
 * (16 at least): 14.5 mm, the height of a capital, about 0.72 of the type's size. In a tab of 250 mm, as on a screen of
 * 24 inches, that is type of 8 % of its height, the cue's; name and place have 5 %, 12 minutes of arc. The count is what is
 * looked at from the corner of an eye: its type is 16 to 18 % of the height, its digits 39 to 45 minutes. Where a cue of
 * the exercise is so long that it would not fit, the type is smaller: the cue's 6.5 % of the height, which is 16 minutes,
 * the count's 14 %. The very longest have 12 minutes, and the count 13 %.
 *
 * A tab that is small has the player as in the side bar.
 */
export const playerLargeStyles = css`
	.switch {
		padding: 2px 12px;
		border-color: var(--dg-line);
		border-radius: 2em;
	}

	.switch[aria-pressed="false"] {
		color: var(--dg-quiet);
	}

	.switch[aria-pressed="true"] {
		border-color: var(--dg-accent);
	}

	@media (max-width: 599px) {
		.switch {
			display: none;
		}
	}

	@media (min-width: 600px) and (min-height: 340px) {
		:host([large]) {
			--figure: 46vw;
			--ring: min(39vh, 22vw);
			--cue: min(8vh, 4.4vw);
			--place: min(5vh, 3vw);
		}

		:host([large]) header {
			padding: 8px 20px;
		}

		:host([large]) .title-row {
			font-size: max(1em, 2.4vh);
			gap: 8px;
		}

		:host([large]) .whole svg {
			height: max(3px, 0.7vh);
		}

		:host([large]) .scroll {
			display: grid;
			grid-template: minmax(0, 1fr) / var(--figure) minmax(0, 1fr);
			gap: 0 min(3vw, 40px);
			padding: 4px 20px;
			overflow: hidden;
		}

		:host([large]) dg-sound {
			position: absolute;
			z-index: 1;
			inset-block-start: 4em;
			inset-inline-end: 20px;
			width: 22em;
			max-height: 70vh;
			overflow-y: auto;
			background: var(--vscode-editorWidget-background, var(--vscode-editor-background));
		}

		:host([large]) .stage {
			position: relative;
			top: 0;
			height: 100%;
			max-height: none;
			margin: 0;
		}

		:host([large]) .side,
		:host([large]) .paused-mark {
			inset-block-start: 1.6vh;
			padding: 0 1.8vh;
			border-radius: 4vh;
			font-size: max(1em, var(--place));
		}

		:host([large]) .own-words {
			font-size: var(--place);
		}

		:host([large]) .words {
			overflow-y: auto;
			overflow-x: hidden;
			/* What goes on below fades, instead of a line cut in half; at the end there is room for the fading. */
			padding-bottom: 1.6em;
			mask-image: linear-gradient(#000 calc(100% - 1.6em), transparent);
		}

		:host([large]) h1 {
			font-size: max(1.2em, var(--place));
		}

		:host([large]) .now {
			grid-template-columns: minmax(0, 1fr);
			gap: 1vh;
			margin-top: 1vh;
		}

		:host([large]) .now.long {
			--ring: min(34vh, 20vw);
			--cue: min(6vh, 3.4vw);
		}

		:host([large]) .now.longer {
			--ring: min(29vh, 18vw);
			--cue: min(4.8vh, 2.8vw);
		}

		:host([large]) .tempo,
		:host([large]) .tempo .ring {
			width: var(--ring);
			height: var(--ring);
		}

		:host([large]) .tempo-text b {
			font-size: calc(0.46 * var(--ring));
			line-height: 0.95;
		}

		:host([large]) .tempo-text b.long {
			font-size: calc(0.33 * var(--ring));
		}

		:host([large]) .tempo-text small {
			display: block;
			font-size: calc(0.11 * var(--ring));
		}

		:host([large]) .cues {
			display: grid;
			min-height: 0;
			gap: 0.5vh;
		}

		:host([large]) .cue {
			font-size: var(--cue);
			line-height: 1.15;
		}

		:host([large]) .where {
			font-size: var(--place);
			line-height: 1.25;
		}

		:host([large]) .coming,
		:host([large]) .adjust,
		:host([large]) .changed,
		:host([large]) .confirm,
		:host([large]) .guidance {
			font-size: max(1em, 2.6vh);
		}

		:host([large]) .adjust {
			margin-inline: 0;
		}

		:host([large]) .bar {
			grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
			align-items: stretch;
			gap: 14px;
			padding: 10px 20px 12px;
			font-size: max(1em, 3.4vh);
		}

		:host([large]) .bar svg,
		:host([large]) .adjust svg,
		:host([large]) .title-row svg {
			width: 1.1em;
			height: 1.1em;
		}

		:host([large]) .transport {
			grid-template-columns: minmax(36px, 7vh) minmax(0, 1fr) minmax(36px, 7vh);
		}

		:host([large]) .transport .button,
		:host([large]) .transport .icon-only,
		:host([large]) .hurts {
			width: auto;
			min-height: max(36px, 7.5vh);
		}
	}

	/* A tab that is most of a screen: what is smaller is looked at from the chair. */
	@media (min-width: 900px) and (min-height: 560px) {
		:host([large]) .now.long {
			--cue: min(6.5vh, 4.2vw);
		}
	}

	/* As high as wide, or higher: the figure above the words. */
	@media (min-width: 600px) and (min-height: 340px) and (max-aspect-ratio: 11/10) {
		:host([large]) {
			--ring: min(26vh, 40vw);
			--cue: min(5.6vh, 7vw);
			--place: min(3.6vh, 4.6vw);
		}

		:host([large]) .scroll {
			grid-template: 38vh minmax(0, 1fr) / minmax(0, 1fr);
			gap: 1vh 0;
		}

		:host([large]) .now.long {
			--ring: min(26vh, 36vw);
			--cue: min(4.4vh, 5.4vw);
		}

		:host([large]) .now.longer {
			--ring: min(26vh, 36vw);
			--cue: min(3.4vh, 4.2vw);
		}

		:host([large]) .now {
			grid-template-columns: var(--ring) minmax(0, 1fr);
			gap: 2vw;
			align-items: center;
		}

		:host([large]) .tempo {
			align-self: center;
		}
	}
`;
