import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CallWatch } from "../../../src/editor/calls/call-watch";
import { assertionsInUse, consentStoreInUse, streamsInUse } from "../../../src/editor/calls/parse-recording";
import { type RecordingSource, recordingSources } from "../../../src/editor/calls/recording-sources";

const microphones =
	"HKEY_CURRENT_USER\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\CapabilityAccessManager\\ConsentStore\\microphone";

const consent = (start: string, stop: string) =>
	[
		"",
		microphones,
		"    Value    REG_SZ    Allow",
		"",
		`${microphones}\\NonPackaged\\C:#Program Files#Zoom#bin#Zoom.exe`,
		`    LastUsedTimeStart    REG_QWORD    ${start}`,
		`    LastUsedTimeStop    REG_QWORD    ${stop}`,
		"",
	].join("\r\n");

describe("what Windows says of microphones", () => {
	it("one that has begun and not ended is in use", () => {
		assert.equal(consentStoreInUse(consent("0x1dac5d5b6f3f2a0", "0x0")), true);
		assert.equal(consentStoreInUse(consent("0x1dac5d5b6f3f2a0", "0x1dac5d5c0000000")), false);
	});

	it("one that was never used is not, and no entry at all says nothing", () => {
		assert.equal(consentStoreInUse(consent("0x0", "0x0")), false);
		assert.equal(consentStoreInUse(`${microphones}\r\n    Value    REG_SZ    Allow\r\n`), undefined);
		assert.equal(
			consentStoreInUse("ERROR: The system was unable to find the specified registry key or value."),
			undefined,
		);
	});
});

describe("what macOS says of microphones", () => {
	const told = (resources: string) =>
		[
			"2026-11-28 10:00:00 +0100",
			"Assertion status system-wide:",
			"   PreventUserIdleSystemSleep     1",
			"Listed by owning process:",
			'   pid 210(coreaudiod): [0x0000f1d500018a4b] 00:03:51 PreventUserIdleSystemSleep named: "com.apple.audio.BuiltInMicrophoneDevice.context.preventuseridlesleep"',
			"\tCreated for PID: 1504.",
			`\tResources: ${resources}`,
		].join("\n");

	it("an input among the audio server's assertions is in use, an output is not", () => {
		assert.equal(assertionsInUse(told("audio-in BuiltInMicrophoneDevice")), true);
		assert.equal(assertionsInUse(told("audio-out BuiltInSpeakerDevice")), false);
		assert.equal(assertionsInUse("pmset: command not understood"), undefined);
	});
});

const stream = (source: number, more = "") => `Source Output #7
	Driver: PipeWire
	Source: ${source}
	Corked: no
${more}	Properties:
		application.name = "Firefox"
`;
const sources =
	"1\talsa_output.pci.analog-stereo.monitor\tmodule\ts16le\tIDLE\n2\talsa_input.pci.analog-stereo\tmodule\ts16le\tRUNNING\n";

describe("what a sound server says of microphones", () => {
	it("a recording stream is one in use, but for one that records what is played, stands still or shows a level", () => {
		assert.equal(streamsInUse(stream(2), sources), true);
		assert.equal(streamsInUse(stream(1), sources), false);
		assert.equal(streamsInUse(stream(2).replace("Corked: no", "Corked: yes"), sources), false);
		assert.equal(streamsInUse(stream(2, "\tResample method: peaks\n"), sources), false);
		assert.equal(streamsInUse("", sources), false);
		assert.equal(streamsInUse(stream(1) + stream(2), sources), true);
	});
});

describe("the capture devices", () => {
	let folder = "";
	beforeEach(() => {
		folder = mkdtempSync(join(tmpdir(), "deskglide-"));
	});
	afterEach(() => rmSync(folder, { recursive: true }));

	const device = (name: string, status: string) => {
		const place = join(folder, "card0", name, "sub0");
		mkdirSync(place, { recursive: true });
		writeFileSync(join(place, "status"), status);
	};
	// Nothing is found on an empty path: only the devices are left to ask.
	const ask = async () => {
		const ways = recordingSources("linux", { PATH: folder }, folder);
		const answers = await Promise.all(ways.map((way) => way.ask()));
		return answers.find((answer) => answer !== undefined);
	};

	it("are in use while one of them runs; those that play are not asked", async () => {
		device("pcm0p", "state: RUNNING\nowner_pid   : 1\n");
		device("pcm0c", "closed\n");
		assert.equal(await ask(), false);
		device("pcm1c", "state: RUNNING\nowner_pid   : 1\n");
		assert.equal(await ask(), true);
	});

	it("say nothing where there are none", async () => assert.equal(await ask(), undefined));
});

describe("a watch over calls", () => {
	const watch = (answers: readonly (boolean | undefined)[], allowed = true) => {
		const clock = { now: 0 };
		const lines: string[] = [];
		let asked = 0;
		const source: RecordingSource = { name: "a test", ask: async () => answers[asked++] };
		const calls = new CallWatch({
			sources: async () => [source],
			allowed: () => allowed,
			now: () => clock.now,
			log: (line) => lines.push(line),
		});
		return { calls, clock, lines, asked: () => asked };
	};

	it("does not ask twice about one moment", async () => {
		const { calls, clock } = watch([true, false]);
		assert.ok(calls.isWorthAsking);
		assert.equal(await calls.isOnCall(), true);
		assert.ok(!calls.isWorthAsking);
		clock.now = 60;
		assert.ok(calls.isWorthAsking);
		assert.equal(await calls.isOnCall(), false);
	});

	it("takes unknown for no, and does not ask again where nobody ever says", async () => {
		const { calls, clock, lines } = watch([undefined]);
		assert.equal(await calls.isOnCall(), false);
		clock.now = 3600;
		assert.ok(!calls.isWorthAsking);
		assert.equal(lines.length, 1);
	});

	it("bears with one that is silent for once", async () => {
		const { calls, clock } = watch([false, undefined, true]);
		await calls.isOnCall();
		assert.equal(await calls.isOnCall(), false);
		clock.now = 3600;
		assert.ok(calls.isWorthAsking);
		assert.equal(await calls.isOnCall(), true);
	});

	it("asks nothing that the person does not want asked", () => assert.ok(!watch([true], false).calls.isWorthAsking));

	it("asks nothing of a system that is not known", () => assert.deepEqual(recordingSources("aix", {}), []));
});
