import { deepEqual } from "node:assert/strict";
import { hoursAndMinutes, inMinutes, inSeconds } from "../../src/l10n/durations";

describe("amounts of time", () => {
	it("are one or many", () => {
		deepEqual([0, 1, 2, 1000].map(inMinutes), ["0 minutes", "1 minute", "2 minutes", "1,000 minutes"]);
		deepEqual([1, 30].map(inSeconds), ["1 second", "30 seconds"]);
	});

	it("of an hour and more are told in hours, whole ones without minutes", () => {
		deepEqual([0, 45, 59.4, 59.6, 60, 80, 120, 1500].map(hoursAndMinutes), [
			"0 min",
			"45 min",
			"59 min",
			"1 h",
			"1 h",
			"1 h 20 min",
			"2 h",
			"25 h",
		]);
	});
});
