import assert from "node:assert/strict";
import { recordingSources } from "../../../src/editor/calls/recording-sources";
import { SoundServer, type SoundServerName, soundServerMissing } from "./support/sound-server";

/** As a mixer asks for the level it shows. */
const asMeter = ["--format=float32le", "--rate=25", "--channels=1", "--property=stream.monitor=true"];

for (const name of ["PulseAudio", "PipeWire"] as const satisfies readonly SoundServerName[]) {
	describe(`a real sound server, ${name}`, () => {
		let server: SoundServer | undefined;

		before(async function () {
			const missing = soundServerMissing(name);
			if (missing !== undefined) {
				console.log(`      skipped: ${missing}`);
				this.skip();
			}
			server = await SoundServer.start(name);
		});
		after(() => server?.end());

		const ask = async (environment = server?.environment ?? {}) =>
			recordingSources("linux", environment, "/nowhere")[0]?.ask();

		it("says that a microphone is in use while something records from it, and no longer", async () => {
			assert.equal(await ask(), false);
			const end = await server?.record("microphone");
			assert.equal(await ask(), true);
			await end?.();
			assert.equal(await ask(), false);
		});

		it("does not take what records the loudspeaker for a call", async () => {
			const end = await server?.record("speaker.monitor");
			assert.equal(await ask(), false);
			const talk = await server?.record("microphone");
			assert.equal(await ask(), true);
			await talk?.();
			await end?.();
		}).timeout(60_000);

		it("does not take for a call what only shows a level", async () => {
			const end = await server?.record("microphone", ...asMeter);
			assert.equal(await ask(), false);
			await end?.();
		});

		it("that is not there says nothing, and is not started for being asked", async () => {
			assert.equal(await ask({ ...server?.environment, PULSE_SERVER: "unix:/nowhere/native" }), undefined);
		});
	});
}
