import { html, nothing, type SVGTemplateResult, svg, type TemplateResult } from "lit";
import type { PlanStep, SessionPlan } from "../../exercises/plan";
import { noFigure } from "../../exercises/types";
import type { SessionIntent } from "../../protocol";
import { sendIntent } from "../events";
import { icon } from "../parts/icons";
import { ring } from "../parts/ring";
import { strings } from "../strings";
import { type PlayerViewModel, segmentsOf } from "./player-view-model";

const text = strings.player;

/** Width of the gap between two segments of the whole progress, in hundredths. */
const GAP = 1.2;

/**
 * How far the whole routine is: one segment an exercise, as wide as it takes. Only for eyes: a progress bar's percents are
 * read out again and again while one moves, and the exercise's number and the time left are there as text.
 */
export function wholeProgress(plan: SessionPlan, { cursor }: PlayerViewModel): TemplateResult {
	const parts = segmentsOf(plan, cursor);
	const room = 100 - GAP * Math.max(0, parts.length - 1);
	const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.share * room + GAP, 0));
	return html`<div class="whole" aria-hidden="true">
		<svg viewBox="0 0 100 3" preserveAspectRatio="none" width="100%" height="3">
			${parts.map((part, index) => segment(starts[index] ?? 0, part.share * room, part.done))}
		</svg>
	</div>`;
}

function segment(x: number, width: number, done: number): SVGTemplateResult {
	return svg`<rect class="track" x=${x} y="0" width=${width} height="3"></rect>
		<rect class="fill" x=${x} y="0" width=${width * done} height="3"></rect>`;
}

/** The tempo of the movement as a ring, with the rep or the seconds that are left inside. */
export function tempoRing(showing: PlayerViewModel): TemplateResult {
	const { rep } = showing.position;
	const middle =
		showing.countdown !== undefined
			? { big: strings.clock(showing.countdown), small: showing.countdown < 60 ? text.seconds : "" }
			: rep !== undefined
				? { big: `${rep.number}`, small: text.ofReps(rep.of) }
				: undefined;
	return html`<div class="tempo number" aria-hidden="true">
		${ring(showing.tempo, undefined, undefined)}
		${middle === undefined ? nothing : html`<span class="tempo-text"><b class=${middle.big.length > 3 ? "long" : ""}>${middle.big}</b><small>${middle.small}</small></span>`}
	</div>`;
}

/**
 * The one thing to do now, large, with side, rep and breath below it. Every cue of the exercise takes part in the
 * layout unseen, so that nothing jumps when a longer one comes.
 */
export function cueNow(showing: PlayerViewModel): TemplateResult {
	const { block } = showing.position;
	const cue = showing.preview ? text.phase[block.kind] : block.cue;
	const coming = showing.preview ? [] : showing.position.step.blocks;
	const others = new Set(coming.filter(({ kind }) => kind !== "prepare" && kind !== "rest").map((each) => each.cue));
	others.delete(cue);
	const parts = where(showing);
	return html`<div class="cues">
		<p class="where quiet number" ?hidden=${parts.length === 0}>${parts.map((part) => html`<span>${part}</span> `)}</p>
		<div class="cue-stack">
			<p class="cue">${cue}</p>
			${[...others].map((other) => html`<p class="cue unseen" aria-hidden="true">${other}</p>`)}
		</div>
	</div>`;
}

/** Widths of letters from which a cue is long, and very long. Our choice: what fits in three lines, large. */
const longFrom = 34;
const longerFrom = 62;

/** How long the longest cue of the exercise is, so that the large player can give all of them room at one size. */
export function cueLength({ position }: PlayerViewModel): "" | "long" | "longer" {
	const longest = Math.max(...position.step.blocks.map(({ cue }) => widthOf(cue)));
	return longest > longerFrom ? "longer" : longest > longFrom ? "long" : "";
}

/** In widths of a Latin letter: those of Chinese and Japanese are two. */
function widthOf(cue: string): number {
	return [...cue].reduce((width, letter) => width + (letter > "\u2e7f" ? 2 : 1), 0);
}

function where(showing: PlayerViewModel): readonly string[] {
	const { block, rep } = showing.position;
	const { side, step } = showing;
	const breath = block.breath && text.breath[block.breath];
	const reps = step.blocks.find((each) => each.reps !== undefined)?.reps;
	return [
		phaseWord(showing),
		showing.preview || side === undefined ? undefined : text.side[side],
		showing.preview && reps !== undefined ? text.reps(reps, step.sides !== "none") : undefined,
		rep && text.rep(rep.number, rep.of),
		breath === block.cue ? undefined : breath,
	].filter((part): part is string => part !== undefined);
}

/** The word for the phase, where the cue does not say it already. */
function phaseWord({ preview, position }: PlayerViewModel): string | undefined {
	const { kind } = position.block;
	if (preview) return kind === "rest" ? text.upNext : undefined;
	return kind === "move" || kind === "timer" ? undefined : text.phase[kind];
}

/**
 * How to do it, spelled out before it starts and at hand while it runs; what may be felt; when to stop. Without a figure
 * the stage has the first of these.
 */
export function guidance(step: PlanStep, preview: boolean): TemplateResult {
	return html`<div class="guidance">
		${step.checklist === undefined ? nothing : html`<ul class="checklist">${step.checklist.map((line) => html`<li>${line}</li>`)}</ul>`}
		${preview && step.figure !== noFigure ? howTo(step) : nothing}
		${fact(text.mayFeel, step.mayFeel)} ${fact(text.stopSign, step.stop)}
		${step.note === undefined ? nothing : html`<p class="quiet">${step.note}</p>`}
		${preview || step.how.length === 0 || step.figure === noFigure ? nothing : more(text.how, howTo(step))}
		${step.avoid.length + step.mistakes.length === 0 ? nothing : more(text.avoid, whatToAvoid(step))}
		${
			step.harder.length + step.gentler.length === 0
				? nothing
				: more(text.onward, html`${listOf(text.gentler, step.gentler)} ${listOf(text.harder, step.harder)}`)
		}
	</div>`;
}

function listOf(name: string, lines: readonly string[]): TemplateResult | typeof nothing {
	if (lines.length === 0) return nothing;
	return html`<h3>${name}</h3>
		<ul class="dots">
			${lines.map((line) => html`<li>${line}</li>`)}
		</ul>`;
}

/** What to avoid in this exercise, its common mistakes, and the way to the movements to be careful with altogether. */
function whatToAvoid(step: PlanStep): TemplateResult {
	const openGuide = (event: Event): void => {
		if (event.currentTarget !== null) sendIntent(event.currentTarget, { type: "open-guide", topic: "be-careful" });
	};
	return html`<ul class="dots">
			${step.avoid.map((line) => html`<li>${line}</li>`)}
		</ul>
		${listOf(text.mistakes, step.mistakes)}
		<button class="plain guide" @click=${openGuide}>${text.beCareful}${icon("chevron", 12)}</button>`;
}

function howTo(step: PlanStep): TemplateResult {
	return html`<ol class="how">
		${step.how.map((line) => html`<li>${line}</li>`)}
	</ol>`;
}

function fact(name: string, line: string): TemplateResult | typeof nothing {
	if (line === "") return nothing;
	return html`<div class="fact"><h2>${name}</h2><p>${line}</p></div>`;
}

function more(name: string, content: TemplateResult): TemplateResult {
	return html`<details>
		<summary>${icon("chevron", 12)}${name}</summary>
		${content}
	</details>`;
}

/** What comes after this, and how long the routine still takes. */
export function comingUp(showing: PlayerViewModel): TemplateResult {
	return html`<p class="coming quiet">
		<span>${nextLine(showing)}</span>
		<span class="number">${text.left(showing.position.routineLeft)}</span>
	</p>`;
}

function nextLine({ next, step, position }: PlayerViewModel): string {
	if (next === undefined) return text.last;
	return step === position.step ? text.next(next.name) : text.after(next.name);
}

/**
 * The bar that never scrolls away: going on, going back, and stopping because it hurts. `prominent`: going on is what
 * comes next, so Resume stands out.
 */
export function controls(playing: boolean, prominent: boolean, act: (intent: SessionIntent) => void): TemplateResult {
	return html`<div class="bar" role="group" aria-label=${text.controls}>
		<div class="transport">
			<button class="plain icon-only" aria-label=${text.back} aria-keyshortcuts="ArrowLeft" @click=${() => act("back")}>
				${withTip(icon("back"), `${text.back} (←)`)}
			</button>
			<button class="button ${playing || !prominent ? "second" : ""} pause" aria-keyshortcuts="Space" @click=${() => act(playing ? "pause" : "resume")}>
				${icon(playing ? "pause" : "play")}${playing ? text.pause : text.resume}
			</button>
			<button class="plain icon-only" aria-label=${text.forward} aria-keyshortcuts="ArrowRight" @click=${() => act("next")}>
				${withTip(icon("next"), `${text.forward} (→)`)}
			</button>
		</div>
		<button class="hurts" aria-keyshortcuts="H" @click=${() => act("hurts")}>
			${icon("stop")}<span>${text.hurts}</span><kbd aria-hidden="true">H</kbd>
		</button>
	</div>`;
}

/** A tip with the key, for the pointer only: as the button's own title it would be read out after its name. */
function withTip(content: TemplateResult, tip: string): TemplateResult {
	return html`<span class="tip" title=${tip} aria-hidden="true">${content}</span>`;
}
