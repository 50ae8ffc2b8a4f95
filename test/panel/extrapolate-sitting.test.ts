import { equal, ok } from "node:assert/strict";
import { extrapolateSitting, nextChange } from "../../src/panel/extrapolate-sitting";
import { strings } from "../../src/panel/strings";
import { due, onBreak, sitting } from "./support/snapshots";

describe("the timer between two snapshots", () => {
	it("runs on at the timer's rate while somebody sits", () => {
		equal(extrapolateSitting(sitting, 60).untilBreak, sitting.untilBreak - 60);
		equal(extrapolateSitting({ ...sitting, rate: 40 }, 3).load, sitting.load + 120);
	});

	it("stops at the break, and says so only when the editor does", () => {
		const later = extrapolateSitting(sitting, 3600);
		equal(later.untilBreak, 0);
		equal(later.status, "sitting");
	});

	it("stands still while paused or quiet, and while away where nothing goes down", () => {
		for (const status of ["paused", "away", "quiet"] as const) {
			const view = { ...sitting, status };
			equal(extrapolateSitting(view, 600), view);
			equal(nextChange(view), undefined);
		}
	});

	it("never rests longer than the break", () => {
		equal(extrapolateSitting(onBreak, 3600).break?.elapsed, 300);
		equal(nextChange(extrapolateSitting(onBreak, 3600)), undefined);
	});

	it("needs no look until the text changes, and finds it changed then", () => {
		for (const view of [sitting, due, { ...sitting, rate: 40 }, { ...sitting, untilBreak: 59, load: 0 }]) {
			const wait = nextChange(view);
			ok(wait !== undefined && wait >= 0.5, `${wait}`);
			const text = (seconds: number) => {
				const then = extrapolateSitting(view, seconds);
				return `${strings.today.heading.sitting(then.untilBreak)} ${strings.today.sat.load(then.load, then.limit)}`;
			};
			if (wait > 0.5) equal(text(wait - 0.05), text(0));
			ok(text(wait + 0.05) !== text(0) || view.untilBreak === 59, text(0));
		}
	});
});

describe("durations in words", () => {
	const table: readonly [number, string][] = [
		[45, "45 sec"],
		[60, "1 min"],
		[100, "1½ min"],
		[130, "2 min"],
		[200, "3½ min"],
		[725, "12 min"],
		[3600, "1 h"],
		[7840, "2 h 11 min"],
	];
	for (const [seconds, words] of table) {
		it(`${seconds} s: ${words}`, () => equal(strings.duration(seconds), words));
	}
});
