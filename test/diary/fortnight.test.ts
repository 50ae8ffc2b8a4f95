import { deepEqual } from "node:assert/strict";
import { correctedActivities } from "../../src/diary/fortnight";

const before = [
	{ name: "A", score: 1 },
	{ name: "B", score: 2 },
	{ name: "C", score: 3 },
];

describe("the activities of a fortnight, asked about again", () => {
	it("I4: A, B, C corrected to D, B, C are D, B, C", () => {
		const asked = [
			{ name: "D", score: 7 },
			{ name: "B", score: 5 },
			{ name: "C", score: 3 },
		];
		deepEqual(correctedActivities(before, asked, true), asked);
	});

	it("keep the score of one that was named and not scored again", () => {
		deepEqual(correctedActivities(before, [{ name: "B" }, { name: "E" }], true), [{ name: "B", score: 2 }]);
	});

	it("keep what was not reached where the person left", () => {
		deepEqual(correctedActivities(before, [{ name: "D", score: 7 }], false), [
			{ name: "D", score: 7 },
			...before.slice(1),
		]);
	});

	it("name each once, three at most", () => {
		const asked = ["A", "A", "B", "C"].map((name) => ({ name, score: 4 }));
		deepEqual(
			correctedActivities([], asked, true).map(({ name }) => name),
			["A", "B", "C"],
		);
	});
});
