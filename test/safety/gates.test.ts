import assert from "node:assert/strict";
import type { DiaryEvent } from "../../src/diary/events";
import { closedGate, type GateFacts } from "../../src/safety/gates";
import { at, day, noon, routine } from "../diary/make";
import { inOrder, wrote } from "./make";

function gate(exercise: string, events: readonly DiaryEvent[], more: Partial<GateFacts> = {}): string | undefined {
	const facts: GateFacts = { events: inOrder(...events), phase: 3, noCaution: true, now: noon, ...more };
	return closedGate(exercise, facts, () => false)?.gate;
}

const did = (exercise: string, days: number, more: Parameters<typeof routine>[1] = {}) =>
	routine(
		noon + days * day,
		{ done: [{ exercise, reps: 10, holds: 0, seconds: 60, sides: ["left", "right"], planned: 10 }], ...more },
		`${exercise}${days}`,
	);

describe("the gates", () => {
	it("G1 the first glides open after ankle pumps on two days without a stop", () => {
		for (const exercise of ["slump-glide", "slider-seated"]) {
			assert.equal(gate(exercise, []), "G1");
			assert.equal(gate(exercise, [did("ankle-pump", -2)]), "G1");
			assert.equal(gate(exercise, [did("ankle-pump", -2), did("ankle-pump", -2.01)]), "G1");
			assert.equal(gate(exercise, [did("ankle-pump", -2), did("ankle-pump", -1, { outcome: "stopped" })]), "G1");
			assert.equal(gate(exercise, [did("ankle-pump", -2), did("ankle-pump", -1, { feeling: "sharp" })]), "G1");
			assert.equal(gate(exercise, [did("ankle-pump", -2), did("ankle-pump", -1)]), undefined);
		}
	});

	it("G2 the stronger glides open in phase 3 after the gentler ones went well twice", () => {
		for (const exercise of ["glide-sliding", "hamstring-scoop"]) {
			const twice = [did("slump-glide", -3), did("slider-seated", -1)];
			assert.equal(gate(exercise, twice.slice(1)), "G2");
			assert.equal(gate(exercise, twice, { phase: 2 }), "G2");
			assert.equal(gate(exercise, twice), undefined);
		}
	});

	it("G3 a stretch opens when the muscle is tight and stretching brings no nerve pain", () => {
		const answer = (exercise: string, tight: boolean, nervePain: boolean, eases?: boolean, days = 0) =>
			at(noon + days * day, {
				kind: "stretch-check",
				exercise,
				tight,
				nervePain,
				...(eases !== undefined && { eases }),
			});
		for (const exercise of ["figure4-supine", "figure4-seated"]) {
			assert.equal(gate(exercise, []), "G3");
			assert.equal(gate(exercise, [answer("figure4-supine", false, false)]), "G3");
			assert.equal(gate(exercise, [answer("figure4-supine", true, true)]), "G3");
			assert.equal(gate(exercise, [answer("figure4-supine", true, false)]), undefined);
		}
		assert.equal(gate("hamstring-strap", [answer("hamstring-strap", true, false)]), "G3");
		assert.equal(gate("hamstring-strap", [answer("figure4-supine", true, false, true)]), "G3");
		assert.equal(gate("hamstring-strap", [answer("hamstring-strap", true, false, false)]), "G3");
		assert.equal(gate("hamstring-strap", [answer("hamstring-strap", true, false, true)]), undefined);
		const since = [answer("hamstring-strap", true, false, true, -1), answer("hamstring-strap", true, true, true)];
		assert.equal(gate("hamstring-strap", since), "G3", "the latest answer counts");
	});

	it("G4 squats open in phase 3", () => {
		assert.equal(gate("squat-bodyweight", [], { phase: 2 }), "G4");
		assert.equal(gate("squat-bodyweight", []), undefined);
	});

	it("G5 a weight or band opens after two weeks at the base level without a stop", () => {
		const open = (...events: DiaryEvent[]) => gate("clamshell-band", events, { phase: 2 }) === undefined;
		assert.equal(open(), false);
		assert.equal(open(did("clamshell", -13)), false);
		assert.equal(open(did("clamshell", -14)), true);
		assert.equal(open(did("clamshell", -30), did("clamshell", -13, { outcome: "stopped", hurt: "clamshell" })), false);
		assert.equal(open(did("clamshell", -30), did("clamshell", -14, { outcome: "stopped", hurt: "clamshell" })), true);
		assert.equal(open(did("clamshell", -30), did("clamshell", -2, { outcome: "stopped", hurt: "plank" })), true);
	});

	it("G6 bending back opens in phase 2, without caution, while the first try sent nothing lower", () => {
		const exercise = "back-extension-standing";
		assert.equal(gate(exercise, [], { phase: 1 }), "G6");
		assert.equal(gate(exercise, [], { noCaution: false }), "G6");
		assert.equal(gate(exercise, []), undefined);
		const tried = (before: number, after: number) => [
			wrote(-3, { reach: before }),
			did(exercise, -2),
			wrote(-1, { reach: after }),
		];
		assert.equal(gate(exercise, tried(2, 3)), "G6");
		assert.equal(gate(exercise, tried(3, 3)), undefined);
		assert.equal(gate(exercise, [...tried(3, 2), wrote(0, { reach: 5 })]), undefined, "only the first try tells");
	});

	it("a clinician's word opens its own gate", () => {
		const facts: GateFacts = { events: [], phase: 1, noCaution: false, now: noon };
		assert.equal(
			closedGate("slump-glide", facts, (id) => id === "G1"),
			undefined,
		);
		assert.equal(closedGate("slump-glide", facts, (id) => id === "G2")?.gate, "G1");
	});
});
