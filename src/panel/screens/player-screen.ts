import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { cursorAt } from "../../exercises/timeline";
import type { SessionIntent, SessionView } from "../../protocol";
import { PreferencesEvent, SpeakEvent, sendIntent } from "../events";
import { Announcer } from "../parts/announcer";
import { icon } from "../parts/icons";
import { PageKeys } from "../parts/page-keys";
import { ReducedMotion } from "../parts/reactive-controllers";
import { somethingNew } from "../parts/something-new";
import { clockDrift } from "../player/clock-drift";
import { Playback } from "../player/playback";
import { focusOf, intentFor } from "../player/player-keymap";
import { comingUp, controls, cueLength, cueNow, guidance, tempoRing, wholeProgress } from "../player/player-parts";
import { adjustable, adjustments, confirmation, exerciseName, routineTitle, stage } from "../player/player-stage";
import { examplePose, nextTextChange, type PlayerViewModel, playerViewModelAt } from "../player/player-view-model";
import { localVoice, type Sound } from "../player/sound";
import type { Preferences } from "../preferences";
import { strings } from "../strings";
import { guidanceStyles } from "../styles/guidance";
import { playerFrameStyles } from "../styles/player-frame";
import { playerLargeStyles } from "../styles/player-large";
import { playerNowStyles } from "../styles/player-now";
import { playerStageStyles } from "../styles/player-stage";
import { sharedStyles } from "../styles/shared";
import "../player/sound-panel";

const text = strings.player;

/**
 * The routine as it runs. The editor owns the session; this plays a copy from the last snapshot on, and asks the editor
 * for every change.
 */
export class PlayerScreen extends LitElement {
	static override styles = [
		sharedStyles,
		playerFrameStyles,
		playerStageStyles,
		playerNowStyles,
		guidanceStyles,
		playerLargeStyles,
	];

	static override properties = {
		session: { attribute: false },
		receivedAt: { attribute: false },
		preferences: { attribute: false },
		sound: { attribute: false },
		place: { attribute: false },
		large: { type: Boolean, reflect: true },
		soundOpen: { state: true },
	};

	declare session: SessionView | undefined;
	/** When the snapshot arrived, by `performance.now()`. */
	declare receivedAt: number;
	declare preferences: Preferences | undefined;
	declare sound: Sound | undefined;
	/** Where it is shown; undefined where there is no other place to go to. */
	declare place: "move" | "tab" | undefined;
	/** To be read from the floor, some metres away. */
	declare large: boolean;
	declare private soundOpen: boolean;

	/** When the snapshot's cursor was true, by this machine's clock. */
	private since = 0;
	/** Since the person asked to stop or pause, nothing moves, whether or not the editor has answered. */
	private haltedAt: number | undefined;
	private drawn = "";
	/** What was said of an easier version. */
	private said: string | undefined;
	private readonly stillness = new ReducedMotion(this);
	private readonly ears = new Announcer(this, () => this.sound);

	constructor() {
		super();
		new PageKeys(this, (event) => this.onKey(event));
		this.receivedAt = 0;
		this.large = false;
		this.soundOpen = false;
		new Playback(this, {
			running: () => this.running || this.previewing,
			still: () => this.stillness.wanted,
			frame: () => this.frame(),
			untilTextChange: () => {
				const showing = this.now();
				return showing === undefined ? 1000 : nextTextChange(showing) / (this.session?.rate ?? 1);
			},
		});
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		this.sound?.hush();
	}

	override render(): TemplateResult | typeof nothing {
		const session = this.session;
		const showing = this.now();
		if (session === undefined || showing === undefined) return nothing;
		const { cursor, position } = showing;
		const { plan } = session;
		const playing = this.running;
		const confirm = playing || cursor.into > 0 ? undefined : position.block.confirm;
		this.drawn = drawnKey(showing);
		const act = (intent: SessionIntent): void => this.act(intent);
		return html`<header>
				<div class="title-row">
					${routineTitle(plan, showing)} ${this.large ? this.soundSwitches() : nothing} ${this.soundButton()}
					${this.placeButton()}
					<button class="plain icon-only" aria-label=${text.close} title=${text.close} @click=${() => act("close")}>
						${icon("close")}
					</button>
				</div>
				${wholeProgress(plan, showing)}
			</header>
			<div class="scroll">
				${usesScreenReader() ? html`<p class="hidden-text">${text.forEars}</p>` : nothing}
				${this.soundOpen ? this.soundPanel() : nothing} ${stage(plan, showing, this.stillness.wanted, playing)}
				<div class="words">
					${exerciseName(showing)}
					<div class="now ${cueLength(showing)}">${tempoRing(showing)} ${cueNow(showing)}</div>
					${confirm === undefined ? nothing : confirmation(confirm, act)}
					${adjustments(showing, session.easier, act)} ${comingUp(showing)} ${guidance(showing.step, showing.preview)} ${somethingNew()}
				</div>
			</div>
			${controls(playing, confirm === undefined, act)}`;
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (!changed.has("session")) return;
		const before = changed.get("session");
		const lead = before && this.session ? clockDrift(before, this.session, this.receivedAt - this.since) : 0;
		this.since = this.receivedAt - lead;
		this.haltedAt = undefined;
	}

	protected override updated(): void {
		const showing = this.now();
		if (this.session !== undefined && showing !== undefined) this.ears.follow(this.session.status, showing);
		const easier = this.session?.easier;
		if (easier !== undefined && easier !== this.said) this.dispatchEvent(new SpeakEvent(easier));
		this.said = easier;
	}

	private soundButton(): TemplateResult {
		return html`<button
			class="plain icon-only"
			aria-label=${strings.sound.title}
			title=${strings.sound.title}
			aria-expanded=${this.soundOpen}
			@click=${() => {
				this.soundOpen = !this.soundOpen;
				this.renderRoot.querySelector(".scroll")?.scrollTo(0, 0);
			}}
		>
			${icon("sound")}
		</button>`;
	}

	/** Tones and voice by one press, for somebody who is about to lie down. */
	private soundSwitches(): TemplateResult | typeof nothing {
		const kept = this.preferences;
		if (kept === undefined) return nothing;
		const button = (what: "tones" | "speech"): TemplateResult => html`<button
			class="plain switch"
			aria-pressed=${kept[what]}
			@click=${() => this.dispatchEvent(new PreferencesEvent({ ...kept, [what]: !kept[what] }))}
		>
			${kept[what] ? icon("done") : nothing}${strings.sound[what]}
		</button>`;
		return html`${button("tones")} ${localVoice() === undefined ? nothing : button("speech")}`;
	}

	private placeButton(): TemplateResult | typeof nothing {
		if (this.place === undefined) return nothing;
		const [name, shape, command] =
			this.place === "move"
				? ([text.toTab, "toTab", "playInTab"] as const)
				: ([text.toMove, "toMove", "playInMove"] as const);
		return html`<button
			class="plain icon-only"
			aria-label=${name}
			title=${name}
			@click=${() => sendIntent(this, { type: "run-command", command })}
		>
			${icon(shape)}
		</button>`;
	}

	private soundPanel(): TemplateResult {
		return html`<dg-sound
			.preferences=${this.preferences}
			@dg-test-sound=${() => {
				this.sound?.tone("test");
				this.sound?.say(strings.sound.sample);
			}}
		></dg-sound>`;
	}

	private get running(): boolean {
		return this.session?.status === "running" && this.haltedAt === undefined;
	}

	/** It is paused at its start, to be looked at: the figure shows the movement. */
	private get previewing(): boolean {
		const { session } = this;
		if (session?.status !== "paused" || session.cursor.into > 0) return false;
		return playerViewModelAt(session.plan, session.cursor)?.preview === true;
	}

	/** Where the routine stands now. */
	private now(): PlayerViewModel | undefined {
		const session = this.session;
		if (session === undefined) return undefined;
		const until = this.haltedAt ?? performance.now();
		const elapsed = session.status === "running" ? (until - this.since) * (session.rate ?? 1) : 0;
		const showing = playerViewModelAt(session.plan, cursorAt(session.plan, session.cursor, elapsed));
		return showing !== undefined && this.previewing
			? { ...showing, pose: examplePose(showing, performance.now() - this.since) }
			: showing;
	}

	/** One frame: the figure and the ring move by themselves, everything else is drawn only when its text changes. */
	private frame(): void {
		const showing = this.now();
		if (showing === undefined) return;
		if (this.stillness.wanted || drawnKey(showing) !== this.drawn) {
			this.requestUpdate();
			return;
		}
		const figure = this.renderRoot.querySelector("dg-figure");
		if (figure !== null) Object.assign(figure, showing.pose);
		this.renderRoot
			.querySelector(".tempo .ring-fill")
			?.setAttribute("stroke-dasharray", `${Math.min(showing.tempo, 1) * 100} 100`);
	}

	private act(intent: SessionIntent): void {
		if (this.session === undefined) return;
		if (intent === "hurts" || intent === "pause" || intent === "close") {
			this.haltedAt = performance.now();
			this.sound?.hush();
			this.requestUpdate();
		}
		sendIntent(this, { type: "session", session: this.session.id, intent });
	}

	private onKey(event: KeyboardEvent): void {
		const showing = this.now();
		if (event.defaultPrevented || this.session === undefined || showing === undefined) return;
		const intent = intentFor(event, this.running, focusOf(event.composedPath()[0]));
		if (intent === undefined) return;
		if (intent === "put-aside") {
			event.preventDefault();
			this.dispatchEvent(new CustomEvent("dg-put-aside"));
			return;
		}
		const { sided, easier } = adjustable(showing);
		if ((intent === "switch-side" && !sided) || (intent === "easier" && !easier)) return;
		if (intent === "fuller" && this.session.easier === undefined) return;
		event.preventDefault();
		this.act(intent);
	}
}

/** As the editor marks its pages. A screen reader that reads by its own keys keeps ours from the player. */
function usesScreenReader(): boolean {
	return document.body.classList.contains("vscode-using-screen-reader");
}

/** Everything on the screen but the ring and the figure; equal keys mean equal text. */
function drawnKey({ cursor, countdown, position }: PlayerViewModel): string {
	return `${cursor.step} ${cursor.block} ${countdown ?? ""} ${Math.round(100 * position.progress)}`;
}

customElements.define("dg-player", PlayerScreen);
