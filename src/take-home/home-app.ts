import { html, LitElement, nothing, type TemplateResult } from "lit";
import { glideSpacingWords } from "../exercises/glide-cap";
import { IntentEvent, PreferencesEvent, SpeakEvent } from "../panel/events";
import { besideEnglish } from "../panel/parts/beside-english";
import { icon } from "../panel/parts/icons";
import { liveRegions, speakIn } from "../panel/parts/live-regions";
import { Sound } from "../panel/player/sound";
import { type Preferences, readPreferences } from "../panel/preferences";
import { strings } from "../panel/strings";
import { sharedStyles } from "../panel/styles/shared";
import type { FromPanel, SessionView } from "../protocol";
import "../panel/screens/asking-screen";
import "../panel/screens/player-screen";
import { HomeSession } from "./home-session";
import { homeStyles } from "./home-styles";
import { homeStrings } from "./strings";
import type { NoticeSection, TakeHomeData } from "./take-home-data";

type Page = "cover" | "routine" | "worrying" | "afterwards";

/** Everything a file taken home does: its first page, the player, and what to do when it hurts. Nothing is kept. */
export class HomeApp extends LitElement {
	static override styles = [sharedStyles, homeStyles];

	static override properties = {
		data: { attribute: false },
		page: { state: true },
		preferences: { state: true },
	};

	declare data: TakeHomeData | undefined;
	declare private page: Page;
	declare private preferences: Preferences;

	private session: HomeSession | undefined;
	private count = 0;
	/** The session as it was drawn last, and when it was taken: a snapshot is drawn once. */
	private shown: SessionView | undefined;
	private takenAt = 0;
	private timer: ReturnType<typeof setTimeout> | undefined;
	private light: { release(): Promise<void> } | undefined;
	private readonly sound = new Sound(() => this.preferences);

	constructor() {
		super();
		this.page = "cover";
		this.preferences = readPreferences(undefined);
		this.addEventListener(IntentEvent.type, (event) => {
			if (event instanceof IntentEvent) this.intend(event.message);
		});
		this.addEventListener(SpeakEvent.type, (event) => {
			if (event instanceof SpeakEvent) this.speak(event.text, event.urgent);
		});
		this.addEventListener(PreferencesEvent.type, (event) => {
			if (event instanceof PreferencesEvent) {
				this.preferences = event.preferences;
				this.sound.wake();
			}
		});
	}

	override connectedCallback(): void {
		super.connectedCallback();
		document.addEventListener("visibilitychange", this.onVisibility);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		document.removeEventListener("visibilitychange", this.onVisibility);
	}

	override render(): TemplateResult | typeof nothing {
		if (this.data === undefined) return nothing;
		return html`${liveRegions()}
			<main>${this.current(this.data)}</main>`;
	}

	private current(data: TakeHomeData): TemplateResult {
		const { session, shown } = this;
		switch (this.page) {
			case "routine":
				if (shown === undefined || session === undefined) return this.cover(data);
				if (shown.status === "stopped") return this.stopped();
				return shown.status === "asking"
					? html`<dg-asking .session=${shown}></dg-asking>`
					: html`<dg-player
							.session=${shown}
							.receivedAt=${this.takenAt}
							.preferences=${this.preferences}
							.sound=${this.sound}
							@dg-put-aside=${() => this.show("cover")}
						></dg-player>`;
			case "worrying":
				return this.worrying(data);
			case "afterwards":
				return session?.feeling === "sharp" ? this.stopped() : this.afterwards();
			default:
				return this.cover(data);
		}
	}

	private cover({ made, sections, call, routines }: TakeHomeData): TemplateResult {
		const waiting = this.shown?.status === "paused" ? this.shown : undefined;
		return html`<div class="page">
			<header>
				<h1 tabindex="-1">${homeStrings.title}</h1>
				<p class="quiet">${homeStrings.made(made)} ${homeStrings.private}</p>
			</header>
			${
				waiting === undefined
					? nothing
					: html`<button class="button" @click=${this.resume}>${icon("play")}${homeStrings.resume(waiting.plan.name)}</button>`
			}
			${urgentSections(sections, call)}
			<section aria-labelledby="routines">
				<h2 id="routines">${homeStrings.routines}</h2>
				${routines.map(
					({ plan, seconds, glides }, index) => html`<button
						class="routine"
						aria-label=${homeStrings.start(plan.name)}
						@click=${() => this.start(index)}
					>
						<b>${plan.name}</b>
						<span class="quiet">${homeStrings.minutes(seconds)}</span>
						${icon("play", 24)}
						${glides ? html`<span class="quiet">${glideSpacingWords}</span>` : nothing}
					</button>`,
				)}
			</section>
			${sections.filter(({ urgent }) => !urgent).map((section) => lines(section))}
			<p class="quiet">${homeStrings.afterwards}</p>
			<div class="actions">
				<button class="button second" @click=${() => print()}>${homeStrings.print}</button>
			</div>
		</div>`;
	}

	private worrying({ sections, call }: TakeHomeData): TemplateResult {
		return html`<div class="page">
			<h1 tabindex="-1">${strings.links.somethingNew}</h1>
			${urgentSections(sections, call)}
			<p>${homeStrings.worryingThen}</p>
			${this.wayBack()}
		</div>`;
	}

	/** Back to the routine where one waits, and to the first page. */
	private wayBack(): TemplateResult {
		const waits = this.shown?.status === "paused" || this.shown?.status === "asking";
		return html`<div class="actions">
			${waits ? html`<button class="button" @click=${() => this.show("routine")}>${homeStrings.backToRoutine}</button>` : nothing}
			<button class="button second" @click=${() => this.show("cover")}>${homeStrings.back}</button>
		</div>`;
	}

	private stopped(): TemplateResult {
		return html`<div class="page">
			<h1 tabindex="-1">${strings.stopped.title}</h1>
			<section class="advice">
				<h2>${strings.stopped.now}</h2>
				<ul class="dots">
					${strings.stopped.advice.map((line) => html`<li>${besideEnglish(line)}</li>`)}
				</ul>
			</section>
			<p>${homeStrings.afterwards}</p>
			<div class="actions">
				<button class="button second" @click=${() => this.show("worrying")}>${strings.links.somethingNew}</button>
				<button class="button second" @click=${this.leave}>${homeStrings.back}</button>
			</div>
		</div>`;
	}

	private afterwards(): TemplateResult {
		return html`<div class="page">
			<h1 tabindex="-1">${homeStrings.done}</h1>
			<p>${homeStrings.afterwards}</p>
			<div class="actions">
				<button class="button" @click=${this.leave}>${homeStrings.back}</button>
			</div>
		</div>`;
	}

	private start(index: number): void {
		const routine = this.data?.routines[index];
		if (routine === undefined) return;
		this.count += 1;
		this.session = new HomeSession(routine, `home-${this.count}`, performance.now());
		this.sound.wake();
		this.follow();
		this.show("routine");
	}

	private readonly resume = (): void => {
		this.sound.wake();
		this.session?.intend("resume", performance.now());
		this.follow();
		this.show("routine");
	};

	private readonly leave = (): void => {
		this.session = undefined;
		this.follow();
		this.show("cover");
	};

	private intend(message: FromPanel): void {
		const { session } = this;
		const now = performance.now();
		this.sound.wake();
		if (message.type === "session" && session !== undefined) {
			session.intend(message.intent, now);
			this.follow();
			if (session.view === undefined && session.isWorthTelling) this.show("afterwards");
			else if (session.view === undefined) this.leave();
		} else if (message.type === "feeling" && session !== undefined) {
			session.feel(message.feeling, now);
			this.follow();
			this.show("afterwards");
		} else if (message.type === "open-check") {
			session?.intend("pause", now);
			this.follow();
			this.show("worrying");
		}
	}

	/** Takes a new picture of the session, and wakes when something in it changes by itself. */
	private follow(): void {
		clearTimeout(this.timer);
		const before = this.shown?.status;
		this.takenAt = performance.now();
		this.session?.tick(this.takenAt);
		this.shown = this.session?.view;
		if (before === "running" && this.shown?.status === "asking") {
			this.sound.tone("complete");
			this.speak(strings.announce.asking, false);
		}
		if (before !== "stopped" && this.shown?.status === "stopped") this.speak(strings.announce.stopped, true);
		void this.keepLight(this.shown?.status === "running");
		const { wakeAt } = this.session ?? {};
		if (wakeAt !== undefined) this.timer = setTimeout(() => this.follow(), Math.max(0, wakeAt - this.takenAt));
		this.requestUpdate();
		if (this.page === "routine" && before !== this.shown?.status && this.shown?.status !== "running") this.toHeading();
	}

	/** The screen stays on while a routine runs, where the browser lets a page ask for that. */
	private async keepLight(on: boolean): Promise<void> {
		if (on === (this.light !== undefined)) return;
		const { light } = this;
		this.light = undefined;
		try {
			if (on) this.light = await navigator.wakeLock?.request("screen");
			else await light?.release();
		} catch {
			// Not every browser does, and none for a page that cannot be seen.
		}
	}

	/** A page that was hidden lost the light, and its timers came late. */
	private readonly onVisibility = (): void => {
		if (document.visibilityState !== "visible") return;
		this.light = undefined;
		this.follow();
	};

	private show(page: Page): void {
		this.page = page;
		if (page !== "routine") this.sound.hush();
		this.renderRoot.querySelector("main")?.scrollTo(0, 0);
		this.toHeading();
	}

	private toHeading(): void {
		void this.updateComplete.then(async () => {
			const inner = this.renderRoot.querySelector("main")?.firstElementChild;
			if (inner instanceof LitElement) await inner.updateComplete;
			const root = inner instanceof LitElement ? inner.renderRoot : inner;
			root?.querySelector<HTMLElement>("h1")?.focus({ preventScroll: true });
		});
	}

	private speak(text: string, urgent: boolean): void {
		speakIn(this.renderRoot, text, urgent);
	}
}

function urgentSections(sections: readonly NoticeSection[], call: string): readonly TemplateResult[] {
	return sections
		.filter(({ urgent }) => urgent)
		.map((section, index) => lines(section, index === 0 ? call : undefined));
}

function lines({ heading, lines: all, urgent }: NoticeSection, call?: string): TemplateResult {
	return html`<section class=${urgent ? "urgent" : ""}>
		<h2>${urgent ? icon("alert", 20) : nothing}<span>${besideEnglish(heading)}</span></h2>
		${call === undefined ? nothing : html`<p class="call">${call}</p>`}
		<ul class="dots">
			${all.map((line) => html`<li>${besideEnglish(line)}</li>`)}
		</ul>
	</section>`;
}

customElements.define("dg-home", HomeApp);
