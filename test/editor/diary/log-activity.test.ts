import "../safety/fake-vscode";
import assert from "node:assert/strict";
import type { EventBody } from "../../../src/diary/events";
import type { DiaryContext } from "../../../src/editor/diary/diary-context";
import { logActivity } from "../../../src/editor/diary/log-activity";
import { catalogue, routines } from "../../../src/exercises/catalogue/all";
import { noon } from "../../diary/make";
import { PersonAtDialogs } from "../person-at-dialogs";

function diary() {
	const written: EventBody<"activity">[] = [];
	let moved = 0;
	const parts = {
		clock: { wall: () => noon },
		dayEnd: () => 240,
		catalogue: async () => ({ exercises: catalogue, routines }),
		recorder: {
			record: async (body: EventBody<"activity">) => {
				written.push(body);
				return { ...body, id: "e1" };
			},
		},
		moved: () => {
			moved += 1;
		},
	} as unknown as DiaryContext;
	return { parts, written, moved: () => moved };
}

const swim = catalogue.find(({ id }) => id === "swim")?.name ?? "";

describe("logging an activity", () => {
	it("F13: a swim yesterday is four picks, and has its place and its minutes in the diary", async () => {
		const { parts, written, moved } = diary();
		const person = new PersonAtDialogs([swim, "45 min", "Yesterday", "Fine"]);
		await logActivity(parts, undefined);
		const [entry] = written;
		assert.equal(written.length, 1);
		assert.deepEqual(
			[entry?.activity, entry?.name, entry?.seconds, entry?.day, entry?.feeling],
			["swim", swim, 2700, "2026-11-21", "fine"],
		);
		assert.ok((entry?.until ?? Number.POSITIVE_INFINITY) < noon, "it ended with its day");
		assert.equal(moved(), 0, "that was no time away from the desk just now");
		assert.match(person.messages.at(-1)?.text ?? "", /^In the diary: .*45/);
	});

	it("F13: a walk just now was movement for the timer too", async () => {
		const { parts, written, moved } = diary();
		new PersonAtDialogs(["Walk", "20 min", "Just now", "Fine"]);
		await logActivity(parts, undefined);
		assert.deepEqual([written[0]?.activity, written[0]?.seconds, written[0]?.until], ["walk-short", 1200, noon]);
		assert.equal(moved(), 1);
	});
});
