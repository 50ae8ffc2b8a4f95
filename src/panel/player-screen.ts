import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { cursorAt } from "../exercises/timeline";
import type { SessionIntent, SessionView } from "../protocol";
import { announcementFor, type Heard, heardAt } from "./announce";
import { ask, SpeakEvent } from "./events";
import { icon } from "./icons";
import { focusOf, intentFor } from "./keys";
import { leadOver } from "./lead";
import { Playback } from "./playback";
import { comingUp, controls, cueNow, guidance, tempoRing, wholeProgress } from "./player-parts";
import type { Preferences } from "./preferences";
import { nextTextChange, type Showing, showingAt } from "./showing";
import type { Sound } from "./sound";
import { strings } from "./strings";
import { playerStyles } from "./styles/player";
import { sharedStyles } from "./styles/shared";
import { Stillness } from "./timing";
import "./figure-element";
import "./pose-strip-element";
import "./sound-panel";

const text = strings.player;

/**
 * The routine as it runs. The editor owns the session; this plays a copy from the last snapshot on, and asks the editor
 * for every change.
 */
export class PlayerScreen extends LitElement {
	static override styles = [sharedStyles, playerStyles];

	static override properties = {
		session: { attribute: false },
		receivedAt: { attribute: false },
		preferences: { attribute: false },
		sound: { attribute: false },
		soundOpen: { state: true },
	};

	declare session: SessionView | undefined;
	/** When the snapshot arrived, by `performance.now()`. */
	declare receivedAt: number;
	declare preferences: Preferences | undefined;
	declare sound: Sound | undefined;
	declare private soundOpen: boolean;

	/** When the snapshot's cursor was true, by this machine's clock. */
	private since = 0;
	/** Since the person asked to stop or pause, nothing moves, whether or not the editor has answered. */
	private haltedAt: number | undefined;
	private heard: Heard | undefined;
	private drawn = "";
	private readonly stillness = new Stillness(this);

	constructor() {
		super();
		this.receivedAt = 0;
		this.soundOpen = false;
		new Playback(this, {
			running: () => this.running,
			still: () => this.stillness.wanted,
			frame: () => this.frame(),
			untilTextChange: () => {
				const showing = this.now();
				return showing === undefined ? 1000 : nextTextChange(showing) / (this.session?.rate ?? 1);
			},
		});
	}

	override connectedCallback(): void {
		super.connectedCallback();
		document.addEventListener("keydown", this.onKey);
	}

	override disconnectedCallback(): void {
		super.disconnectedCallback();
		document.removeEventListener("keydown", this.onKey);
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
		return html`<header>
				<div class="title-row">
					<p class="quiet"><span class="routine-name">${plan.name}</span>${plan.steps.length > 1 ? html`<span class="step-of number"> · ${text.stepOf(cursor.step + 1, plan.steps.length)}</span>` : nothing}</p>
					<button
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
					</button>
					<button class="plain icon-only" aria-label=${text.close} title=${text.close} @click=${() => this.act("close")}>
						${icon("close")}
					</button>
				</div>
				${wholeProgress(plan, showing)}
			</header>
			<div class="scroll">
				${
					this.soundOpen && this.preferences !== undefined
						? html`<dg-sound
								.preferences=${this.preferences}
								@dg-test-sound=${() => {
									this.sound?.tone("test");
									this.sound?.say(strings.sound.sample);
								}}
							></dg-sound>`
						: nothing
				}
				<div class="stage ${this.asStrip(showing) ? "strip" : ""} ${showing.side === undefined ? "" : "sided"}">
					${this.figure(showing)}
					${showing.side === undefined ? nothing : html`<span class="side ${showing.side}" aria-hidden="true">${text.side[showing.side]}</span>`}
					${playing ? nothing : html`<span class="paused-mark ${showing.side ?? ""}">${text.paused}</span>`}
				</div>
				<div class="words">
					<h1 tabindex="-1">
						${showing.step.name}
						${showing.step.added ? html`<span class="mark" title=${strings.offers.addedHint}>${strings.offers.added}</span>` : nothing}
					</h1>
					<div class="now">
						${tempoRing(showing)}
						${cueNow(showing)}
					</div>
					${confirm === undefined ? nothing : this.confirmation(confirm)}
					${this.adjustments(showing)} ${comingUp(showing)}
					${guidance(showing.step, showing.preview)}
				</div>
			</div>
			${controls(playing, confirm === undefined, (intent) => this.act(intent))}`;
	}

	protected override willUpdate(changed: PropertyValues<this>): void {
		if (!changed.has("session")) return;
		const before = changed.get("session");
		const lead = before && this.session ? leadOver(before, this.session, this.receivedAt - this.since) : 0;
		this.since = this.receivedAt - lead;
		this.haltedAt = undefined;
	}

	protected override updated(): void {
		this.follow();
	}

	private asStrip(showing: Showing): boolean {
		return this.stillness.wanted && showing.poses.length > 0;
	}

	/** The moving figure, or the key poses side by side where movement is unwelcome. */
	private figure(showing: Showing): TemplateResult {
		const label = text.figure(showing.step.name, showing.side);
		if (this.asStrip(showing)) {
			return html`<dg-pose-strip
				.exercise=${showing.step.figure ?? showing.step.exercise}
				.poses=${showing.poses}
				.current=${showing.preview ? "" : showing.pose.to}
				.side=${showing.side}
				.label=${label}
			></dg-pose-strip>`;
		}
		return html`<dg-figure
			.exercise=${showing.step.figure ?? showing.step.exercise}
			.from=${showing.pose.from}
			.to=${showing.pose.to}
			.fraction=${showing.pose.fraction}
			.side=${showing.side}
			.still=${this.stillness.wanted}
			.label=${label}
		></dg-figure>`;
	}

	private confirmation(question: string): TemplateResult {
		return html`<div class="confirm">
			<p>${question}</p>
			<div class="confirm-choice">
				<button class="button" @click=${() => this.act("resume")}>${text.yes}</button>
				<button class="button second" @click=${() => this.act("next")}>${text.no}</button>
			</div>
		</div>`;
	}

	private adjustments(showing: Showing): TemplateResult | typeof nothing {
		const { sided, easier } = adjustable(showing);
		if (!sided && !easier) return nothing;
		return html`<div class="adjust">
			${sided ? html`<button class="plain" aria-keyshortcuts="S" @click=${() => this.act("switch-side")}>${icon("swap")}${text.switchSide}</button>` : nothing}
			${easier ? html`<button class="plain" aria-keyshortcuts="E" @click=${() => this.act("easier")}>${icon("easier")}${text.easier}</button>` : nothing}
		</div>`;
	}

	private get running(): boolean {
		return this.session?.status === "running" && this.haltedAt === undefined;
	}

	/** Where the routine stands now. */
	private now(): Showing | undefined {
		const session = this.session;
		if (session === undefined) return undefined;
		const until = this.haltedAt ?? performance.now();
		const elapsed = session.status === "running" ? (until - this.since) * (session.rate ?? 1) : 0;
		return showingAt(session.plan, cursorAt(session.plan, session.cursor, elapsed));
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

	/** Tells ears what has changed: the screen reader phases, and tones and voice where they were asked for. */
	private follow(): void {
		const session = this.session;
		const showing = this.now();
		if (session === undefined || showing === undefined) return;
		const before = this.heard;
		const now = heardAt(session.status, showing);
		const said = announcementFor(before, session.status, showing);
		this.heard = now;
		if (said !== undefined) this.dispatchEvent(new SpeakEvent(said));
		if (session.status !== "running") return;
		const same = before?.step === now.step && before.block === now.block && before.status === now.status;
		if (same) return;
		this.sound?.tone(showing.position.block.kind);
		if (before?.cue !== now.cue || said !== undefined) this.sound?.say(said ?? now.cue);
	}

	private act(intent: SessionIntent): void {
		if (this.session === undefined) return;
		if (intent === "hurts" || intent === "pause" || intent === "close") {
			this.haltedAt = performance.now();
			this.sound?.hush();
			this.requestUpdate();
		}
		ask(this, { type: "session", session: this.session.id, intent });
	}

	private readonly onKey = (event: KeyboardEvent): void => {
		const showing = this.now();
		if (event.defaultPrevented || this.session === undefined || showing === undefined) return;
		const intent = intentFor(event, this.running, focusOf(event.composedPath()[0]));
		if (intent === undefined) return;
		const { sided, easier } = adjustable(showing);
		if ((intent === "switch-side" && !sided) || (intent === "easier" && !easier)) return;
		event.preventDefault();
		this.act(intent);
	};
}

/** What can be changed about the exercise now. In the rest before the next, there is nothing to change yet. */
function adjustable({ step, position }: Showing): { sided: boolean; easier: boolean } {
	const current = step === position.step;
	return { sided: current && step.sides !== "none", easier: current && step.easier !== undefined };
}

/** Everything on the screen but the ring and the figure; equal keys mean equal text. */
function drawnKey({ cursor, countdown, position }: Showing): string {
	return `${cursor.step} ${cursor.block} ${countdown ?? ""} ${Math.round(100 * position.progress)}`;
}

customElements.define("dg-player", PlayerScreen);
