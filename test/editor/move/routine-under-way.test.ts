import "../safety/fake-vscode";
import assert from "node:assert/strict";
import { at, day, noon } from "../../diary/make";
import { screen } from "../../safety/make";
import { SharedDiary, settled, TestClock, TestWindow } from "../safety/windows";

const answered = [
	screen(noon - day),
	at(noon - day, { kind: "notice-accepted", version: 99 }),
	at(noon - day, { kind: "phase", phase: 1, why: "own" }),
];

async function playing(routine: string) {
	const clock = new TestClock();
	const window = new TestWindow(new SharedDiary(answered), clock);
	await window.panel.intend({ type: "start-routine", routine });
	if ((await window.panel.snapshot()).notice !== undefined) {
		await window.panel.intend({ type: "accept-notice" });
	}
	const { view } = window.session;
	assert.ok(view, "it plays");
	const press = async (intent: "easier" | "fuller" | "pause") => {
		await window.session.intend(view.id, intent);
		await settled();
		return window.session.view;
	};
	return { window, clock, press };
}

const reps = (window: TestWindow) =>
	window.session.view?.plan.steps[0]?.blocks.find((block) => block.reps !== undefined)?.reps;

describe("a routine under way", () => {
	it("F28: easier says what changed, and one key leads back", async () => {
		const { window, press } = await playing("exercise:pelvic-tilt-seated");
		assert.equal(window.session.view?.easier, undefined);
		const full = reps(window);
		const easier = await press("easier");
		assert.match(
			easier?.easier ?? "",
			new RegExp(`^Easier: ${reps(window)} reps in place of ${full}, and a smaller movement\\.$`),
		);
		const back = await press("fuller");
		assert.deepEqual([reps(window), back?.easier], [full, undefined]);
		assert.equal((await press("fuller"))?.status, "running", "there is nothing fuller, and nothing happens");
	});

	it("F28: back from another exercise leads to the one there was", async () => {
		const { window, press } = await playing("exercise:pelvic-tilt-seated");
		await press("easier");
		const second = await press("easier");
		const steps = [second?.easier];
		while (window.session.view?.easier !== undefined && steps.length < 5) {
			steps.push((await press("fuller"))?.easier);
		}
		assert.equal(steps.at(-1), undefined);
		assert.equal(window.session.view?.plan.steps[0]?.exercise, "pelvic-tilt-seated");
	});

	it("F34: after breathing or a look at one's posture nothing is asked of pain; after a movement it is", async () => {
		for (const [routine, asked] of [
			["exercise:breathing", false],
			["exercise:posture-check", false],
			["exercise:pelvic-tilt-seated", true],
		] as const) {
			const { window, clock } = await playing(routine);
			for (let second = 0; second < 400 && window.session.view?.status !== "asking"; second += 5) {
				clock.pass(5);
				await settled();
			}
			assert.equal(window.session.view?.status, asked ? "asking" : undefined, routine);
			assert.equal((await window.diary.events()).filter(({ kind }) => kind === "routine").length, 1, routine);
		}
	});
});

describe("the phases that were asked for", () => {
	it("F30: can be closed on the first card, and do not wait for hours after nobody looks", async () => {
		const window = new TestWindow(new SharedDiary(answered));
		await window.panel.intend({ type: "open-phases" });
		const { today } = await window.panel.snapshot();
		assert.ok(today.asked?.[0]?.actions.some(({ intent }) => intent.type === "dismiss-card"));
		window.panel.hidden();
		assert.deepEqual((await window.panel.snapshot()).today.asked, []);
	});
});
