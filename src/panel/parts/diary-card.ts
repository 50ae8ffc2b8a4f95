import { css, html, nothing, type TemplateResult } from "lit";
import type { SessionOutcome } from "../../exercises/session-types";
import type { DiaryLine } from "../../protocol";
import { strings } from "../strings";
import { type IconName, icon } from "./icons";

const outcomeIcons = { completed: "done", partial: "part", stopped: "stop" } satisfies Record<SessionOutcome, IconName>;

/** Today's figures and the latest routines. */
export function diaryCard(diary: DiaryLine): TemplateResult {
	const breaks = diary.breaksTaken + diary.naturalBreaks;
	const nothingYet = diary.sitting < 60 && breaks === 0 && diary.routines === 0 && diary.recent.length === 0;
	if (nothingYet) return html`<p class="quiet">${strings.diary.empty}</p>`;
	return html`<dl class="figures">
			${strings.diary
				.figures(diary.sitting, diary.standing, breaks, diary.routines)
				.map(({ value, label }) => html`<div><dt>${label}</dt><dd class="number">${value}</dd></div>`)}
		</dl>
		${
			diary.recent.length === 0
				? nothing
				: html`<ul class="recent">
						${diary.recent.map(
							(entry) => html`<li>
								<span class="recent-icon" data-outcome=${entry.outcome}>${icon(outcomeIcons[entry.outcome], 14)}</span>
								<span class="recent-name">${entry.name}</span>
								<span class="quiet small">
									${entry.outcome === "completed" ? html`<span class="hidden-text">${strings.diary.outcome.completed}</span>` : html`${strings.diary.outcome[entry.outcome]}`}
								</span>
								<span class="quiet number small">${clock(entry.at)}</span>
							</li>`,
						)}
					</ul>`
		}`;
}

/** The hour and minute of an ISO time in the person's own manner; anything else is shown as it came. */
function clock(at: string): string {
	const date = /^\d{4}-\d\d-\d\dT/.test(at) ? new Date(at) : undefined;
	if (date === undefined || Number.isNaN(date.getTime())) return at;
	return date.toLocaleTimeString([], { hour: "numeric", minute: "2-digit" });
}

export const diaryStyles = css`
	.figures {
		display: flex;
		flex-wrap: wrap;
		gap: 6px 22px;
	}

	.figures div {
		display: flex;
		flex-direction: column-reverse;
	}

	.figures dd {
		font-size: 1.25em;
		font-weight: 600;
		line-height: 1.3;
	}

	.figures dt {
		color: var(--dg-quiet);
		font-size: 0.92em;
	}

	.recent {
		display: grid;
		gap: 4px;
		margin-top: 12px;
	}

	.recent li {
		display: grid;
		grid-template-columns: 14px minmax(0, 1fr) auto auto;
		gap: 8px;
		align-items: baseline;
	}

	.recent-icon {
		align-self: center;
		color: var(--dg-quiet);
	}

	.recent-icon[data-outcome="completed"] {
		color: var(--dg-accent);
	}

	.recent-name {
		overflow-wrap: anywhere;
	}

	@media (max-width: 239px) {
		.recent li {
			grid-template-columns: 14px minmax(0, 1fr) auto;
		}

		.recent li > :last-child {
			grid-column: 2;
		}

		.figures {
			gap: 6px 16px;
		}
	}
`;
