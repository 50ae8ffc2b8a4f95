import { is } from "valibot";
import { type SoundView, soundSchema } from "../../protocol";
import type { GlobalState } from "../platform/stored";

/** How the person wants the player to sound, in whichever place and window. */
export class PlayerSound {
	constructor(private readonly memory: GlobalState) {}

	/** Undefined until the person chose. */
	get value(): SoundView | undefined {
		const kept = this.memory.get<unknown>("sound");
		return is(soundSchema, kept) ? kept : undefined;
	}

	set(sound: SoundView): Thenable<void> {
		return this.memory.update("sound", sound);
	}
}
