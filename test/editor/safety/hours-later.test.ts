import assert from "node:assert/strict";
import type { FromPanel } from "../../../src/protocol";
import { hour, noon, routine } from "../../diary/make";
import { screen, swam } from "../../safety/make";
import { SharedDiary, settled, TestClock, TestWindow } from "./windows";

const later = (hours: number, ...events: ConstructorParameters<typeof SharedDiary>[0] & object) => {
	const clock = new TestClock();
	const window = new TestWindow(new SharedDiary(events), clock);
	clock.pass(hours * 3600);
	return window;
};

const cardsOf = async (window: TestWindow) => (await window.panel.snapshot()).today.cards ?? [];

async function press(window: TestWindow, card: string, label: string): Promise<void> {
	const action = (await cardsOf(window)).find(({ id }) => id === card)?.actions.find((one) => one.label === label);
	assert.ok(action, `${card}: ${label}`);
	await window.panel.intend(action.intent as FromPanel);
	await settled();
}

describe("hours after something", () => {
	it("N10 asks how a swim was afterwards, by its day, and says what follows in its own terms", async () => {
		const window = later(0, screen(noon - hour));
		await window.record<"activity">({ ...swam(noon), feeling: "fine" });
		assert.deepEqual(window.waiting.at(-1), undefined);
		window.clock.pass(2 * 3600);
		const [card] = (await cardsOf(window)).filter(({ id }) => id === "after");
		assert.deepEqual(card?.lines, ["Since Swimming, Sunday:"]);
		await press(window, "after", "Worse, and longer than two hours");
		const cards = await cardsOf(window);
		assert.equal(
			cards.some(({ id }) => id === "after"),
			false,
		);
		const noted = cards.find(({ title }) => title === "Noted");
		assert.deepEqual(noted?.lines, ["It was worse for more than two hours. Make the next one shorter and easier."]);
	});

	it("N10 tells of a walk that was guided here nothing about repetitions", async () => {
		const done = [{ exercise: "walk-short", reps: 1, holds: 0, seconds: 300, sides: [], planned: 1 }];
		const window = later(3, screen(noon - hour), routine(noon, { name: "Short walk", done }));
		await press(window, "after", "Much worse");
		const noted = (await cardsOf(window)).find(({ title }) => title === "Noted");
		assert.deepEqual(noted?.lines, ["It was worse for more than two hours. Make the next one shorter and easier."]);
	});

	it("N0 lets no question wait for the well, but after something hurt", async () => {
		for (const [feeling, waits] of [
			["fine", undefined],
			["sharp", { from: noon + 2 * hour, until: noon + 7 * 24 * hour }],
		] as const) {
			const window = later(3, screen(noon - hour, { pain: "no" }), routine(noon, { feeling }));
			await window.follower.follow();
			await settled();
			assert.deepEqual(window.waiting.at(-1), waits, feeling);
		}
	});
});
