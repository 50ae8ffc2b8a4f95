import { html, nothing, type TemplateResult } from "lit";
import { personFor } from "../../exercises/figure/person";
import type { SessionPlan } from "../../exercises/plan";
import { noFigure } from "../../exercises/types";
import type { SessionIntent } from "../../protocol";
import { type IconName, icon } from "../parts/icons";
import { strings } from "../strings";
import type { PlayerViewModel } from "./player-view-model";
import "./figure-element";
import "./pose-strip-element";

const text = strings.player;

/** The routine's name and how far it is in exercises. */
export function routineTitle(plan: SessionPlan, { cursor }: PlayerViewModel): TemplateResult {
	const step = text.stepOf(cursor.step + 1, plan.steps.length);
	return html`<p class="quiet">
		<span class="routine-name">${plan.name}</span>
		${plan.steps.length > 1 ? html`<span class="step-of number"><span aria-hidden="true"> · </span>${step}</span>` : nothing}
	</p>`;
}

/** The moving figure, or with `still` the key poses side by side; which side works, and whether time stands. */
export function stage(plan: SessionPlan, showing: PlayerViewModel, still: boolean, playing: boolean): TemplateResult {
	const { side } = showing;
	const bare = showing.step.figure === noFigure;
	const strip = !bare && still && showing.poses.length > 0;
	const shape = bare ? "bare" : strip ? "strip" : "";
	return html`<div class="stage ${shape} ${side === undefined ? "" : "sided"}">
		${bare ? ownWords(showing) : strip ? poseStrip(plan, showing) : figure(plan, showing, still)}
		${side === undefined ? nothing : html`<span class="side ${side}" aria-hidden="true">${text.side[side]}</span>`}
		${playing ? nothing : html`<span class="paused-mark ${side ?? ""}">${text.paused}</span>`}
	</div>`;
}

/** What the person wrote on how to do it, where no figure shows it. */
function ownWords({ step }: PlayerViewModel): TemplateResult {
	return html`<ul class="own-words">
		${step.how.map((line) => html`<li>${line}</li>`)}
	</ul>`;
}

function poseStrip(plan: SessionPlan, showing: PlayerViewModel): TemplateResult {
	return html`<dg-pose-strip
		.exercise=${showing.step.figure ?? showing.step.exercise}
		.poses=${showing.poses}
		.current=${showing.preview ? "" : showing.pose.to}
		.side=${showing.side}
		.range=${showing.step.range ?? 1}
		.person=${personFor(plan.routine)}
		.label=${text.figure(showing.step.name, showing.side)}
	></dg-pose-strip>`;
}

function figure(plan: SessionPlan, showing: PlayerViewModel, still: boolean): TemplateResult {
	return html`<dg-figure
		.exercise=${showing.step.figure ?? showing.step.exercise}
		.from=${showing.pose.from}
		.to=${showing.pose.to}
		.fraction=${showing.pose.fraction}
		.side=${showing.side}
		.still=${still}
		.range=${showing.step.range ?? 1}
		.person=${personFor(plan.routine)}
		.label=${text.figure(showing.step.name, showing.side)}
	></dg-figure>`;
}

/** The exercise's name, marked when it comes from beyond the guide. */
export function exerciseName({ step }: PlayerViewModel): TemplateResult {
	return html`<h1 tabindex="-1">
		${step.name} ${step.added ? html`<span class="mark" title=${strings.offers.addedHint}>${strings.offers.added}</span>` : nothing}
	</h1>`;
}

/** What has to be settled before the block begins. */
export function confirmation(question: string, act: (intent: SessionIntent) => void): TemplateResult {
	return html`<div class="confirm">
		<p>${question}</p>
		<div class="confirm-choice">
			<button class="button" @click=${() => act("resume")}>${text.yes}</button>
			<button class="button second" @click=${() => act("next")}>${text.no}</button>
		</div>
	</div>`;
}

/** What can be changed about the exercise now. In the rest before the next, there is nothing to change yet. */
export function adjustable({ step, position }: PlayerViewModel): { readonly sided: boolean; readonly easier: boolean } {
	const current = step === position.step;
	return { sided: current && step.sides !== "none", easier: current && step.easier !== undefined };
}

/**
 * Draws the buttons that change sides or make the step under way easier or harder, with what changed.
 * @param changed what an easier version changed, in words
 */
export function adjustments(
	showing: PlayerViewModel,
	changed: string | undefined,
	act: (intent: SessionIntent) => void,
): TemplateResult | typeof nothing {
	const { sided, easier } = adjustable(showing);
	const button = (intent: SessionIntent, key: string, shape: IconName, name: string) =>
		html`<button class="plain" aria-keyshortcuts=${key} @click=${() => act(intent)}>${icon(shape)}${name}</button>`;
	if (!sided && !easier && changed === undefined) return nothing;
	return html`${changed === undefined ? nothing : html`<p class="changed quiet">${changed}</p>`}
		<div class="adjust">
			${sided ? button("switch-side", "S", "swap", text.switchSide) : nothing}
			${easier ? button("easier", "E", "easier", text.easier) : nothing}
			${changed === undefined ? nothing : button("fuller", "F", "fuller", text.fuller)}
		</div>`;
}
