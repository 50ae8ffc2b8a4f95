import { html, LitElement, nothing, type TemplateResult } from "lit";
import { personFor } from "../exercises/figure/person";
import { glideSpacingWords } from "../exercises/glide-cap";
import type { PlanStep, SessionPlan } from "../exercises/plan";
import { noFigure } from "../exercises/types";
import { besideEnglish } from "../panel/parts/beside-english";
import { playerViewModelAt } from "../panel/player/player-view-model";
import { strings } from "../panel/strings";
import { sharedStyles } from "../panel/styles/shared";
import "../panel/player/figure-element";
import "../panel/player/pose-strip-element";
import { paperStyles } from "./home-styles";
import { homeStrings } from "./strings";
import type { TakeHomeData, TakenRoutine } from "./take-home-data";

/** The same routines for paper: key poses side by side, doses and words. */
export class HomePaper extends LitElement {
	static override styles = [sharedStyles, paperStyles];

	static override properties = { data: { attribute: false } };

	declare data: TakeHomeData | undefined;

	override render(): TemplateResult | typeof nothing {
		if (this.data === undefined) return nothing;
		const { made, sections, call, routines } = this.data;
		return html`<h1>${homeStrings.title}</h1>
			<p>${homeStrings.made(made)}</p>
			${sections.map(
				({ heading, lines, urgent }, index) => html`<div class="sign">
					<h3>${besideEnglish(heading)}</h3>
					${urgent && index === 0 ? html`<p>${call}</p>` : nothing}
					<ul>
						${lines.map((line) => html`<li>${besideEnglish(line)}</li>`)}
					</ul>
				</div>`,
			)}
			${routines.map(routineOnPaper)}`;
	}
}

function routineOnPaper({ plan, seconds, glides }: TakenRoutine): TemplateResult {
	return html`<div class="routine">
		<h2>${plan.name}</h2>
		<p>${homeStrings.minutes(seconds)}</p>
		${glides ? html`<p>${glideSpacingWords}</p>` : nothing}
		${plan.steps.map((step, index) => stepOnPaper(plan, step, index))}
	</div>`;
}

function stepOnPaper(plan: SessionPlan, step: PlanStep, index: number): TemplateResult {
	const words = [
		[strings.player.mayFeel, step.mayFeel],
		[strings.player.stopSign, step.stop],
		[strings.player.avoid, step.avoid.join(" ")],
	] as const;
	return html`<div class="step">
		<h3>${step.name}</h3>
		<p class="dose">${doseOf(step)}</p>
		${step.figure === noFigure ? nothing : picture(plan, step, index)}
		<ol>
			${step.how.map((line) => html`<li>${line}</li>`)}
		</ol>
		${words.map(([name, line]) => (line === "" ? nothing : html`<p><b>${name}:</b> ${line}</p>`))}
	</div>`;
}

function picture(plan: SessionPlan, step: PlanStep, index: number): TemplateResult | typeof nothing {
	const showing = playerViewModelAt(plan, { step: index, block: 0, into: 0 });
	if (showing === undefined) return nothing;
	const exercise = step.figure ?? step.exercise;
	const person = personFor(plan.routine);
	const range = step.range ?? 1;
	return showing.poses.length > 0
		? html`<dg-pose-strip
				class="figure"
				.exercise=${exercise}
				.poses=${showing.poses}
				.side=${showing.side}
				.range=${range}
				.person=${person}
				.label=${step.name}
			></dg-pose-strip>`
		: html`<dg-figure
				class="figure"
				.exercise=${exercise}
				.from=${showing.pose.to}
				.to=${showing.pose.to}
				.fraction=${1}
				.still=${true}
				.side=${showing.side}
				.range=${range}
				.person=${person}
				.label=${step.name}
			></dg-figure>`;
}

/** Repetitions, holds and times, as far as the step has them. */
function doseOf({ blocks, sides }: PlanStep): string {
	const reps = blocks.find((block) => block.reps !== undefined)?.reps;
	const hold = blocks.find((block) => block.doseHold === true)?.seconds;
	const timer = blocks.filter(({ kind }) => kind === "timer").reduce((sum, { seconds }) => sum + seconds, 0);
	return [
		reps === undefined ? undefined : strings.player.reps(reps, sides !== "none"),
		hold === undefined ? undefined : strings.announce.hold(hold, undefined),
		timer === 0 ? undefined : strings.duration(timer),
	]
		.filter((part) => part !== undefined)
		.join(" · ");
}

customElements.define("dg-home-paper", HomePaper);
