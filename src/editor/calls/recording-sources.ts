import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MachineSource } from "../activity/machine-sources";
import { askProgram, runProgram, systemProgram } from "../activity/run-program";
import { assertionsInUse, captureDeviceInUse, consentStoreInUse, streamsInUse } from "./parse-recording";

/** One way to ask a machine whether a microphone is in use, never what is heard. */
export type RecordingSource = MachineSource<boolean>;

/** The ways that may be open on this system, the best first. None for a system we do not know. */
export function recordingSources(
	platform: NodeJS.Platform,
	environment: NodeJS.ProcessEnv,
	devices = "/proc/asound",
): readonly RecordingSource[] {
	switch (platform) {
		case "linux":
			return [soundServer(environment), captureDevices(devices)];
		case "darwin":
			return [{ name: "pmset", ask: () => askProgram("/usr/bin/pmset", assertions, assertionsInUse, environment) }];
		case "win32": {
			const reg = join(environment["SystemRoot"] ?? "C:\\Windows", "System32", "reg.exe");
			return [{ name: "the consent store", ask: () => askProgram(reg, consentStore, consentStoreInUse, environment) }];
		}
		default:
			return [];
	}
}

const assertions = ["-g", "assertions"];

const microphones =
	"HKCU\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone";
const consentStore = ["query", microphones, "/s"];

/** PulseAudio's, which PipeWire understands. */
function soundServer(environment: NodeJS.ProcessEnv): RecordingSource {
	return {
		name: "the sound server",
		async ask() {
			const pactl = systemProgram("pactl");
			if (pactl === undefined) {
				return undefined;
			}
			const streams = await runProgram(pactl, ["list", "source-outputs"], environment);
			if (streams === undefined) {
				return undefined;
			}
			if (streams.trim() === "") {
				return false;
			}
			const sources = await runProgram(pactl, ["list", "short", "sources"], environment);
			return sources === undefined ? undefined : streamsInUse(streams, sources);
		},
	};
}

/** The state of the capture devices, where there is no sound server that answers. */
function captureDevices(folder: string): RecordingSource {
	return {
		name: "the capture devices",
		async ask() {
			const files = await statusFiles(folder);
			if (files.length === 0) {
				return undefined;
			}
			const states = await Promise.all(files.map((file) => readFile(file, "utf8").catch(() => "")));
			return states.some(captureDeviceInUse);
		},
	};
}

async function statusFiles(folder: string): Promise<string[]> {
	const within = async (parent: string, name: RegExp) =>
		(await readdir(parent).catch(() => [])).filter((each) => name.test(each)).map((each) => join(parent, each));
	const cards = await within(folder, /^card\d+$/);
	const devices = (await Promise.all(cards.map((card) => within(card, /^pcm\d+c$/)))).flat();
	const streams = (await Promise.all(devices.map((device) => within(device, /^sub\d+$/)))).flat();
	return streams.map((stream) => join(stream, "status"));
}
