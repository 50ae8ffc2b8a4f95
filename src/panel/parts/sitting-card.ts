import { css, html, nothing, type TemplateResult } from "lit";
import type { FromPanel, SittingView } from "../../protocol";
import { strings } from "../strings";
import { icon, stateDrawing } from "./icons";
import { ring } from "./ring";

/** How the timer stands and what can be done about it. */
export function sittingCard(view: SittingView, send: (message: FromPanel) => void): TemplateResult {
	const { standing } = view;
	const { load, limit } = standing === undefined ? view : { load: standing.seconds, limit: standing.limit };
	const share = limit > 0 ? load / limit : 0;
	// What was skipped or put off is not asked for any more.
	const status = view.status === "due" && view.name !== undefined ? "sitting" : view.status;
	const words = standing === undefined ? strings.today.sat : strings.today.stood;
	const atDesk = standing !== undefined && view.status === "sitting";
	return html`<section class="sitting" data-status=${status}>
		<div class="sitting-ring">
			${ring(status === "due" ? 1 : share, words.ring(load, limit), stateDrawing(atDesk ? "standing" : status))}
		</div>
		<div class="sitting-text">
			<h1 tabindex="-1">${heading(view)}</h1>
			<p class="quiet number sitting-load">${words.load(load, limit)}</p>
		</div>
		${view.afterBreak === undefined ? nothing : html`<p class="sitting-reason">${strings.break.after(view.afterBreak.rested, limit)}</p>`}
		${view.reason === undefined || view.afterBreak !== undefined ? nothing : html`<p class="sitting-reason quiet">${view.reason}</p>`}
		<div class="sitting-actions">
			${
				view.status === "paused"
					? html`<button class="button wide" @click=${() => send({ type: "run-command", command: "resumeTimer" })}>
							${icon("play", 14)}${strings.today.resume}
						</button>`
					: nothing
			}
			${view.meeting === true ? back("endMeeting", strings.today.endMeeting, send) : nothing}
			${standing !== undefined && (view.status === "sitting" || view.status === "due") ? back("sit", strings.today.sit, send) : nothing}
			<button
				class="button wide ${status === "due" ? "" : "second"}"
				@click=${() => send({ type: "start-break" })}
			>
				${strings.today.startBreak}
			</button>
			${status === "due" && view.snoozes.length > 0 ? snoozes(view.snoozes, send) : nothing}
		</div>
	</section>`;
}

/** The way back from what the person said themselves. */
function back(command: "endMeeting" | "sit", name: string, send: (message: FromPanel) => void): TemplateResult {
	return html`<button class="button second wide" @click=${() => send({ type: "run-command", command })}>${name}</button>`;
}

function snoozes(choices: readonly number[], send: (message: FromPanel) => void): TemplateResult {
	return html`<div class="snoozes" role="group" aria-label=${strings.today.snooze}>
		<span class="quiet" aria-hidden="true">${strings.today.snooze}</span>
		${choices.map(
			(minutes) => html`<button
				class="button second number"
				aria-label=${strings.today.snoozeLabel(minutes)}
				@click=${() => send({ type: "snooze", minutes })}
			>
				${strings.today.snoozeBy(minutes)}
			</button>`,
		)}
	</div>`;
}

function heading(view: SittingView): string {
	if (view.standing !== undefined && (view.status === "sitting" || view.status === "due")) {
		return view.status === "due" ? strings.today.stood.due : strings.today.stood.heading(view.untilBreak);
	}
	if (view.name !== undefined) return view.name;
	return view.status === "sitting"
		? strings.today.heading.sitting(view.untilBreak)
		: strings.today.heading[view.status];
}

export const sittingStyles = css`
	.sitting {
		display: grid;
		grid-template-columns: 68px minmax(0, 1fr);
		gap: 10px 14px;
		align-items: center;
	}

	.sitting-ring .ring {
		width: 68px;
		height: 68px;
		color: var(--dg-text);
	}

	.ring-track {
		stroke: var(--dg-track);
		stroke-width: 4;
	}

	.ring-fill {
		stroke: var(--dg-accent);
		stroke-width: 4;
	}

	[data-status="due"] .ring-fill {
		stroke: var(--dg-amber);
		stroke-width: 5;
	}

	[data-status="away"] .ring-fill,
	[data-status="paused"] .ring-fill,
	[data-status="quiet"] .ring-fill {
		stroke: var(--dg-quiet);
		opacity: 0.6;
	}

	.sitting-load {
		margin-top: 2px;
	}

	.sitting-reason,
	.sitting-actions {
		grid-column: 1 / -1;
	}

	.sitting-actions {
		display: grid;
		gap: 8px;
		margin-top: 2px;
	}

	.snoozes {
		display: flex;
		flex-wrap: wrap;
		align-items: center;
		gap: 6px;
	}

	.snoozes .quiet {
		margin-inline-end: 2px;
	}

	.snoozes .button {
		flex: 1 1 auto;
		min-height: 26px;
		padding: 2px 8px;
	}

	@media (max-width: 239px) {
		.sitting {
			grid-template-columns: minmax(0, 1fr);
		}
	}

	@media (min-width: 480px) {
		.sitting-actions {
			max-width: 340px;
		}
	}
`;
