import { css, html, nothing, type TemplateResult } from "lit";
import type { RoutineOffer } from "../../protocol";
import { spokenDuration } from "../amounts";
import { strings } from "../strings";
import { icon } from "./icons";

/** From so many locked ones on, they are folded away below what can be done. Our choice: one shows why by itself. */
const FOLDED = 2;

/** The routines on offer as a list of rows; a whole row starts its routine, a locked one says why it cannot. */
export function offerList(offers: readonly RoutineOffer[], start: (routine: string) => void): TemplateResult {
	if (offers.length === 0) return html`<p class="quiet offers-empty">${strings.offers.empty}</p>`;
	const rows = (some: readonly RoutineOffer[]): TemplateResult => html`<ul class="offers">
		${some.map((offer) => html`<li>${offer.locked === undefined ? open(offer, start) : locked(offer, offer.locked, start)}</li>`)}
	</ul>`;
	const waiting = offers.filter((offer) => offer.locked !== undefined);
	if (waiting.length < FOLDED) return rows(offers);
	const ready = offers.filter((offer) => offer.locked === undefined);
	return html`${ready.length === 0 ? nothing : rows(ready)}
		<details class="waiting">
			<summary>${icon("chevron", 12)}${strings.offers.waiting(waiting.length)}</summary>
			${rows(waiting)}
		</details>`;
}

function open(offer: RoutineOffer, start: (routine: string) => void): TemplateResult {
	return html`<button
		class="offer"
		data-routine=${offer.id}
		aria-labelledby="name-${offer.id}"
		aria-describedby="purpose-${offer.id} facts-${offer.id}"
		@click=${() => start(offer.id)}
	>
		<span class="offer-icon">${icon("play", 14)}</span>
		<span class="offer-body">
			<span class="offer-name" id="name-${offer.id}"><span class="hidden-text">${strings.offers.startWord} </span>${offer.name} ${added(offer)}</span>
			<span class="offer-purpose" id="purpose-${offer.id}">${offer.purpose}</span>
			<span class="offer-facts" id="facts-${offer.id}">${facts(offer)}</span>
		</span>
	</button>`;
}

function locked(offer: RoutineOffer, why: string, ask: (routine: string) => void): TemplateResult {
	return html`<div class="offer locked" data-routine=${offer.id}>
		<span class="offer-icon">${icon(offer.waits === true ? "clock" : "lock", 14)}</span>
		<span class="offer-body">
			<span class="offer-name"><span class="hidden-text">${strings.offers.locked}: </span>${offer.name} ${added(offer)}</span>
			<span class="offer-purpose">${why}</span>
			<span class="offer-facts">${facts(offer)}</span>
			${
				offer.waits === true
					? nothing
					: html`<button
							class="plain way-out"
							aria-label=${strings.offers.howThisOpens(offer.name)}
							@click=${() => ask(offer.id)}
						>
							${strings.offers.howItOpens}${icon("chevron", 12)}
						</button>`
			}
		</span>
	</div>`;
}

function added(offer: RoutineOffer): TemplateResult | typeof nothing {
	return offer.added
		? html`<span class="mark" title=${strings.offers.addedHint}>${strings.offers.added}</span>`
		: nothing;
}

function facts(offer: RoutineOffer): TemplateResult {
	return html`<span class="fact number"
			><span aria-hidden="true">${strings.duration(offer.seconds)}</span
			><span class="hidden-text">${spokenDuration(offer.seconds)}</span></span
		>
		<span class="fact">${strings.offers.posture[offer.posture]}</span>
		${
			offer.doneToday > 0
				? html`<span class="fact done">${icon("done", 12)}${strings.offers.doneToday(offer.doneToday)}</span>`
				: nothing
		}`;
}

export const offerStyles = css`
	.offers {
		margin: 0 calc(var(--dg-gutter) * -1);
	}

	.offer {
		display: grid;
		grid-template-columns: 28px minmax(0, 1fr);
		gap: 10px;
		width: 100%;
		padding: 9px var(--dg-gutter);
		border: 0;
		border-radius: 0;
		background: none;
		text-align: start;
	}

	button.offer:hover {
		background: var(--vscode-list-hoverBackground, var(--dg-hover));
		color: var(--vscode-list-hoverForeground, inherit);
		outline: 1px dashed var(--dg-edge);
		outline-offset: -1px;
	}

	button.offer:focus-visible {
		outline: 2px solid var(--vscode-focusBorder);
		outline-offset: -2px;
	}

	.offer-icon {
		display: grid;
		place-items: center;
		width: 28px;
		height: 28px;
		margin-top: 1px;
		border: 1px solid var(--dg-line);
		border-radius: 50%;
		color: var(--dg-accent);
	}

	.locked .offer-icon {
		color: var(--dg-quiet);
		border-style: dashed;
	}

	.offer-body {
		display: grid;
		gap: 1px;
		min-width: 0;
	}

	.offer-name {
		font-weight: 600;
		overflow-wrap: anywhere;
	}

	.locked .offer-name {
		color: var(--dg-quiet);
	}

	.offer-purpose {
		color: var(--dg-quiet);
		text-wrap: pretty;
	}

	.waiting summary {
		display: flex;
		gap: 6px;
		align-items: center;
		width: fit-content;
		min-height: 28px;
		margin-top: 6px;
		padding: 3px 6px 3px 0;
		border-radius: 3px;
		color: var(--dg-quiet);
		cursor: pointer;
		list-style: none;
	}

	.waiting summary::-webkit-details-marker {
		display: none;
	}

	.waiting[open] > summary svg {
		transform: rotate(90deg);
	}

	.way-out {
		justify-self: start;
		margin: 2px 0 -4px -6px;
		color: var(--vscode-textLink-foreground);
	}

	/* The dot before a fact lies in the gutter, which is cut off: so no line begins with one. */
	.offer-facts {
		display: flex;
		flex-wrap: wrap;
		margin: 2px 0 0;
		margin-inline-start: -14px;
		clip-path: inset(0 0 0 13px);
		color: var(--dg-quiet);
		font-size: 0.92em;
	}

	.offer-facts:dir(rtl) {
		clip-path: inset(0 13px 0 0);
	}

	.fact {
		padding-inline-start: 14px;
	}

	.fact::before {
		content: "·";
		content: "·" / "";
		width: 14px;
		margin-inline-start: -14px;
		display: inline-block;
		text-align: center;
	}

	.fact + .fact::before {
		content: "·" / ",";
	}

	.fact svg {
		display: inline-block;
		margin-inline-end: 3px;
		vertical-align: -1px;
	}

	@media (max-width: 239px) {
		.offer {
			grid-template-columns: 20px minmax(0, 1fr);
			gap: 8px;
		}

		.offer-icon {
			width: 20px;
			height: 20px;
			border-color: transparent;
		}
	}
`;
