import { deepEqual, equal, ok } from "node:assert/strict";
import { catalogue, routines } from "../../src/exercises/catalogue/all";
import type { SessionPlan } from "../../src/exercises/plan";
import { planRoutine } from "../../src/exercises/planner";
import { cursorAt, planSeconds, planStart } from "../../src/exercises/timeline";
import { type AnnouncedState, announcedStateAt, announcementFor } from "../../src/panel/player/announcements";
import { playerViewModelAt } from "../../src/panel/player/player-view-model";
import { planOf } from "./support/snapshots";

/** What is heard from the start of a plan to its end, with the second at which it is said. */
function listenTo(plan: SessionPlan): { at: number; said: string }[] {
	const heard: { at: number; said: string }[] = [];
	let before: AnnouncedState | undefined;
	for (let tenth = 0; tenth < planSeconds(plan) * 10; tenth++) {
		const showing = playerViewModelAt(plan, cursorAt(plan, planStart, tenth * 100));
		if (showing === undefined) throw new Error("The plan ended early.");
		const said = announcementFor(before, "running", showing);
		before = announcedStateAt("running", showing);
		if (said !== undefined) heard.push({ at: tenth / 10, said });
	}
	return heard;
}

describe("what a screen reader hears of a routine", () => {
	it("is the exercise, the pattern of the first rep, then milestones", () => {
		const plan = planOf("Tilts", [{ exercise: "pelvic-tilt-seated", reps: 5 }]);
		deepEqual(listenTo(plan), [
			{ at: 0, said: "Seated pelvic tilt. 5 reps" },
			{ at: 5, said: "Sit clear of the backrest, feet flat" },
			{ at: 9, said: "Roll the pelvis back, low back softly round" },
			{ at: 13, said: "Roll forward, small arch, chest lifts" },
			{ at: 17, said: "Rep 2 of 5" },
			{ at: 25, said: "Rep 3 of 5" },
			{ at: 33, said: "Rep 4 of 5" },
			{ at: 41, said: "Last one" },
			{ at: 49, said: "Come to rest in the middle" },
		]);
	});

	it("names only half-way and the last of quick reps, and each change of side", () => {
		const plan = planOf("Pumps", [{ exercise: "ankle-pump", reps: 10 }]);
		deepEqual(
			listenTo(plan).map(({ said }) => said),
			[
				"Seated ankle pump. Left side. 10 reps a side",
				"Sit tall, one leg a little forward, heel down",
				"Point the toes down",
				"Draw the toes up",
				"Rep 6 of 10",
				"Last one",
				"Bring the foot back",
				"Now the right side",
				"Sit tall, one leg a little forward, heel down",
				"Point the toes down",
				"Draw the toes up",
				"Rep 6 of 10",
				"Last one",
				"Bring the foot back",
			],
		);
	});

	it("names the side of each turn where sides alternate", () => {
		const plan = planOf("Turns", [{ exercise: "torso-rotation", reps: 2 }]);
		deepEqual(
			listenTo(plan).map(({ said }) => said),
			[
				"Gentle seated turn. 2 reps a side",
				"Sit tall, cross the arms",
				"Left side. Turn and look round",
				"Stay, breathe",
				"Back to the middle",
				"Right side. Turn and look round",
				"Stay, breathe",
				"Back to the middle",
				"Last one, left side",
				"Last one, right side",
				"Arms down",
			],
		);
	});

	it("announces a hold with its length and the next exercise in the rest before it", () => {
		const plan = planOf("Floor", [{ exercise: "knee-chest-single", reps: 1 }, { exercise: "pelvic-tilt-supine" }]);
		const said = listenTo(plan).map((entry) => entry.said);
		ok(said.includes("Stay, let the pelvis rock a little. Hold, 20 seconds"), said.join("\n"));
		ok(said.includes("Rest, 10 seconds. Next: Pelvic tilt, lying"), said.join("\n"));
	});

	for (const routine of routines) {
		it(`never comes twice within a second, nor the same words in a row, in ${routine.id}`, () => {
			const plan = planRoutine(routine, (id) => catalogue.find((exercise) => exercise.id === id));
			const heard = listenTo(plan);
			heard.forEach((entry, index) => {
				const before = heard[index - 1];
				if (before === undefined) return;
				ok(entry.at - before.at >= 1, `${before.said} (${before.at}), ${entry.said} (${entry.at})`);
				ok(entry.said !== before.said, entry.said);
			});
		});
	}

	it("tells of a pause and of going on, with the place", () => {
		const plan = planOf("Tilts", [{ exercise: "pelvic-tilt-seated", reps: 5 }]);
		const showing = playerViewModelAt(plan, cursorAt(plan, planStart, 18_000));
		if (showing === undefined) throw new Error("The plan ended early.");
		equal(announcementFor(announcedStateAt("running", showing), "paused", showing), "Paused");
		equal(announcementFor(announcedStateAt("paused", showing), "running", showing), "Going on. Rep 2 of 5");
		equal(announcementFor(announcedStateAt("paused", showing), "paused", showing), undefined);
	});

	it("reads the question a block waits with", () => {
		const plan = planOf("Heat", [{ exercise: "heat" }]);
		const cursor = cursorAt(plan, planStart, 60_000);
		const showing = playerViewModelAt(plan, cursor);
		const confirm = showing?.position.block.confirm;
		if (showing === undefined || confirm === undefined) throw new Error("Heat asks about the skin first.");
		const previous = { ...announcedStateAt("running", showing), block: cursor.block - 1 };
		equal(announcementFor(previous, "paused", showing), confirm);
	});
});
