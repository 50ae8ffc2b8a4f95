import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Feeling } from "../exercises/session-types";
import type { FromPanel, PanelSnapshot, SessionView, ToPanel } from "../protocol";
import { IntentEvent, PreferencesEvent, SpeakEvent } from "./events";
import { icon } from "./parts/icons";
import { liveRegions, speakIn } from "./parts/live-regions";
import { Sound } from "./player/sound";
import { type Preferences, readPreferences } from "./preferences";
import { type Screen, selectScreen } from "./select-screen";
import { strings } from "./strings";
import { appStyles } from "./styles/app";
import { sharedStyles } from "./styles/shared";
import type { PanelHost } from "./vscode-api";
import "./screens/asking-screen";
import "./screens/break-screen";
import "./screens/check-screen";
import "./screens/emergency-screen";
import "./screens/notice-screen";
import "./screens/stopped-screen";
import "./screens/today-screen";

/** Milliseconds from the first screen until the player is fetched, if it is not needed sooner. Our choice. */
const PLAYER_AFTER = 150;

/** Seconds of sitting after which nobody is welcomed back any more. Our choice. */
const WELCOME = 120;

/** Milliseconds after which no routine is expected any more behind the accepted notice. Our choice. */
const ROUTINE_WITHIN = 500;

/** The whole panel: takes snapshots in, shows the screen they call for, sends intents out. */
export class PanelApp extends LitElement {
	static override styles = [sharedStyles, appStyles];

	static override properties = {
		large: { type: Boolean, reflect: true },
		snapshot: { state: true },
		problem: { state: true },
		readingNotice: { state: true },
		thanks: { state: true },
		aside: { state: true },
		rested: { state: true },
		preferences: { state: true },
	};

	/** In an editor tab: to be read from the floor, some metres away. */
	declare large: boolean;
	declare private snapshot: PanelSnapshot | undefined;
	declare private problem: string | undefined;
	/** The person asked to read the notice before any routine called for it. */
	declare readingNotice: boolean;
	declare private thanks: Feeling | undefined;
	/** The session that was left as it stood, paused. */
	declare aside: string | undefined;
	/** Seconds of the break that somebody has just come back from. */
	declare private rested: number | undefined;
	declare private preferences: Preferences;

	private host: PanelHost | undefined;
	private receivedAt = 0;
	private screen: Screen = "loading";
	/** The screen changed while the focus was outside, as when the editor is just handing it over. */
	private headingDue = false;
	/** The notice was just accepted: the routine that called for it may follow. */
	private accepted = false;
	/** What plays elsewhere sounds there alone. */
	private readonly sound = new Sound(() =>
		this.snapshot?.elsewhere === true ? { ...this.preferences, tones: false, speech: false } : this.preferences,
	);

	constructor() {
		super();
		this.large = false;
		this.readingNotice = false;
		this.preferences = readPreferences(undefined);
		this.addEventListener(IntentEvent.type, (event) => {
			if (event instanceof IntentEvent) this.send(event.message);
		});
		this.addEventListener(SpeakEvent.type, (event) => {
			if (event instanceof SpeakEvent) this.speak(event.text, event.urgent);
		});
		this.addEventListener(PreferencesEvent.type, (event) => {
			if (event instanceof PreferencesEvent) this.remember(event.preferences);
		});
	}

	/** Joins the panel to the editor, once. */
	connect(host: PanelHost): void {
		this.host = host;
		this.preferences = readPreferences(host.read());
		host.listen(
			(message) => this.receive(message),
			() => {
				this.problem = strings.app.garbled;
			},
		);
		host.post({ type: "ready" });
	}

	override connectedCallback(): void {
		super.connectedCallback();
		window.addEventListener("focus", this.onFocus);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		window.removeEventListener("focus", this.onFocus);
	}

	override render(): TemplateResult {
		return html`${liveRegions()}
			<div role="alert">${this.problem === undefined ? nothing : this.problemMessage(this.problem)}</div>
			${this.band()}
			<main class="screen">${this.current()}</main>`;
	}

	protected override updated(): void {
		const before = this.screen;
		this.screen = selectScreen(this.snapshot, this);
		if (before === this.screen) return;
		// A page begins at its top, however far the one before was read.
		this.renderRoot.querySelector("main")?.scrollTo(0, 0);
		if (this.screen === "player" || this.screen === "elsewhere") void this.loadPlayer();
		else if (before === "loading") setTimeout(() => void this.loadPlayer(), PLAYER_AFTER);
		if (this.screen === "asking" || (before === "break" && this.breakIsOver)) this.sound.tone("complete");
		if (before === "break" && this.breakIsOver) this.speak(strings.break.done, false);
		if (this.screen === "asking") this.speak(strings.announce.asking, false);
		if (this.screen === "today" && this.thanks !== undefined) this.speak(strings.thanks[this.thanks], false);
		if (this.screen === "stopped") this.speak(strings.announce.stopped, true);
		// The first screen takes no focus: the person may be typing elsewhere.
		if (before === "loading") return;
		this.headingDue = !document.hasFocus();
		if (this.headingDue) return;
		// What stands for a moment between the notice and its routine would only be read out in vain.
		if (this.screen === "today" && this.accepted) setTimeout(() => this.focusHeadingUnlessBusy(), ROUTINE_WITHIN);
		else void this.focusHeading();
	}

	/** The break has run its length, and nobody is back yet. */
	private get breakIsOver(): boolean {
		return this.snapshot?.today.sitting.afterBreak !== undefined;
	}

	/** What stands above every screen while a red flag does, once it was read. */
	private band(): TemplateResult | typeof nothing {
		const emergency = this.snapshot?.emergency;
		return emergency?.understood === true
			? html`<dg-emergency class="band" band .emergency=${emergency}></dg-emergency>`
			: nothing;
	}

	private current(): TemplateResult {
		const snapshot = this.snapshot;
		if (snapshot === undefined) return html`<p class="loading quiet">${strings.app.loading}</p>`;
		switch (selectScreen(snapshot, this)) {
			case "emergency":
				return html`<dg-emergency .emergency=${snapshot.emergency}></dg-emergency>`;
			case "check":
				return html`<dg-check .check=${snapshot.check}></dg-check>`;
			case "notice":
				return html`<dg-notice .notice=${snapshot.notice}></dg-notice>`;
			case "asking":
				return html`<dg-asking .session=${snapshot.session}></dg-asking>`;
			case "stopped":
				return html`<dg-stopped .session=${snapshot.session}></dg-stopped>`;
			case "elsewhere":
				return html`<dg-elsewhere .session=${snapshot.session}></dg-elsewhere>`;
			case "player":
				return html`<dg-player
					.place=${this.large ? "tab" : "move"}
					?large=${this.large}
					.session=${snapshot.session}
					.receivedAt=${this.receivedAt}
					.preferences=${this.preferences}
					.sound=${this.sound}
					@dg-put-aside=${() => {
						this.aside = snapshot.session?.id;
					}}
				></dg-player>`;
			case "break":
				return html`<dg-break
					.today=${snapshot.today}
					.receivedAt=${this.receivedAt}
					.paused=${pausedIn(snapshot)}
				></dg-break>`;
			default:
				return html`<dg-today
					.today=${snapshot.today}
					.receivedAt=${this.receivedAt}
					.noticeWaiting=${snapshot.notice !== undefined}
					.shut=${snapshot.emergency !== undefined}
					.thanks=${this.thanks}
					.rested=${this.rested}
					.paused=${pausedIn(snapshot)}
					@dg-read-notice=${() => {
						this.readingNotice = true;
					}}
				></dg-today>`;
		}
	}

	private problemMessage(problem: string): TemplateResult {
		return html`<div class="problem">
			${icon("alert")}
			<p>${problem}</p>
			<button
				class="plain icon-only"
				aria-label=${strings.app.dismiss}
				title=${strings.app.dismiss}
				@click=${() => {
					this.problem = undefined;
				}}
			>
				${icon("close", 14)}
			</button>
		</div>`;
	}

	private receive({ snapshot }: ToPanel): void {
		if (this.snapshot !== undefined && snapshot.sequence <= this.snapshot.sequence) return;
		this.noteReturn(snapshot);
		this.receivedAt = performance.now();
		this.snapshot = snapshot;
		this.preferences = snapshot.sound ?? this.preferences;
		if (snapshot.session?.id !== this.aside || snapshot.session?.status !== "paused") this.aside = undefined;
		if (snapshot.notice === undefined) this.readingNotice = false;
		if (snapshot.session !== undefined && snapshot.session.status !== "asking") this.thanks = undefined;
		// Kept until it is dismissed or something else is asked for: the next snapshot may be a moment away.
		if (snapshot.today.problem !== undefined) this.problem = snapshot.today.problem;
	}

	/** Somebody is back from a break, taken or cut short: that is said once, until they do something or have sat a while. */
	private noteReturn({ today: { sitting: now } }: PanelSnapshot): void {
		const before = this.snapshot?.today.sitting;
		const pause = before?.afterBreak?.rested ?? before?.break?.elapsed;
		if (pause !== undefined && now.status === "sitting") {
			this.rested = pause + ((performance.now() - this.receivedAt) / 1000) * now.rate;
		} else if (now.status !== "sitting" || now.load >= WELCOME) {
			this.rested = undefined;
		}
	}

	private send(message: FromPanel): void {
		this.problem = undefined;
		this.rested = undefined;
		this.accepted = message.type === "accept-notice";
		this.thanks = message.type === "feeling" ? message.feeling : undefined;
		if (message.type === "accept-notice" || message.type === "decline-notice") this.readingNotice = false;
		this.sound.wake();
		this.host?.post(message);
	}

	private remember(preferences: Preferences): void {
		this.preferences = preferences;
		this.host?.write({ preferences });
		this.host?.post({ type: "sound", ...preferences });
		this.sound.wake();
	}

	private speak(text: string, urgent: boolean): void {
		if (this.snapshot?.elsewhere === true) return;
		speakIn(this.renderRoot, text, urgent);
	}

	/** The player is a part of its own, so that Today opens sooner. */
	private async loadPlayer(): Promise<void> {
		try {
			await Promise.all([import("./screens/player-screen"), import("./screens/elsewhere-screen")]);
		} catch {
			this.problem = strings.app.incomplete;
		}
	}

	/** The focus comes to the panel: to the screen's heading, unless it comes to a control. */
	private readonly onFocus = (): void => {
		if (this.headingDue) this.focusHeadingUnlessBusy();
		this.headingDue = false;
	};

	private focusHeadingUnlessBusy(): void {
		if (this.shadowRoot?.activeElement === null) void this.focusHeading();
	}

	private async focusHeading(): Promise<void> {
		const screen = this.renderRoot.querySelector("main")?.firstElementChild;
		if (screen?.localName.startsWith("dg-")) await customElements.whenDefined(screen.localName);
		if (!(screen instanceof LitElement)) return;
		await screen.updateComplete;
		const heading = screen.renderRoot.querySelector("h1");
		heading?.focus({ preventScroll: true });
	}
}

/** A routine that waits, paused. */
function pausedIn({ session }: PanelSnapshot): SessionView | undefined {
	return session?.status === "paused" ? session : undefined;
}

declare global {
	interface HTMLElementTagNameMap {
		"dg-app": PanelApp;
	}
}

customElements.define("dg-app", PanelApp);
