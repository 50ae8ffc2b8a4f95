import { html, type TemplateResult } from "lit";
import { sendIntent } from "../events";
import { strings } from "../strings";
import { icon } from "./icons";

/** One click to the safety questions, from every screen. A routine under way is paused. */
export function somethingNew(): TemplateResult {
	const open = (event: Event): void => {
		if (event.currentTarget !== null) sendIntent(event.currentTarget, { type: "open-check" });
	};
	return html`<button class="plain something-new" @click=${open}>${icon("alert")}${strings.links.somethingNew}</button>`;
}
