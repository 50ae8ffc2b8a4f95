import assert from "node:assert/strict";
import { currentLoad } from "../../src/sitting/load";
import { expectLines, round, rulesWith, run, spoken, type Timed, touch, typing } from "./timeline";

interface Case {
	readonly id: string;
	readonly says: string;
	readonly evidence: readonly (Timed | readonly Timed[])[];
	readonly posture?: number;
	readonly outcome: readonly string[];
}

const cases: readonly Case[] = [
	{ id: "S1", says: "one second short of the limit, nothing happens", evidence: [typing(0, 1800)], outcome: [] },
	{
		id: "S2",
		says: "the prompt comes at the first pause after due",
		evidence: [typing(0, 1801), touch(2000)],
		outcome: ["1800 due", "1815 prompt"],
	},
	{
		id: "S3",
		says: "without a pause, patience decides; three prompts, no fourth",
		evidence: [typing(0, 6400)],
		outcome: ["1800 due", "2100 prompt", "3300 prompt #2", "4500 prompt #3"],
	},
	{
		id: "S4",
		says: "reading for 151 s is sitting",
		evidence: [typing(0, 1000), typing(1150, 2000)],
		outcome: ["1800 due"],
	},
	{
		id: "S5",
		says: "a gap of 179 s is sitting",
		evidence: [typing(0, 1001), typing(1179, 3600)],
		outcome: ["1800 due", "2100 prompt", "3300 prompt #2"],
	},
	{
		id: "S6",
		says: "a gap of 180 s is time away for its whole length",
		evidence: [typing(0, 1001), typing(1180, 3600)],
		outcome: ["2580 due", "2880 prompt"],
	},
	{
		id: "S7",
		says: "four minutes away leave a fifth of the load",
		evidence: [typing(0, 1201), typing(1440, 4000)],
		outcome: ["3000 due", "3300 prompt"],
	},
	{
		id: "S8",
		says: "five minutes away are a natural break",
		evidence: [typing(0, 1201), typing(1500, 4000)],
		outcome: ["1500 natural-break 300", "3300 due", "3600 prompt"],
	},
	{
		id: "S9",
		says: "due inside a pause that has only begun waits for the pause",
		evidence: [typing(0, 1790), typing(1850, 1900)],
		outcome: ["1800 due", "1804 prompt"],
	},
	{
		id: "S10",
		says: "someone is there while the last evidence is exactly 60 s old",
		evidence: [typing(0, 1741), touch(1810), touch(1900)],
		outcome: ["1800 due", "1800 prompt"],
	},
	{
		id: "S11",
		says: "evidence in the very second of the pause begins it anew",
		evidence: [typing(0, 1801), touch(1815), touch(1830), typing(2010, 2400)],
		outcome: ["1800 due", "1845 prompt"],
	},
	{
		id: "S12",
		says: "a posture nudge waits for a pause",
		evidence: [typing(0, 1201), typing(1220, 1801), touch(1900)],
		posture: 20,
		outcome: ["1215 posture", "1800 due", "1815 prompt"],
	},
	{
		id: "S13",
		says: "a posture nudge that finds no pause is dropped",
		evidence: [typing(0, 1600)],
		posture: 20,
		outcome: [],
	},
	{
		id: "S14",
		says: "slow reading is sitting",
		evidence: [0, 100, 250, 400, 570, 740, 900, 1070, 1240, 1400, 1570, 1740, 1900].map(touch),
		outcome: ["1800 due", "1800 prompt"],
	},
];

describe("exact outcomes", () => {
	for (const { id, says, evidence, posture, outcome } of cases) {
		it(`${id}: ${says}`, () => {
			const rules =
				posture === undefined
					? rulesWith()
					: rulesWith({ postureReminder: "notification", postureEvery: posture * 60 });
			expectLines(run(evidence, { rules }), spoken, outcome);
		});
	}

	it("S1: the load is 1799 at the end", () => {
		assert.equal(currentLoad(run([typing(0, 1800)]).state, rulesWith().settings), 1799);
	});

	it("S6: a load of 1000 becomes 400", () => {
		assert.equal(round(run([typing(0, 1001), touch(1180)]).state.load), 400);
	});

	it("S7: a load of 1200 becomes 240", () => {
		assert.equal(round(run([typing(0, 1201), touch(1440)]).state.load), 240);
	});

	it("S13: the nudge is dropped after 5 min, when the break has come near", () => {
		const rules = rulesWith({ postureReminder: "notification" });
		expectLines(run([typing(0, 1600)], { rules }), ["posture-dropped"], ["1500 posture-dropped"]);
	});
});
