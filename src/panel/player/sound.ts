import type { BlockKind } from "../../exercises/plan";
import { language } from "../../l10n/locale";
import type { Preferences } from "../preferences";
import { voiceFor } from "./voice";

/** Frequencies in hertz, played one after the other. Low and soft: heard beside one's work, not over it. */
const notes: Record<BlockKind | "complete" | "test", readonly number[]> = {
	prepare: [392],
	"set-up": [392],
	move: [523],
	hold: [440],
	finish: [392],
	"switch-side": [440, 587],
	rest: [330],
	timer: [440],
	complete: [440, 554, 659],
	test: [440, 523],
};

/** Seconds. */
const NOTE = 0.16;
/** The full volume of a sine is far too loud; our choice. */
const LOUDEST = 0.25;

/** Tones and spoken cues, silent until the person asks for them. */
export class Sound {
	private context: AudioContext | undefined;

	constructor(private readonly preferences: () => Preferences) {}

	/** Browsers let a page sound only after a click or key: called from one. */
	wake(): void {
		if (!this.preferences().tones || typeof AudioContext === "undefined") return;
		this.context ??= new AudioContext();
		if (this.context.state === "suspended") void this.context.resume().catch(() => undefined);
	}

	tone(what: keyof typeof notes): void {
		const context = this.context;
		// One that is not running yet would keep the tones and play them all at once.
		if (!this.preferences().tones || context?.state !== "running") return;
		notes[what].forEach((frequency, index) => {
			const start = context.currentTime + index * NOTE;
			const oscillator = new OscillatorNode(context, { type: "sine", frequency });
			const level = new GainNode(context, { gain: 0 });
			level.gain.linearRampToValueAtTime(this.preferences().volume * LOUDEST, start + 0.02);
			level.gain.setTargetAtTime(0, start + 0.05, NOTE / 3);
			oscillator.connect(level).connect(context.destination);
			oscillator.start(start);
			oscillator.stop(start + NOTE * 3);
		});
	}

	/** Says one cue; a new one takes the place of the last, so that speech never lags behind the movement. */
	say(text: string): void {
		const voice = localVoice();
		if (!this.preferences().speech || voice === undefined || text === "") return;
		speechSynthesis.cancel();
		const utterance = new SpeechSynthesisUtterance(text);
		utterance.voice = voice;
		utterance.lang = voice.lang;
		utterance.volume = this.preferences().volume;
		speechSynthesis.speak(utterance);
	}

	hush(): void {
		if (typeof speechSynthesis !== "undefined") speechSynthesis.cancel();
	}

	close(): void {
		this.hush();
		void this.context?.close();
		this.context = undefined;
	}
}

/** A voice of the language of our texts that speaks on this machine: some browsers offer voices that would send the text away. */
export function localVoice(): SpeechSynthesisVoice | undefined {
	if (typeof speechSynthesis === "undefined") return undefined;
	return voiceFor(language(), speechSynthesis.getVoices());
}
