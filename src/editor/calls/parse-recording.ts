/**
 * What the programs of each system print about microphones in use, read into yes or no. Undefined for anything else. No
 * sound is ever read.
 */

/**
 * `reg query …\ConsentStore\microphone /s`: each program that was ever let use the microphone, with the moments at which it
 * last began and last ended, as numbers in hexadecimal. One that has begun and not ended is in use.
 */
export function consentStoreInUse(output: string): boolean | undefined {
	let known = false;
	let began = false;
	for (const line of output.split(/\r?\n/)) {
		if (line.startsWith("HKEY_")) {
			began = false;
			continue;
		}
		const [, name, value] = /^\s+LastUsedTime(Start|Stop)\s+REG_QWORD\s+(0x[0-9a-f]+)\s*$/i.exec(line) ?? [];
		if (name === undefined || value === undefined) {
			continue;
		}
		known = true;
		const isZero = BigInt(value) === 0n;
		if (name === "Start") {
			began = !isZero;
		} else if (isZero && began) {
			return true;
		}
	}
	return known ? false : undefined;
}

/** `pmset -g assertions`: the audio server names what it keeps the machine awake for, such as `audio-in BuiltInMicrophoneDevice`. */
export function assertionsInUse(output: string): boolean | undefined {
	return output.includes("Assertion status") ? /^\s*Resources:.*\baudio-in\b/m.test(output) : undefined;
}

/** What stands for the source of a stream that is joined to none. */
const noSource = "4294967295";

/**
 * `pactl list source-outputs` and `pactl list short sources`, in English: recording streams but for those that record what
 * is played, stand still, are joined to no source, or only show a level, as PulseAudio and PipeWire mark them.
 */
export function streamsInUse(streams: string, sources: string): boolean {
	const monitors = new Set(
		sources.split("\n").flatMap((line) => {
			const [index, name] = line.split("\t");
			return index !== undefined && name?.endsWith(".monitor") === true ? [index] : [];
		}),
	);
	return streams.split(/^Source Output #/m).some((stream) => {
		const source = /^\s*Source: (\d+)$/m.exec(stream)?.[1];
		return (
			source !== undefined &&
			source !== noSource &&
			!monitors.has(source) &&
			!/^\s*Corked: yes$/m.test(stream) &&
			!/^\s*Resample method: peaks$/m.test(stream) &&
			!/^\s*stream\.monitor = "true"$/m.test(stream)
		);
	});
}

/** `/proc/asound/cardN/pcmNc/subN/status`: `closed`, or a state among which `RUNNING` records. */
export function captureDeviceInUse(status: string): boolean {
	return /^state: RUNNING$/m.test(status);
}
