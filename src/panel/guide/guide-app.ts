import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import { safeParse } from "valibot";
import { withoutEnglish } from "../../l10n/beside-english";
import {
	type FromGuide,
	type GuideLocks,
	type GuidePage,
	type GuidePageId,
	type GuidePageSection,
	guidePageIds,
	type ToGuide,
	toGuide,
	wordsOfSection,
} from "../../safety/guide-view";
import { guideStyles } from "../styles/guide";
import { sharedStyles } from "../styles/shared";
import type { WebviewApi } from "../vscode-api";
import { holdsAll, placesOf, termsOf } from "./find-words";
import { sectionView } from "./section-view";
import { guideStrings as strings } from "./strings";

/** Pixels from which the contents have room at the side. As in the styles. */
const wide = "(min-width: 760px)";

/** What the tab remembers of itself. */
interface Remembered {
	readonly page?: GuidePageId;
	/** The section that was read. */
	readonly at?: string;
}

/** The tab of the guide: its pages, their contents at the side, and what is looked for in them. */
export class GuideApp extends LitElement {
	static override styles = [sharedStyles, guideStyles];

	static override properties = {
		shown: { state: true },
		locks: { state: true },
		query: { state: true },
		here: { state: true },
		beside: { state: true },
		problem: { state: true },
	};

	declare private shown: Extract<ToGuide, { type: "page" }> | undefined;
	declare private locks: GuideLocks;
	declare private query: string;
	/** The section that is read. */
	declare private here: string | undefined;
	/** The contents stand at the side. */
	declare private beside: boolean;
	declare private problem: string | undefined;
	private api: WebviewApi | undefined;
	/** Where to go once the page is drawn, and whether the focus goes there, too. */
	private going: { readonly at: string | undefined; readonly focus: boolean } | undefined;

	constructor() {
		super();
		this.locks = {};
		this.query = "";
		const width = matchMedia(wide);
		this.beside = width.matches;
		width.addEventListener("change", ({ matches }) => {
			this.beside = matches;
		});
	}

	/** Joins the tab to the editor, once. What was read before a reload is asked for again. */
	connect(api: WebviewApi, source: Window): void {
		this.api = api;
		source.addEventListener("message", (event: MessageEvent<unknown>) => this.receive(event.data));
		source.addEventListener("scroll", () => this.followReading(), { passive: true });
		const { page, at } = this.remembered();
		this.going = { at, focus: false };
		this.post({ type: "ready", ...(page !== undefined && { page }) });
	}

	override render(): TemplateResult {
		const { shown } = this;
		return html`<div class="top">
				<nav class="pages" aria-label=${strings.pages}>
					${guidePageIds.map(
						(id) =>
							html`<button aria-current=${shown?.page.id === id ? "page" : nothing} @click=${() => this.choose(id)}>
								${strings.page[id]}
							</button>`,
					)}
				</nav>
			</div>
			<div role="alert">${this.problem === undefined ? nothing : html`<p class="problem">${this.problem}</p>`}</div>
			${shown === undefined ? html`<main><p class="quiet">${strings.loading}</p></main>` : this.whole(shown.page)}`;
	}

	override updated(changed: PropertyValues<this>): void {
		const names = changed as ReadonlyMap<string, unknown>;
		if (names.has("query") || names.has("shown")) {
			this.highlight();
		}
		if (this.shown !== undefined && names.has("shown") && this.going !== undefined) {
			const { at, focus } = this.going;
			this.going = undefined;
			this.goTo(at, focus);
		}
	}

	private whole(page: GuidePage): TemplateResult {
		const found = this.found(page);
		const language = page.language ?? nothing;
		return html`<div class="columns">
			<aside>
				<div class="search" role="search">
					<input
						type="search"
						.value=${this.query}
						aria-label=${strings.search}
						placeholder=${strings.search}
						autocomplete="off"
						spellcheck="false"
						@input=${(event: InputEvent) => this.look((event.currentTarget as HTMLInputElement).value)}
						@keydown=${(event: KeyboardEvent) => this.leaveSearch(event)}
					/>
				</div>
				<details class="contents" ?open=${this.beside}>
					<summary>${strings.contents}</summary>
					<nav aria-label=${strings.contents} lang=${language}>${this.contents(found)}</nav>
				</details>
			</aside>
			<main>
				<h1 tabindex="-1" lang=${language}>${page.title}</h1>
				<p class="count" role="status">
					${this.query.trim() === "" ? nothing : strings.found(found.length, this.query.trim())}
				</p>
				${
					this.query.trim() === ""
						? nothing
						: html`<button class="button second" @click=${() => this.look("")}>${strings.all}</button>`
				}
				<div class="sections" lang=${language}>
					${repeat(
						found,
						({ id }) => `${page.id} ${id}`,
						(one) =>
							sectionView(one, {
								titles: this.shown?.titles,
								lock: one.exercise === undefined ? undefined : this.locks[one.exercise.id],
								ask: (message) => this.post(message),
							}),
					)}
				</div>
			</main>
		</div>`;
	}

	private contents(sections: readonly GuidePageSection[]): TemplateResult {
		return html`<ol>
			${sections.map(
				({ id, title, level }) => html`<li class=${`level-${level}`}>
					<a href=${`#${id}`} aria-current=${this.here === id ? "location" : nothing} @click=${(event: Event) => this.follow(event, id)}
						>${withoutEnglish(title)}</a
					>
				</li>`,
			)}
		</ol>`;
	}

	/** What holds the words that are looked for; a part with its heading, which says what it belongs to. */
	private found({ sections }: GuidePage): readonly GuidePageSection[] {
		const terms = termsOf(this.query);
		return terms.length === 0 ? sections : sections.filter((one) => holdsAll(wordsOfSection(one), terms));
	}

	private look(query: string): void {
		this.query = query;
	}

	private leaveSearch(event: KeyboardEvent): void {
		if (event.key === "Escape" && this.query !== "") {
			event.preventDefault();
			event.stopPropagation();
			this.look("");
		}
	}

	private choose(page: GuidePageId): void {
		this.query = "";
		this.going = { at: undefined, focus: true };
		this.post({ type: "choose", page });
	}

	/** A link of the contents: the editor would look for its target in the document, which has none. */
	private follow(event: Event, id: string): void {
		event.preventDefault();
		event.stopPropagation();
		if (!this.beside) {
			this.renderRoot.querySelector("details")?.removeAttribute("open");
		}
		this.goTo(id, true);
	}

	/** To a section, or to the beginning where there is none of this name. */
	private goTo(id: string | undefined, focus: boolean): void {
		const heading =
			id === undefined
				? null
				: this.renderRoot.querySelector<HTMLElement>(`#${CSS.escape(id)} h2, #${CSS.escape(id)} h3`);
		if (focus) {
			(heading ?? this.renderRoot.querySelector("h1"))?.focus({ preventScroll: true });
		}
		if (heading === null) {
			window.scrollTo(0, 0);
		} else {
			heading.closest("section")?.scrollIntoView({ block: "start" });
		}
		this.nowReading(heading === null ? undefined : id);
	}

	/** Marks in the contents what is read. */
	private followReading(): void {
		const sections = [...this.renderRoot.querySelectorAll("section")];
		const passed = sections.filter((one) => one.getBoundingClientRect().top < readingLine);
		this.nowReading(passed.at(-1)?.id);
	}

	/** The contents follow, where they scroll by themselves. */
	private nowReading(here: string | undefined): void {
		if (here === this.here) {
			return;
		}
		this.here = here;
		this.remember();
		void this.updateComplete.then(() => {
			const list = this.renderRoot.querySelector(".contents");
			const line = list?.querySelector('[aria-current="location"]')?.getBoundingClientRect();
			if (this.beside && list !== null && line !== undefined) {
				const { top, bottom } = list.getBoundingClientRect();
				list.scrollTop += line.top < top ? line.top - top : Math.max(0, line.bottom - bottom);
			}
		});
	}

	/** Marks the words that are looked for. Browsers that cannot still show which sections hold them. */
	private highlight(): void {
		const terms = termsOf(this.query);
		const ranges: Range[] = [];
		const words = document.createTreeWalker(this.renderRoot, NodeFilter.SHOW_TEXT);
		for (let node = words.nextNode(); node !== null && terms.length > 0; node = words.nextNode()) {
			if (node.parentElement?.closest(".sections") != null) {
				for (const [from, to] of placesOf(node.textContent ?? "", terms)) {
					const range = new Range();
					range.setStart(node, from);
					range.setEnd(node, to);
					ranges.push(range);
				}
			}
		}
		CSS.highlights.set("dg-found", new Highlight(...ranges));
	}

	private receive(message: unknown): void {
		const parsed = safeParse(toGuide, message);
		if (!parsed.success) {
			this.problem = strings.garbled;
			return;
		}
		this.problem = undefined;
		this.locks = parsed.output.locks;
		if (parsed.output.type === "page") {
			const { at } = parsed.output;
			if (at !== undefined) {
				this.query = "";
				this.going = { at, focus: true };
			}
			this.shown = parsed.output;
		}
	}

	private post(message: FromGuide): void {
		this.api?.postMessage(message);
	}

	/** What an earlier version remembered may name a page that is gone: without one the guide opens. */
	private remembered(): Remembered {
		const { page, at } = (this.api?.getState() ?? {}) as Partial<Record<keyof Remembered, unknown>>;
		const known = guidePageIds.find((id) => id === page);
		return { ...(known !== undefined && { page: known }), ...(typeof at === "string" && { at }) };
	}

	private remember(): void {
		this.api?.setState({
			...(this.shown !== undefined && { page: this.shown.page.id }),
			...(this.here !== undefined && { at: this.here }),
		} satisfies Remembered);
	}
}

/** Pixels below the upper edge of the page at which a section counts as being read. Our choice. */
const readingLine = 90;

declare global {
	interface HTMLElementTagNameMap {
		"dg-guide": GuideApp;
	}
}

customElements.define("dg-guide", GuideApp);
