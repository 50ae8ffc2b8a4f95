import { css, html, nothing, type TemplateResult } from "lit";
import type { FromPanel, SessionView } from "../../protocol";
import { strings } from "../strings";
import { icon } from "./icons";

/** A routine that was left as it stood: it can be resumed from wherever it is seen, and is ended only by a press. */
export function pausedRoutine(
	session: SessionView | undefined,
	send: (message: FromPanel) => void,
): TemplateResult | typeof nothing {
	if (session === undefined) return nothing;
	const act = (intent: "resume" | "close") => () => send({ type: "session", session: session.id, intent });
	return html`<div class="paused-routine" role="group" aria-label=${strings.today.pausedRoutine(session.plan.name)}>
		<p>${strings.today.pausedRoutine(session.plan.name)}</p>
		<div>
			<button class="button" @click=${act("resume")}>${icon("play", 14)}${strings.today.resumeRoutine}</button>
			<button class="plain quiet" @click=${act("close")}>${strings.player.close}</button>
		</div>
	</div>`;
}

export const pausedRoutineStyles = css`
	.paused-routine {
		display: grid;
		gap: 8px;
		margin-bottom: 16px;
		padding: 9px 12px 11px;
		border: 1px solid var(--dg-line);
		border-inline-start: 3px solid var(--dg-accent);
		border-radius: 4px;
		text-align: start;
	}

	.paused-routine div {
		display: flex;
		flex-wrap: wrap;
		gap: 6px;
	}
`;
