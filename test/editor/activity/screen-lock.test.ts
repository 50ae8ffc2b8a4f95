import assert from "node:assert/strict";
import { ScreenLock } from "../../../src/editor/activity/screen-lock";
import { screenLockSources } from "../../../src/editor/activity/screen-lock-sources";

describe("the question whether the screen is locked", () => {
	const lockOf = (answers: readonly (boolean | undefined)[], allowed = true) => {
		const lines: string[] = [];
		let asked = 0;
		const screen = new ScreenLock({
			sources: async () => [{ name: "a test", ask: async () => answers[asked++] }],
			allowed: () => allowed,
			log: (line) => lines.push(line),
		});
		return { screen, lines, asked: () => asked };
	};

	it("is answered by the first that can tell", async () => {
		const { screen, lines } = lockOf([true, false]);
		assert.deepEqual([await screen.isLocked(), await screen.isLocked()], [true, false]);
		assert.deepEqual(lines, ["Whether the screen is locked is known from a test."]);
	});

	it("takes unknown for no, and is not asked again where nobody ever says", async () => {
		const { screen, lines, asked } = lockOf([undefined]);
		assert.equal(await screen.isLocked(), false);
		assert.equal(await screen.isLocked(), false);
		assert.deepEqual([lines.length, asked()], [1, 1]);
	});

	it("bears with one that is silent for once", async () => {
		const { screen } = lockOf([false, undefined, true]);
		assert.deepEqual([await screen.isLocked(), await screen.isLocked(), await screen.isLocked()], [false, false, true]);
	});

	it("is not asked where the person does not want the machine asked", async () => {
		const { screen, asked } = lockOf([true], false);
		assert.equal(await screen.isLocked(), false);
		assert.equal(asked(), 0);
	});

	it("has no way to be asked on a system that is not known, nor on Windows without a session", () => {
		assert.deepEqual(screenLockSources("aix", {}), []);
		assert.deepEqual(screenLockSources("win32", {}), []);
		assert.equal(screenLockSources("win32", { SESSIONNAME: "Console" }).length, 1);
	});
});
