import assert from "node:assert/strict";
import { mock } from "node:test";
import { RecentFlag } from "../../../src/editor/activity/recent-flag";

describe("whether something happened lately", () => {
	beforeEach(() => mock.timers.enable({ apis: ["setTimeout"] }));
	afterEach(() => mock.timers.reset());

	it("is so for the whole while after it happened, and no longer", () => {
		const lately = new RecentFlag(1000);
		assert.ok(!lately.active);
		lately.mark();
		mock.timers.tick(999);
		assert.ok(lately.active);
		mock.timers.tick(1);
		assert.ok(!lately.active);
	});

	it("stays so while it happens again and again, and for one to two whiles after the last time", () => {
		const lately = new RecentFlag(1000);
		for (let time = 0; time < 10; time += 1) {
			lately.mark();
			mock.timers.tick(700);
			assert.ok(lately.active);
		}
		mock.timers.tick(300);
		assert.ok(lately.active, "a while after the last time");
		mock.timers.tick(1000);
		assert.ok(!lately.active);
	});

	it("is over once it is disposed of", () => {
		const lately = new RecentFlag(1000);
		lately.mark();
		lately.dispose();
		assert.ok(!lately.active);
		mock.timers.tick(5000);
		assert.ok(!lately.active);
	});
});
