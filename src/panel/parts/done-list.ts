import { css, html, nothing, type TemplateResult } from "lit";
import type { SessionView } from "../../protocol";
import { strings } from "../strings";
import { somethingNew } from "./something-new";

/** What was truly done, under its title. */
export function doneSection(session: SessionView): TemplateResult {
	return html`<section class="done" aria-labelledby="done-title">
		<h2 class="section-title" id="done-title">${strings.asking.done}</h2>
		${doneList(session)}
	</section>
	<p class="something">${somethingNew()}</p>`;
}

/** One line an exercise. */
function doneList(session: SessionView): TemplateResult {
	const worked = session.done.filter((done) => done.reps > 0 || done.holds > 0 || done.seconds >= 1);
	if (worked.length === 0) return html`<p class="quiet">${strings.asking.nothing}</p>`;
	return html`<ul class="done-list">
		${worked.map((done) => {
			const step = session.plan.steps.find((candidate) => candidate.exercise === done.exercise);
			const sides = strings.done.sides(done.sides);
			return html`<li>
				<span>${step?.name ?? done.exercise}</span>
				<span class="quiet number">
					${strings.done.work(done.reps, done.holds, done.seconds)}${sides === "" ? nothing : `, ${sides}`}
				</span>
			</li>`;
		})}
	</ul>`;
}

/** Of a screen that comes after a routine. */
export const afterwardsStyles = css`
	:host {
		padding: 20px var(--dg-gutter);
		max-width: 560px;
	}

	.done {
		margin-top: 26px;
	}

	.something {
		margin: 18px 0 0 -6px;
	}

	.done-list {
		display: grid;
		gap: 6px;
	}

	.done-list li {
		display: flex;
		flex-wrap: wrap;
		justify-content: space-between;
		gap: 0 12px;
	}

	.section-title {
		margin-bottom: 8px;
		color: var(--dg-quiet);
		font-size: 0.92em;
	}
`;
